"""Architectures, their outputs, and conversion to LiteRT."""
