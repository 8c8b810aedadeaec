"""A carer's page about somebody in the family: what was shared, something to ask, and no more."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from uuid import UUID

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from quietwins.flow.answer_offer import keep_offer
from quietwins.flow.leave_circle import keep_apart, leave_circle, pause_sharing
from quietwins.people.models import Circle, Person
from quietwins.sharing.models import Offer
from quietwins.wording import TALK
from tests.cast import Someone
from tests.family import NOW, family_of, lets_see, named, no_longer
from tests.pages.conftest import SetClock

Home = tuple[Circle, Person, Person]


@pytest.fixture
def mum(db: None) -> Someone:
    return Someone()


@pytest.fixture
def home(amira: Someone, mum: Someone) -> Home:
    """The family of two: the circle, Amira and Mum."""
    child, carer = named(amira, "Amira", Person.Age.TEEN), named(mum, "Mum", Person.Age.ADULT)
    return family_of(carer, child), child, carer


def page_of(child: Person) -> str:
    return f"/family/{child.public_id}/"


def test_a_parent_sees_what_was_shared_with_the_family_and_what_to_ask(
    amira: Someone, mum: Someone, home: Home
) -> None:
    circle, child, _ = home
    lets_see(amira.keep("I read to my brother"), circle)
    amira.keep("I cried and then I drew")
    seen = mum.open(page_of(child))
    assert '<h1 id="who">Amira</h1>' in seen
    assert "I read to my brother" in seen
    assert "I cried" not in seen
    assert [words for words in TALK if words not in seen] == []


def test_the_sentence_for_talk_is_that_of_the_day(mum: Someone, home: Home, at: SetClock) -> None:
    def first(day: str) -> str:
        at(f"2025-11-{day}T12:00+00:00")
        found = re.search(r'<p class="typed">(.*?)</p>', mum.open(page_of(home[1])))
        assert found
        return found[1]

    assert first("10") == first("18")
    assert len({first(f"{day}") for day in range(10, 18)}) == len(TALK)


NOTHING = "shares nothing"


def _paused(circle: Circle, child: Person, carer: Person) -> None:
    pause_sharing(circle, child, paused=True)


def _left(circle: Circle, child: Person, carer: Person) -> None:
    leave_circle(circle, child, at=NOW)


def _blocked(circle: Circle, child: Person, carer: Person) -> None:
    keep_apart(child, carer, at=NOW)


def _blocked_and_left(circle: Circle, child: Person, carer: Person) -> None:
    _blocked(circle, child, carer)
    _left(circle, child, carer)


def _erased_the_line(circle: Circle, child: Person, carer: Person) -> None:
    child.wins.get(anchor__words="I read to my brother").anchor.delete()


def _kept_no_longer(circle: Circle, child: Person, carer: Person) -> None:
    child.keeps.filter(win__anchor__words="I read to my brother").update(undone_at=NOW)


def _no_longer_shared(circle: Circle, child: Person, carer: Person) -> None:
    for share in list(circle.shares.all()):
        no_longer(share)


WAYS = [
    *(_paused, _left, _blocked, _blocked_and_left),
    *(_erased_the_line, _kept_no_longer, _no_longer_shared),
]


@contextmanager
def nothing_random(patch: pytest.MonkeyPatch) -> Iterator[None]:
    """A form's token and id, the length of what is compressed, and the second until which a cookie
    lasts: the same each time.
    """
    with patch.context() as here:
        here.setattr("os.urandom", lambda length: b"q" * length)
        here.setattr("django.middleware.csrf.get_random_string", lambda n, **_: "a" * n)
        here.setattr("django.utils.text._get_random_filename", lambda most: b"a")
        here.setattr("django.http.response.http_date", lambda *_: "then")
        yield


EVERYWHERE = ("/people/", "/my-words/", "/my-data/", "/shares/", "/offers/", "/wins/", "/")
"""Pages of the parent's own, and the copy that they can take along."""


