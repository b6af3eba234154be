"""Model files and their cards: from a crop to a prediction."""
