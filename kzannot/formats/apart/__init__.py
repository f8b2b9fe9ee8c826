"""Files that can hurt: pages, prints and documents of strangers, read in a process of their own.

`process` is what the program talks to, `child` what runs there; the other modules read one kind of file each
and are imported in the child alone. What comes back is an `Extract`, never an object of a library.
"""
