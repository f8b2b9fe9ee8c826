"""All that may be done with a project: the one door to storage, formats, agreement and reports."""
