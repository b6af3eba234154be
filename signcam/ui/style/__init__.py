"""Colours, fonts and drawings that all widgets share."""
