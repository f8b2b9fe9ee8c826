"""Sentences about what was left out, for all who show them."""

from kzannot.formats.notes import KINDS, Note

__all__ = ["KINDS", "Note"]
