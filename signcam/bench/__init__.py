"""Measures the program: our recognition beside other ways on the same frames, and the window itself."""
