"""Five people side by side: a young person, a parent, a friend, a stranger, and the parent of
another family. What is shared is seen, noticed and no longer there; what is offered is answered;
and two of the five find nothing at any step.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, expect
from pytest_django.live_server_helper import LiveServer

from quietwins.people.models import Circle, Person
from tests.browser.visit import PATIENCE, Visit
from tests.family import NOW, family_of, named
from tests.rig.browser import HEIGHT, WIDTHS, listen

READ = "I read to my brother"
AUNT, LAUGHED = "You rang your aunt", "You laughed at dinner"
ID = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}")


@dataclass
class Five:
    """Each with a browser. `opened` is every address that the first three asked for."""

    amira: Visit
    mum: Visit
    ben: Visit
    cleo: Visit
    noor: Visit
    opened: set[str] = field(default_factory=set, init=False)

    def note(self, request: Request) -> None:
        address = urlsplit(request.url)
        if request.resource_type in {"document", "xhr", "fetch"}:
            self.opened.add(address.path)

    def nobody_else_finds_anything(self) -> None:
        """The stranger and the other parent try all of it, by looking and by pressing."""
        for visit in (self.cleo, self.noor):
            for path in sorted(self.opened):
                answer = visit.page.context.request.get(visit.address + path)
                for words in (READ, AUNT, LAUGHED, "Amira", "Mum"):
                    assert words not in answer.text(), path
                if ID.search(path):
                    assert answer.status in {404, 405}, path
                    visit.someone.press(path)
                    assert visit.someone.status in {404, 405}, path


def _visit(context: BrowserContext, address: str) -> Visit:
    context.set_default_timeout(PATIENCE)
    return Visit(context.new_page(), address)


@pytest.fixture
def five(
    browser: Browser, complaints: list[str], live_server: LiveServer, transactional_db: None
) -> Iterator[Five]:
    size = {"width": WIDTHS[0], "height": HEIGHT}
    contexts = [browser.new_context(viewport=size, reduced_motion="reduce") for _ in range(5)]  # type: ignore[arg-type]
    people = Five(*(_visit(context, live_server.url) for context in contexts))
    for context in contexts[:3]:
        listen(context, complaints)
        context.on("request", people.note)
    _belong(people)
    yield people
    for context in contexts:
        context.close()
    assert complaints == []


def _belong(people: Five) -> None:
    """Amira is at home with Mum, and has a friend, Ben; Noor has a family of her own."""
    amira = named(people.amira.someone, "Amira", Person.Age.TEEN)
    mum = named(people.mum.someone, "Mum", Person.Age.ADULT)
    ben = named(people.ben.someone, "Ben", Person.Age.TEEN)
    noor = named(people.noor.someone, "Noor", Person.Age.ADULT)
    people.cleo.someone.keep("I fed the cat")
    family_of(mum, amira)
    family_of(noor, Person.objects.create(name="Omar", created_at=NOW), name="Theirs")
    friends = Circle.objects.create(
        name="Football", kind=Circle.Kind.FRIENDS, kept_by=mum, created_at=NOW
    )
    for person in (amira, ben):
        friends.memberships.create(person=person, role="member")
    for visit in (people.amira, people.mum, people.ben, people.cleo, people.noor):
        visit.sit_down()


def about_amira(mum: Visit) -> Page:
    """Mum comes to her page as one does."""
    mum.go("/people/").get_by_role("link", name="Amira").click()
    expect(mum.page.get_by_role("heading", name="Amira", level=1)).to_be_visible()
    return mum.page


def shares(five: Five) -> None:
    five.amira.keep(READ)
    page = five.amira.go("/wins/")
    line = page.locator("li", has_text=READ)
    line.locator("summary", has_text="More").click()
    line.get_by_role("link", name="Share").click()
    expect(page.get_by_text("Who may see it: Mum.")).to_be_visible()
    five.amira.press("Share with Home")
    expect(page.get_by_text("Shared with Home").first).to_be_visible()


def notices(five: Five) -> None:
    page = about_amira(five.mum)
    shared = page.locator("li", has_text=READ)
    shared.locator("summary", has_text="I noticed").click()
    shared.get_by_text("I noticed that you tried.").click()
    shared.get_by_role("button", name="Say it").click()
    expect(page.locator(".done", has_text="I noticed that you tried.")).to_be_visible()


def reads_that_it_was_noticed(five: Five) -> None:
    page = five.amira.go("/wins/")
    expect(page.get_by_text("Mum noticed this.")).to_be_visible()


def the_friend_sees_nothing_of_it(five: Five) -> None:
    page = five.ben.go("/people/")
    page.get_by_role("link", name="Football").click()
    expect(page.get_by_role("heading", name="Football", level=1)).to_be_visible()
    expect(page.get_by_text(READ)).to_have_count(0)


def no_longer_shares(five: Five) -> None:
    page = five.amira.go("/wins/")
    five.amira.press("Stop sharing")
    expect(page.get_by_text("Shared with Home")).to_have_count(0)
    expect(about_amira(five.mum).get_by_text(READ)).to_have_count(0)
    expect(five.amira.go("/wins/").get_by_text("Mum noticed this.")).to_have_count(0)


def offers(five: Five) -> None:
    page = about_amira(five.mum)
    for words in (AUNT, LAUGHED):
        page.get_by_role("textbox", name="Offer something you saw").fill(words)
        five.mum.press("Offer it")
        expect(page.locator(".said", has_text="Offered.")).to_be_visible()
        expect(page.get_by_role("textbox", name="Offer something you saw")).to_have_value("")


def puts_one_away_and_keeps_the_other(five: Five) -> None:
    before = about_amira(five.mum).locator("main").inner_text()
    page = five.amira.go()
    expect(page.get_by_text("Mum saw something:")).to_be_visible()
    expect(page.get_by_text(AUNT)).to_be_visible()
    five.amira.press("Not for me")
    expect(page.get_by_text("Nobody is told.")).to_be_visible()
    card = five.amira.go().get_by_role("region", name="Something your family saw")
    expect(card.get_by_text(LAUGHED)).to_be_visible()
    card.get_by_role("button", name="Keep it").click()
    expect(page.get_by_text("It is yours now.")).to_be_visible()
    assert about_amira(five.mum).locator("main").inner_text() == before


def finds_it_among_her_wins(five: Five) -> None:
    page = five.amira.go("/wins/")
    expect(page.locator("li", has_text=LAUGHED).get_by_text("Mum saw this")).to_be_visible()
    expect(page.get_by_text(AUNT)).to_have_count(0)
    expect(five.mum.go("/wins/").get_by_text(LAUGHED)).to_have_count(0)


STORY: tuple[Callable[[Five], None], ...] = (
    shares,
    notices,
    reads_that_it_was_noticed,
    the_friend_sees_nothing_of_it,
    no_longer_shares,
    offers,
    puts_one_away_and_keeps_the_other,
    finds_it_among_her_wins,
)


def test_a_win_is_shared_noticed_and_no_longer_shared_offers_are_answered_and_no_stranger_sees_any(
    five: Five,
) -> None:
    for step in STORY:
        step(five)
        five.nobody_else_finds_anything()
    assert len([path for path in five.opened if ID.search(path)]) > 6
