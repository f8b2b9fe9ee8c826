"""What a person sees of the keys: the table that changes them, and the sheet of all of them."""
