"""The questions that a codebook asks about whole articles, and the panel that answers them."""
