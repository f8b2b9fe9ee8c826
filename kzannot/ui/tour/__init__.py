"""The tour: six steps through the window, for who sees it for the first time."""
