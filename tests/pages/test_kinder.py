"""Kinder words: from a harsh sentence to one its writer chose, and nothing kept before that."""

from uuid import UUID, uuid4

import pytest
from django.urls import reverse

from quietwins.evidence.models import Entry
from quietwins.evidence.questions import HARD
from quietwins.evidence.questions import KINDER as ASKED
from quietwins.pages.kinder import asking
from quietwins.selftalk import Swap as Found
from quietwins.selftalk.kinds import KINDS
from quietwins.selftalk.offers import name_of
from quietwins.wins.models import Swap, Win
from tests.cast import Someone
from tests.pages.conftest import SetClock
from tests.pages.kinder import HARSH, KINDER, SAD, boxes, carried, keep, write

CLOSE = f"This sounds a bit like {name_of('all_or_nothing')}. Close?"
LINES = "Which words feel true to you?"


def test_it_stands_on_today_before_any_account(amira: Someone) -> None:
    assert '<a class="aside" href="/kinder-words/">Hard day?</a>' in amira.open("/")
    page = amira.open("/kinder-words/")
    assert "What are you telling yourself?" in page
    assert "Private to you" in page and "Help now" in page


def test_nothing_at_all_is_asked_about(amira: Someone) -> None:
    for path in ("other-words", "keep"):
        page = amira.press(f"/kinder-words/{path}/", words=" ", learned="To ask")
        assert amira.status == 422
        assert "A word or two is enough." in page
        assert carried(page)["learned"] == "To ask"


def test_a_very_long_text_is_asked_for_in_parts_and_can_be_put_down_whole(amira: Someone) -> None:
    page = write(amira, long := "I never begin. " * 1500)
    assert amira.status == 422 and boxes(page)["words"] == long.strip()
    keep(amira, long, "both", new=KINDER)
    assert amira.status == 422
    keep(amira, long, "old")
    assert Entry.objects.get().words == long.strip()


def test_what_was_typed_in_something_hard_comes_along(amira: Someone) -> None:
    button = '<button class="link" formaction="/kinder-words/other-words/">Would other words help?'
    assert button in amira.open("/something-hard/")
    page = write(amira, HARSH, about="maths", learned="To ask")
    assert HARSH in page
    assert carried(page) | {"about": "maths", "learned": "To ask"} == carried(page)


def test_a_kind_of_talk_is_asked_about_before_any_words_are_offered(amira: Someone) -> None:
    page = write(amira, HARSH)
    assert CLOSE in page
    assert LINES not in page
    assert LINES in write(amira, HARSH, kind="all_or_nothing")


def test_another_kind_is_one_of_eight_or_none(amira: Someone) -> None:
    page = write(amira, HARSH, kind="else")
    assert all(f"<strong>{name_of(kind)}</strong>" in page for kind in KINDS)
    assert "none of these" in page
    for kind in (*KINDS, "none"):
        assert LINES in write(amira, HARSH, kind=kind)


def test_the_question_can_be_skipped_and_the_lines_are_those_of_what_was_heard(
    amira: Someone,
) -> None:
    skipped = boxes(write(amira, HARSH, kind="skipped"))
    assert skipped == boxes(write(amira, HARSH, kind="all_or_nothing"))
    assert skipped != boxes(write(amira, HARSH, kind="none"))


def test_what_is_not_sure_enough_has_no_name(
    amira: Someone, monkeypatch: pytest.MonkeyPatch
) -> None:
    unsure = Found(None, (), "It sounds hard.")
    monkeypatch.setattr(asking, "consider", lambda *_, **__: unsure)
    page = write(amira, HARSH)
    assert LINES in page and "Close?" not in page


def test_a_friends_words_are_ones_own_to_find_and_so_are_those_of_none_of_these(
    amira: Someone,
) -> None:
    page = write(amira, HARSH, kind="skipped")
    assert "What would you say to a friend?" in page
    stands = boxes(page)
    assert stands["said-friend"] == stands["said-own"] == ""
    assert stands["said-both_true"]


def test_for_not_enough_the_documents_own_phrase_is_offered(amira: Someone) -> None:
    page = write(amira, f"{HARSH} I didn't do enough.", kind="none")
    assert boxes(page)["said-phrase"] == "I made progress today – even if it was small."


