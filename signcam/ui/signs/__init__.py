"""The page with the ten signs."""
