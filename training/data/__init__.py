"""Pictures, who shows them, splits, and hands found in them."""
