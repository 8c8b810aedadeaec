"""A kept line of one's own: said differently, said as before, felt big for me."""

import re
from uuid import UUID, uuid4

from quietwins.evidence.models import Entry
from quietwins.wins.models import Keep
from tests.cast import GRADEBOOK, Someone, finds_nothing
from tests.pages.conftest import SetClock
from tests.pages.test_filters import listed

SCRIPT = {"HX-Request": "true"}


def edit(someone: Someone, win: UUID, words: str, **fields: object) -> str:
    """Open the line, change its words, keep it so."""
    page = someone.open(f"/wins/{win}/edit/")
    sent = dict(re.findall(r'name="(\w+)" (?:type="date" max="[^"]*" )?value="([^"]*)"', page))
    return someone.press(f"/wins/{win}/edit/", **{**sent, "words": words, **fields})


def test_a_typed_line_is_said_differently_and_as_before(amira: Someone) -> None:
    kept = amira.keep("I got upp", "started", place="home")
    page = edit(amira, kept, "I got up", place="home")
    assert amira.path == "/wins/"
    assert listed(page) == ["I got up"]
    assert "I started" in page and "Home" in page
    (version,) = re.findall(r'name="version" value="([^"]*)"', page)
    page = amira.press(f"/wins/{kept}/words-before/", version=version)
    assert listed(page) == ["I got upp"]
    assert "Bring the old words back" not in page


def test_the_form_returns_to_the_page_and_the_choice_it_was_opened_from(amira: Someone) -> None:
    kept = amira.keep("I got upp")
    here = {"Referer": "http://testserver/wins/?kind=own&kept=1"}
    page = amira.client.get(f"/wins/{kept}/edit/", headers=here).content.decode()
    assert 'name="back" value="/wins/?kind=own"' in page
    sent = {"words": "I got up", "back": "/wins/?kind=own"}
    answer = amira.client.post(f"/wins/{kept}/edit/", sent)
    assert answer.headers["Location"] == f"/wins/?kind=own&drafted=edit-#win-{kept}"
    for elsewhere in ("//elsewhere/", "https://elsewhere/", "/\\elsewhere"):
        edit(amira, kept, f"I got up {elsewhere}", back=elsewhere)
        assert amira.path == "/wins/"


def test_no_words_and_a_day_to_come_are_asked_about_and_nothing_is_lost(amira: Someone) -> None:
    kept = amira.keep("I got upp")
    page = edit(amira, kept, " ", place="work")
    assert amira.status == 422
    assert "A word or two is enough." in page
    assert '<option value="work" selected>' in page
    assert "I got up</textarea>" in edit(amira, kept, "I got up", day="2999-01-01")
    assert Entry.objects.count() == 1


def test_the_same_page_sent_twice_is_one_change(amira: Someone) -> None:
    kept, once = amira.keep("I got upp"), uuid4()
    for _ in range(2):
        edit(amira, kept, "I got up", client_id=once)
    assert Entry.objects.count() == 2


def test_script_gets_the_form_and_then_the_line_in_its_place(amira: Someone) -> None:
    kept = amira.keep("I got upp")
    form = amira.client.get(f"/wins/{kept}/edit/", headers=SCRIPT).content.decode()
    assert form.lstrip().startswith(f'<li id="win-{kept}"') and "<html" not in form
    sent = {"words": "I got up", "back": "/"}
    answer = amira.client.post(f"/wins/{kept}/edit/", sent, headers=SCRIPT)
    line = answer.content.decode()
    assert line.lstrip().startswith(f'<li id="win-{kept}"')
    assert "<p>I got up</p>" in line and 'data-said="Changed."' in line
    assert answer.headers["X-Kept"] == str(kept)


def test_felt_big_is_a_tick_that_can_be_taken_away(amira: Someone) -> None:
    big, other = amira.keep("I rang them"), amira.keep("I got up")
    page = amira.press(f"/wins/{big}/felt-big/", big="1")
    assert page.count('aria-pressed="true"') == 1
    assert listed(page) == ["I got up", "I rang them"]  # in their order, as before
    assert listed(amira.open("/wins/?kind=big")) == ["I rang them"]
    amira.press(f"/wins/{big}/felt-big/", big="")
    assert listed(amira.open("/wins/?kind=big")) == []
    assert str(other) in amira.open("/wins/")


def test_pressing_it_twice_on_one_page_is_pressing_it_once(amira: Someone) -> None:
    kept = amira.keep("I rang them")
    for _ in range(2):
        amira.press(f"/wins/{kept}/felt-big/", big="1")
    assert Keep.objects.get().felt_big


def test_what_felt_big_for_a_teacher_is_not_what_felt_big_for_their_pupil(
    amira: Someone, ben: Someone, at: SetClock
) -> None:
    ben.open(ben.take_in(GRADEBOOK))
    pupils = ben.found()[0]
    ben.press(f"/wins/{pupils}/keep/")
    assert finds_nothing(ben, f"/wins/{pupils}/felt-big/")
    assert "Felt big for me</button>" not in ben.open("/wins/")


def test_cleo_changes_nothing_of_it(amira: Someone, cleo: Someone) -> None:
    kept = amira.keep("I got up")
    for verb in ("edit", "words-before", "felt-big"):
        assert finds_nothing(cleo, f"/wins/{kept}/{verb}/")
    assert listed(amira.open("/wins/")) == ["I got up"]
    assert not Keep.objects.filter(felt_big=True).exists()
