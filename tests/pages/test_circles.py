"""Groups: made by an adult, come into by a code and a yes, and left without a word."""

from collections.abc import Callable

import pytest

from quietwins.flow.join_circle import let_in
from quietwins.people.models import Circle, Invite, Membership, Person
from tests.cast import Someone, finds_nothing
from tests.flow.books import NOW
from tests.groups import alike, codes, comes_in, lets_in, makes, shares
from tests.pages.conftest import SetClock

UNKNOWN = "We don't know that code."


@pytest.fixture
def home(ben: Someone, amira: Someone) -> str:
    """A family that Ben made, in which Amira is."""
    group = makes(ben)
    comes_in(amira, codes(ben, group)[1])
    return group


@pytest.fixture
def dana(db: None) -> Someone:
    return Someone()


def goes(someone: Someone, group: str) -> None:
    someone.press(f"{group}leave/", on=group)


def rests(someone: Someone, group: str) -> None:
    someone.press(f"{group}pause/", on=group)


# --- making ---------------------------------------------------------------------------------


def test_an_adult_makes_a_family_and_has_a_code_for_each_part_in_it(ben: Someone) -> None:
    group = makes(ben)
    assert len(codes(ben, group)) == 2
    assert "It can be used until" in ben.page and "<svg" in ben.page
    assert "Home" in ben.open("/people/") and "Ben · You" in ben.open(group)


def test_friends_have_one_code(ben: Someone) -> None:
    assert len(codes(ben, makes(ben, kind="friends"))) == 1


def test_a_group_without_a_name_is_called_by_its_kind(ben: Someone) -> None:
    makes(ben, kind="friends", name="")
    assert Circle.objects.get().name == "Friends"


@pytest.mark.parametrize("age", ["child", "teen"])
def test_somebody_young_makes_no_group_and_reads_who_can(amira: Someone, age: str) -> None:
    page = amira.press("/groups/make/", called="Amira", age=age, kind="friends")
    assert "A grown-up you know can make one." in page and "A code somebody gave you" in page
    amira.press("/groups/make/", called="Amira", age="adult", kind="friends")
    assert not Circle.objects.exists()


def test_an_age_is_asked_once(ben: Someone) -> None:
    page = ben.press("/groups/make/", called="Ben", kind="friends")
    assert ben.status == 422 and "Please say your age." in page and not Circle.objects.exists()
    makes(ben)
    assert "Your age" not in ben.open("/groups/make/")


def test_whoever_holds_the_codes_for_young_people_sees_names_and_no_win(
    ben: Someone, amira: Someone
) -> None:
    group = makes(ben, kind="friends", part="codes")
    comes_in(amira, codes(ben, group)[0])
    shares(amira, amira.keep("I fed the cat"), group)
    page = ben.open(group)
    assert "What is shared there is not shown to you." in page
    assert "Amira" in page and "I fed the cat" not in page
    assert "Ben" not in amira.open(group)


# --- codes ----------------------------------------------------------------------------------


def test_before_the_yes_it_says_who_is_there_and_what_they_will_see(
    home: str, ben: Someone, dana: Someone
) -> None:
    page = dana.press("/join/look/", code=codes(ben, home)[1].lower())
    assert "Who is there: Ben, Amira." in page and "nothing else until you share it" in page
    assert page.count('<svg class="stone"') == 3
    assert Membership.objects.count() == 2 and dana.person is None


def test_the_address_of_a_code_has_it_in_its_box(home: str, ben: Someone, dana: Someone) -> None:
    code = codes(ben, home)[1].replace(" ", "")
    assert f"/join/?code={code}" in ben.page
    assert f'value="{code}"' in dana.open(f"/join/?code={code}")


def test_an_unknown_code_an_old_one_and_an_ended_one_are_answered_alike(
    home: str, ben: Someone, dana: Someone, at: SetClock
) -> None:
    carer, member = codes(ben, home)
    ben.press(f"{home}code/", role="carer", end="1")
    ben.press(f"{home}code/", role="member")
    said = [alike(dana.press("/join/look/", code=code)) for code in ("NNN NNN NNN", carer, member)]
    now = codes(ben, home)[0]
    at("2099-01-01T12:00+00:00")
    said.append(alike(dana.press("/join/look/", code=now)))
    assert dana.status == 422 and UNKNOWN in dana.page
    typed = ("NNN NNN NNN", carer, member, now)
    assert len({page.replace(code, "") for page, code in zip(said, typed, strict=True)}) == 1


def test_a_code_is_good_for_two_weeks(home: str) -> None:
    for invite in Invite.objects.all():
        assert (invite.until - invite.circle.created_at).days == 14


def test_after_many_tries_one_waits(home: str, ben: Someone, dana: Someone) -> None:
    code = codes(ben, home)[1]
    for _ in range(8):
        assert UNKNOWN in dana.press("/join/look/", code="NNN NNN NNN")
    assert "That was a lot of tries." in dana.press("/join/look/", code=code)


