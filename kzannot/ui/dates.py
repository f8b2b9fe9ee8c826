"""This module is about dates as they are read: as exact as they are known, in the language of the windows."""

from datetime import datetime

from PySide6.QtCore import QDate, QDateTime, QLocale, Qt

from kzannot.model.records import Article, Precision


def shown_date(article: Article) -> str:
    """When an article was published; empty where it is unknown."""
    return shown_time(article.published, article.precision)


def shown_time(published: str, precision: Precision) -> str:
    """A date of a precision, as `Article.published` writes it, for people."""
    locale = QLocale()
    if precision is Precision.RANGE:
        first, _, last = published.partition("/")
        return f"{_begin(first, last, locale)}{_day(last, locale)}"
    if precision is Precision.MONTH:
        return locale.toString(QDate.fromString(f"{published[:7]}-01", Qt.DateFormat.ISODate), "MMMM yyyy")
    if precision is Precision.MINUTE:
        moment = QDateTime.fromString(published, Qt.DateFormat.ISODate)
        return f"{_day(published[:10], locale)}, {locale.toString(moment.time(), 'HH:mm')}"
    return _day(published[:10], locale) if precision is Precision.DAY else ""


def shown_moment(at: datetime) -> str:
    """A moment in this machine's time, to the second, for people."""
    here = at.astimezone()
    return f"{_day(here.date().isoformat(), QLocale())}, {here:%H:%M:%S}"


def _begin(first: str, last: str, locale: QLocale) -> str:
    """How a range begins; month and year are said once where both days share them."""
    day = _number_of_day(locale)
    if first[:7] == last[:7]:
        return f"{_day(first, locale, day)}–"
    return f"{_day(first, locale, f'{day} MMM' if first[:4] == last[:4] else f'{day} MMM yyyy')} – "


def _day(day: str, locale: QLocale, form: str = "") -> str:
    date = QDate.fromString(day, Qt.DateFormat.ISODate)
    return locale.toString(date, form or f"{_number_of_day(locale)} MMM yyyy")


def _number_of_day(locale: QLocale) -> str:
    """How the number of a day is written: with a point in German."""
    return "d." if locale.language() is QLocale.Language.German else "d"
