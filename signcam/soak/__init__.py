"""Endurance: the program reads for hours, while faults are made at random. Without Qt."""
