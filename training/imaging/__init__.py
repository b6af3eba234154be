"""Colours, optics and geometry of pictures."""
