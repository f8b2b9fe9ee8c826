"""How often a frame really stands in articles, when coders are known to miss some and to see too many.

Sources: W. J. Rogan, B. Gladen, Estimating Prevalence from the Results of a Screening Test, 1978; M. Bachl,
M. Scharkow, Correcting Measurement Error in Content Analysis, CMM 11, 2017. What coders do is learnt from
a sample that was also coded by a gold standard.
"""

from dataclasses import dataclass

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.statistics.estimates import Mask

NO_GOLD = QT_TRANSLATE_NOOP("messages", "The gold sample lacks articles with the frame, or without it.")
USELESS = QT_TRANSLATE_NOOP(
    "messages", "Coders see the frame no more often where it is than where it is not."
)


@dataclass(frozen=True, slots=True)
class Accuracy:
    """How well coders see a frame: the share found where it is, the share left alone where it is not."""

    sensitivity: float
    specificity: float

    def apparent(self, prevalence: float) -> float:
        """The prevalence that such coders find where this is the real one."""
        return prevalence * self.sensitivity + (1 - prevalence) * (1 - self.specificity)

    def corrected(self, apparent: float) -> float:
        """The prevalence that makes such coders find this one, within 0 and 1.

        Raises:
            UserError: coders do no better than chance, so that nothing can be inferred.
        """
        gain = self.sensitivity + self.specificity - 1
        if gain <= 0:
            raise UserError(USELESS)
        return min(1.0, max(0.0, (apparent + self.specificity - 1) / gain))


def accuracy(coded: Mask, gold: Mask) -> Accuracy:
    """How well coders see a frame, from articles that were coded both ways.

    Raises:
        UserError: the gold sample has no article with the frame, or none without it.
    """
    if gold.all() or not gold.any():
        raise UserError(NO_GOLD)
    return Accuracy(float(coded[gold].mean()), float((~coded[~gold]).mean()))
