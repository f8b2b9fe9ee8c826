"""The codebook, revised in a window: frames, attributes, groups, and what marks them."""
