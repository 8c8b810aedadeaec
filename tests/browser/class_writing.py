"""Drafts side by side and with notes, and a class's writing, as one comes to each."""

from collections.abc import Callable, Mapping
from uuid import uuid4

from playwright.sync_api import expect

from quietwins.flow.say_of_draft import Said, feed_back, say_beside
from quietwins.flow.set_task import Asked, set_task
from quietwins.people.models import Circle, Person
from quietwins.pieces.models import Draft, Feedback
from tests.browser.visit import Visit
from tests.cast import Someone
from tests.classroom import a_class, joins, which
from tests.drafts import NOW, drafts_of, handed_in

Arrive = Callable[[Visit], None]
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
SEPTEMBER = (
    "Lady Macbeth seems stronger then her husband. She wants to be like a man. It is very evil."
)
JANUARY = (
    "At first, Lady Macbeth seems stronger than her husband. She asks dark spirits to “unsex me "
    "here”. The word “unsex” suggests that she wants to feel no pity. However, nobody asks for "
    "help with what they find easy.\n\nLater the same voice whispers. She walks in her sleep."
)


def wrote(visit: Visit) -> list[Draft]:
    """Two drafts at home."""
    visit.someone.keep("I began")
    visit.sit_down()
    return drafts_of(visit.someone.person, SEPTEMBER, JANUARY, name="Lady Macbeth")


def two_drafts(visit: Visit) -> None:
    page = visit.go(f"/pieces/{wrote(visit)[0].piece.public_id}/then-and-now/")
    page.locator(".was > summary").first.click()
    page.get_by_text("The same in words").click()


def one_draft(visit: Visit) -> None:
    visit.someone.keep("I began")
    visit.sit_down()
    (one,) = drafts_of(visit.someone.person, SEPTEMBER, name=LONG)
    visit.go(f"/pieces/{one.piece.public_id}/then-and-now/")


def beside_the_words(visit: Visit) -> None:
    """What somebody says of their own words."""
    latest = wrote(visit)[-1]
    visit.go(f"/drafts/{latest.public_id}/beside/")
    for words in ("I said it in one sentence.", LONG):
        visit.page.get_by_label("In a few words").fill(words)
        visit.press("Say it beside them")
        expect(visit.page.locator(".notes").get_by_text(words)).to_be_visible()


def beside_asking(visit: Visit) -> None:
    visit.go(f"/drafts/{wrote(visit)[-1].public_id}/beside/")
    visit.page.get_by_label("In a few words").fill("At last you are better than the others")
    visit.press("Say it beside them")
    expect(visit.page.locator("#problem")).to_be_visible()


def class_that_writes(teacher: Someone) -> tuple[str, list[Draft]]:
    """Its address, and what Amira handed in of what it asks for."""
    path = a_class(teacher, "Amira", "Omar")
    room = Circle.objects.get(public_id=which(path))
    assert teacher.person
    task = set_task(
        Asked("Lady Macbeth", "Write one paragraph. One sentence is fine too.", "The writer"),
        room,
        by=teacher.person,
        client_id=uuid4(),
        at=NOW,
    )
    amira = Person.objects.get(name="Amira")
    drafts = drafts_of(amira, SEPTEMBER, JANUARY, name="Lady Macbeth", room=room, task=task)
    handed_in(*drafts)
    return path, drafts


def a_class_writes(visit: Visit) -> None:
    path, _drafts = class_that_writes(visit.someone)
    visit.sit_down()
    visit.go(f"{path}writing/")


def no_writing(visit: Visit) -> None:
    path = a_class(visit.someone, LONG)
    visit.sit_down()
    visit.go(f"{path}writing/")


def a_draft_handed_in(visit: Visit) -> None:
    """Read by its teacher, who has said something of it."""
    _path, drafts = class_that_writes(visit.someone)
    visit.sit_down()
    teacher = visit.someone.person
    assert teacher
    start = JANUARY.index("The word")
    closely = Said(drafts[-1], "One word, looked at closely.", teacher, uuid4())
    say_beside(closely, start, start + len("The word “unsex”"), at=NOW)
    next_step = Said(drafts[-1], "Try that with “whispers” too.", teacher, uuid4())
    feed_back(next_step, Feedback.On.PROCESS, at=NOW)
    visit.go(f"/drafts/{drafts[-1].public_id}/beside/")


def a_mark_is_asked_about(visit: Visit) -> None:
    a_draft_handed_in(visit)
    visit.page.locator(".chip").get_by_text("On the task").click()
    visit.page.get_by_label("In your words, without a mark").fill("7/10")
    visit.press("Say it")
    expect(visit.page.locator("#problem")).to_be_visible()


def something_to_write(visit: Visit) -> None:
    """What a pupil finds on their class page, and one that was begun."""
    teacher = Someone()
    path, _drafts = class_that_writes(teacher)
    joins("Omar", visit.someone, at=NOW)
    visit.sit_down()
    visit.go(f"/classes/{which(path)}/")


def offered_to_show(visit: Visit) -> None:
    teacher = Someone()
    _path, drafts = class_that_writes(teacher)
    joins("Amira", visit.someone, at=NOW)
    visit.sit_down()
    visit.go(f"/drafts/{drafts[-1].public_id}/beside/")
    visit.page.get_by_label("With a draft before it?").select_option(index=1)
    visit.press("It may be shown there, without my name")
    expect(visit.page.get_by_text("May be shown there with an earlier draft")).to_be_visible()


def worked_example(visit: Visit) -> None:
    visit.go("/worked-example/")


WRITING_SCREENS: Mapping[str, Arrive] = {
    "then and now": two_drafts,
    "then and now, one draft": one_draft,
    "beside the words": beside_the_words,
    "beside the words, asking": beside_asking,
    "a worked example": worked_example,
    "a class writes": a_class_writes,
    "a class writes, nothing": no_writing,
    "a draft handed in": a_draft_handed_in,
    "a draft handed in, asking": a_mark_is_asked_about,
    "something to write": something_to_write,
    "a draft offered to show": offered_to_show,
}
