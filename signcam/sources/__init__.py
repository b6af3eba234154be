"""Cameras, video files, pictures and network streams: they all give pictures."""
