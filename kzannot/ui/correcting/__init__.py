"""Windows in which an article gets a corrected text, and in which spans without an anchor get one again."""
