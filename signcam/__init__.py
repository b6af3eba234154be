"""signcam reads the digit that a hand signs to a laptop camera."""

__version__ = "0.1.0"
