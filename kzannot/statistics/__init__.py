"""Statistics of frames on arrays: how often, together with what, in which outlet more, and how sure that is.

What is independent is the article, not its entries, paragraphs or spans: so articles are what is resampled,
permuted and tested, and with fewer than five of them there is no interval and no test. Nothing here knows
articles or outlets; rows of arrays stand for them.
"""
