import pytest
from hypothesis import given
from hypothesis import strategies as st

from quietwins.formats.threads import joined, places
from tests.formats.made import marks_of, typed

NAMES = st.lists(st.sampled_from(["Quiz 1", "Quiz 2", "quiz 3", "Quiz", "Essay", "HW #4 (9)", "7"]))


@pytest.mark.parametrize(
    "names",
    [
        ("Quiz 1", "Quiz 2", "Quiz 3"),
        ("Quiz #1 (11)", "quiz  #2 (12)", "QUIZ #3"),
        ("Homework 1:", "Homework 2:", "Homework 12:"),
        ("Week01", "Week02", "Week03"),
        ("Unit 1.1", "Unit 1.2", "Unit 2.1"),
        ("Essay (1)", "Essay (2)", "Essay (3)"),
    ],
)
def test_three_columns_of_one_name_are_one_thread(names: tuple[str, ...]) -> None:
    assert len({place.thread for place in places(names, "together")}) == 1
    assert len(joined(names, names)) == 1


def test_two_columns_of_one_name_stay_two_threads() -> None:
    assert [place.thread for place in places(["Quiz 1", "Quiz 2"], "together")] == [
        "Quiz 1",
        "Quiz 2",
    ]


def test_numbers_alone_are_no_name() -> None:
    assert [place.thread for place in places(["1", "2", "3"], "together")] == ["1", "2", "3"]


def test_a_number_inside_a_name_belongs_to_it() -> None:
    names = ["Unit 1 test", "Unit 2 test", "Unit 3 test"]
    assert [place.thread for place in places(names, "together")] == names


def test_inside_a_thread_the_number_decides_the_order_and_outside_it_the_column() -> None:
    names = ["Quiz 10", "Essay", "Quiz 9", "Quiz 1"]
    assert [place.order for place in places(names, "together")] == [3, 1, 2, 0]


def test_a_person_can_keep_columns_separate() -> None:
    names = ["Quiz 2 (5)", "Quiz 1 (6)", "Quiz 3 (7)"]
    assert [place.thread for place in places(names, "separate")] == ["Quiz 2", "Quiz 1", "Quiz 3"]
    assert [place.order for place in places(names, "separate")] == [0, 1, 2]


def test_two_separate_columns_of_one_title_do_not_run_into_each_other() -> None:
    threads = [place.thread for place in places(["Essay (7)", "Essay (8)"], "together")]
    assert threads == ["Essay", "Essay (2)"]


@given(NAMES, st.sampled_from(["together", "separate"]))
def test_every_column_has_a_place_of_its_own(names: list[str], how: str) -> None:
    found = places(names, "together" if how == "together" else "separate")
    assert sorted(place.order for place in found) == list(range(len(names)))
    if how == "separate":
        assert len({place.thread.casefold() for place in found}) == len(names)


@given(NAMES)
def test_columns_keep_their_order_where_nothing_is_joined(names: list[str]) -> None:
    assert [place.order for place in places(names, "separate")] == list(range(len(names)))


def test_what_was_joined_is_said_in_the_order_of_looks() -> None:
    reading = typed("name,Quiz 3,Quiz 1,Quiz 2", "Amira,9,7,8")
    assert marks_of(reading, "Amira", "Quiz") == [7, 8, 9]
    assert reading.said == [
        'Columns "Quiz 1", "Quiz 2" and "Quiz 3" are read together as "Quiz", in that order.'
    ]


def test_a_long_list_of_columns_is_said_briefly() -> None:
    header = ",".join(["name", *(f"Quiz {number}" for number in range(1, 31))])
    [sentence] = typed(header, "Amira,7").said
    assert '"Quiz 1", "Quiz 2", "Quiz 3" … "Quiz 30" (30 columns)' in sentence


def test_separate_columns_are_still_offered_as_one() -> None:
    reading = typed("name,Quiz 3,Quiz 1,Quiz 2", "Amira,9,7,8", threads="separate")
    assert [group.thread for group in reading.asks.joined] == ["Quiz"]
    assert reading.said == []
    assert marks_of(reading, "Amira", "Quiz 1") == [7]
