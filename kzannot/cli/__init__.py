"""The command line: everything that is not looking or tagging, with the numbers of the windows."""
