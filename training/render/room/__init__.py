"""Rooms without a hand."""
