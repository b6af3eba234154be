"""Lifelike signing hands: a free mesh, posed, rendered and laid over drawn rooms."""
