"""The sample factory: builds invented dossiers with their truth. Imports nothing of the program it examines."""
