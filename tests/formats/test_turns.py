"""Several tables, one after the other."""

from datetime import date

from quietwins.formats.rows import Row
from quietwins.formats.turns import in_turn


def look(order: int, day: date | None = None) -> Row:
    return Row("terms.xlsx", 2, "Amira", "Homework", order=order, day=day)


def test_the_tasks_of_a_second_gradebook_come_after_those_of_the_first() -> None:
    rows = in_turn([[look(0), look(1)], [look(0), look(1)], [], [look(0)]])
    orders = [row.order for row in rows]
    assert orders == sorted(set(orders))


def test_days_say_enough_by_themselves() -> None:
    (_, dated) = in_turn([[look(3)], [look(0, date(2025, 9, 12))]])
    assert dated.order == 0
