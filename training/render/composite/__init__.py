"""A drawn hand laid into a room, as a webcam sees it."""
