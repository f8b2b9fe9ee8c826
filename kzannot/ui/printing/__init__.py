"""An article on paper: its text with the spans on it, a legend of the frames, and the memos as footnotes."""
