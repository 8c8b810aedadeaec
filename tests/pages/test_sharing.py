"""One win with one group, what others noticed of it, and Stop sharing."""

import re
from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from quietwins.people.models import Membership, Trace
from quietwins.sharing.models import Notice, Share
from quietwins.wins.models import Swap
from tests.cast import Someone, finds_nothing
from tests.groups import codes, comes_in, makes, shares
from tests.pages.conftest import SetClock


@pytest.fixture
def home(ben: Someone, amira: Someone) -> str:
    """A family that Ben made, in which Amira is."""
    group = makes(ben)
    comes_in(amira, codes(ben, group)[1])
    return group


def notices(someone: Someone, share: UUID, group: str, **said: str) -> str:
    return someone.press(f"/shares/{share}/notice/", on=group, **said)


def found(someone: Someone) -> UUID:
    """A win that was found in what they keep, and kept."""
    someone.drop(
        "mine.csv",
        b"skill,day,amount\n"
        + b"".join(b"maths,2025-09-%02d,%d\n" % (day, day) for day in range(1, 9)),
    )
    someone.press(f"{someone.path}take-in/", whose="mine")
    assert someone.person
    best = someone.person.wins.filter(rule="best").order_by("-pk")[0].public_id
    someone.press(f"/wins/{best}/keep/")
    return best


# --- sharing --------------------------------------------------------------------------------


def test_a_win_has_one_tap_for_one_group_which_says_first_who_sees_what(
    home: str, amira: Someone, ben: Someone
) -> None:
    line = amira.keep("I fed the cat")
    page = amira.open("/wins/")
    assert "Share with Home" in page and "Who may see it: Ben." in page
    assert "They see the words and your name, and nothing else." in page
    shares(amira, line, home)
    assert amira.path == "/wins/" and "Shared with Home" in amira.page
    page = ben.open(home)
    assert "I fed the cat" in page and "Amira" in page


def test_nothing_is_offered_to_be_shared_without_a_group(amira: Someone) -> None:
    line = amira.keep("I fed the cat")
    assert "Share" not in amira.open("/wins/")
    assert "There is no group so far" in amira.open(f"/wins/{line}/share/")


def test_of_two_groups_one_is_chosen(home: str, amira: Someone, ben: Someone) -> None:
    friends = makes(ben, kind="friends", name="Friends")
    comes_in(amira, codes(ben, friends)[0])
    line = amira.keep("I fed the cat")
    assert f'href="/wins/{line}/share/"' in amira.open("/wins/")
    page = amira.open(f"/wins/{line}/share/")
    assert "Share with Home" in page and "Share with Friends" in page
    shares(amira, line, friends)
    assert "I fed the cat" in ben.open(friends) and "I fed the cat" not in ben.open(home)


def test_what_was_found_is_shared_without_its_numbers_or_day(
    home: str, amira: Someone, ben: Someone
) -> None:
    best = found(amira)
    share = shares(amira, best, home)
    page = ben.open(home)
    (shown,) = re.findall(rf'<li id="share-{share}".*?</li>', page, re.DOTALL)
    assert "Amira: above all the earlier ones in maths" in shown
    assert "How we know" not in shown and not re.search(r"\d", re.sub(r"<[^>]*>", "", shown))
    assert "Amira: above all the earlier ones in maths" in amira.open(f"/wins/{best}/share/")


def test_where_somebody_felt_it_was_big_said_it_aloud_or_chose_a_place_stays_theirs(
    home: str, amira: Someone, ben: Someone
) -> None:
    line = amira.keep("I fed the cat", "break", place="home", aloud="1", day="2025-11-30")
    amira.press(f"/wins/{line}/felt-big/", big="1")
    shares(amira, line, home)
    page = ben.open(home).partition("Your part")[0]
    assert "I fed the cat" in page
    for word in ("Felt big", "Said aloud", "30 November", "I took a break", "At home"):
        assert word not in page


def test_it_is_shown_as_it_now_stands(home: str, amira: Someone, ben: Someone) -> None:
    line = amira.keep("I fed the cta")
    shares(amira, line, home)
    amira.press(f"/wins/{line}/edit/", words="I fed the cat")
    page = ben.open(home)
    assert "I fed the cat" in page and "cta" not in page
    page = amira.open(f"/wins/{line}/edit/")
    assert "Shared with Home" in page and "Private to you" not in page


def test_what_is_taken_out_or_no_longer_kept_is_not_shown(
    home: str, amira: Someone, ben: Someone
) -> None:
    line, best = amira.keep("I fed the cat"), found(amira)
    for win in (line, best):
        shares(amira, win, home)
    amira.press(f"/wins/{line}/undo/")
    amira.press(f"/wins/{best}/set-aside/")
    page = ben.open(home)
    assert "I fed the cat" not in page and "above all" not in page
    amira.press(f"/wins/{line}/put-back/")
    assert "I fed the cat" in ben.open(home)