@pytest.mark.parametrize("box", ["both_true", "friend", "own"])
def test_the_words_of_the_box_that_was_pressed_are_chosen_as_they_stand(
    amira: Someone, box: str
) -> None:
    said = {"said-both_true": "No", "said-friend": "No", "said-own": "No", f"said-{box}": KINDER}
    page = write(amira, HARSH, kind="skipped", chosen=box, **said)
    assert boxes(page)["new"] == KINDER
    assert f"<s>{HARSH}</s>" in page
    again = write(amira, **carried(page), new="Changed since")
    assert boxes(again) == said | {f"said-{box}": "Changed since"}


def test_ones_own_lines_come_along_when_the_old_words_are_changed(amira: Someone) -> None:
    said = {"said-both_true": "No", "said-friend": KINDER, "said-own": "My own"}
    page = write(amira, HARSH, kind="skipped", write="1", **said)
    for step in ({}, {"kind": "else"}, {"kind": "none"}):
        page = write(amira, **(carried(page) | {"words": f"{HARSH} Really."} | step))
    stands = boxes(page)
    assert stands["said-friend"] == KINDER and stands["said-own"] == "My own"
    assert stands["said-both_true"] != "No"


def test_an_empty_box_is_asked_about_and_the_others_stay(amira: Someone) -> None:
    page = write(amira, HARSH, kind="skipped", chosen="friend", **{"said-own": KINDER})
    assert amira.status == 422
    assert boxes(page)["said-own"] == KINDER


def test_the_four_choices_weigh_the_same_and_the_new_words_come_first(amira: Someone) -> None:
    page = write(amira, HARSH, kind="skipped", chosen="own", **{"said-own": KINDER})
    values = [f'<button class="mark" name="keep" value="{one}">' for one in FOUR]
    assert sorted(values, key=page.index) == values


FOUR = ("new", "old", "both", "neither")


@pytest.mark.parametrize("which", FOUR)
def test_new_words_sit_with_ones_wins_and_old_ones_in_something_hard(
    amira: Someone, which: str
) -> None:
    keep(amira, HARSH, which, new=KINDER)
    assert amira.path == "/kinder-words/"
    assert ("Nothing was kept." in amira.page) == (which == "neither")
    wins, hard = amira.open("/wins/"), amira.open("/something-hard/")
    assert (KINDER in wins) == (which in ("new", "both"))
    assert (HARSH in hard) == (which in ("old", "both"))
    assert HARSH not in wins and KINDER not in hard


def test_a_form_sent_without_a_button_keeps_the_new_words(amira: Someone) -> None:
    keep(amira, HARSH, "", new=KINDER)
    assert [*Entry.objects.values_list("question", "words")] == [(ASKED, KINDER)]


def test_kinder_words_say_on_my_wins_what_they_are(amira: Someone) -> None:
    keep(amira, HARSH, "new", new=KINDER)
    assert "<span>Kinder words</span>" in amira.open("/wins/")


def test_the_page_sent_twice_is_kept_once(amira: Someone) -> None:
    once = uuid4()
    for _ in range(2):
        keep(amira, HARSH, "both", new=KINDER, client_id=once)
    assert (Entry.objects.count(), Swap.objects.count()) == (2, 1)


def test_each_can_be_undone_where_it_was_kept_and_put_back(amira: Someone) -> None:
    page = keep(amira, HARSH, "both", new=KINDER)
    win, hard = Win.objects.get(), Entry.objects.get(question=HARD)
    for undo in (f"/wins/{win.public_id}/undo/", f"/something-hard/{hard.public_id}/undo/"):
        assert f'action="{undo}"' in page
    kept = f"/kinder-words/?new={win.public_id}&old={hard.public_id}"
    page = amira.press(f"/wins/{win.public_id}/undo/", on=kept)
    assert f"Taken out: {KINDER}" in page and "Show this to somebody" not in page
    page = amira.press(f"/wins/{win.public_id}/put-back/", on=kept)
    assert "Show this to somebody" in page
    assert HARSH not in amira.press(f"/something-hard/{hard.public_id}/undo/")


def test_new_words_need_a_word_or_two(amira: Someone) -> None:
    for which in ("new", "both"):
        page = keep(amira, HARSH, which, new=" ")
        assert amira.status == 422
        assert HARSH in page
    assert not Entry.objects.exists()


