"""Statements that several texts share: how they are found, how their wordings differ, how much is a copy.

Everything here works on plain texts whose sentences are known; nothing knows articles or projects. What is
found is proposed to a person, who decides: a machine sees equal words, not equal meanings. Offsets count
Unicode code points of the text that was handed in, 0-based, end exclusive.
"""
