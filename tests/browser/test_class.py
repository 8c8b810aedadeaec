"""A teacher, a pupil, the pupil's father, another class's teacher and a stranger, each with a
browser: what one sees of the other is what they were told, and nothing else.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from quietwins.flow.make_card import make_card
from quietwins.people.models import Circle
from quietwins.wins.models import Win
from tests.browser.visit import PATIENCE, Visit
from tests.family import family_of
from tests.pupils import NOW, class_of, pupil_of
from tests.rig.browser import listen

FOUND, OWN = "You had another go at Quiz.", "I fed the cat before school"
TOLD = "Amira had another go at Quiz."


@pytest.fixture(params=[True, False], ids=["with scripts", "without"])
def five(
    request: pytest.FixtureRequest,
    browser: Browser,
    complaints: list[str],
    live_server: LiveServer,
    settings: Settings,
    transactional_db: None,
) -> Iterator[list[Visit]]:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    contexts = [
        browser.new_context(java_script_enabled=request.param, reduced_motion="reduce")
        for _ in range(5)
    ]
    for context in contexts:
        context.set_default_timeout(PATIENCE)
        listen(context, complaints)
    yield [Visit(context.new_page(), live_server.url) for context in contexts]
    for context in contexts:
        context.close()
    assert [line for line in complaints if "status of 404" not in line] == []
    complaints.clear()


def comes_in_by_card(pupil: Visit, teacher: Visit, room: Circle) -> None:
    """The code is typed and four pictures are tapped; then the three lines, and the yes."""
    person, by = pupil_of(room, "Amira"), teacher.someone.person
    assert by
    card = make_card(person, name="Amira", by=by, at=NOW)
    page = pupil.go(f"/card/?code={card.code}")
    for number, picture in enumerate(card.pictures, 1):
        expect(page.get_by_text(f"Tap picture {number} of 4")).to_be_visible()
        page.locator(f"#tap-{picture}").click()
    expect(page.get_by_text("Your teacher sees nothing else you type or keep.")).to_be_visible()
    pupil.press("Yes, come in")
    expect(page.get_by_role("heading", name="9B")).to_be_visible()


def test_each_sees_what_they_were_told_and_nothing_else(five: list[Visit]) -> None:
    teacher, pupil, father, other, stranger = five
    room, elsewhere = class_of(teacher.someone), class_of(other.someone, "9C")
    father.someone.keep("I walked")
    assert father.someone.person
    home = family_of(father.someone.person, pupil_of(room, "Amira")).public_id
    for visit in (teacher, father, other):
        visit.sit_down()
    address = f"/classes/{room.public_id}/"

    comes_in_by_card(pupil, teacher, room)
    expect(pupil.page.get_by_text(FOUND)).to_be_visible()
    kept = pupil.page.locator("li", has_text=FOUND)
    kept.get_by_role("button", name="Keep it").click()
    expect(kept.get_by_text("Kept", exact=True)).to_be_visible()
    pupil.go()
    pupil.type(OWN)
    pupil.press("Keep it")
    expect(pupil.page.get_by_text(OWN)).to_be_visible()

    page = teacher.go(f"/people/{room.public_id}/?all=1")
    expect(page.get_by_text(TOLD).first).to_be_visible()
    expect(page.get_by_text(OWN)).to_have_count(0)
    expect(teacher.go(address).get_by_text(TOLD)).to_have_count(0)
    expect(father.go(f"/groups/{home}/").get_by_text(TOLD)).to_have_count(0)

    win = Win.objects.get(person__name="Amira", thread__circle=room)
    expect(pupil.go(f"/wins/{win.public_id}/share/").get_by_text(TOLD)).to_be_visible()
    pupil.press("Share with 9B")
    expect(teacher.go(address).get_by_text(TOLD)).to_be_visible()
    expect(father.go(f"/groups/{home}/").get_by_text(TOLD)).to_have_count(0)

    others = f"/people/{elsewhere.public_id}/"
    for visit, path in ((other, address), (stranger, address), (stranger, others)):
        expect(visit.go(path).get_by_role("heading", name="There is nothing here")).to_be_visible()
        expect(visit.page.get_by_text("Amira")).to_have_count(0)

    pupil.go("/shares/")
    pupil.press("Stop sharing")
    expect(teacher.go(address).get_by_text(TOLD)).to_have_count(0)
    expect(father.go(f"/groups/{home}/").get_by_text(TOLD)).to_have_count(0)
    expect(teacher.go(f"/people/{room.public_id}/?all=1").get_by_text(TOLD).first).to_be_visible()
