"""The agreement report: what is asked before it is written, and the facts that only people know."""
