"""The benchmark of the shipped model: people, rooms and hands that it has never seen."""
