"""What got better is said beside a draft's words; a teacher says one next step, never a mark."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest

from quietwins.flow.hand_in import hand_in, take_back
from quietwins.people.models import Circle, Membership, Person, Trace
from quietwins.pieces.models import Beside, Draft, Feedback
from tests.cast import Someone, finds_nothing
from tests.classroom import a_class, joins, which
from tests.drafts import NOW, ONE, TWO, drafts_of, handed_in
from tests.family import family_of
from tests.pages.conftest import SetClock

ASTRAL = "🌊 The sea is loud. It calls her name."
CHOSEN = "4-11"
"""“witches” in ONE and TWO."""


def path_of(draft: Draft) -> str:
    return f"/drafts/{draft.public_id}/beside/"


def says(someone: Someone, draft: Draft, words: str, where: str = CHOSEN, **more: object) -> str:
    path = path_of(draft)
    return someone.press(path, on=path, where=where, words=words, client_id=uuid4(), **more)


def asks(teacher: Someone, draft: Draft, words: str, which: str = "task", **more: object) -> str:
    sent = {"words": words, "which": which, "client_id": uuid4(), **more}
    return teacher.press(f"/drafts/{draft.public_id}/next/", on=path_of(draft), **sent)


def notes(page: str) -> list[tuple[str, str]]:
    """Which words, and what is said of them."""
    return re.findall(r'<li><q dir="auto">(.*?)</q><p dir="auto">(.*?)</p>', page)


def marks(page: str) -> list[str]:
    """The words in boxes."""
    return re.findall(r'<mark class="noted" data-from="\d+">(.*?)</mark>', page)


@pytest.fixture
def draft(amira: Someone, ben: Someone) -> Draft:
    """Amira's, handed in to Ben's class."""
    room = Circle.objects.get(public_id=which(a_class(ben, "Amira", "Omar")))
    (one,) = drafts_of(joins("Amira", amira, at=NOW), TWO, room=room)
    handed_in(one)
    return one


def test_its_writer_says_what_got_better_beside_the_words(amira: Someone, draft: Draft) -> None:
    page = says(amira, draft, "I say whom it is about.")
    assert notes(page) == [("witches", "I say whom it is about.")]
    assert marks(page) == ["witches"]


def test_any_sentence_of_the_draft_can_be_chosen(amira: Someone, draft: Draft) -> None:
    page = amira.open(path_of(draft))
    offered = re.findall(r'<option value="(\d+)-(\d+)"[^>]*>([^<]*)</option>', page)
    for start, end, shown in offered:
        assert TWO[int(start) : int(end)] == shown
    assert "The witches are evil." in {shown for *_, shown in offered}


def test_words_stand_where_they_were_marked_also_after_signs_of_many_bytes(amira: Someone) -> None:
    amira.keep("I began")
    (one,) = drafts_of(amira.person, ASTRAL)
    page = says(amira, one, "This hears it.", where="2-18")
    assert notes(page) == [("The sea is loud.", "This hears it.")]


def test_what_is_said_of_words_within_words_is_each_numbered(amira: Someone, draft: Draft) -> None:
    says(amira, draft, "The point.", where="0-21")
    page = says(amira, draft, "Who they are.", where="4-11")
    assert notes(page) == [
        ("The witches are evil.", "The point."),
        ("witches", "Who they are."),
    ]
    assert "".join(marks(page)) == "The witches are evil."
    numbers = re.findall(r'<sup><span class="unseen">Note </span>(\d+)</sup>', page)
    assert numbers == ["2", "1"]


def test_two_that_end_together_are_two_numbers(amira: Someone, draft: Draft) -> None:
    for words in ("The point.", "One word."):
        page = says(amira, draft, words)
    assert '<sup><span class="unseen">Note </span>1, 2</sup>' in page


@pytest.mark.parametrize("where", ["", "5-5", "9-4", "0-100000", "-1-4", "a-b", "0-" + "9" * 400])
def test_words_that_are_not_there_are_asked_about(amira: Someone, draft: Draft, where: str) -> None:
    page = says(amira, draft, "The point.", where=where)
    assert amira.status == 422
    assert "Please choose some words of the draft." in page
    assert 'value="The point."' in page
    assert not Beside.objects.exists()


def test_sent_twice_it_is_said_once(amira: Someone, draft: Draft) -> None:
    page = uuid4()
    for _ in range(2):
        amira.press(path_of(draft), where=CHOSEN, words="The point.", client_id=page)
    assert Beside.objects.count() == 1


def test_what_was_said_can_be_taken_out_and_put_back(amira: Someone, draft: Draft) -> None:
    says(amira, draft, "The point.")
    one = Beside.objects.get()
    page = amira.press(f"/beside/{one.public_id}/undo/")
    assert notes(page) == []
    back = f"/drafts/{draft.public_id}/beside/?out={one.public_id}"
    assert "Taken out: The point." in amira.open(back)
    assert notes(amira.press(f"/beside/{one.public_id}/undo/", back="1"))


def test_a_teacher_and_the_writer_read_each_others_words(
    amira: Someone, ben: Someone, draft: Draft
) -> None:
    says(ben, draft, "You named them.")
    says(amira, draft, "I chose this word.")
    for someone in (amira, ben):
        read = {said for _words, said in notes(someone.open(path_of(draft)))}
        assert read == {"You named them.", "I chose this word."}


def test_what_was_said_in_private_stays_so_when_the_draft_is_handed_in(
    amira: Someone, ben: Someone, draft: Draft, at: SetClock
) -> None:
    take_back(draft, at=NOW)
    at("2026-01-21T18:00+00:00")
    assert "Private to you" in says(amira, draft, "A word I like.")
    hand_in(draft, at=NOW + timedelta(days=2))
    at("2026-01-23T18:00+00:00")
    assert "Your teachers in 9B can read it" in says(amira, draft, "I say which ones.", "0-3")
    assert [said for _words, said in notes(ben.open(path_of(draft)))] == ["I say which ones."]
    assert len(notes(amira.open(path_of(draft)))) == 2


def test_nobody_takes_out_what_another_said(amira: Someone, ben: Someone, draft: Draft) -> None:
    says(ben, draft, "You named them.")
    one = Beside.objects.get()
    assert finds_nothing(amira, f"/beside/{one.public_id}/undo/")
    assert f"/beside/{one.public_id}/undo/" not in amira.open(path_of(draft))


def test_what_does_more_than_notice_is_asked_about_once(ben: Someone, draft: Draft) -> None:
    page = says(ben, draft, "At last you are better than the others.")
    assert ben.status == 422
    assert "This sets them beside somebody else." in page
    assert not Beside.objects.exists()
    says(ben, draft, "At last you are better than the others.", as_it_is="1")
    assert Beside.objects.count() == 1


def test_words_that_mean_harm_are_not_kept(ben: Someone, draft: Draft) -> None:
    says(ben, draft, "Kill yourself", as_it_is="1")
    asks(ben, draft, "Kill yourself", as_it_is="1")
    assert not Beside.objects.exists()
    assert not Feedback.objects.exists()


def test_a_teachers_next_step_stands_with_the_draft(
    amira: Someone, ben: Someone, draft: Draft
) -> None:
    asks(ben, draft, "Try the same with the second witch.", which="process")
    page = amira.open(path_of(draft))
    assert "Try the same with the second witch." in page
    assert "On the way of working" in page


@pytest.mark.parametrize("words", ["7/10 for this", "A grade 5", "Level 4 here", "80 % is yours"])
def test_a_mark_is_met_kindly_and_not_kept(ben: Someone, draft: Draft, words: str) -> None:
    page = asks(ben, draft, words, as_it_is="1")
    assert ben.status == 422
    assert "This looks like a mark. Words alone say more." in page
    assert words in page
    says(ben, draft, words, as_it_is="1")
    assert not Feedback.objects.exists()
    assert not Beside.objects.exists()


def test_a_next_step_says_what_it_is_on(ben: Someone, draft: Draft) -> None:
    page = asks(ben, draft, "Try the second witch.", which="")
    assert "Please choose what it is on." in page
    assert not Feedback.objects.exists()


def test_a_next_step_is_taken_out_and_put_back_by_whoever_said_it(
    amira: Someone, ben: Someone, draft: Draft
) -> None:
    asks(ben, draft, "Try the second witch.")
    undo = f"/feedback/{Feedback.objects.get().public_id}/undo/"
    assert finds_nothing(amira, undo)
    ben.press(undo)
    assert "Try the second witch." not in amira.open(path_of(draft))
    ben.press(undo, back="1")
    assert "Try the second witch." in amira.open(path_of(draft))


def test_once_a_draft_is_taken_back_its_teacher_finds_nothing_of_it(
    amira: Someone, ben: Someone, draft: Draft
) -> None:
    says(ben, draft, "You named them.")
    said = Beside.objects.get()
    take_back(draft, at=NOW)
    for path in (path_of(draft), f"/pieces/{draft.piece.public_id}/then-and-now/"):
        ben.open(path)
        assert ben.status == 404
    assert finds_nothing(ben, f"/beside/{said.public_id}/undo/")
    assert notes(amira.open(path_of(draft))) == [("witches", "You named them.")]


def test_nobody_else_finds_the_draft_or_says_anything_of_it(
    amira: Someone, ben: Someone, cleo: Someone, draft: Draft
) -> None:
    """Another class's teacher, a classmate, and whoever is in the family."""
    a_class(cleo, "Zoe")
    omar = Someone()
    joins("Omar", omar, at=NOW)
    gran = Someone()
    gran.keep("I knitted")
    assert gran.person
    family_of(gran.person, draft.piece.owner)
    for other in (cleo, omar, gran):
        other.open(path_of(draft))
        assert other.status == 404
        assert finds_nothing(other, path_of(draft))
        assert finds_nothing(other, f"/drafts/{draft.public_id}/next/")


