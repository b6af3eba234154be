"""The report of a session: HTML, JSON, CSV, and crops in folders by label."""
