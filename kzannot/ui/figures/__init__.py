"""Figures drawn with pyqtgraph, each with a table beside it; imported when the first one is wanted."""
