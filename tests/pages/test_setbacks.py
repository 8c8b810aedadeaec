"""Something hard: put down in private, turned into a question, and never a win by itself."""

import re
from uuid import uuid4

import pytest
from django.urls import reverse

from quietwins.evidence.models import Entry
from quietwins.evidence.questions import HARD
from quietwins.pages.urls import urlpatterns
from quietwins.people.models import Tombstone
from quietwins.wins.models import Win
from tests.cast import Someone, finds_nothing
from tests.pages.conftest import SetClock

MONDAY, TUESDAY = "2025-12-01T18:00+00:00", "2025-12-02T18:00+00:00"
AWFUL = "The fractions were awful"
ON_ITS_OWN = {"something_hard", "put_down_hard", "download", "copy"}
"""Its page, and a copy of everything of one's own."""


def put_down(someone: Someone, words: str = AWFUL, **fields: object) -> Entry:
    sent = {"words": words, "client_id": uuid4(), **fields}
    someone.press("/something-hard/put-down/", on="/something-hard/", **sent)
    assert someone.status == 200
    return Entry.objects.filter(question=HARD).latest("pk")


def test_it_is_put_down_before_any_account_and_stands_on_its_own_page_alone(amira: Someone) -> None:
    put_down(amira, about="maths")
    assert AWFUL in amira.page
    assert "Private to you" in amira.page
    others = [
        reverse(pattern.name or "")
        for pattern in urlpatterns
        if not pattern.pattern.converters and pattern.name not in ON_ITS_OWN
    ]
    for path in (*others, "/before-an-exam/?about=maths"):
        answer = amira.client.get(path)
        assert AWFUL not in getattr(answer, "content", b"").decode(errors="replace"), path
    assert Win.objects.count() == 0


def test_the_old_question_is_crossed_out_and_the_new_one_asked(amira: Someone) -> None:
    page = amira.open("/something-hard/")
    old = page.index("<s>Why can't I get this right?</s>")
    assert page.index("The old question, crossed out:") < old
    assert old < page.index('<h2><label for="learned">What did I learn from this?</label></h2>')


def test_what_was_learned_is_kept_as_a_win_and_what_was_hard_is_not(amira: Someone) -> None:
    put_down(amira, about="maths", learned="Draw it first")
    page = amira.open("/wins/")
    assert "Draw it first" in page
    assert "What I learned" in page
    assert AWFUL not in page


def test_it_says_where_what_was_learned_is_where_anything_was(amira: Someone) -> None:
    put_down(amira)
    assert "What you learned is kept with your wins." not in amira.page
    put_down(amira, "The bus was loud", learned="Take the early one")
    assert "What you learned is kept with your wins." in amira.page


def test_another_go_later_is_a_win_that_never_names_what_was_hard(
    amira: Someone, at: SetClock
) -> None:
    at(MONDAY)
    put_down(amira, about="maths", learned="Draw it first")
    at(TUESDAY)
    amira.keep("One sum", about="Maths")
    page = amira.open("/wins/")
    assert "You had another go at maths." in page
    assert AWFUL not in page
    (found,) = amira.found()
    amira.press(f"/wins/{found}/keep/")
    for path in ("/wins/", "/progress/", f"/progress/?now={found}"):
        assert "You had another go at maths." in amira.open(path)
        assert AWFUL not in amira.page


def test_what_was_learned_at_once_is_no_other_go(amira: Someone) -> None:
    put_down(amira, about="maths", learned="Draw it first")
    assert {win.rule for win in Win.objects.all()} == {"own"}


def test_without_saying_what_it_is_about_nothing_later_is_taken_for_another_go(
    amira: Someone, at: SetClock
) -> None:
    """Nor for coming back to hard times, however far apart they are."""
    for day in (1, 3, 30):
        at(f"2025-11-{day:02}T18:00+00:00")
        put_down(amira, f"Day {day}")
    amira.keep("I got up", "started")
    assert {win.rule for win in Win.objects.all()} == {"own"}
    assert '<datalist id="names"></datalist>' in amira.open("/")


def test_it_links_to_another_go_with_what_it_is_about_begun(amira: Someone) -> None:
    put_down(amira, about="maths & me")
    assert 'href="/?about=maths+%26+me"' in amira.page or "/?about=maths%20%26%20me" in amira.page
    assert 'maxlength="200" value="maths & me"' in amira.open("/?about=maths+%26+me")


def test_without_saying_what_it_is_about_it_links_to_another_go_all_the_same(
    amira: Someone,
) -> None:
    put_down(amira)
    assert re.search(r'href="/">I had another go<', amira.page)


def test_nothing_at_all_is_asked_about_and_what_was_learned_stays(amira: Someone) -> None:
    page = amira.press("/something-hard/put-down/", words=" ", learned="To ask", about="maths")
    assert amira.status == 422
    assert "A word or two about what was hard is enough." in page
    assert "To ask</textarea>" in page and 'value="maths"' in page
    assert Entry.objects.count() == 0


def test_the_same_page_sent_twice_is_one_and_other_words_are_another(amira: Someone) -> None:
    once = uuid4()
    for words in (AWFUL, AWFUL, "The bus was loud"):
        put_down(amira, words, learned="Draw it first", client_id=once)
    assert Entry.objects.filter(question=HARD).count() == 2
    assert "The bus was loud" in amira.page


def test_it_is_taken_out_put_back_and_sent_again(amira: Someone) -> None:
    once = uuid4()
    hard = put_down(amira, client_id=once)
    page = amira.press(f"/something-hard/{hard.public_id}/undo/")
    assert AWFUL not in page and "Put it back" in page
    assert AWFUL in amira.press(f"/something-hard/{hard.public_id}/put-back/")
    amira.press(f"/something-hard/{hard.public_id}/undo/")
    put_down(amira, client_id=once)
    assert AWFUL in amira.page


@pytest.mark.parametrize("about", ["", "maths"])
def test_erased_its_words_are_gone_and_its_id_says_so(amira: Someone, about: str) -> None:
    hard = put_down(amira, about=about, learned="Draw it first")
    assert AWFUL not in amira.press(f"/something-hard/{hard.public_id}/erase/")
    assert not Entry.objects.filter(words=AWFUL).exists()
    assert Tombstone.objects.filter(public_id=hard.public_id).exists()
    assert "Draw it first" in amira.open("/wins/")


def test_the_eleventh_is_on_the_second_page(amira: Someone, at: SetClock) -> None:
    for day in range(1, 12):
        at(f"2025-11-{day:02}T18:00+00:00")
        put_down(amira, f"Hard day {day}.")
    assert "Hard day 1." not in amira.page
    assert "Hard day 1." in amira.open("/something-hard/?page=2")
    amira.open("/something-hard/?page=3")
    assert "Hard day 11." in amira.page


def test_cleo_sees_and_changes_nothing_of_it(amira: Someone, cleo: Someone) -> None:
    hard = put_down(amira)
    assert AWFUL not in cleo.open(f"/something-hard/?undone={hard.public_id}")
    for verb in ("undo", "put-back", "erase"):
        assert finds_nothing(cleo, f"/something-hard/{hard.public_id}/{verb}/")
    assert AWFUL in amira.open("/something-hard/")