def test_nobody_comes_in_without_a_name(home: str, ben: Someone, dana: Someone) -> None:
    page = comes_in(dana, codes(ben, home)[1], called=" ")
    assert dana.status == 422 and "Please say what people call you." in page
    assert Membership.objects.count() == 2


def test_before_a_second_group_one_reads_that_a_name_is_for_all_of_them(
    home: str, ben: Someone
) -> None:
    assert "All your groups see this name." in ben.open("/groups/make/")
    makes(ben, kind="friends", called="Benedict")
    assert "Benedict · You" in ben.open(home)


def test_somebody_young_is_no_carer_whatever_code_they_were_given(
    ben: Someone, amira: Someone
) -> None:
    comes_in(amira, codes(ben, makes(ben))[0])
    assert Membership.objects.get(person=amira.person).role == "member"


# --- coming in ------------------------------------------------------------------------------


def test_a_newcomer_waits_for_every_young_person_there(
    home: str, ben: Someone, amira: Someone, cleo: Someone, dana: Someone
) -> None:
    code = codes(ben, home)[1]
    comes_in(cleo, code, called="Cleo", age="")
    assert "You asked to come in." in cleo.page
    assert "Cleo would like to come into Home." in amira.open("/people/")
    lets_in(cleo, amira, home)
    assert "Amira" in cleo.open(home)
    comes_in(dana, code, called="Dana", age="adult")
    lets_in(dana, amira, home)
    assert "You asked to come in." in dana.open(home)
    lets_in(dana, cleo, home)
    assert "Amira" in dana.open(home)


def test_not_now_is_silent_and_can_become_a_yes(
    home: str, ben: Someone, amira: Someone, dana: Someone
) -> None:
    asked = alike(comes_in(dana, codes(ben, home)[0], called="Dana", age="adult"))
    kept = alike(ben.open(home))
    lets_in(dana, amira, home, yes=False)
    assert alike(dana.open(home)) == asked and alike(ben.open(home)) == kept
    assert "Dana" not in amira.open("/people/") and "Dana" not in kept
    assert "You can still say yes." in amira.open(home)
    lets_in(dana, amira, home)
    assert "Amira" in dana.open(home)


def test_adults_are_not_asked(home: str, ben: Someone, dana: Someone) -> None:
    comes_in(dana, codes(ben, home)[1], called="Dana", age="adult")
    assert "would like to come" not in ben.open("/people/")
    who = Person.objects.get(name="Dana").public_id
    ben.press(f"{home}answer/", who=who, yes="1")
    assert ben.status == 404 and "You asked to come in." in dana.open(home)


def test_among_adults_one_is_in_at_once(ben: Someone, dana: Someone) -> None:
    group = makes(ben, kind="friends")
    assert "Who is in it" in comes_in(dana, codes(ben, group)[0], called="Dana", age="adult")


def test_that_everybody_young_has_gone_lets_nobody_in_and_tells_nobody(
    home: str, ben: Someone, amira: Someone, dana: Someone
) -> None:
    goes(amira, home)
    assert "You asked to come in." in comes_in(dana, codes(ben, home)[1], "Dana", "adult")


def test_whoever_waits_sees_nobody_and_nothing_and_can_let_it_be(
    home: str, ben: Someone, amira: Someone, dana: Someone
) -> None:
    shares(amira, amira.keep("I got up"), home)
    page = comes_in(dana, codes(ben, home)[0], "Dana", "adult")
    assert "I got up" not in page and "Amira" not in page and "Ben" not in page
    goes(dana, home)
    assert "Home" not in dana.open("/people/") and "Dana" not in amira.open("/people/")


# --- going ----------------------------------------------------------------------------------


@pytest.mark.parametrize("way", [goes, rests])
def test_to_others_a_group_is_the_same_to_the_byte_once_somebody_went_or_rests(
    home: str, ben: Someone, amira: Someone, way: Callable[[Someone, str], None]
) -> None:
    before = alike(ben.open(home))
    assert "What others share with you sits here." in before and "Amira" in before
    shares(amira, amira.keep("I got up"), home)
    assert "I got up" in ben.open(home)
    way(amira, home)
    assert alike(ben.open(home)) == before


def test_resting_puts_away_what_one_shares_and_going_on_brings_it_back(
    home: str, ben: Someone, amira: Someone
) -> None:
    shares(amira, amira.keep("I got up"), home)
    rests(amira, home)
    assert "Your sharing rests here." in amira.open(home) and "I got up" not in ben.open(home)
    amira.press(f"{home}pause/", go_on="1")
    assert "I got up" in ben.open(home)