def answers(mum: Someone, child: Person, patch: pytest.MonkeyPatch) -> list[object]:
    """All that a browser is told: status, every header, cookies, every byte; also compressed, by
    other verbs, on other pages, in answer to forms. And how many questions were asked for it.
    """
    page = page_of(child)
    told: list[object] = []
    ways = [("get", page), ("get", f"{page}?page=2"), ("head", page), ("get", f"{page}offer/")]
    ways += [("get", path) for path in EVERYWHERE]
    home = Circle.objects.get(kept_by__name="Mum").public_id
    ways += [("get", f"/groups/{home}/"), ("post", page), ("post", f"{page}offer/")]
    for method, path in ways:
        for accepts in ("identity", "gzip"):
            with nothing_random(patch), CaptureQueriesContext(connection) as asked:
                headers = {"Accept-Encoding": accepts}
                answer = getattr(mum.client, method)(path, headers=headers)
            cookies = sorted((name, one.OutputString()) for name, one in answer.cookies.items())
            told.append((path, answer.status_code, answer.content, dict(answer.items()), cookies))
            told.append(len(asked))
    return told


@contextmanager
def as_if_it_had_not_been() -> Iterator[None]:
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__.strip("_").replace("_", " "))
def test_a_parents_page_is_the_same_to_the_byte_whatever_is_the_reason_that_nothing_is_there(
    amira: Someone,
    mum: Someone,
    home: Home,
    way: Callable[[Circle, Person, Person], None],
    monkeypatch: pytest.MonkeyPatch,
    at: SetClock,
) -> None:
    at("2025-11-30T18:00+00:00")
    circle, child, carer = home
    kept = amira.keep("I read to my brother")
    mum.open("/people/")
    never = answers(mum, child, monkeypatch)
    with as_if_it_had_not_been():
        share = lets_see(kept, circle)
        mum.press(f"/shares/{share.public_id}/notice/", starter="tried")
        assert "I noticed that you tried." in mum.open(page_of(child))
        shared = answers(mum, child, monkeypatch)
        way(circle, child, carer)
        after = answers(mum, child, monkeypatch)
    assert after == never
    assert shared != never


def test_an_offer_looks_the_same_to_its_parent_whatever_became_of_it(
    amira: Someone,
    mum: Someone,
    home: Home,
    monkeypatch: pytest.MonkeyPatch,
    at: SetClock,
) -> None:
    """Waiting, kept, kept and taken out, put away, undone; and after sixty days."""
    at("2025-11-30T18:00+00:00")
    circle, child, carer = home
    offers(mum, child, "You laughed at dinner")
    offer = Offer.objects.get()
    waiting = answers(mum, child, monkeypatch)
    for verbs in (
        ("keep",),
        ("set-aside",),
        ("keep", "undo"),
        ("set-aside", "undo"),
        ("keep", "set-aside"),
    ):
        with as_if_it_had_not_been():
            for verb in verbs:
                amira.press(f"/offers/{offer.public_id}/{verb}/")
                assert amira.status == 200
            assert answers(mum, child, monkeypatch) == waiting
            at("2026-01-29T18:00+00:00")
            assert "You laughed" not in mum.open(page_of(child))
            at("2025-11-30T18:00+00:00")
    for way in (_left, _blocked):
        with as_if_it_had_not_been():
            way(circle, child, carer)
            assert answers(mum, child, monkeypatch) == waiting


@pytest.mark.parametrize("way", [_left, _blocked, _blocked_and_left], ids=["left", "apart", "both"])
def test_an_offer_to_who_left_or_is_kept_apart_goes_nowhere_and_looks_the_same(
    amira: Someone,
    mum: Someone,
    home: Home,
    way: Callable[[Circle, Person, Person], None],
    monkeypatch: pytest.MonkeyPatch,
    at: SetClock,
) -> None:
    at("2025-11-30T18:00+00:00")
    circle, child, carer = home

    def offered() -> list[object]:
        said = offers(mum, child, "You laughed at dinner")
        return [re.sub(r'[0-9a-f-]{36}|value="\w{64}"', "", said), mum.status, mum.path]

    with as_if_it_had_not_been():
        arrived = offered()
    way(circle, child, carer)
    assert offered() == arrived
    assert "You laughed" not in amira.open("/") + amira.open("/offers/")
    Person.objects.get(pk=child.pk).blocks.all().delete()
    child.memberships.update(left_at=None)
    assert "You laughed" not in amira.open("/") + amira.open("/offers/")