def test_everything_shared_is_listed_and_stopped_with_one_tap(
    home: str, amira: Someone, ben: Someone
) -> None:
    share = shares(amira, amira.keep("I fed the cat"), home)
    assert "I fed the cat" in amira.open("/shares/") and "Shared with Home" in amira.page
    notices(ben, share, home, starter="effort")
    amira.press(f"/shares/{share}/stop/", on="/shares/")
    assert amira.path == "/shares/" and "All of it is private to you." in amira.page
    assert "I fed the cat" not in ben.open(home)
    assert not Share.objects.exists() and not Notice.objects.exists()


def test_shared_again_it_begins_anew(home: str, amira: Someone, ben: Someone) -> None:
    line = amira.keep("I fed the cat")
    share = shares(amira, line, home)
    notices(ben, share, home, starter="effort")
    amira.press(f"/shares/{share}/stop/")
    shares(amira, line, home)
    assert "I fed the cat" in ben.open(home)
    assert "noticed this" not in amira.open("/wins/")


def test_an_adult_can_show_the_old_words_beside_kinder_ones(
    home: str, amira: Someone, ben: Someone
) -> None:
    said = {"words": "I might as well not have bothered", "new": "I began once", "keep": "both"}
    for who, offered in ((ben, True), (amira, False)):
        who.press("/kinder-words/keep/", **said)
        new = Swap.objects.get(new__person=who.person).new.public_id
        assert ("Show the old words too" in who.open(f"/wins/{new}/share/")) == offered
        shares(who, new, home, old="1")
    assert "I might as well not have bothered" in amira.open(home)
    page = ben.open(home)
    assert "I began once" in page and "bothered" not in page


def test_an_old_wording_that_was_taken_out_is_no_longer_beside_the_new(
    home: str, amira: Someone, ben: Someone
) -> None:
    said = {"words": "I might as well not have bothered", "new": "I began once", "keep": "both"}
    ben.press("/kinder-words/keep/", **said)
    swap = Swap.objects.get()
    shares(ben, swap.new.public_id, home, old="1")
    ben.press(f"/something-hard/{swap.old.public_id}/undo/")
    page = amira.open(home)
    assert "I began once" in page and "bothered" not in page


def test_the_answer_of_a_month_is_shared_with_the_same_tap(
    home: str, amira: Someone, ben: Someone
) -> None:
    page = amira.press("/this-month/keep/", words="I went to the club", client_id=uuid4())
    assert "Share with Home" in page and "Who may see it: Ben." in page


def test_ten_stand_on_a_page_and_nothing_is_counted(
    home: str, amira: Someone, ben: Someone
) -> None:
    for n in range(12):
        shares(amira, amira.keep(f"Step {n}."), home)
    page = ben.open(home)
    assert "Step 11." in page and "Step 1." not in page and "Earlier" in page
    assert "Step 1." in ben.open(f"{home}?page=2") and "Step 11." not in ben.page
    assert "12" not in re.sub(r"<[^>]*>", "", page)
    assert ben.open(f"{home}?page=9") and ben.path == home


def test_one_of_yours_leads_to_today_with_a_gentle_word(
    home: str, amira: Someone, ben: Someone
) -> None:
    shares(amira, amira.keep("I fed the cat"), home)
    assert 'href="/?yours=1"' in ben.open(home)
    assert "One of yours, however small." in ben.open("/?yours=1")


def test_looking_at_what_others_share_is_noted_for_them(
    home: str, amira: Someone, ben: Someone
) -> None:
    shares(amira, amira.keep("I fed the cat"), home)
    for _ in range(2):
        ben.open(home)
    trace = Trace.objects.get()
    assert (trace.by, trace.whose) == (ben.person, amira.person)


# --- I noticed ------------------------------------------------------------------------------


@pytest.fixture
def share(home: str, amira: Someone) -> UUID:
    """A line of Amira's."""
    return shares(amira, amira.keep("I fed the cat"), home)


def test_a_chosen_line_reaches_its_owner_and_nobody_else(
    home: str, share: UUID, amira: Someone, ben: Someone
) -> None:
    third = Someone()
    comes_in(third, codes(ben, home)[1], "Cara", "adult")
    Membership.objects.filter(person=third.person).update(waits=False)
    page = notices(ben, share, home, starter="effort")
    assert "I noticed the effort in this." in page.partition('<details class="more"')[0]
    assert "Ben noticed this." in amira.open("/wins/")
    assert "Ben noticed this." in amira.open("/")
    page = third.open(home)
    assert "I fed the cat" in page and "noticed this" not in page
    assert 'class="done"' not in page


def test_said_again_it_is_the_last_word_and_it_can_be_undone(
    home: str, share: UUID, amira: Someone, ben: Someone
) -> None:
    for starter in ("effort", "asked"):
        notices(ben, share, home, starter=starter)
    (notice,) = Notice.objects.all()
    assert notice.starter == "asked"
    ben.press(f"/notices/{notice.public_id}/undo/", on=home)
    assert ben.path == home and "noticed this" not in amira.open("/wins/")


def test_without_a_chosen_line_nothing_is_said(home: str, share: UUID, ben: Someone) -> None:
    assert "Please choose what you noticed." in notices(ben, share, home)
    assert ben.status == 422 and not Notice.objects.exists()


