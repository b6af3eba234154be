"""Models and sets of pictures in; numbers, tables and plots out."""
