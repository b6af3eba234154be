"""Checking a model on live hands: a plan, a session on disk, what was measured, a report. Without Qt."""
