"""The languages of the window: finds the translation of what it says."""
