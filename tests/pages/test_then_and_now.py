"""Two drafts of one's own lie side by side: what was done between them, for their writer's eyes."""

import re
from unittest.mock import patch

from quietwins.people.models import Circle
from quietwins.writing.comparing import compare
from tests.cast import Someone
from tests.classroom import a_class, joins, which
from tests.drafts import NOW, ONE, TWO, drafts_of, handed_in


def sides(page: str) -> list[str]:
    """What the two are called."""
    return re.findall(r'<h2 id="side-\d" dir="auto">([^<]*)</h2>', page)


def writer(browser: Someone) -> Someone:
    browser.keep("I began")
    return browser


def test_the_first_draft_lies_beside_the_latest(amira: Someone) -> None:
    drafts = drafts_of(writer(amira).person, ONE, "Something between.", TWO)
    page = amira.open(f"/pieces/{drafts[0].piece.public_id}/then-and-now/")
    assert sides(page) == ["Draft 1, 12 September 2025", "Draft 3, 11 November 2025"]
    assert "You added a quotation." in page
    assert "Something between." not in page


def test_what_got_stronger_is_said_before_the_two_columns(amira: Someone) -> None:
    drafts = drafts_of(writer(amira).person, ONE, TWO)
    page = amira.open(f"/pieces/{drafts[0].piece.public_id}/then-and-now/")
    assert page.index("What got stronger") < page.index('<div class="sides">')


def test_any_two_drafts_can_be_chosen(amira: Someone) -> None:
    first, between, latest = drafts_of(writer(amira).person, ONE, "The witches are.", TWO)
    path = f"/pieces/{first.piece.public_id}/then-and-now/"
    page = amira.open(f"{path}?then={between.public_id}&now={latest.public_id}")
    assert sides(page) == ["Draft 2, 12 October 2025", "Draft 3, 11 November 2025"]


def test_september_lies_beside_january_of_another_piece_with_nothing_marked(amira: Someone) -> None:
    (old,) = drafts_of(writer(amira).person, ONE, name="The witches")
    new = drafts_of(amira.person, "My holiday.", "My holiday was long.", name="Holiday")[-1]
    path = f"/pieces/{new.piece.public_id}/then-and-now/?then={old.public_id}"
    page = amira.open(f"{path}&now={new.public_id}")
    assert sides(page) == [
        "The witches: Draft 1, 12 September 2025",
        "Holiday: Draft 2, 12 October 2025",
    ]
    assert "What got stronger" not in page


def test_one_draft_alone_is_kindly_said_to_be_one(amira: Someone) -> None:
    (draft,) = drafts_of(writer(amira).person, ONE)
    page = amira.open(f"/pieces/{draft.piece.public_id}/then-and-now/")
    assert "With another, they stand side by side here." in page
    assert amira.status == 200


def test_a_draft_that_was_taken_out_lies_beside_nothing(amira: Someone) -> None:
    first, second = drafts_of(writer(amira).person, ONE, TWO)
    path = f"/pieces/{first.piece.public_id}/then-and-now/"
    amira.press(f"/drafts/{first.public_id}/undo/")
    assert sides(amira.open(f"{path}?then={first.public_id}&now={second.public_id}")) == []


def test_a_draft_said_aloud_says_so_beside_the_typed_one(amira: Someone) -> None:
    drafts = drafts_of(writer(amira).person, ONE, TWO, aloud=[0])
    page = amira.open(f"/pieces/{drafts[0].piece.public_id}/then-and-now/")
    assert sides(page)[0] == "Draft 1, said aloud, 12 September 2025"


def test_thirty_drafts_are_one_comparison(amira: Someone) -> None:
    texts = [f"{ONE} And so {n} times." for n in range(30)]
    drafts = drafts_of(writer(amira).person, *texts)
    with patch("quietwins.pages.then_and_now.views.compare", wraps=compare) as compared:
        amira.open(f"/pieces/{drafts[0].piece.public_id}/then-and-now/")
    assert compared.call_count == 1


def test_what_somebody_wrote_is_shown_and_not_run(amira: Someone) -> None:
    evil = "<script>alert(1)</script> stood here."
    drafts = drafts_of(writer(amira).person, evil, f"{evil} And here.", name=evil)
    answer = amira.client.get(f"/pieces/{drafts[0].piece.public_id}/then-and-now/")
    assert "<script>alert(1)</script>" not in answer.content.decode()


def test_the_class_teacher_sees_what_was_handed_in_and_no_other_draft(
    amira: Someone, ben: Someone, cleo: Someone
) -> None:
    path = a_class(ben, "Amira")
    amira_herself = joins("Amira", amira, at=NOW)
    room = Circle.objects.get(public_id=which(path))
    first, private, latest = drafts_of(amira_herself, ONE, "Nobody reads this.", TWO, room=room)
    there = f"/pieces/{first.piece.public_id}/then-and-now/"
    assert ben.open(there) and ben.status == 404
    handed_in(first, latest)
    seen = ben.open(there)
    assert sides(seen) == ["Draft 1, 12 September 2025", "Draft 2, 11 November 2025"]
    assert "There is a new quotation." in seen
    assert "Nobody reads this." not in seen
    asked = f"{there}?then={private.public_id}&now={latest.public_id}"
    assert "Nobody reads this." not in ben.open(asked)
    cleo.open(there)
    assert cleo.status == 404


def test_progress_leads_to_two_drafts_of_one_piece(amira: Someone) -> None:
    drafts_of(writer(amira).person, "One draft.", name="Alone")
    (first, _second) = drafts_of(amira.person, ONE, TWO)
    there = f'href="/pieces/{first.piece.public_id}/then-and-now/"'
    assert there in amira.open("/progress/")
    amira.press(f"/drafts/{first.public_id}/undo/")
    assert there not in amira.open("/progress/")
