"""What the window says, in words. No Qt."""
