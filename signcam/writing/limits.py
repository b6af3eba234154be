"""How long a digit may be asked to be held. Without large imports, because the command line needs it."""

DEFAULT_HOLD_S = 0.8
SHORTEST_HOLD_S, LONGEST_HOLD_S = 0.3, 2.0