def test_on_today_it_stands_for_a_day_or_two_and_goes_by_itself(
    home: str, share: UUID, amira: Someone, ben: Someone, at: SetClock
) -> None:
    at("2026-01-10T12:00+00:00")
    notices(ben, share, home, starter="effort")
    at("2026-01-11T12:00+00:00")
    assert "Ben noticed this." in amira.open("/")
    at("2026-01-12T12:00+00:00")
    assert "Ben noticed this." not in amira.open("/")
    assert "Ben noticed this." in amira.open("/wins/")


def test_no_words_but_chosen_ones_reach_somebody_young_until_they_allow_it(
    home: str, share: UUID, amira: Someone, ben: Someone
) -> None:
    assert "A few words of your own" not in ben.open(home)
    notices(ben, share, home, starter="effort", note="I saw you get up early")
    assert Notice.objects.get().note == ""
    amira.press("/about-me/", called="Amira", age="teen", notes="1")
    assert "A few words of your own" in ben.open(home)
    notices(ben, share, home, starter="effort", note="I saw you get up early")
    assert "I saw you get up early" in amira.open("/wins/")


def test_no_words_but_chosen_ones_reach_somebody_who_has_not_said_their_age(
    home: str, ben: Someone, cleo: Someone
) -> None:
    comes_in(cleo, codes(ben, home)[1], "Cleo", "")
    Membership.objects.filter(person=cleo.person).update(waits=False)
    shares(cleo, cleo.keep("I walked home"), home)
    assert "I walked home" in ben.open(home) and "A few words of your own" not in ben.page


@pytest.fixture
def bens(home: str, ben: Someone) -> UUID:
    """A line of Ben's, who is an adult."""
    return shares(ben, ben.keep("I rang them"), home)


def test_advice_is_named_once_and_is_its_writers_to_send_or_to_change(
    home: str, bens: UUID, amira: Someone
) -> None:
    said = {"starter": "effort", "note": "Next time ring earlier"}
    page = notices(amira, bens, home, **said)
    assert amira.status == 422 and "“Next time” This is advice." in page
    assert 'value="Next time ring earlier"' in page and not Notice.objects.exists()
    notices(amira, bens, home, **said | {"note": "You should ring earlier"}, read=said["note"])
    assert not Notice.objects.exists()
    notices(amira, bens, home, **said, read=said["note"])
    assert Notice.objects.get().note == "Next time ring earlier"


def test_words_that_mean_harm_are_not_sent(home: str, bens: UUID, amira: Someone) -> None:
    said = {"starter": "effort", "note": "I will hurt you."}
    for read in ("", said["note"]):
        page = notices(amira, bens, home, **said, read=read)
        assert "so we did not send them" in page and "/help-now/" in page
    assert not Notice.objects.exists()


def test_a_note_has_room_for_140_letters(home: str, bens: UUID, amira: Someone) -> None:
    notices(amira, bens, home, starter="effort", note="a" * 141)
    assert "There is room for 140 letters." in amira.page and not Notice.objects.exists()
    notices(amira, bens, home, starter="effort", note="a" * 140)
    assert Notice.objects.exists()


def test_of_somebody_kept_apart_no_notice_is_left(
    home: str, share: UUID, amira: Someone, ben: Someone
) -> None:
    notices(ben, share, home, starter="effort")
    assert ben.person
    amira.press(f"/apart/{ben.person.public_id}/", on=home)
    assert "noticed this" not in amira.open("/wins/") and "noticed this" not in amira.open("/")


# --- what it costs --------------------------------------------------------------------------


def questions(someone: Someone, path: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        someone.client.get(path)
    return len(asked)


@pytest.mark.parametrize("path", ["/", "/wins/"])
def test_sharing_costs_one_question_and_none_without_a_group(
    ben: Someone, amira: Someone, path: str
) -> None:
    for who in (ben, amira):
        who.keep("I fed the cat")
    alone = questions(amira, path)
    group = makes(ben)
    comes_in(amira, codes(ben, group)[1])
    share = shares(amira, amira.keep("I rang them"), group)
    notices(ben, share, group, starter="effort")
    assert "Ben noticed this." in amira.open(path)
    assert questions(amira, path) == alone + 1


def test_many_shares_cost_a_groups_page_no_more_than_few(
    home: str, amira: Someone, ben: Someone
) -> None:
    shares(amira, amira.keep("Step"), home)
    ben.open(home)
    few = questions(ben, home)
    for n in range(12):
        shares(amira, amira.keep(f"Step {n}"), home)
    assert questions(ben, home) == few <= 12


def test_cleo_finds_nothing_of_what_is_shared(
    home: str, share: UUID, amira: Someone, ben: Someone, cleo: Someone
) -> None:
    notices(ben, share, home, starter="effort")
    notice = Notice.objects.get().public_id
    for path in (f"/shares/{share}/stop/", f"/shares/{share}/notice/", f"/notices/{notice}/undo/"):
        assert finds_nothing(cleo, path)
    assert finds_nothing(amira, f"/notices/{notice}/undo/")
    assert finds_nothing(ben, f"/shares/{share}/stop/")
    assert "I fed the cat" not in cleo.open("/shares/")
