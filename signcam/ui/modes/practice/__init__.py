"""Practice mode: signs are practised one after the other, with a hint for the finger that is off."""
