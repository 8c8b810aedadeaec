"""Writing, each page of it as one comes to it."""

from collections.abc import Callable, Mapping
from uuid import uuid4

from playwright.sync_api import expect

from quietwins.pages import clock
from tests.browser.visit import Visit
from tests.cast import Someone
from tests.classroom import a_class, joins

Arrive = Callable[[Visit], None]
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
TEXTS = (
    "Macbeth is scared.",
    "Macbeth is scared. He says “is this a dagger” and it shows his fear.",
    "ماكبث خائف جداً.",
    LONG,
)


def begun(visit: Visit, name: str = "Macbeth and fear") -> str:
    """The path of a new piece."""
    visit.someone.press("/writing/begin/", on="/writing/begin/", name=name)
    visit.sit_down()
    return visit.someone.path


def written(visit: Visit, *texts: str) -> str:
    path = begun(visit, LONG)
    for text in texts or TEXTS:
        visit.someone.press(f"{path}keep/", on=path, words=text, client_id=uuid4())
    return path


def pupil(visit: Visit) -> None:
    """Amira of 9B, in this browser."""
    a_class(Someone(), "Amira", "Omar", name=LONG)
    joins("Amira", visit.someone, at=clock.now())
    visit.sit_down()


def nothing_written(visit: Visit) -> None:
    visit.go("/writing/")


def writing(visit: Visit) -> None:
    away = written(visit)
    visit.someone.press(f"{away}put-away/", on=away)
    for name in ("Macbeth and fear", LONG):
        begun(visit, name)
    visit.go("/writing/")
    visit.page.get_by_text("Put away").click()


def begins(visit: Visit) -> None:
    """Asked for a name, with everything open, and a class to choose."""
    pupil(visit)
    visit.go("/writing/begin/")
    visit.press("Begin")
    expect(visit.page.locator("#problem")).to_be_visible()
    visit.page.get_by_text("A way to begin, or a book").click()


def empty(visit: Visit) -> None:
    visit.go(begun(visit))


def piece(visit: Visit) -> None:
    """Four drafts, one taken out, all that folds open."""
    path = written(visit)
    visit.go(path)
    visit.press("Undo")
    for fold in ("Say it first", "From a file, or of another day", "Taken out"):
        visit.page.get_by_text(fold, exact=True).click()


def asking(visit: Visit) -> None:
    visit.go(begun(visit))
    visit.press("Keep it")
    expect(visit.page.locator("#problem")).to_be_visible()


def handing_in(visit: Visit) -> None:
    pupil(visit)
    visit.go("/writing/begin/")
    visit.page.get_by_label("What is it about?").fill("Fear")
    visit.page.get_by_text(LONG, exact=True).click()
    visit.press("Begin")
    visit.page.locator("#words").fill("Macbeth is scared.")
    visit.press("Hand it in")
    expect(visit.page.get_by_text("Handed in")).to_be_visible()


def draft(visit: Visit) -> None:
    visit.go(written(visit))
    visit.page.get_by_role("link", name="Macbeth is scared.").first.click()
    expect(visit.page.get_by_role("link", name="The whole piece")).to_be_visible()


def changing(visit: Visit) -> None:
    visit.go(f"{written(visit)}change/")
    visit.page.get_by_text("A way to begin, or a book").click()


PIECE_SCREENS: Mapping[str, Arrive] = {
    "writing, empty": nothing_written,
    "writing": writing,
    "begin a piece, asking": begins,
    "a piece, empty": empty,
    "a piece": piece,
    "a piece, asking": asking,
    "a piece, handed in": handing_in,
    "a draft": draft,
    "change a piece": changing,
}
