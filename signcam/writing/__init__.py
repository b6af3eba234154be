"""Writing numbers by signing: from the hand in each frame to a text. Without Qt."""
