"""What the shipped model is worth for people, rooms and hands it has never seen: `report`'s second table."""
