"""The people of a project: who they are, and who is sitting here."""
