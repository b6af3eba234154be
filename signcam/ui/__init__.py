"""The window: one widget a file, painted by Qt."""