def test_sad_things_are_left_as_they_are_and_a_friends_words_can_stand_beside_them(
    amira: Someone,
) -> None:
    page = write(amira, SAD)
    assert "Sad things can be said as they are." in page
    assert LINES not in page and "Close?" not in page
    assert boxes(page) == {"words": SAD, "new": ""}
    page = keep(amira, SAD, "both", new=" ")
    assert amira.status == 422 and "<s>" not in page
    keep(amira, SAD, "both", new="I would sit with you")
    assert Entry.objects.count() == 2


def test_what_is_sad_is_never_crossed_out(amira: Someone) -> None:
    page = keep(amira, SAD, "both", new="I would sit with you")
    assert "Show this to somebody" not in page
    assert not Swap.objects.exists()


def test_a_pair_is_shown_with_the_old_words_crossed_out(amira: Someone) -> None:
    page = keep(amira, HARSH, "both", new=KINDER)
    path = reverse("kinder_pair", args=[Swap.objects.get().public_id])
    assert f'href="{path}"' in page and f'href="{path}"' in amira.open("/kinder-words/")
    assert HARSH not in page
    shown = amira.open(path)
    assert f"<s>{HARSH}</s>" in shown and f"<strong>{KINDER}</strong>" in shown


def test_the_eleventh_pair_is_on_the_second_page(amira: Someone, at: SetClock) -> None:
    for day in range(1, 12):
        at(f"2025-11-{day:02}T18:00+00:00")
        keep(amira, HARSH, "both", new=f"Day {day}.")
    assert "Day 1." not in amira.open("/kinder-words/")
    assert "Day 1." in amira.open("/kinder-words/?page=2")
    assert "Day 11." in amira.open("/kinder-words/?page=3")


def test_what_is_counted_is_shown_line_by_line_and_is_ones_own(
    amira: Someone, cleo: Someone
) -> None:
    for words in ("The essay", "The form", "The washing"):
        amira.keep(words, "started")
        cleo.keep(f"{words} of Cleo", "started")
    page = write(amira, HARSH, kind="skipped")
    assert boxes(page)["said-evidence"] == "You started 3 things this week."
    rows = page.partition('<ul class="why">')[2].partition("</ul>")[0]
    assert rows.count("<li>") == 3
    for win in Win.objects.filter(rule="own", person=amira.person):
        assert f'href="/progress/?now={win.public_id}#then-and-now"' in rows
        assert "Cleo" not in amira.open(f"/progress/?now={win.public_id}")


def test_without_lines_this_week_nothing_is_counted(amira: Someone, at: SetClock) -> None:
    at("2025-11-01T18:00+00:00")
    amira.keep("The essay", "started")
    at("2025-11-30T18:00+00:00")
    assert "said-evidence" not in boxes(write(amira, HARSH, kind="skipped"))


def test_no_page_calls_a_thought_a_mistake(amira: Someone) -> None:
    for fields in ({}, {"kind": "else"}, {"kind": "skipped"}, {"chosen": "both_true"}):
        page = write(amira, HARSH, **{"kind": "", "said-both_true": KINDER, **fields}).casefold()
        assert not any(word in page for word in ("distort", "error", "wrong", "mistake"))


def test_while_looking_around_words_are_looked_for_and_none_are_kept(amira: Someone) -> None:
    amira.press("/look-around/", **{"as": "adult"})
    assert CLOSE in write(amira, HARSH)
    before = Entry.objects.count()
    keep(amira, HARSH, "both", new=KINDER)
    assert amira.status == 409
    assert Entry.objects.count() == before


def test_cleo_sees_nothing_of_it(amira: Someone, cleo: Someone) -> None:
    keep(amira, HARSH, "both", new=KINDER)
    new, old = Win.objects.get(rule="own", person=amira.person), Entry.objects.get(question=HARD)
    pair: UUID = Swap.objects.get().public_id
    page = cleo.open(f"/kinder-words/?new={new.public_id}&old={old.public_id}")
    assert KINDER not in page and "Kept." not in page and "Show this" not in page
    cleo.open(f"/kinder-words/{pair}/")
    assert cleo.status == 404
