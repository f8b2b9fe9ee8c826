"""The text of an article with the spans on it: a reading view that knows plain values alone."""
