"""The menus, a table each: what a person can ask for, by which keys, and where the manual tells it."""
