"""Clear this device, as the next child at the same desk."""

import json

from quietwins.evidence.models import Entry
from quietwins.people.models import Person, Tombstone
from tests.cast import Someone


def test_the_page_says_what_will_happen_before_it_does(amira: Someone) -> None:
    amira.keep("I got up")
    page = amira.open("/clear-device/")
    assert "Nobody can bring it back." in page
    assert "Keep it safe first" in page and "Take a copy first" in page
    assert Entry.objects.count() == 1


def test_the_next_child_finds_nothing(amira: Someone) -> None:
    kept = amira.keep("I got up")
    amira.press("/clear-device/")
    for path in ("/", "/wins/", f"/?undone={kept}", f"/?kept={kept}", "/progress/", "/people/"):
        assert "I got up" not in amira.open(path)
    copy = json.loads(amira.client.get("/my-words/").content)
    assert copy["person"] is None and not any(copy[name] for name in ("entries", "wins"))


def test_the_browser_is_told_to_let_go_and_never_to_store(amira: Someone) -> None:
    amira.keep("I got up")
    assert amira.client.get("/").headers["Cache-Control"] == "no-store"
    answer = amira.client.post("/clear-device/")
    assert answer.headers["Clear-Site-Data"] == '"cache", "cookies", "storage"'
    assert amira.client.cookies["sessionid"].value == ""


def test_without_a_name_everything_is_erased_but_an_id(amira: Someone) -> None:
    amira.keep("I got up")
    amira.take_in()
    amira.press("/clear-device/")
    assert Person.objects.count() == Entry.objects.count() == 0
    assert Tombstone.objects.count() > 20  # hers, and those whose work she had brought in


def test_with_a_name_it_stays_safe(amira: Someone) -> None:
    amira.keep("I got up")
    amira.keep_safe("Amira")
    amira.press("/clear-device/")
    assert "I got up" in amira.sign_in("Amira")


def test_a_copy_holds_what_was_kept_and_what_was_undone(amira: Someone) -> None:
    kept = amira.keep("I got up", "started")
    amira.press(f"/wins/{kept}/undo/")
    answer = amira.client.get("/my-words/")
    (entry,) = json.loads(answer.content)["entries"]
    assert entry["words"] == "I got up" and entry["undone_at"]
    assert "attachment" in answer.headers["Content-Disposition"]


def test_cleo_gets_no_copy_of_it_and_clears_her_own_alone(amira: Someone, cleo: Someone) -> None:
    amira.keep("I got up")
    assert "I got up" not in cleo.open("/my-words/")
    cleo.press("/clear-device/")
    assert "I got up" in amira.open("/")
