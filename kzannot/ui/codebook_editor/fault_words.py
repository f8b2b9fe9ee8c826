"""This module is about how a fault of a codebook is said, and when two of them are the same."""

from kzannot.project.codebook_faults import Fault
from kzannot.ui.translation import in_words


def words_of(fault: Fault) -> str:
    """What is wrong, in the language of the windows."""
    return in_words(fault.text, **fault.values)


def kind_of(fault: Fault) -> tuple[object, ...]:
    """What a fault is about, whatever that is called."""
    return fault.record_id, fault.field, fault.choice, fault.text
