"""Which spans are shown: by group, frame, annotator, attribute, and what is left to do about them."""
