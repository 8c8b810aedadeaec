"""`make shots`: every page of an empty book, a full one and a year to look around in.

A page is one line in a table, taken light and dark, wide and narrow. What has no address of its
own is reached as a person would. The few that the documents show are taken last.
"""

import shutil
import tempfile
from itertools import product
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from bench.examples import EXAMPLES
from tests.formats.apps import loop_db
from tests.rig.browser import FLAGS, HEIGHT, THEMES, WIDTHS, runs_off_the_side
from tests.rig.server import serving

TALLEST = 6000
ROOT = Path(__file__).parent.parent
SHOTS, PICTURES = ROOT / "shots", ROOT / "docs" / "pictures"
SAMPLES = ROOT / "tests" / "formats" / "samples"

PAGES = {
    "today": "/",
    "journal": "/journal/",
    "journal-of-a-week": "/journal/?by=week",
    "wins": "/wins/",
    "wins-of-a-kind": "/wins/?kind=own",
    "progress": "/progress/",
    "since-one-day": "/progress/since/",
    "choose-moments": "/progress/choose/",
    "two-months": "/progress/months/",
    "something-bigger": "/big/",
    "story": "/progress/story/",
    "writing": "/writing/",
    "begin-a-piece": "/writing/begin/",
    "worked-example": "/worked-example/",
    "quizzes": "/quizzes/",
    "quiz-from-a-file": "/quizzes/bring/",
    "lists": "/lists/",
    "goals": "/goals/",
    "goals-begun": "/goals/?starter=read",
    "goals-for-a-practitioner": "/goals/attainment/",
    "tiny-steps": "/tiny-steps/",
    "how-sure": "/how-sure/",
    "something-hard": "/something-hard/",
    "kinder-words": "/kinder-words/",
    "this-month": "/this-month/",
    "heavy-months": "/heavy-months/",
    "guides": "/guides/",
    "guide": "/guides/putting-off/",
    "before-an-exam": "/before-an-exam/",
    "why": "/why/",
    "people": "/people/",
    "spreadsheet": "/spreadsheet/",
    "rosters": "/rosters/",
    "make-a-school": "/schools/make/",
    "help": "/help/",
    "comfort": "/comfort/",
    "look-around": "/look-around/",
    "my-data": "/my-data/",
    "erase": "/my-data/erase/",
    "reminders": "/reminders/",
    "help-now": "/help-now/",
    "help-now-gb": "/help-now/?country=gb",
    "who-can-see": "/who-can-see/",
    "who-looked": "/my-data/who-looked/",
    "how-long": "/my-data/how-long/",
    "what-is-kept": "/what-is-kept/13-to-17/",
    "keep-safe": "/keep-safe/",
    "sign-in": "/sign-in/",
    "clear-device": "/clear-device/",
    "not-there": "/nowhere/",
}
OF_A_CLASS = ("see", "homework", "pupils", "show", "evening", "numbers")
AROUND = {
    "liam": "As Liam, a pupil",
    "teacher": "As his teacher",
    "adult": "As an adult at home",
}
LINES = (
    "I got up",
    "Asked for help before I was stuck",
    "Read two pages aloud",
    "Rested, and it was the right thing to do",
    "Wrote to my aunt",
    "Tried the hard one again",
    "Took the long way home by the river",
    "Made soup",
    "Put the phone in another room for an hour and finished the first half of the essay plan",
    "Said no",
    "Opened the letter",
    "Five minutes of piano",
)
SAID = {
    "help": "I want to die",
    "quiet": "They'd all be better off without me",
    "sad": "My nan died and I miss her",
    "harsh": "I might as well not have bothered.",
}
KINDER_STEPS = {
    "Something else": "kinds",
    "all or nothing": "lines",
    "Use these words": "choice",
    "Both": "kept",
}
DRAFTS = (
    "Macbeth is scared.",
    "Macbeth is scared. He says “is this a dagger”, which shows that he cannot trust his eyes.",
)
BAD_ROWS = "name,date,thread,amount\nAmira,2025-11-03,reading,2\nBen,32/13/2025,reading,some\n"


