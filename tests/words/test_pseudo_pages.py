"""Every page in a language that nobody speaks: whatever is still in English was never handed over.

Greek is what somebody typed. See tests/words/pseudo.py.
"""

import pytest
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.test import Client, RequestFactory

from quietwins.pages.problems import broken
from tests.cast import Someone, sound
from tests.pages.test_every_page import FILES, addresses
from tests.words import greek
from tests.words.greek import full_book
from tests.words.messages import ours
from tests.words.pseudo import pseudo as spoken
from tests.words.pseudo import unsaid, unsaid_in

TYPED = {"words": greek.WORDS, "chips": ["started", "break"], "place": "home"}


def heard(answer: HttpResponseBase) -> list[str]:
    assert isinstance(answer, HttpResponse)
    return unsaid_in(answer.content.decode())


def test_the_language_changes_every_word_and_is_a_third_longer() -> None:
    assert spoken("Keep %(name)s <b>now</b>") == "⟦Kéééép %(name)s <b>nóów</b>⟧"
    assert unsaid("⟦Kéééép íít⟧ 12 Ελένη") == []
    assert unsaid("⟦Kéééép⟧ it") == ["it"]
    assert sum(map(len, map(spoken, ours()))) > 1.3 * sum(map(len, ours()))


@pytest.mark.usefixtures("pseudo")
def test_every_empty_page_is_said(ben: Someone) -> None:
    for path in ("/", "/wins/", "/progress/", "/people/", "/help/", "/spreadsheet/", "/no/"):
        assert heard(ben.client.get(path)) == [], path


@pytest.mark.usefixtures("pseudo")
def test_every_page_of_a_full_book_is_said(ben: Someone) -> None:
    full_book(ben)
    paths = [path for path in addresses(ben) if path not in FILES]
    for _ in range(2):
        for path in paths:
            theirs = (*greek.HEADINGS, "yes") if path.endswith("/columns/") else ()
            assert set(heard(ben.client.get(path, follow=True))) <= set(theirs), path
        ben.keep_safe(greek.NAME)


@pytest.mark.usefixtures("pseudo")
def test_what_a_page_says_of_what_was_done_is_said(ben: Someone) -> None:
    """Kept, undone, put back, found: the page that follows, and the part that a script asks for."""
    full_book(ben)
    everything = next(path for path in addresses(ben) if "all=1" in path)
    kept = ben.keep(greek.WORDS, "started", "break", place="home")
    part = {"HX-Request": "true"}
    answers = [ben.client.get(f"/?kept={kept}"), ben.client.get(f"/wins/?undone={kept}")]
    answers += [ben.client.post("/keep/", {**TYPED, "client_id": ""}, headers=part)]
    words = {"words": greek.WORDS, "did": greek.WORDS}
    for verb in ("edit", "words-before", "felt-big", "edit"):
        answers.append(ben.client.get(f"/wins/{kept}/edit/"))
        answers.append(
            ben.client.post(f"/wins/{kept}/{verb}/", {**words, "big": "1"}, headers=part)
        )
    ben.client.post("/journal/keep/", {**words, "by": "week"})
    answers.append(ben.client.get("/journal/?by=week&kept=1"))
    ben.open(everything)
    for win in [kept, *ben.found()[:2]]:
        for verb in ("keep", "undo", "put-back", "undo", "set-aside"):
            answers.append(ben.client.post(f"/wins/{win}/{verb}/", headers=part))
    assert [heard(answer) for answer in answers] == [[]] * len(answers)


@pytest.mark.usefixtures("pseudo")
@pytest.mark.parametrize("name", [*greek.SHEETS, *greek.UNREADABLE])
def test_every_preview_and_every_file_that_cannot_be_read_is_said(ben: Someone, name: str) -> None:
    content = {**greek.UNREADABLE, **{n: t.encode() for n, t in greek.SHEETS.items()}}[name]
    ben.drop(name, content)
    assert set(unsaid_in(ben.page)) <= {greek.SUMMARY}


@pytest.mark.usefixtures("pseudo")
def test_every_form_that_is_sent_back_is_said(ben: Someone, amira: Someone) -> None:
    amira.keep_safe(greek.NAME)
    sent = [
        ("/keep/", {}),
        ("/keep/", {"words": greek.WORDS, "day": "9999-01-01"}),
        ("/keep/", {"sound": sound(b"")}),
        ("/keep/", {"sound": sound(b"<html>")}),
        ("/journal/keep/", {}),
        ("/goals/make/", {}),
        ("/tiny-steps/make/", {}),
        ("/how-sure/ask/", {}),
        ("/kinder-words/other-words/", {}),
        ("/kinder-words/keep/", {"words": greek.WORDS}),
        ("/lists/make/", {}),
        ("/lists/make/", {"steps": f"{greek.WORDS}\n" * 201}),
        ("/spreadsheet/", {}),
        ("/keep-safe/", {}),
        ("/keep-safe/", {"name": greek.NAME * 60, "passphrase": "κόκκινο βότσαλο"}),
        ("/keep-safe/", {"name": greek.NAME, "passphrase": "κόκκινο βότσαλο"}),
        ("/keep-safe/", {"name": greek.NAME, "passphrase": "ή"}),
        ("/keep-safe/", {"name": greek.NAME, "passphrase": "password"}),
        *[("/sign-in/", {"name": greek.NAME, "passphrase": "ή"})] * 9,
    ]
    for path, fields in sent:
        answer = ben.client.post(path, fields)
        assert answer.status_code == 422, (path, fields)
        assert heard(answer) == [], (path, fields)


@pytest.mark.usefixtures("pseudo", "db")
def test_every_problem_is_said() -> None:
    stale = Client(enforce_csrf_checks=True).post("/keep/", TYPED)
    assert stale.status_code == 403
    assert heard(stale) == []
    odd = Client().post("/keep/", {f"words{n}": "" for n in range(2000)})
    assert odd.status_code == 400
    assert heard(odd) == []
    assert unsaid(broken(RequestFactory().get("/")).content.decode()) == []
