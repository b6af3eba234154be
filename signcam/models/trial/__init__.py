"""Finds out by trial how a network without a card wants to be fed, and what its outputs mean."""
