"""A recipe in, a trained and calibrated network out."""
