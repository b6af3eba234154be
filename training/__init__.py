"""Trains the networks that signcam runs. Works from a checkout; is not installed."""
