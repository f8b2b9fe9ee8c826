"""What was done in a project, by whom and when, and the way back to where it was done."""
