"""Goal Attainment Scaling: a number for a practitioner who asks, and for nobody else anywhere."""

import re
from collections.abc import Sequence
from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from quietwins.goals.models import Goal
from tests.cast import Someone
from tests.words.never import shown

LEVELS = {f"level-{level}": f"Way {level}" for level in range(1, 6)}
PAGE = "/goals/attainment/"


def a_goal(someone: Someone, name: str, level: int = 0) -> UUID:
    """One of its five ways pressed, where there is a level."""
    someone.press("/goals/make/", name=name, **LEVELS, client_id=uuid4())
    if level:
        someone.press(f"{someone.path}mark/", state=f"level-{level}", client_id=uuid4())
    return Goal.objects.latest("pk").public_id


def asks(someone: Someone, *goals: UUID, weights: Sequence[object] = ()) -> str:
    query = [f"goal={goal}" for goal in goals]
    query += [f"weight-{goal}={one}" for goal, one in zip(goals, weights, strict=False)]
    return someone.open(f"{PAGE}?{'&'.join(query)}")


def t(page: str) -> list[str]:
    return re.findall(r"<h2[^>]*>T = ([^<]*)<", page)


@pytest.mark.parametrize(("level", "number"), [(1, "30"), (3, "50"), (4, "60")])
def test_one_goal_is_ten_a_level_around_enough(amira: Someone, level: int, number: str) -> None:
    assert t(asks(amira, a_goal(amira, "Reading", level))) == [number]


def test_several_goals_with_their_weights(amira: Someone) -> None:
    """Twice +1 with one -1: 50 + 10 · (2 − 1) / √(0.7 · 5 + 0.3 · 9)."""
    more, less = a_goal(amira, "Reading", 4), a_goal(amira, "Walking", 2)
    assert t(asks(amira, more, less)) == ["50"]
    page = asks(amira, more, less, weights=[2, 1])
    assert t(page) == ["54"]
    assert 'value="2"' in page and page.count("checked") == 2


def test_the_formula_and_all_that_went_in_stand_beside_it(amira: Someone) -> None:
    page = asks(amira, a_goal(amira, "Reading", 4))
    assert "T = 50 + 10 Σwx ÷ √((1 − ρ)Σw² + ρ(Σw)²)" in page
    assert "A little more: Way 4" in page and "x = 1" in page
    assert "It takes all steps to be alike, and says nothing of anybody else." in page


def test_nothing_is_worked_out_before_it_is_asked_for(amira: Someone) -> None:
    a_goal(amira, "Reading", 4)
    assert t(amira.open(PAGE)) == []


def test_a_goal_without_a_marked_level_does_not_count(amira: Someone) -> None:
    page = asks(amira, a_goal(amira, "Reading"))
    assert t(page) == []
    assert "No way to do it is marked yet." in page


def test_the_latest_marked_level_counts(amira: Someone) -> None:
    goal = a_goal(amira, "Reading", 2)
    amira.press(f"/goals/{goal}/mark/", state="level-5", day="2025-01-01", client_id=uuid4())
    assert t(asks(amira, goal)) == ["40"]


@pytest.mark.parametrize("weight", ["", "0", "-1", "nan", "heavy", "1e9"])
def test_what_is_no_weight_is_one(amira: Someone, weight: str) -> None:
    page = asks(amira, a_goal(amira, "Reading", 4), weights=[weight])
    assert t(page) == ["60"] and 'value="1"' in page


def test_the_number_is_on_no_other_page_and_in_no_copy(amira: Someone) -> None:
    goal = a_goal(amira, "Reading", 5)
    assert t(asks(amira, goal)) == ["70"]
    for path in ("/", "/goals/", f"/goals/{goal}/", "/wins/", "/progress/", "/my-words/"):
        assert not re.search(
            r"(?<![\w-])70(?![\w-])", re.sub(r"[0-9a-f-]{36}", "", shown(amira.open(path)))
        ), path


def test_it_is_folded_away_on_a_goals_page(amira: Someone) -> None:
    page = amira.open(f"/goals/{a_goal(amira, 'Reading', 4)}/")
    assert re.search(r'<details class="more">\s*<summary>For a practitioner who asks', page)


def test_many_goals_cost_no_more_questions_than_few(amira: Someone) -> None:
    def cost() -> int:
        with CaptureQueriesContext(connection) as asked:
            amira.client.get(PAGE)
        return len(asked)

    a_goal(amira, "One", 3)
    few = cost()
    for number in range(5):
        a_goal(amira, f"Goal {number}", 3)
    assert cost() == few


def test_cleo_counts_none_of_amiras_goals(amira: Someone, cleo: Someone) -> None:
    goal = a_goal(amira, "Reading", 4)
    cleo.keep("I fed the cat")
    page = asks(cleo, goal)
    assert t(page) == [] and "Reading" not in page
