"""A model file and its card in, a prediction out."""
