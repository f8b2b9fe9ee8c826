"""The agreement window: how far annotators agree, what each number rests on, and where they differ."""
