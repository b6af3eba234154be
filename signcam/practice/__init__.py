"""Practising the signs: what is wrong with a hand, rounds, and progress over days. Without Qt."""
