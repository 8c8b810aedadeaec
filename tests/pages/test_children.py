"""A carer keeps a book for a child: opening it, going back, handing it over."""

import pytest
from pytest_django import Settings

from quietwins.evidence.models import Entry
from quietwins.people.models import Care, Person, Trace
from tests.cast import Someone
from tests.pages.cards import add_child, new_card, open_book, tap
from tests.pages.conftest import SetClock


@pytest.fixture(autouse=True)
def hashed_at_once(settings: Settings) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def test_every_page_says_whose_book_is_open_and_one_tap_goes_back(amira: Someone) -> None:
    amira.keep("I got up")
    care = add_child(amira)
    page = open_book(amira, care)
    assert "Liam's book is open." in page and "I got up" not in page
    for path in ("/wins/", "/progress/", "/help/", "/lists/", "/nothing/here/"):
        page = amira.open(path)
        assert amira.status == 404 or "Liam's book is open." in page, path
    amira.press("/children/close/")
    assert "I got up" in amira.open("/") and "is open" not in amira.page


def test_people_calls_a_book_private_to_nobody_while_two_can_read_it(amira: Someone) -> None:
    care, liam = add_child(amira), Someone()
    tap(liam, new_card(amira, care))
    assert "You and your carer can see this." in liam.open("/people/")
    open_book(amira, care)
    assert "Your child can see this too." in amira.open("/people/")
    assert "Private" not in liam.page + amira.page


def test_what_is_kept_there_is_in_the_childs_book_and_the_browser_stays_the_carers(
    amira: Someone,
) -> None:
    care = add_child(amira)
    me = amira.person
    open_book(amira, care)
    amira.keep("He set the table")
    assert Entry.objects.get().owner == care.person
    assert amira.person == me
    amira.press("/children/close/")
    assert "He set the table" not in amira.open("/")


def test_it_says_who_can_see_it_to_both(amira: Someone) -> None:
    care = add_child(amira)
    liam = Someone()
    tap(liam, new_card(amira, care))
    assert "You and your carer can see this" in liam.open("/")
    assert "Private to you<" not in liam.page
    assert "Your child can see this too" in open_book(amira, care)


def test_opening_leaves_one_line_a_day_and_looking_around_in_it_none(
    amira: Someone, at: SetClock
) -> None:
    care = add_child(amira)
    at("2025-11-30T08:00+00:00")
    for _ in range(3):
        open_book(amira, care)
        amira.open("/wins/")
    at("2025-12-01T08:00+00:00")
    open_book(amira, care)
    assert Trace.objects.filter(whose=care.person, by=amira.person).count() == 2


def test_it_closes_by_itself_when_the_day_ends(amira: Someone, at: SetClock) -> None:
    at("2025-11-30T23:30+00:00")
    open_book(amira, add_child(amira))
    amira.keep("He set the table")
    at("2025-12-01T00:30+00:00")
    assert "He set the table" not in amira.open("/")


@pytest.mark.parametrize(
    "path",
    ["/keep-safe/", "/sign-in/", "/card/", "/my-data/erase/", "/passphrase/", "/clear-device/"],
)
def test_what_is_about_oneself_waits_until_one_is_back(amira: Someone, path: str) -> None:
    open_book(amira, add_child(amira))
    assert "Back to my own book" in amira.open(path)
    before = Person.objects.count()
    amira.press(path, name="Amira", passphrase="moss on a warm stone", days="0")
    assert amira.status == 409
    assert Person.objects.count() == before


def test_from_thirteen_the_young_person_takes_it_over_on_their_own_device(amira: Someone) -> None:
    care = add_child(amira, age="teen")
    liam = Someone()
    assert "Make this book yours alone" in tap(liam, new_card(amira, care))
    liam.keep("I fed the fish")
    open_book(amira, care)
    page = liam.press("/children/take-over/", name="Liam", passphrase="rain on a tin roof")
    assert "Kept safe as Liam." in page and "I fed the fish" in page
    assert "I fed the fish" not in amira.open("/") and "is open" not in amira.page
    assert "This book is Liam's own now." in amira.open(f"/children/{care.public_id}/")
    open_book(amira, care)
    assert amira.status == 404


def test_taken_over_beside_the_carer_the_device_is_the_carers_again(amira: Someone) -> None:
    care = add_child(amira, age="teen")
    me = amira.person
    open_book(amira, care)
    amira.keep("He set the table")
    assert "This part is for Liam to fill in." in amira.open("/children/take-over/")
    amira.press("/children/take-over/", name="Liam", passphrase="rain on a tin roof")
    assert amira.person == me
    assert "He set the table" not in amira.open("/")
    assert "He set the table" in Someone().sign_in("Liam", "rain on a tin roof")


def test_the_carer_cannot_tell_whether_the_owner_has_erased_it_since(amira: Someone) -> None:
    care = add_child(amira, age="teen")
    open_book(amira, care)
    amira.press("/children/take-over/", name="Liam", passphrase="rain on a tin roof")
    before = amira.open(f"/children/{care.public_id}/")
    Person.objects.get(login__name="Liam").delete()
    token = "csrfmiddlewaretoken"
    after = amira.open(f"/children/{care.public_id}/")
    assert token not in before + after
    assert after == before


def test_under_thirteen_nothing_is_taken_over(amira: Someone) -> None:
    liam = Someone()
    tap(liam, new_card(amira, add_child(amira)))
    liam.press("/children/take-over/", name="Liam", passphrase="rain on a tin roof")
    assert liam.path == "/" and "yours alone" not in liam.page
    assert Care.objects.get().person is not None


def test_before_anything_goes_it_says_how_many_books_go_along(amira: Someone) -> None:
    add_child(amira, "Liam")
    new_card(amira, add_child(amira, "Omar"))
    said = "1 book that you keep for a child goes too."
    assert said in amira.open("/clear-device/")
    assert said in amira.open("/my-data/erase/")
    amira.press("/clear-device/")
    assert [one.name for one in Person.objects.all()] == ["Omar"]


def test_a_book_kept_for_a_child_is_erased_after_saying_what_goes(amira: Someone) -> None:
    care = add_child(amira)
    open_book(amira, care)
    amira.keep("He set the table")
    amira.press("/children/close/")
    assert "Something I did: 1" in amira.open(f"/children/{care.public_id}/erase/")
    amira.press(f"/children/{care.public_id}/erase/")
    assert "Liam" not in amira.page
    assert not Entry.objects.exists()


def test_a_pupil_of_a_class_is_no_child_of_the_teacher(ben: Someone) -> None:
    """Taking a gradebook in gives nobody a book to open."""
    ben.take_in()
    assert "You can keep a book for a child" in ben.open("/children/")


def test_cleo_opens_no_book_of_anothers_child(amira: Someone, cleo: Someone) -> None:
    care = add_child(amira)
    add_child(cleo, "Dana")
    for path in ("", "open/", "erase/"):
        cleo.press(f"/children/{care.public_id}/{path}")
        assert cleo.status == 404
    session = cleo.client.session
    session["opened"] = [care.person_id, f"{care.since:%Y-%m-%d}"]
    session.save()
    assert "Liam" not in cleo.open("/")
