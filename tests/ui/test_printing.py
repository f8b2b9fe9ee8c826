"""An article on paper: sheets that end between lines, a legend, memos under their numbers."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QColor, QImage, QPainter

from kzannot.errors import UserError
from kzannot.model import edits
from kzannot.ui.article_view import ArticleView
from kzannot.ui.printing.paper import named_by, printed, write_pdf
from kzannot.ui.printing.sheets import Sheets, Strip, strips
from kzannot.ui.workspace import Workspace
from tests.ui.making import BODY, TITLE, Made

PAPER = QSizeF(500, 700)


@pytest.fixture
def coded(workspace: Workspace, view: ArticleView, made: Made) -> ArticleView:
    """The first article with two spans of Anna's, one of them with a memo, and one of Bela's."""
    spans = [made.span(made.threat, TITLE), made.span(made.order, "Ministerium")]
    workspace.session.apply(edits.adding("Tag", [*spans, made.span(made.other, "Hafen", made.bela)]))
    workspace.session.apply(edits.write_memo(spans[1], "Wirklich <so>?\nJa."))
    return view


def drawn(sheets: Sheets, number: int) -> QImage:
    image = QImage(PAPER.toSize(), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    sheets.paint(painter, number)
    painter.end()
    return image


def greys(image: QImage) -> set[int]:
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    return {
        grey.pixelColor(x, y).red() for x in range(0, grey.width(), 2) for y in range(0, grey.height(), 2)
    }


def test_marks_have_patterns_and_memos_have_numbers(workspace: Workspace, coded: ArticleView) -> None:
    printout = printed(coded, workspace)

    assert [mark.look.own for mark in printout.marks] == [False, False]
    assert [mark.look.sub.endswith("¹") for mark in printout.marks] == [False, True]
    assert [(note.number, note.words) for note in printout.notes] == [(1, "Ministerium")]
    assert [(key.label, key.spans) for key in printout.keys] == [("Threat", 1), ("Order", 1)]
    assert printout.annotators == "Anna"
    assert printout.source.startswith("Die & Das")


def test_spans_of_others_are_printed_where_they_are_shown(workspace: Workspace, coded: ArticleView) -> None:
    coded.show_others(True)

    printout = printed(coded, workspace)

    assert printout.annotators == "Anna, Bela"
    assert [mark.look.sub for mark in printout.marks if mark.look.badge == "??"] == [" Be"]


def test_a_sheet_is_drawn_with_its_text_and_another_with_the_legend(
    workspace: Workspace, coded: ArticleView
) -> None:
    sheets = Sheets(printed(coded, workspace), PAPER)

    assert len(sheets) == 2
    assert all(len(greys(drawn(sheets, number))) > 5 for number in range(2))


def test_a_long_text_takes_several_sheets_without_cutting_a_line() -> None:
    lines = [Strip(top, top + 20.0) for top in range(0, 200, 20)]

    cut = list(strips(lines, 70))

    assert cut == [Strip(0, 60), Strip(60, 120), Strip(120, 180), Strip(180, 200)]
    assert list(strips([Strip(0, 90), Strip(90, 100)], 70)) == [Strip(0, 90), Strip(90, 100)]
    assert list(strips([], 70)) == []


def test_a_pdf_is_written(workspace: Workspace, coded: ArticleView, tmp_path: Path) -> None:
    file = tmp_path / "article.pdf"

    assert write_pdf(coded, workspace, file) == 2
    assert file.read_bytes().startswith(b"%PDF")


def test_a_pdf_that_cannot_be_written_is_told(
    workspace: Workspace, coded: ArticleView, tmp_path: Path
) -> None:
    with pytest.raises(UserError, match="cannot be written"):
        write_pdf(coded, workspace, tmp_path / "nowhere" / "article.pdf")


def test_an_article_without_spans_is_its_text_alone(workspace: Workspace, view: ArticleView) -> None:
    printout = printed(view, workspace)

    assert (printout.keys, printout.notes, printout.annotators) == ((), (), "Anna")
    assert BODY in printout.text
    assert len(Sheets(printout, PAPER)) == 1


def test_a_title_with_a_slash_is_proposed_as_one_file() -> None:
    assert named_by("Live: Tote / Verletzte") == "Live Tote Verletzte"
    assert len(named_by("Titel " * 60)) <= 100
