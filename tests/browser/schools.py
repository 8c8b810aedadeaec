"""A pupil in their class, and whoever leads their school, each as one comes to it."""

from collections.abc import Callable, Mapping
from uuid import uuid4

from playwright.sync_api import expect

from quietwins.flow.note_in_class import Occasion, Sight, observe
from quietwins.people.models import Circle
from quietwins.wins.models import Win
from tests.browser.visit import Visit
from tests.cast import Someone
from tests.pupils import NOW, class_of, joins, pupil_of, taps_in

Arrive = Callable[[Visit], None]


def a_class() -> tuple[Someone, Circle]:
    """Ben's, with something that he saw of Amira and something that Omar shares."""
    ben, omar = Someone(), Someone()
    room = class_of(ben)
    assert ben.person
    when = Occasion("Reading", NOW.date(), uuid4(), room, ben.person)
    observe([(pupil_of(room, "Amira"), Sight(prompts=1, words="Read aloud"))], when, at=NOW)
    joins(omar, pupil_of(room, "Omar"), ben)
    omar.open(f"/classes/{room.public_id}/")
    win = omar.found()[0]
    omar.press(f"/wins/{win}/keep/")
    omar.press(f"/wins/{win}/share/", group=room.public_id)
    return ben, room


def coming_in(visit: Visit) -> None:
    ben, room = a_class()
    taps_in(visit.someone, pupil_of(room, "Amira"), ben)
    visit.sit_down()
    visit.go(visit.someone.path)


def in_class(visit: Visit) -> None:
    ben, room = a_class()
    joins(visit.someone, pupil_of(room, "Amira"), ben)
    visit.sit_down()
    visit.go(visit.someone.path)
    visit.press("Keep it")
    expect(visit.page.get_by_text("Kept.").last).to_be_visible()


def people_of_a_pupil(visit: Visit) -> None:
    in_class(visit)
    visit.go("/people/")


def lead(visit: Visit) -> str:
    """Leads the school to which Ben's class belongs; its page."""
    visit.someone.press("/schools/make/", name="Hill School")
    path = visit.someone.path
    ben, room = a_class()
    school = Circle.objects.get(kept_by=visit.someone.person)
    Circle.objects.filter(pk=room.pk).update(within=school)
    ben.open(f"/people/{room.public_id}/")
    visit.someone.press(f"{path}code/")
    visit.someone.press(f"{path}freeze/", who=pupil_of(room, "Omar").public_id)
    visit.sit_down()
    return path


def school(visit: Visit) -> None:
    visit.go(lead(visit))
    for more in visit.page.locator("summary").all():
        more.click()


def school_asking(visit: Visit) -> None:
    visit.go(lead(visit))
    visit.page.get_by_label("Your safeguarding lead").fill("Ms Olu")
    visit.press("Save")
    expect(visit.page.locator("#problem")).to_be_visible()


def of_a_school(page: str) -> Arrive:
    def arrive(visit: Visit) -> None:
        visit.go(f"{lead(visit)}{page}/")

    return arrive


def making(visit: Visit) -> None:
    visit.go("/schools/make/")


def evening(visit: Visit, *, chosen: bool = True) -> str:
    """Ben's, to choose with Amira what is printed."""
    amira = Someone()
    room = class_of(visit.someone)
    person = pupil_of(room, "Amira")
    joins(amira, person, visit.someone)
    win = Win.objects.get(person=person, rule="tried_again").public_id
    if chosen:
        amira.press(f"/classes/{room.public_id}/evening/", win=win)
    visit.sit_down()
    return f"/people/{room.public_id}/evening/?pupil={person.public_id}"


def chosen_together(visit: Visit) -> None:
    visit.go(evening(visit))


def another_card(visit: Visit) -> None:
    visit.go(evening(visit, chosen=False))
    visit.page.get_by_role("checkbox").first.check()
    visit.page.get_by_label("The code on your card").fill("ABC DEF")
    visit.press("Yes, print these")
    expect(visit.page.locator("#problem")).to_be_visible()


def whom_to_choose_with(visit: Visit) -> None:
    visit.go(evening(visit).partition("?")[0])


def nobody_to_choose_with(visit: Visit) -> None:
    room = class_of(visit.someone)
    visit.sit_down()
    visit.go(f"/people/{room.public_id}/evening/")


def my_evening(visit: Visit) -> None:
    in_class(visit)
    visit.page.get_by_role("link", name="For an evening or a review").click()
    visit.page.get_by_role("checkbox").first.check()
    visit.press("Yes, these")
    expect(visit.page.get_by_text("These are chosen.")).to_be_visible()


SCHOOL_SCREENS: Mapping[str, Arrive] = {
    "a class, coming in": coming_in,
    "a class, its pupil": in_class,
    "a class, people": people_of_a_pupil,
    "an evening, chosen together": chosen_together,
    "an evening, asking": another_card,
    "an evening, whom to choose with": whom_to_choose_with,
    "an evening, nobody so far": nobody_to_choose_with,
    "an evening, a pupil's own": my_evening,
    "a school, new": making,
    "a school": school,
    "a school, asking": school_asking,
    "a school, what staff wrote": of_a_school("notes"),
    "a school, who looked": of_a_school("looked"),
}
