"""A card: made by a carer, printed, tapped in by a child; and the next child finds nothing."""

from io import BytesIO

import pytest
from pypdf import PdfReader
from pytest_django import Settings

from quietwins.people.models import Card, Person
from quietwins.pictures.drawings import DRAWINGS
from tests.cast import Someone
from tests.pages.cards import Sent, add_child, new_card, tap


@pytest.fixture(autouse=True)
def hashed_at_once(settings: Settings) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def liam(db: None) -> Someone:
    return Someone()


def test_the_fourth_picture_opens_the_book(amira: Someone, liam: Someone) -> None:
    page = tap(liam, new_card(amira, add_child(amira)))
    assert liam.path == "/" and "Your card opens this book." in page
    liam.keep("I fed the fish")
    assert "I fed the fish" in liam.open("/")


def test_each_page_says_which_picture_is_next_and_what_was_tapped(
    amira: Someone, liam: Someone
) -> None:
    card = new_card(amira, add_child(amira))
    page = liam.press("/card/", code=card.code, tap="moon")
    assert "Tap picture 2 of 4" in page and 'name="tapped" value="moon"' in page
    page = liam.press("/card/", code=card.code, tapped=["moon", "sun"], back="1")
    assert "Tap picture 2 of 4" in page and 'value="sun">' not in page.split("drawn-grid")[0]


def test_every_picture_has_its_word(liam: Someone) -> None:
    page = liam.open("/card/")
    for drawing in DRAWINGS.values():
        assert f"<span>{drawing.word}</span>" in page


def test_the_address_of_the_square_code_fills_in_the_code_alone(
    amira: Someone, liam: Someone
) -> None:
    card = new_card(amira, add_child(amira))
    page = liam.open(f"/card/?code={card.code}")
    assert f'value="{card.code[:3]} {card.code[3:]}"' in page
    assert 'name="tapped"' not in page
    assert liam.person is None


@pytest.mark.parametrize(
    "sent",
    [
        {"code": ""},
        {"code": "", "tap": "moon"},
        {"code": "CDF347", "tapped": ["moon", "sun", "bell"], "tap": "leaf"},
        {"code": "A\0B", "tapped": ["nothing", "moon"] * 9, "tap": "nothing"},
        {"code": "C" * 4000, "tapped": ["moon"] * 400, "tap": "moon"},
    ],
)
def test_what_opens_nothing_is_answered_kindly(liam: Someone, sent: dict[str, object]) -> None:
    assert liam.client.post("/card/", sent).status_code in {200, 422}
    assert liam.person is None


def test_after_a_wrong_order_the_code_stays_and_the_taps_do_not(
    amira: Someone, liam: Someone
) -> None:
    card = new_card(amira, add_child(amira))
    wrong = [*card.pictures[1:], next(one for one in DRAWINGS if one not in card.pictures)]
    page = tap(liam, Sent(f"- {card.code} {' '.join(wrong)}"))
    assert "We don't know that code with those pictures." in page
    assert f'value="{card.code}"' in page and "Tap picture 1 of 4" in page


def test_the_paper_holds_the_code_the_pictures_and_nothing_about_wins(amira: Someone) -> None:
    liam, omar = add_child(amira, "Liam"), add_child(amira, "Omar")
    amira.keep("I got up")
    amira.press("/children/cards/", child=[str(liam.public_id), str(omar.public_id)])
    sent = [part.split('"')[0] for part in amira.page.split('name="card" value="')[1:]]
    answer = amira.client.post("/children/cards/pdf/", {"card": sent})
    assert answer.headers["Content-Type"] == "application/pdf"
    (page,) = PdfReader(BytesIO(answer.content)).pages
    text = page.extract_text()
    for one in map(Sent, sent):
        assert f"{one.code[:3]} {one.code[3:]}" in text
        assert all(DRAWINGS[name].word in text for name in one.pictures)
    assert "Liam" in text and "Omar" in text
    assert "I got up" not in text and "win" not in text.replace("quietwins", "").casefold()


