"""A source being read: capture thread, recognition thread, and the session that holds both. No Qt."""