def test_who_looked_says_that_the_teacher_did_and_once_a_day(ben: Someone, draft: Draft) -> None:
    for _ in range(3):
        ben.open(path_of(draft))
    looks = Trace.objects.filter(whose=draft.piece.owner, by=ben.person, verb=Trace.Verb.SAW)
    assert looks.count() == 1


def test_the_teacher_reads_what_is_new_in_the_draft_and_no_earlier_private_words(
    amira: Someone, ben: Someone
) -> None:
    room = Circle.objects.get(public_id=which(a_class(ben, "Amira")))
    private, handed = drafts_of(joins("Amira", amira, at=NOW), ONE, TWO, room=room)
    handed_in(handed)
    page = ben.open(path_of(handed))
    assert "New in this draft" in page
    assert str(private.public_id) not in page
    assert ONE not in page.replace(TWO, "").replace("The witches are evil.</", "")


def test_the_schools_lead_reads_what_staff_wrote_and_no_word_of_the_pupil(
    amira: Someone, ben: Someone, draft: Draft
) -> None:
    lead = Someone()
    lead.press("/schools/make/", name="Hill School")
    school = Circle.objects.get(kind=Circle.Kind.SCHOOL)
    Circle.objects.filter(kind=Circle.Kind.CLASS).update(within=school)
    says(ben, draft, "You named them.")
    says(amira, draft, "I chose this word.")
    asks(ben, draft, "Try the second witch.")
    page = lead.open(f"/schools/{school.public_id}/notes/")
    assert "You named them." in page
    assert "Try the second witch." in page
    assert "I chose this word." not in page
    assert "witches" not in page
    take_back(draft, at=NOW)
    assert "You named them." in lead.open(f"/schools/{school.public_id}/notes/")


