"""The database of a project: rows, texts, journal. Only here is SQL known."""
