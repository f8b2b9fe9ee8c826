"""How well colours stand out from each other, by the formulas of WCAG 2.2.

Text needs a contrast of 4.5 to what is behind it, marks and lines need 3. A codebook's colours come from
people, so every colour that is painted is asked here first.
"""

from PySide6.QtGui import QColor

TEXT = 4.5
MARK = 3.0


def contrast(one: QColor, other: QColor) -> float:
    """The contrast of two opaque colours, from 1 (the same) to 21 (black on white)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def ink(background: QColor) -> QColor:
    """Black or white, whichever reads better on `background`; one of them always has a contrast of 4.58."""
    black, white = QColor(0, 0, 0), QColor(255, 255, 255)
    return white if contrast(white, background) >= contrast(black, background) else black


def mixed(over: QColor, under: QColor, share: float) -> QColor:
    """The opaque colour that is seen when `over` lies on `under` with an opacity of `share`."""
    channels = zip(over.getRgb()[:3], under.getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*(round(below + (above - below) * share) for above, below in channels))


def legible(colour: QColor, page: QColor, ratio: float = MARK) -> QColor:
    """The colour, moved as little as needed towards black or white to stand out from `page` by `ratio`."""
    away = ink(page)
    for step in range(21):
        candidate = mixed(away, colour, step / 20)
        if contrast(candidate, page) >= ratio:
            return candidate
    return away


def _luminance(colour: QColor) -> float:
    weights = (0.2126, 0.7152, 0.0722)
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    return sum(weight * _linear(channel) for weight, channel in zip(weights, channels, strict=True))


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