def test_what_somebody_wrote_is_shown_and_not_run(amira: Someone) -> None:
    amira.keep("I began")
    evil = "<script>alert(1)</script>"
    (one,) = drafts_of(amira.person, f"{evil} stood here.", name=evil)
    says(amira, one, evil, where="0-10")
    assert evil not in amira.client.get(path_of(one)).content.decode()


def test_a_draft_of_no_words_has_nothing_to_mark(amira: Someone) -> None:
    amira.keep("I began")
    (one,) = drafts_of(amira.person, "", aloud=[0])
    page = amira.open(path_of(one))
    assert amira.status == 200
    assert "There are no words in it yet." in page
    assert "What got better here?" not in page


def test_a_class_that_a_teacher_left_shows_them_nothing_more(ben: Someone, draft: Draft) -> None:
    Membership.objects.filter(person=ben.person).update(left_at=NOW)
    ben.open(path_of(draft))
    assert ben.status == 404


def test_an_unnamed_teacher_is_called_your_teacher(
    amira: Someone, ben: Someone, draft: Draft
) -> None:
    Person.objects.filter(memberships__role="teacher").update(name="")
    says(ben, draft, "You named them.")
    assert "Your teacher" in amira.open(path_of(draft))


def test_a_pupils_class_page_says_what_was_said_of_their_writing(
    amira: Someone, ben: Someone, draft: Draft
) -> None:
    says(ben, draft, "You named them.")
    says(amira, draft, "I chose this word.")
    asks(ben, draft, "Try the second witch.")
    room = draft.piece.circle
    assert room
    said = amira.open(f"/classes/{room.public_id}/").split('id="said-of-drafts"')[1]
    said = said.split("</section>")[0]
    assert "You named them." in said
    assert "Try the second witch." in said
    assert "I chose this word." not in said
    assert f'href="{path_of(draft)}"' in said
    assert "said-of-drafts" not in ben.open(f"/classes/{room.public_id}/")