def offers(mum: Someone, child: Person, words: str = "", **fields: object) -> str:
    return mum.press(f"{page_of(child)}offer/", on=page_of(child), words=words, **fields)


def test_the_young_person_sees_an_offer_first_and_keeps_it_as_a_line_of_their_own(
    amira: Someone, mum: Someone, home: Home
) -> None:
    offers(mum, home[1], "You rang your aunt")
    assert "Mum saw something:" in amira.open("/")
    offer = Offer.objects.get()
    amira.press(f"/offers/{offer.public_id}/keep/", on="/")
    assert "Kept." in amira.page
    assert "You rang your aunt" not in amira.open("/offers/")
    assert "You rang your aunt" in amira.open("/wins/")
    assert "Mum saw this" in amira.page
    assert "Mum saw something" not in amira.open("/")
    assert "You rang your aunt" not in mum.open("/wins/")


def test_a_parents_chip_is_said_to_the_young_person_and_kept_in_their_own_voice(
    amira: Someone, mum: Someone, home: Home
) -> None:
    offers(mum, home[1], chip="homework")
    assert "You did your homework on your own." in amira.open("/")
    amira.press(f"/offers/{Offer.objects.get().public_id}/keep/")
    assert "I did my homework on my own" in amira.open("/wins/?kind=alone")


def test_an_offer_is_put_away_undone_and_kept_and_is_one_line(
    amira: Someone, mum: Someone, home: Home
) -> None:
    offers(mum, home[1], "You rang your aunt")
    address = f"/offers/{Offer.objects.get().public_id}"
    amira.press(f"{address}/set-aside/")
    assert "Put away." in amira.page
    assert "Mum saw something" not in amira.open("/")
    for verb in ("undo", "keep", "keep", "undo", "keep", "set-aside", "keep"):
        amira.press(f"{address}/{verb}/")
        assert amira.status == 200
    assert kept_lines(home[1]).count("You rang your aunt") == 1
    amira.press(f"{address}/set-aside/")
    assert "You rang your aunt" not in kept_lines(home[1])


def kept_lines(person: Person) -> list[str]:
    kept = person.keeps.filter(undone_at=None, win__rule="own")
    return list(kept.values_list("win__anchor__words", flat=True))


def test_a_kept_offer_can_be_worded_anew_taken_out_and_kept_again(
    amira: Someone, mum: Someone, home: Home
) -> None:
    offers(mum, home[1], "You rang your aunt")
    address = f"/offers/{Offer.objects.get().public_id}"
    amira.press(f"{address}/keep/")
    kept = home[1].wins.get(anchor__words="You rang your aunt").public_id
    amira.press(f"/wins/{kept}/edit/", words="I rang my aunt")
    assert "Mum saw this" in amira.open("/wins/")
    for verb in ("undo", "keep"):
        amira.press(f"{address}/{verb}/")
    assert {"I rang my aunt", "You rang your aunt"} & {*kept_lines(home[1])} == {
        "You rang your aunt"
    }


def test_a_kept_line_stays_when_the_offer_is_stopped_or_its_time_is_over(
    amira: Someone, mum: Someone, home: Home
) -> None:
    offers(mum, home[1], "You rang your aunt")
    offer = Offer.objects.get()
    amira.press(f"/offers/{offer.public_id}/keep/")
    mum.press(f"/offers/{offer.public_id}/take-back/", on=page_of(home[1]))
    assert mum.status == 200
    assert "You rang your aunt" not in mum.page
    assert "Mum saw this" in amira.open("/wins/")


def test_an_offer_that_is_stopped_is_on_no_page(amira: Someone, mum: Someone, home: Home) -> None:
    offers(mum, home[1], "You rang your aunt")
    mum.press(f"/offers/{Offer.objects.get().public_id}/take-back/")
    assert "You rang your aunt" not in amira.open("/") + amira.open("/offers/") + mum.page


