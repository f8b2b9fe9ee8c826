"""Finding words in articles, and coding what was found."""
