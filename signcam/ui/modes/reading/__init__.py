"""Reading mode: the digit that a hand shows, live, with all that the network makes of it."""
