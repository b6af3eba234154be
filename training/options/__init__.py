"""What several commands share: how runs and models are named, and what to type next."""
