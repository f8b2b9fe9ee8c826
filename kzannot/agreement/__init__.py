"""Measures of agreement on arrays: what was judged goes in, a number with its uncertainty comes out.

Every measure is of the form 1 - observed / expected disagreement, and both come from sums to which each
document adds its share (`statistic`). So one pass over the data gives the value and its interval.
Nothing here knows articles or annotators; the smallest way to use it:

    ratings = Ratings(values, documents, categories=2)      # (units, annotators), -1 where nobody judged
    alpha(ratings).value()                                   # a float, or UserError that says why not
    assess([(MEASURES["alpha"], ratings)], Plan(seed=7))     # the same with interval and counts
"""
