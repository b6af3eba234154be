"""Check mode: one to three models side by side, and a session of trials that says what they are worth."""
