"""Files made to harm whoever opens them, and the proof that each harms only itself."""
