"""Write mode: numbers are written by holding one digit after the other."""
