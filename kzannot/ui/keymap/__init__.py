"""The keys that a person gives to actions: which hold, which would clash, and the sheet of all of them."""
