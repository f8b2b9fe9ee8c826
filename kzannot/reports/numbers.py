"""Numbers as a German or an English reader writes them; what is undefined is a dash."""

DASH = "–"


def number(value: float | None, digits: int, language: str) -> str:
    """A number with so many digits; without its leading zero nothing is gained, so it stays."""
    if value is None:
        return DASH
    rounded = round(value, digits) + 0.0  # adding nothing takes the sign from a zero
    text = f"{rounded:,.{digits}f}".replace("-", "−")
    return text.translate(str.maketrans(",.", "\u202f,")) if language == "de" else text


def share(value: float | None, language: str) -> str:
    """A share as a percentage with one digit."""
    if value is None:
        return DASH
    return number(100 * value, 1, language) + ("\u202f%" if language == "de" else "%")


def whole(value: int | None, language: str) -> str:
    """A whole number with its thousands set apart."""
    return number(value, 0, language)


def interval(low: float | None, high: float | None, language: str) -> str:
    """The two ends of an interval; a dash where there is none."""
    if low is None or high is None:
        return DASH
    return f"{number(low, 2, language)} … {number(high, 2, language)}"
