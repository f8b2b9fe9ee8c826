"""The pictures of every screen: how each is brought about."""
