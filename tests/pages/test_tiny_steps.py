"""Tiny steps: after something that is there anyway, two minutes; what was done is added up."""

import re
from uuid import uuid4

import pytest

from quietwins.goals.models import Goal
from tests.cast import Someone, finds_nothing
from tests.pages.conftest import SetClock
from tests.pages.test_goals import mark, press, pressed
from tests.words.never import shown

STARTERS = ["handwriting", "keyword", "question", "reading", "topic"]
"""The five that the document names."""


def make(someone: Someone, **fields: object) -> str:
    """Make one; the path of its page, where one is then."""
    sent = {"after": "get home", "step": "read one page", "client_id": uuid4(), **fields}
    someone.press("/tiny-steps/make/", on="/tiny-steps/", **sent)
    assert someone.status == 200, someone.page
    return someone.path


def test_a_tiny_step_says_after_what_it_comes(amira: Someone) -> None:
    path = make(amira)
    assert "After I get home, I will read one page." in amira.page
    assert "After I get home, I will read one page." in amira.open("/")
    assert path in amira.open("/tiny-steps/")
    assert path not in amira.open("/goals/")


def test_without_a_moment_it_is_a_step_all_the_same(amira: Someone) -> None:
    make(amira, after="")
    assert "I will read one page." in amira.page
    assert "After I" not in re.findall(r"<h1[^>]*>([^<]*)", amira.page)[0]


def test_without_a_step_it_is_asked_for_and_the_moment_stays(amira: Someone) -> None:
    page = amira.press("/tiny-steps/make/", after="get home", step=" ")
    assert amira.status == 422
    assert "A few words for the step are enough to begin." in page
    assert 'name="after" value="get home"' in page
    assert not Goal.objects.exists()


@pytest.mark.parametrize("starter", STARTERS)
def test_the_documents_five_are_there_to_begin_with(amira: Someone, starter: str) -> None:
    assert f"?starter={starter}" in amira.open("/tiny-steps/")
    page = amira.open(f"/tiny-steps/?starter={starter}")
    assert re.findall(r'name="step" value="([^"]+)"', page)


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("done", "I did it"),
        ("started", "Started"),
        ("tried", "Tried"),
        ("rested", "Rested"),
        ("changed", "Changed my mind"),
    ],
)
def test_whatever_became_of_it_is_kept_from_today(amira: Someone, state: str, words: str) -> None:
    path = make(amira)
    page = mark(amira, path, state, back="today")
    assert pressed(page) == [words]
    assert "<p>read one page</p>" in page


def test_what_was_done_is_added_up_where_somebody_asks_how_we_know(
    amira: Someone, at: SetClock
) -> None:
    at("2025-03-03T08:00+00:00")
    path = make(amira)
    mark(amira, path, "done")
    for day, state in ((9, "tried"), (20, "rested"), (31, "done")):
        at(f"2025-03-{day:02}T08:00+00:00")
        page = mark(amira, path, state)
    folded = re.findall(r'(?s)<details class="how">.*?</details>', page)
    assert "You did it on 3 days since 3 March 2025." in folded[0]
    assert "You did it on" not in page.replace(folded[0], "")


def test_nothing_is_forecast(amira: Someone, at: SetClock) -> None:
    at("2025-03-03T08:00+00:00")
    path = make(amira)
    said = shown(mark(amira, path, "done"))
    forecast = r"%|\bper cent|\bby (then|summer)|\bif you (do|keep)\b|\ba year\b|1\.01"
    assert not re.search(forecast, said)


def test_it_is_changed_on_its_page_and_that_is_undone(amira: Someone) -> None:
    path = make(amira)
    page = amira.press(path, after="have tea", step="read two pages.", client_id=uuid4())
    assert "After I have tea, I will read two pages." in page
    assert "After I get home, I will read one page." in press(amira, path, "undo")
    amira.press(path, step="")
    assert amira.status == 422


def test_it_is_let_go_any_time_and_brought_back(amira: Someone) -> None:
    path = make(amira)
    page = press(amira, path, "let-go")
    assert amira.path == path
    assert "You let this go, and it counted." in page
    assert path not in amira.open("/")
    assert "I did it" in press(amira, path, "bring-back")


def test_cleo_finds_nothing_of_it(amira: Someone, cleo: Someone) -> None:
    path = make(amira)
    assert finds_nothing(cleo, path)
    assert "read one page" not in cleo.open("/tiny-steps/")
