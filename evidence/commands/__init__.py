"""What the commands do once their words are parsed: call the pipeline, print, give the exit code; named as in cli."""