def test_a_new_card_signs_out_whoever_the_old_one_let_in(amira: Someone, liam: Someone) -> None:
    care = add_child(amira)
    tap(liam, new_card(amira, care))
    liam.keep("I fed the fish")
    card = new_card(amira, care)
    assert "I fed the fish" not in liam.open("/")
    assert "I fed the fish" in tap(liam, card)


def test_the_next_child_finds_nothing_of_the_last_one(amira: Someone, liam: Someone) -> None:
    card = new_card(amira, add_child(amira, "Omar"))
    tap(liam, card)
    kept = liam.keep("I fed the fish")
    answer = liam.client.post("/sign-out/")
    assert answer.headers["Clear-Site-Data"] == '"cache", "cookies", "storage"'
    for path in ("/", "/wins/", "/progress/", f"/?kept={kept}", "/signed-in/", "/my-words/"):
        assert "I fed the fish" not in liam.open(path)
        assert "Omar" not in liam.page
    assert "I fed the fish" in tap(Someone(), card)


def test_what_somebody_left_on_the_device_joins_a_book_if_it_is_said_to_be_theirs(
    amira: Someone, liam: Someone
) -> None:
    card = new_card(amira, add_child(amira))
    liam.keep("I set the table")
    assert "What was kept on this device is mine" in liam.open("/card/")
    assert "I set the table" in tap(liam, card, mine="on")


def test_without_that_it_goes_and_is_in_nobodys_book(amira: Someone, liam: Someone) -> None:
    card = new_card(amira, add_child(amira))
    liam.keep("I set the table")
    assert "I set the table" not in tap(liam, card)
    assert Person.objects.count() == 2


def test_a_child_does_not_sign_in_over_a_carer_who_could_not_come_back(amira: Someone) -> None:
    """On the one tablet of a family: her book, and what she keeps for others, would go."""
    amira.keep("I got up")
    add_child(amira, "Omar")
    card = new_card(amira, add_child(amira))
    assert "Keep the other book safe first" in amira.open("/card/")
    tap(amira, card)
    assert amira.status == 409
    amira.keep_safe("Amira")
    assert "I got up" not in tap(amira, card)
    assert "I got up" in Someone().sign_in("Amira")
    assert Person.objects.filter(name="Omar").exists()


def test_whoever_keeps_a_class_here_does_not_lose_it_to_a_card(
    amira: Someone, ben: Someone
) -> None:
    card = new_card(amira, add_child(amira))
    ben.take_in()
    before = Person.objects.count()
    tap(ben, card)
    assert ben.status == 409 and Person.objects.count() == before


def test_a_child_whose_carer_has_gone_may_choose_a_passphrase(
    amira: Someone, liam: Someone
) -> None:
    tap(liam, new_card(amira, add_child(amira)))
    assert "/keep-safe/" not in liam.open("/help/")
    amira.press("/clear-device/")
    assert "/keep-safe/" in liam.open("/help/")
    assert "Kept safe as Liam." in liam.keep_safe("Liam")


def test_nobody_signs_in_over_a_child_and_takes_the_book_along(
    amira: Someone, liam: Someone
) -> None:
    """A child who did not sign out, and a grown-up who signs in there with a passphrase."""
    care = add_child(amira)
    tap(liam, new_card(amira, care))
    liam.keep("I fed the fish")
    Someone().keep_safe("Ben")
    assert "I fed the fish" not in liam.sign_in("Ben")
    assert Person.objects.filter(name="Liam").exists()


def test_cleo_makes_no_card_for_anothers_child_and_prints_none(
    amira: Someone, cleo: Someone
) -> None:
    care = add_child(amira)
    card = new_card(amira, care)
    cleo.press("/children/cards/", child=str(care.public_id))
    assert cleo.path == "/children/" and "Liam" not in cleo.page
    assert cleo.client.post("/children/cards/pdf/", {"card": card.text}).status_code == 302
    assert Card.objects.get().code == card.code