def test_an_offer_stopped_while_it_is_answered_leaves_no_line(mum: Someone, home: Home) -> None:
    offers(mum, home[1], "You rang your aunt")
    read = Offer.objects.get()
    mum.press(f"/offers/{read.public_id}/take-back/")
    keep_offer(read, day=NOW.date(), at=NOW)
    assert "You rang your aunt" not in kept_lines(home[1])


def test_an_offer_sent_twice_is_one(mum: Someone, home: Home) -> None:
    mum.open(page_of(home[1]))
    found = re.search(r'name="client_id" value="([^"]+)"', mum.page)
    assert found
    for _ in range(2):
        offers(mum, home[1], "You rang your aunt", client_id=UUID(found[1]))
    assert Offer.objects.count() == 1


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("You tried again, next time you could start earlier", "This is advice."),
        ("You read more than your sister", "This sets them beside somebody else."),
        ("You did it, now keep it up every day", "This asks for more."),
    ],
)
def test_advice_comparison_and_pressure_are_shown_kindly_before_an_offer_goes(
    amira: Someone, mum: Someone, home: Home, words: str, why: str
) -> None:
    assert why in offers(mum, home[1], words)
    assert mum.status == 422
    assert Offer.objects.count() == 0
    assert words in mum.page
    offers(mum, home[1], words, as_it_is="1")
    assert words in amira.open("/offers/")


def test_words_that_can_mean_harm_are_not_sent_even_when_pressed(mum: Someone, home: Home) -> None:
    said = offers(mum, home[1], "I will kill you", as_it_is="1")
    assert "These words can mean harm" in said
    assert Offer.objects.count() == 0


def test_an_empty_offer_is_asked_about_and_a_long_one_is_not_lost(mum: Someone, home: Home) -> None:
    assert "A few words, or one of these, is enough." in offers(mum, home[1])
    assert "little long" in offers(mum, home[1], "I saw " * 60)
    assert "I saw I saw" in mum.page
    assert Offer.objects.count() == 0


def test_ten_shared_wins_stand_on_a_page_without_a_day_or_a_count(
    amira: Someone, mum: Someone, home: Home, at: SetClock
) -> None:
    now = timezone.now()
    for day in range(13, 0, -1):
        at((now - timedelta(days=day)).isoformat())
        lets_see(amira.keep(f"Step number {'x' * day}"), home[0])
    at(now.isoformat())
    first = mum.open(page_of(home[1]))
    second = mum.open(f"{page_of(home[1])}?page=2")
    assert [page.count('id="share-') for page in (first, second)] == [10, 3]
    shown = re.sub(
        r"<[^>]*>", " ", first.partition("Shared with the family")[2].partition("<h2")[0]
    )
    assert not re.search(r"\d", shown)


def test_a_friend_a_stranger_and_another_familys_parent_find_nothing(
    amira: Someone, mum: Someone, cleo: Someone, home: Home
) -> None:
    ben, noor = Someone(), Someone()
    friend, other = named(ben, "Ben", Person.Age.TEEN), named(noor, "Noor", Person.Age.ADULT)
    family_of(other, named(Someone(), "Omar", Person.Age.TEEN), name="Theirs")
    friends = Circle.objects.create(
        name="Us", kind=Circle.Kind.FRIENDS, kept_by=home[2], created_at=NOW
    )
    for person in (friend, home[1]):
        friends.memberships.create(person=person, role="member")
    lets_see(amira.keep("I read to my brother"), home[0])
    offers(mum, home[1], "You laughed at dinner")
    offer = Offer.objects.get().public_id
    for someone in (ben, cleo, noor, amira):
        assert "I read" not in someone.open(page_of(home[1]))
        assert someone.status == 404
        offers(someone, home[1], "I saw you")
        assert someone.status == 404
        someone.press(f"/offers/{offer}/take-back/")
        assert someone.status == 404
    for someone in (ben, cleo, noor, mum):
        for verb in ("keep", "set-aside", "undo"):
            someone.press(f"/offers/{offer}/{verb}/")
            assert someone.status == 404
    assert Offer.objects.get().answered_at is None
