"""Stand mode: a game for visitors on a full screen that nobody leaves by accident."""
