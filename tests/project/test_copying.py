from kzannot.project.copying import copied


def test_what_is_copied_has_tabs_between_cells_and_no_formula() -> None:
    text = copied(["Frame", "Note"], [["Threat", "=1+1"], ["Order", "0.5"]])

    assert text.splitlines() == ['"Frame"\t"Note"', '"Threat"\t"\'=1+1"', '"Order"\t"0.5"']
