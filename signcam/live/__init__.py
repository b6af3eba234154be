"""The live session: a capture thread, a recognition thread, and what controls them. Without Qt."""
