"""The video and all that is painted over it."""
