"""Files that ship with the program: models, demo clips, pictures of the signs."""