def test_while_sharing_rests_no_page_of_ones_own_says_that_somebody_sees_it(
    home: str, ben: Someone, amira: Someone
) -> None:
    win = amira.keep("I got up")
    shares(amira, win, home)
    amira.keep("I rang her back")
    rests(amira, home)
    for path in ("/wins/", "/shares/", f"/wins/{win}/share/"):
        page = amira.open(path)
        assert "Your sharing with Home rests" in page
        assert "Shared with Home" not in page and "Who may see it" not in page
    assert "Nobody sees it while your sharing rests there." in amira.open("/wins/")
    amira.press(f"{home}pause/", go_on="1")
    assert "Shared with Home" in amira.open("/shares/")
    assert "Who may see it: Ben." in amira.open("/wins/")


def test_going_takes_ones_shares_along_and_a_code_brings_one_back(
    home: str, ben: Someone, amira: Someone
) -> None:
    shares(amira, amira.keep("I got up"), home)
    goes(amira, home)
    assert finds_nothing(amira, f"{home}leave/") and "Home" not in amira.open("/people/")
    assert "Who is in it" in comes_in(amira, codes(ben, home)[1])
    assert "I got up" not in ben.open(home)


def test_kept_apart_neither_sees_the_other_and_only_one_knows(
    home: str, ben: Someone, amira: Someone
) -> None:
    shares(amira, amira.keep("I got up"), home)
    shares(ben, ben.keep("I rang them"), home)
    assert ben.person and amira.person
    names = ben.open(home).partition("Who is in it")[2]
    amira.press(f"/apart/{ben.person.public_id}/", on=home)
    assert "Kept apart from you" in amira.page and "I rang them" not in amira.page
    page = ben.open(home)
    assert "I got up" not in page and alike(page.partition("Who is in it")[2]) == alike(names)
    line = amira.keep("I walked home")
    assert "Ben" not in amira.open(f"/wins/{line}/share/")
    amira.press(f"/apart/{ben.person.public_id}/undo/", on=home)
    assert "I rang them" in amira.page and "I got up" in ben.open(home)


def test_once_one_has_gone_it_can_be_undone_still(home: str, ben: Someone, amira: Someone) -> None:
    assert ben.person
    amira.press(f"/apart/{ben.person.public_id}/", on=home)
    goes(amira, home)
    assert "Kept apart from you" in amira.open("/about-me/")
    amira.press(f"/apart/{ben.person.public_id}/undo/", on="/about-me/")
    assert amira.path == "/about-me/" and "Kept apart from you" not in amira.page


def test_nobody_undoes_what_another_keeps_apart(home: str, ben: Someone, amira: Someone) -> None:
    assert ben.person and amira.person
    amira.press(f"/apart/{ben.person.public_id}/", on=home)
    assert finds_nothing(ben, f"/apart/{amira.person.public_id}/undo/")


def test_whoever_keeps_a_group_can_take_somebody_out(
    home: str, ben: Someone, amira: Someone
) -> None:
    shares(amira, amira.keep("I got up"), home)
    assert amira.person
    page = ben.press(f"{home}take-out/", on=home, who=amira.person.public_id)
    assert "Amira" not in page and "I got up" not in page
    assert amira.open(home) and amira.status == 404


# --- about me -------------------------------------------------------------------------------


def test_what_one_is_called_is_changed_for_everybody(
    home: str, ben: Someone, amira: Someone
) -> None:
    amira.press("/about-me/", called="Mira", age="teen")
    assert "Saved." in amira.page and "Mira" in ben.open(home)
    amira.press("/about-me/", called="x" * 61)
    assert amira.status == 422 and "Mira" in ben.open(home)


def test_cleo_finds_nothing_of_a_group(home: str, ben: Someone, cleo: Someone) -> None:
    for path in (home, f"{home}codes/"):
        assert cleo.open(path) and cleo.status == 404
    for verb in ("leave", "pause", "code", "take-out", "answer"):
        assert finds_nothing(cleo, f"{home}{verb}/")
    assert ben.person
    assert finds_nothing(cleo, f"/apart/{ben.person.public_id}/")


def test_a_class_of_the_same_name_is_another_group(home: str, ben: Someone) -> None:
    ben.take_in(group="Home")
    assert Circle.objects.filter(name="Home").count() == 2
    assert "Amira" in ben.open(home) and "Omar" not in ben.page


def test_once_nobody_young_is_left_to_answer_a_newcomer_comes_in_as_by_any_yes(
    home: str, ben: Someone, amira: Someone, dana: Someone
) -> None:
    comes_in(dana, codes(ben, home)[0], called="Dana", age="adult")
    assert let_in(NOW) == 0
    goes(amira, home)
    assert "Dana" not in ben.open(home)
    assert let_in(NOW) == 1 and let_in(NOW) == 0
    assert "Dana" in ben.open(home) and "Ben" in dana.open(home)


def test_where_somebody_said_not_now_nobody_comes_in_for_their_going(
    home: str, ben: Someone, amira: Someone, dana: Someone
) -> None:
    comes_in(dana, codes(ben, home)[0], called="Dana", age="adult")
    lets_in(dana, amira, home, yes=False)
    goes(amira, home)
    assert let_in(NOW) == 0
