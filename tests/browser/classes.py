"""A class and its teacher: what is noted of it, what is found in that, each as one comes to it."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from uuid import uuid4

from django.utils import timezone
from playwright.sync_api import expect

from quietwins.people.models import Circle, Membership, Person
from quietwins.sharing.models import Display
from quietwins.wins.models import Win
from tests.browser.visit import Visit
from tests.classroom import a_class, sees

Arrive = Callable[[Visit], None]
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
MONDAY = date(2025, 1, 6)


def begun(visit: Visit, name: str = LONG) -> str:
    """A class without a file; the path of what is noted of it."""
    visit.someone.press("/people/begin/", on="/people/", name=name)
    visit.sit_down()
    return visit.someone.path


def noted(visit: Visit) -> str:
    """Twenty weeks, each with one redirection fewer, and attendance with a box of its own."""
    path = begun(visit)
    visit.someone.press(path.replace("/numbers/", "/attendance/"), on=path, box="1")
    for week in range(20):
        sent = {"day": MONDAY + timedelta(weeks=week), "redirections": 20 - week}
        visit.someone.press(path, on=path, client_id=uuid4(), settling=5, **sent)
    return path


def class_begins(visit: Visit) -> None:
    visit.go("/people/").get_by_text("A class without a file").click()


def nothing_noted(visit: Visit) -> None:
    visit.go(begun(visit))


def numbers(visit: Visit) -> None:
    visit.go(noted(visit))
    visit.page.get_by_label("Minutes to settle").fill("4")
    visit.press("Keep it")
    expect(visit.page.get_by_text("Kept.").last).to_be_visible()
    visit.press("Undo")
    expect(visit.page.get_by_text("Taken out.").last).to_be_visible()


def numbers_asking(visit: Visit) -> None:
    visit.go(noted(visit))
    visit.page.get_by_label("How many were here").fill("30")
    visit.page.get_by_label("Of how many expected").fill("28")
    visit.press("Keep it")
    expect(visit.page.locator("#problem")).to_be_visible()


def and_you(visit: Visit) -> None:
    visit.go(noted(visit).removesuffix("numbers/"))
    visit.page.get_by_text("How we know").first.click()


def a_file_of_numbers(visit: Visit) -> None:
    text = b"day,redirections\n2025-09-01,4\n2025-09-02,5\n"
    visit.go("/spreadsheet/").set_input_files(
        "#file", {"name": "ours.csv", "mimeType": "text/csv", "buffer": text}
    )
    visit.press("Look at it")
    expect(visit.page.get_by_text("numbers of a whole class")).to_be_visible()


def attainment(visit: Visit) -> None:
    """Two goals that are counted and one that is not."""
    for name, level in (("Reading", 4), (LONG, 2), ("Walking", 0)):
        words = {f"level-{n}": f"Way {n}" for n in range(1, 6)}
        visit.someone.press("/goals/make/", name=name, **words, client_id=uuid4())
        if level:
            to = f"{visit.someone.path}mark/"
            visit.someone.press(to, state=f"level-{level}", client_id=uuid4())
    visit.sit_down()
    visit.go("/goals/attainment/")
    for box in visit.page.get_by_role("checkbox").all():
        box.check()
    visit.press("Work it out")
    expect(visit.page.get_by_role("heading", name="T = ")).to_be_visible()


def pupils(visit: Visit) -> str:
    """A class of four, one of whom has joined and had something seen of them."""
    path = a_class(visit.someone, LONG, "Omar", "Zoe", "Liam", name="9B")
    sees(visit.someone, path, LONG, "Omar", chips="alone", words="Found the sign", prompts="1")
    Membership.objects.filter(person__name=LONG).update(joined_at=timezone.now())
    for win in Win.objects.filter(rule="seen"):
        visit.someone.press(f"/wins/{win.public_id}/suggest/", on=path)
    visit.sit_down()
    return path


def who_moved(visit: Visit) -> None:
    page = visit.go(pupils(visit))
    for summary in page.locator("main summary").all():
        summary.click()
    page.get_by_role("button", name="I noticed that you tried.").click()
    expect(page.locator(".under").get_by_text("I noticed that you tried.")).to_be_visible()


def sees_something(visit: Visit) -> None:
    page = visit.go(f"{pupils(visit)}see/")
    page.get_by_text("Asked what they wanted to know").click()
    page.get_by_text("With one reminder").click()
    page.get_by_label("Zoe").check()
    visit.press("Note it")
    expect(page.get_by_text("Noted.").last).to_be_visible()


def seeing_asks(visit: Visit) -> None:
    page = visit.go(f"{pupils(visit)}see/")
    page.get_by_label("Zoe").check()
    page.get_by_label("A few words, if you like").fill("At last you did better than the others")
    visit.press("Note it")
    expect(page.locator("#problem")).to_be_visible()


def ticks_homework(visit: Visit) -> None:
    page = visit.go(f"{pupils(visit)}homework/")
    page.get_by_text("Somebody was away with leave").click()
    visit.press("Note it")
    expect(page.locator("#problem")).to_be_visible()


def shows_a_piece(visit: Visit) -> None:
    path = pupils(visit)
    circle, by = Circle.objects.get(name="9B"), Person.objects.get(name="Zoe")
    for text in (LONG, "Two sentences, and then a third."):
        Display.objects.create(circle=circle, by=by, text=text, before="One.", at=timezone.now())
    visit.go(f"{path}show/")


def shows_nothing(visit: Visit) -> None:
    visit.go(f"{pupils(visit)}show/")


CLASS_SCREENS: Mapping[str, Arrive] = {
    "people, a class without a file": class_begins,
    "numbers of a class, none": nothing_noted,
    "numbers of a class": numbers,
    "numbers of a class, asking": numbers_asking,
    "a class, and you": and_you,
    "a file of numbers": a_file_of_numbers,
    "who took a step": who_moved,
    "something seen": sees_something,
    "something seen, asking": seeing_asks,
    "homework": ticks_homework,
    "to show in class": shows_a_piece,
    "to show in class, nothing": shows_nothing,
    "a number over goals": attainment,
}