def main() -> None:
    """Take them all; what runs off the side is named."""
    shutil.rmtree(SHOTS, ignore_errors=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        with serving(Path(folder) / "data") as server:
            every_page(_fresh(chromium, server.address), "empty")
            full = _fresh(chromium, server.address)
            keep_lines(full)
            kinder_words(full)
            a_piece(full)
            take_in_a_gradebook(full)
            a_class(full)
            class_quiz(full)
            every_page(full, "full")
            bad_rows(full, Path(folder))
            which_column(full)
            backup(full, Path(folder))
            for whom in AROUND:
                around(_fresh(chromium, server.address), whom)
            for picture in (show_found, show_progress):
                picture(_fresh(chromium, server.address))
        chromium.close()
    print(f"{len(list(SHOTS.glob('*.png')))} pictures in {SHOTS.name}/")


def every_page(page: Page, book: str) -> None:
    """Each line of the table."""
    for name, address in PAGES.items():
        page.goto(address)
        shoot(page, f"{book}-{name}")


def around(page: Page, whom: str) -> None:
    """A year of somebody invented: where it begins, then each place."""
    look_around(page, whom)
    shoot(page, f"around-{whom}")
    for name in ("today", "wins", "progress", "people", "choose-moments"):
        page.goto(PAGES[name])
        shoot(page, f"around-{whom}-{name}")


def look_around(page: Page, whom: str) -> None:
    page.goto("/look-around/")
    page.get_by_role("button", name=AROUND[whom]).click()
    page.get_by_text("What becomes of it").wait_for()


def show_found(page: Page) -> None:
    """What was found in the example gradebook, with how we know of the first."""
    take_in(page, EXAMPLES / "9b-gradebook.csv")
    page.locator("summary").first.click()
    show(page, "found")


def show_progress(page: Page) -> None:
    """A pupil's year."""
    look_around(page, "liam")
    page.goto(PAGES["progress"])
    show(page, "progress")


def show(page: Page, name: str) -> None:
    """A picture for the documents: as much of a page as a window holds, light and dark."""
    for theme in THEMES:
        page.emulate_media(color_scheme=theme, reduced_motion="reduce")
        page.set_viewport_size({"width": WIDTHS[0], "height": HEIGHT})
        page.evaluate("document.activeElement.blur()")
        page.screenshot(path=PICTURES / f"{name}-{theme}.png")


def keep_lines(page: Page) -> None:
    """Today, as somebody would fill it; the first is also looked at once kept."""
    for line in LINES:
        page.goto("/")
        page.get_by_role("textbox").first.fill(line)
        page.get_by_role("button", name="Keep it").first.click()
        page.get_by_text(line, exact=True).first.wait_for()
        if line == LINES[0]:
            shoot(page, "one-line-kept")


def kinder_words(page: Page) -> None:
    """Words that need no others or help, then from harsh words to a pair to be shown."""
    for name, words in SAID.items():
        page.goto(PAGES["kinder-words"])
        page.get_by_label("What are you telling yourself?").fill(words)
        page.get_by_role("button", name="Look for other words").click()
        shoot(page, f"kinder-words-{name}")
    for button, name in KINDER_STEPS.items():
        page.get_by_role("button", name=button).first.click()
        shoot(page, f"kinder-words-{name}")
    page.get_by_role("link", name="Show this to somebody").click()
    shoot(page, "kinder-words-shown")


def a_piece(page: Page) -> None:
    """Writing, from nothing to two drafts of one piece."""
    page.goto(PAGES["begin-a-piece"])
    page.get_by_label("What is it about?").fill("Macbeth and fear")
    page.get_by_role("button", name="Begin").click()
    page.wait_for_url("**/pieces/**")
    shoot(page, "a-piece-empty")
    for draft in DRAFTS:
        page.locator("#words").fill(draft)
        page.get_by_role("button", name="Keep it").first.click()
        page.get_by_text(draft, exact=True).first.wait_for()
    shoot(page, "a-piece")
    page.get_by_role("link", name="Then and now").first.click()
    page.locator(".drafts").wait_for()
    shoot(page, "then-and-now")
    page.locator(".links a").last.click()
    page.get_by_label("In a few words").fill("I say what shows it.")
    page.get_by_role("button", name="Say it beside them").click()
    page.locator(".notes").wait_for()
    shoot(page, "beside-the-words")


def take_in_a_gradebook(page: Page) -> None:
    """From a spreadsheet to what was found, its evidence open, and one win kept."""
    drop(page, EXAMPLES / "9b-gradebook.csv")
    shoot(page, "gradebook-looked-at")
    take_in(page, EXAMPLES / "9b-gradebook.csv")
    shoot(page, "gradebook-found")
    page.locator("details summary").first.click()
    page.get_by_role("button", name="Keep it").nth(1).click()
    page.get_by_role("button", name="Not for me").nth(2).click()
    page.get_by_text("Put away").first.wait_for()
    shoot(page, "gradebook-decided")


def a_class(page: Page) -> None:
    """What its teacher can note, print and show."""
    page.goto(PAGES["people"])
    room = page.get_by_role("link", name="Found in their work").first.get_attribute("href")
    for name in OF_A_CLASS:
        page.goto(f"{room}{name}/")
        shoot(page, f"class-{name}")


def class_quiz(page: Page) -> None:
    """A quiz of one question, asked in that class: on screen, on paper, and typed in."""
    found = page.url
    page.goto("/quizzes/")
    page.get_by_label("What is it about?").fill("Cells")
    page.get_by_role("button", name="Type its questions").click()
    page.get_by_label("What do you ask?").fill("What moves water through a membrane?")
    page.get_by_label("What is right? One answer a line").fill("osmosis")
    page.get_by_role("button", name="Keep it").click()
    page.goto(found.partition("?")[0] + "quizzes/")
    shoot(page, "class-quiz-to-ask")
    page.get_by_role("button", name="Ask the class").click()
    shoot(page, "class-quiz")
    for link, name in (("Print it", "on-paper"), ("Type in answers from paper", "ticks")):
        page.get_by_role("link", name=link).click()
        shoot(page, f"class-quiz-{name}")


def take_in(page: Page, file: Path) -> None:
    """From a spreadsheet to what was found."""
    drop(page, file)
    page.get_by_label("What is it called?").fill("9B English")
    page.get_by_role("button", name="Looks right").click()
    page.wait_for_url("**/people/**")


def which_column(page: Page) -> None:
    """A table that no format knows: its columns are named once."""
    drop(page, SAMPLES / "asked" / "register-wide.csv")
    shoot(page, "which-column")


def backup(page: Page, folder: Path) -> None:
    """Another app's backup: what it will become, then what became of each line."""
    file = folder / "habits.db"
    file.write_bytes(loop_db())
    drop(page, file)
    shoot(page, "backup")
    page.get_by_role("button", name="Looks right").click()
    page.get_by_role("link", name="What became of each line").click()
    page.wait_for_url("**/lines/")
    shoot(page, "backup-lines")


def bad_rows(page: Page, folder: Path) -> None:
    """What could not be read, to mend or leave out."""
    file = folder / "reading.csv"
    file.write_text(BAD_ROWS)
    drop(page, file)
    shoot(page, "bad-rows")


def drop(page: Page, file: Path) -> None:
    """Choose a file and look at it."""
    page.goto("/spreadsheet/")
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_role("button", name="Look at it").click()
    page.wait_for_url("**/spreadsheet/*-*/**")


def shoot(page: Page, name: str) -> None:
    """The page as it stands, four times, without loading it again."""
    for theme, width in product(THEMES, WIDTHS):
        page.emulate_media(color_scheme=theme, reduced_motion="reduce")
        page.set_viewport_size({"width": width, "height": HEIGHT})
        tall = page.evaluate("document.documentElement.scrollHeight")
        # A window as tall as the page, so that what is fixed to its foot is at the foot.
        page.set_viewport_size({"width": width, "height": min(tall, TALLEST)})
        page.screenshot(path=SHOTS / f"{name}-{theme}-{width}.png")
        if runs_off_the_side(page):
            print(f"{name} runs off the side at {width} px")


def _fresh(chromium: Browser, address: str) -> Page:
    context = chromium.new_context(
        base_url=address, locale="en-GB", timezone_id="Europe/London", reduced_motion="reduce"
    )
    context.set_default_timeout(10_000)
    return context.new_page()


if __name__ == "__main__":
    main()
