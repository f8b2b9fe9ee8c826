"""The keys that a person gives to actions: which hold, and which would clash."""
