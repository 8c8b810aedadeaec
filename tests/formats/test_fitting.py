"""What is one header: case, spaces, order and days aside."""

from hypothesis import given
from hypothesis import strategies as st

from quietwins.formats.fitting import fitting, key_of, lost, places
from quietwins.formats.mapping import ColumnMap
from tests.formats.made import mapped

TITLES = st.lists(st.text(max_size=8), max_size=6)


@given(TITLES, st.randoms(use_true_random=False))
def test_any_header_in_another_order_with_other_spaces_is_the_same(
    header: list[str], mixing: object
) -> None:
    other = [f"  {title.replace(' ', '   ')} " for title in header]
    mixing.shuffle(other)  # type: ignore[attr-defined]
    assert key_of(other) == key_of(header)


def test_case_and_days_make_no_other_header_and_another_heading_does() -> None:
    key = key_of(["Name", "Reg", "08/09/2025 AM", "08/09/2025 PM"])
    assert key == key_of(["NAME", "reg", "w/c 15/09/2025"])
    assert key != key_of(["Name", "Reg"])
    assert key != key_of(["Name", "Form", "08/09/2025"])


@given(TITLES, st.dictionaries(st.sampled_from(["learner", "tasks"]), TITLES, min_size=1))
def test_a_mapping_fits_where_all_its_headings_are_there(
    header: list[str], columns: dict[str, list[str]]
) -> None:
    mapping = ColumnMap({name: tuple(titles) for name, titles in columns.items()})
    fits = fitting(header, [mapping]) is mapping
    assert fits == (lost(header, mapping) == [])
    if fits:
        found = places(header, mapping)
        assert all(0 <= at < len(header) for own in found.values() for at in own)


def test_a_heading_that_is_named_is_not_among_all_the_days() -> None:
    (own,) = mapped(learner="Name", tasks="[days]", note="08/09/2025")
    found = places(["Name", "08/09/2025", "09/09/2025"], own)
    assert found == {"learner": (0,), "tasks": (2,), "note": (1,)}
