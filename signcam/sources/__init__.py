"""Cameras, files and streams in, pictures out."""
