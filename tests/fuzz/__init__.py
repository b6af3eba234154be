"""Random damage to files that others make: each opens, or is refused in a sentence."""
