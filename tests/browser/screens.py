"""Every page with something on it, each by how somebody comes to it."""

from collections.abc import Callable, Mapping
from uuid import UUID

from playwright.sync_api import expect

from quietwins.pages.guides.guides import GUIDES
from quietwins.selftalk.countries import countries
from tests.browser.class_writing import WRITING_SCREENS
from tests.browser.classes import CLASS_SCREENS
from tests.browser.family import FAMILY_SCREENS
from tests.browser.groups import GROUP_SCREENS
from tests.browser.kinder import KINDER_SCREENS
from tests.browser.pieces import PIECE_SCREENS
from tests.browser.quizzes import QUIZ_SCREENS
from tests.browser.rights import RIGHTS_SCREENS
from tests.browser.rosters import ROSTER_SCREENS
from tests.browser.rounds import ROUND_SCREENS
from tests.browser.schools import SCHOOL_SCREENS
from tests.browser.signing import SIGNING_SCREENS
from tests.browser.visit import SAMPLES, VOICE, Visit
from tests.cast import sound
from tests.formats.apps import loop_db
from tests.pages.counted import EARLY, LEVEL, RISING, counts

Arrive = Callable[[Visit], None]
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"


OWN = b"habit,date,done\n" + b"".join(b"walk,2025-09-%02d,yes\n" % day for day in range(1, 9))


def page(path: str) -> Arrive:
    def arrive(visit: Visit) -> None:
        visit.go(path)

    return arrive


def sheet(name: str) -> Arrive:
    def arrive(visit: Visit) -> None:
        visit.drop(SAMPLES / name)

    return arrive


def today(visit: Visit) -> None:
    visit.keep("Opened the letter I was avoiding", LONG)
    visit.go()
    visit.page.get_by_text("Add more").click()
    visit.page.get_by_text("I took a break").click()
    visit.press("Keep it")
    expect(visit.page.get_by_text("Kept.").last).to_be_visible()


def today_asks(visit: Visit) -> None:
    visit.go()
    visit.press("Keep it")
    expect(visit.page.locator("#problem")).to_be_visible()


def today_undone(visit: Visit) -> None:
    visit.keep("I got up", "I walked home")
    visit.go()
    visit.press("Undo")


def today_opened(visit: Visit) -> None:
    """Every fold open, and a sound chosen."""
    visit.go()
    for fold in visit.page.locator("#today summary").all():
        fold.click()
    visit.page.set_input_files("#sound", VOICE)


def today_aloud(visit: Visit) -> None:
    """A line with its sound, one that was edited, and one in a box."""
    visit.someone.keep("I read to the cat", sound=sound())
    edited = visit.someone.keep("I got upp")
    visit.someone.press(f"/wins/{edited}/edit/", words="I got up")
    visit.someone.press(f"/wins/{edited}/felt-big/", big="1")
    visit.keep("I asked")
    visit.go()
    visit.page.get_by_role("link", name="Edit").first.click()
    expect(visit.page.get_by_label("My words")).to_be_visible()


def edit(visit: Visit) -> None:
    kept = visit.someone.keep("I got upp", place="home")
    visit.sit_down()
    visit.go(f"/wins/{kept}/edit/")


def journal(visit: Visit) -> None:
    visit.someone.press("/journal/keep/", did="I rang them", wellbeing=LONG, by="week")
    visit.sit_down()
    visit.go("/journal/?by=week")


def journal_asks(visit: Visit) -> None:
    visit.go("/journal/")
    visit.press("Keep it")
    expect(visit.page.locator("#problem")).to_be_visible()


def wins(visit: Visit) -> None:
    """More than a page of them, and one that was found."""
    visit.keep(*[f"Wrote sentence {number}" for number in range(1, 12)], LONG)
    visit.someone.keep("I asked what hence means", "asked")
    visit.go("/wins/")
    visit.page.get_by_text("How we know").first.click()


def wins_of_a_kind(visit: Visit) -> None:
    visit.keep("I got up")
    visit.someone.keep("I asked what hence means", "asked")
    visit.go("/wins/?kind=asked")


def wins_of_no_kind(visit: Visit) -> None:
    visit.keep("I got up")
    visit.go("/wins/?kind=break&place=home")


def progress(visit: Visit) -> None:
    visit.keep("I got up", LONG)
    visit.go("/progress/")
    visit.page.get_by_text("Read it as a list").click()
    visit.page.get_by_text("How we know").click()


def progress_of_many(visit: Visit) -> None:
    """More than the list shows unfolded, and a win that was found."""
    visit.keep(*[f"Step {number}" for number in range(40)])
    found = win_found(visit)
    visit.someone.press(f"/wins/{found}/keep/")
    visit.go(f"/progress/?now={found}")
    visit.page.get_by_text("Read it as a list").click()
    visit.page.locator(".path details details summary").click()
    visit.page.locator("#then-and-now").get_by_text("How we know").click()


def win_found(visit: Visit) -> UUID:
    visit.someone.keep("I asked what hence means", "asked")
    visit.someone.open("/wins/")
    return visit.someone.found()[0]


def moments(visit: Visit) -> None:
    visit.keep(*[f"Step {number}" for number in range(11)], LONG)
    visit.go("/progress/choose/")


def moment_beside(visit: Visit) -> None:
    visit.keep("I got up", LONG)
    visit.go("/progress/choose/")
    visit.page.get_by_role("link", name="I got up").click()


def people(visit: Visit) -> None:
    visit.take_in()
    visit.go("/people/")


def preview(visit: Visit) -> None:
    visit.drop()


def columns_to_say(visit: Visit) -> None:
    """Nobody is said to be Who, so it asks."""
    visit.drop(SAMPLES / "asked" / "behaviour-weeks.csv")
    for name in ("Surname", "Forename"):
        visit.page.get_by_label(name).select_option("Leave out")
    visit.press("Read it so")
    expect(visit.page.locator("#problem")).to_be_visible()


def columns_again(visit: Visit) -> None:
    visit.drop()
    visit.page.get_by_role("link", name="These columns are something else").click()
    expect(visit.page.get_by_role("heading", name="Which column is which?")).to_be_visible()


def found(visit: Visit) -> None:
    """One kept, one set aside, and how we know of both and of another."""
    visit.go(visit.take_in())
    visit.press("Keep it")
    visit.press("Not for me")
    for at in range(3):
        visit.page.get_by_role("link", name="How we know").first.click()
        expect(visit.page.locator("details.how[open]")).to_have_count(at + 1)


def unreadable(visit: Visit) -> None:
    visit.drop(SAMPLES / "nul.csv")


def spreadsheet(visit: Visit) -> None:
    visit.go("/spreadsheet/")
    visit.page.get_by_text("What a table of your own needs").click()


def refused(visit: Visit) -> None:
    visit.go("/keep-safe/")
    visit.page.get_by_label("Name").fill("Amira")
    visit.page.get_by_label("Passphrase").fill("password")
    visit.press("Keep it safe")


def help_remembered(visit: Visit) -> None:
    visit.go("/help-now/")
    visit.press("New Zealand")
    expect(visit.page.get_by_text("Youthline: 0800 376 633")).to_be_visible()


def clear_device(visit: Visit) -> None:
    visit.keep("I got up")
    visit.go("/clear-device/")


def safe(visit: Visit) -> None:
    visit.keep("I got up")
    visit.someone.keep_safe("Amira")
    visit.keep("I walked home")
    visit.go("/help/")


def looking(whom: str, path: str) -> Arrive:
    def arrive(visit: Visit) -> None:
        visit.look_around(whom)
        visit.go(path)
        visit.page.get_by_text("What becomes of it").click()

    return arrive


def own_preview(visit: Visit) -> None:
    visit.someone.drop("mine.csv", OWN)
    visit.sit_down()
    visit.go(visit.someone.path)


def lines_of_a_backup(visit: Visit) -> None:
    visit.someone.drop("habits.db", loop_db())
    visit.sit_down()
    visit.go(visit.someone.path)
    visit.press("Looks right")
    visit.page.get_by_role("link", name="What became of each line").click()


def own_file(visit: Visit) -> None:
    own_preview(visit)
    visit.press("Looks right")
    expect(visit.page.get_by_text("We read mine.csv.")).to_be_visible()


def own_files(visit: Visit) -> None:
    own_file(visit)
    visit.go("/spreadsheet/")


def whose_is_it(visit: Visit) -> None:
    visit.drop()
    visit.page.get_by_text("Mine", exact=True).click()
    visit.press("Looks right")
    expect(visit.page.locator("#problem")).to_be_visible()


def a_list(visit: Visit, *steps: str) -> None:
    """A list of these steps, made by hand."""
    visit.go("/lists/")
    visit.page.get_by_text("Days and place").click()
    visit.page.get_by_label("Steps, one a line").fill("\n".join(steps))
    visit.press("Make this list")


def short_list(visit: Visit) -> None:
    a_list(visit, "Get up", "  Feet on the floor", f"    {LONG}", "Eat")
    visit.press("Rested")
    expect(visit.page.get_by_role("button", name="Undo", exact=True)).to_be_visible()


def long_list(visit: Visit) -> None:
    a_list(visit, *[f"Step {number}" for number in range(9)], LONG)
    visit.page.locator("summary").first.click()
    visit.press("Changed my mind")
    visit.page.locator("summary").nth(1).click()


def list_put_away(visit: Visit) -> None:
    a_list(visit, "Get up")
    visit.press("Put it away")


def lists(visit: Visit) -> None:
    list_put_away(visit)
    a_list(visit, LONG)
    visit.go("/lists/")
    visit.page.get_by_text("Put away").click()


def lists_ask(visit: Visit) -> None:
    visit.go("/lists/")
    visit.press("Make this list")
    expect(visit.page.locator("#problem")).to_be_visible()


def change_list(visit: Visit) -> None:
    short_list(visit)
    visit.page.get_by_role("link", name="Change it").click()
    visit.page.get_by_text("Days and place").click()


def break_down(visit: Visit) -> None:
    short_list(visit)
    visit.page.get_by_role("link", name="Break it down").first.click()
    visit.press("Put them in the list")
    expect(visit.page.locator("#problem")).to_be_visible()


def today_with_lists(visit: Visit) -> None:
    short_list(visit)
    visit.go()
    visit.page.locator(".step summary").first.click()


def something_hard(visit: Visit) -> None:
    for words in ("The bus was loud", LONG):
        visit.someone.press("/something-hard/put-down/", words=words, about=LONG)
    visit.sit_down()
    visit.go("/something-hard/")
    visit.press("Undo")
    visit.page.get_by_text("Erase it", exact=True).click()


def hard_asks(visit: Visit) -> None:
    visit.go("/something-hard/")
    visit.press("Put it down")
    expect(visit.page.locator("#problem")).to_be_visible()


def month_answered(visit: Visit) -> None:
    visit.go("/this-month/")
    visit.page.get_by_role("textbox").fill(LONG)
    visit.press("Keep it")


def month_put_away(visit: Visit) -> None:
    visit.keep("I got up")
    visit.go()
    visit.press("Not this month")
    expect(visit.page.get_by_text("Put away for this month.").first).to_be_visible()


def month_asks(visit: Visit) -> None:
    visit.go("/this-month/")
    visit.press("Keep it")
    expect(visit.page.locator("#problem")).to_be_visible()


def heavy_months(visit: Visit) -> None:
    visit.someone.press("/heavy-months/choose/", months=range(1, 13))
    visit.someone.press("/heavy-months/put-away/")
    visit.sit_down()
    visit.go("/heavy-months/?saved=1")


def today_in_a_heavy_month(visit: Visit) -> None:
    visit.someone.press("/heavy-months/choose/", months=range(1, 13))
    visit.sit_down()
    visit.go()


def before_an_exam(visit: Visit) -> None:
    visit.someone.keep("I drew the triangle", about=LONG)
    visit.sit_down()
    visit.go(f"/before-an-exam/?about={LONG}")


def reasons(visit: Visit) -> None:
    visit.go("/why/")
    for fold in visit.page.get_by_text("Where this comes from").all():
        fold.click()


def a_goal(visit: Visit) -> None:
    """Every level worded, one of them marked, and each part of the page open."""
    visit.go("/goals/?starter=read")
    visit.page.get_by_label("A goal, in your words").fill(LONG)
    visit.press("Make this goal")
    visit.page.get_by_role("button", name="Enough for today").click()
    expect(visit.page.get_by_role("button", name="Undo", exact=True)).to_be_visible()
    visit.page.reload()
    open_all(visit)


def open_all(visit: Visit) -> None:
    for summary in visit.page.locator("main summary").all():
        summary.click()


def goal_paused(visit: Visit) -> None:
    a_goal(visit)
    visit.page.get_by_role("button", name="Pause it").click()
    expect(visit.page.get_by_text("Paused for as long as you like.")).to_be_visible()


def goals(visit: Visit) -> None:
    goal_paused(visit)
    visit.go("/goals/?starter=move")
    visit.press("Make this goal")
    visit.go("/goals/")
    open_all(visit)


def goals_ask(visit: Visit) -> None:
    visit.go("/goals/")
    visit.press("Make this goal")
    expect(visit.page.locator("#problem")).to_be_visible()


def change_goal(visit: Visit) -> None:
    a_goal(visit)
    visit.page.get_by_role("link", name="Change it").click()
    expect(visit.page.get_by_role("heading", name="Change a goal")).to_be_visible()


def a_tiny_step(visit: Visit) -> None:
    visit.go("/tiny-steps/?starter=keyword")
    visit.page.get_by_label("After I …").fill("have tea")
    visit.press("Make this tiny step")
    visit.page.get_by_role("button", name="I did it").click()
    expect(visit.page.get_by_role("button", name="Undo", exact=True)).to_be_visible()
    visit.page.reload()
    open_all(visit)


def tiny_steps(visit: Visit) -> None:
    a_tiny_step(visit)
    visit.go("/tiny-steps/")
    visit.press("Make this tiny step")
    expect(visit.page.locator("#problem")).to_be_visible()


def how_sure(visit: Visit) -> None:
    visit.go("/how-sure/")
    visit.page.get_by_label("How sure are you that you can …").fill(LONG)
    visit.page.get_by_text("half sure", exact=True).click()
    visit.press("Save")
    open_all(visit)


def today_with_goals(visit: Visit) -> None:
    a_goal(visit)
    a_tiny_step(visit)
    visit.go()


def something_bigger(visit: Visit) -> None:
    visit.keep("Opened the book", LONG)
    visit.go("/big/")
    visit.page.get_by_label("What is it called?").fill("English exam")
    visit.press("Make it")
    visit.page.get_by_role("link", name="Choose its small wins").click()


def big(visit: Visit) -> None:
    something_bigger(visit)
    for box in visit.page.get_by_role("checkbox").all():
        box.check()
    visit.press("Save")
    expect(visit.page.locator(".path")).to_be_visible()


def big_put_away(visit: Visit) -> None:
    big(visit)
    visit.press("Put it away")


def part_of(visit: Visit) -> None:
    big(visit)
    visit.go("/wins/")
    visit.page.locator("details.further summary").first.click()
    visit.page.get_by_role("link", name="Part of something bigger").first.click()


def story_asks(visit: Visit) -> None:
    visit.keep("Opened the book", LONG)
    visit.go("/progress/story/")
    visit.press("Look at it")
    expect(visit.page.locator("#problem")).to_be_visible()


def story(visit: Visit) -> None:
    """Everything ticked, with how we know."""
    visit.keep("Opened the book", LONG)
    visit.someone.press(f"/wins/{win_found(visit)}/keep/")
    visit.go("/progress/story/")
    for box in visit.page.get_by_role("checkbox").all():
        box.check()
    visit.press("Look at it")
    expect(visit.page.get_by_text("Nothing else is included.")).to_be_visible()


def one_thing(visit: Visit) -> None:
    visit.look_around("liam")
    visit.go("/progress/")
    visit.page.get_by_label("What it's about").select_option("analytical writing")
    visit.press("Show these")
    visit.page.locator(".strip summary").first.click()


def counting(visit: Visit) -> None:
    """What has risen, what might be starting to, and what does not, under names long and short."""
    counts(visit.someone, reading_of_ten=RISING, running=EARLY, **{LONG: LEVEL})
    visit.sit_down()


def numbers(visit: Visit) -> None:
    counting(visit)
    for win in visit.someone.found():
        visit.someone.press(f"/wins/{win}/keep/")
    visit.go("/progress/")
    open_all(visit)


def found_with_a_chart(visit: Visit) -> None:
    counting(visit)
    visit.go("/wins/")
    visit.page.locator(".one:has(.chart) .how > summary").first.click()
    visit.page.get_by_text("All the values").first.click()


def since_one_day(visit: Visit) -> None:
    counting(visit)
    visit.go("/progress/since/")
    visit.page.get_by_label("Which thing").select_option("reading of ten")
    visit.page.get_by_label("Since this day").fill("2025-10-27")
    visit.press("Compare")
    visit.page.get_by_text("How we know").click()


def how_it_began(visit: Visit) -> None:
    numbers(visit)
    visit.page.get_by_role("link", name="How this began").first.click()
    visit.page.get_by_role("checkbox").check()
    visit.press("Save")
    expect(visit.page.get_by_text("Saved.")).to_be_visible()


def my_data_refused(visit: Visit) -> None:
    visit.go("/my-data/").set_input_files("#file", SAMPLES / "nul.csv")
    visit.press("Bring it back")
    expect(visit.page.locator("#problem")).to_be_visible()


def kept_safe(visit: Visit) -> None:
    visit.keep("I got up", LONG)
    visit.someone.keep_safe("Amira")
    visit.sit_down()


def erase(visit: Visit) -> None:
    kept_safe(visit)
    visit.go("/my-data/erase/")


def erase_asks(visit: Visit) -> None:
    kept_safe(visit)
    visit.someone.press("/my-data/erase/", days="30", name="Amira")
    visit.go("/my-data/erase/?days=7")
    visit.page.get_by_label("The name you sign in with").fill("Ben")
    visit.page.get_by_role("button", name="Erase everything on").click()
    expect(visit.page.locator("#problem")).to_be_visible()


def leaving(visit: Visit, path: str) -> None:
    kept_safe(visit)
    visit.someone.press("/my-data/erase/", days="30", name="Amira")
    visit.go(path)


def reminders(visit: Visit) -> None:
    """Two, one taken out, an address, and a routine to begin with."""
    visit.someone.press("/lists/make/", name="Morning", steps="Get up", days="12345")
    for words in ("Read a page", LONG, ""):
        visit.someone.press("/reminders/add/", days=["1", "4"], at="07:30", words=words)
    visit.someone.press("/reminders/address/")
    visit.sit_down()
    visit.go("/reminders/")
    visit.press("Take it out")


SCREENS: Mapping[str, Arrive] = {
    "today, empty": page("/"),
    "today, with kept": today,
    "today, asking": today_asks,
    "today, undone": today_undone,
    "today, everything open": today_opened,
    "today, said aloud and being edited": today_aloud,
    "edit": edit,
    "journal, empty": page("/journal/"),
    "journal": journal,
    "journal, asking": journal_asks,
    "my wins, empty": page("/wins/"),
    "my wins": wins,
    "my wins, of a kind": wins_of_a_kind,
    "my wins, none of a kind": wins_of_no_kind,
    "progress, empty": page("/progress/"),
    "progress": progress,
    "progress, many": progress_of_many,
    "progress, with numbers": numbers,
    "my wins, with a chart": found_with_a_chart,
    "since one day, empty": page("/progress/since/"),
    "since one day": since_one_day,
    "how this began": how_it_began,
    "choose two moments, empty": page("/progress/choose/"),
    "choose two moments": moments,
    "choose two moments, one chosen": moment_beside,
    "choose two moments, none found": page("/progress/choose/?words=nowhere"),
    "something hard, empty": page("/something-hard/"),
    "something hard": something_hard,
    "something hard, asking": hard_asks,
    **CLASS_SCREENS,
    **FAMILY_SCREENS,
    **GROUP_SCREENS,
    **KINDER_SCREENS,
    **PIECE_SCREENS,
    **QUIZ_SCREENS,
    **RIGHTS_SCREENS,
    **ROSTER_SCREENS,
    **ROUND_SCREENS,
    **SCHOOL_SCREENS,
    **SIGNING_SCREENS,
    **WRITING_SCREENS,
    "this month": page("/this-month/"),
    "this month, answered": month_answered,
    "this month, put away": month_put_away,
    "this month, asking": month_asks,
    "heavy months": heavy_months,
    "today, in a heavy month": today_in_a_heavy_month,
    "guides": page("/guides/"),
    **{f"a guide, {name}": page(f"/guides/{name}/") for name in GUIDES},
    "before an exam, empty": page("/before-an-exam/"),
    "before an exam": before_an_exam,
    "why this works": reasons,
    "one thing, step by step": one_thing,
    "two months, empty": page("/progress/months/"),
    "two months": looking("liam", "/progress/months/"),
    "something bigger, empty": page("/big/"),
    "something bigger, its wins to choose": something_bigger,
    "something bigger": big,
    "something bigger, put away": big_put_away,
    "part of something bigger": part_of,
    "a story, empty": page("/progress/story/"),
    "a story, asking": story_asks,
    "a story": story,
    "people, empty": page("/people/"),
    "people, a class": people,
    "goals, empty": page("/goals/"),
    "goals": goals,
    "goals, asking": goals_ask,
    "a goal": a_goal,
    "a goal, paused": goal_paused,
    "change a goal": change_goal,
    "tiny steps, empty": page("/tiny-steps/"),
    "tiny steps, asking": tiny_steps,
    "a tiny step": a_tiny_step,
    "how sure, empty": page("/how-sure/"),
    "how sure": how_sure,
    "today, with goals": today_with_goals,
    "lists, empty": page("/lists/"),
    "lists": lists,
    "lists, asking": lists_ask,
    "a list": short_list,
    "a long list": long_list,
    "a list, put away": list_put_away,
    "change a list": change_list,
    "break it down": break_down,
    "today, with lists": today_with_lists,
    "from a spreadsheet": spreadsheet,
    "an unreadable file": unreadable,
    "preview": preview,
    "preview, cells to mend": sheet("long-bad.csv"),
    "preview, zeros and columns": sheet("canvas.csv"),
    "preview, days to choose": sheet("days-open.csv"),
    "columns, a register": sheet("asked/register-wide.csv"),
    "columns, points": columns_to_say,
    "columns, of a gradebook": columns_again,
    "preview, nothing in it": sheet("header-alone.csv"),
    "preview, one's own": own_preview,
    "lines of a backup": lines_of_a_backup,
    "preview, whose is it": whose_is_it,
    "one's own file, taken in": own_file,
    "one's own files": own_files,
    "found": found,
    "look around": page("/look-around/"),
    "looking around as Liam": looking("liam", "/wins/"),
    "looking around as his teacher": looking("teacher", "/people/"),
    "looking around at home": looking("adult", "/progress/"),
    "looking around, today": looking("adult", "/"),
    "looking around, stop first": looking("liam", "/spreadsheet/"),
    "looking around, clear this device": looking("adult", "/clear-device/"),
    "help": page("/help/"),
    "help, kept safe": safe,
    "make it comfortable": page("/comfort/"),
    "help now": page("/help-now/"),
    **{f"help now, {code}": page(f"/help-now/?country={code}") for code in countries()},
    "help now, remembered": help_remembered,
    "help now, elsewhere": page("/help-now/?country=elsewhere"),
    "who can see this": page("/who-can-see/"),
    "keep it safe, refused": refused,
    "sign in": page("/sign-in/"),
    "clear this device": clear_device,
    "my data": page("/my-data/"),
    "my data, refused": my_data_refused,
    "my data, until everything goes": lambda visit: leaving(visit, "/my-data/"),
    "today, until everything goes": lambda visit: leaving(visit, "/"),
    "erase everything, when": erase,
    "erase everything, what goes": erase_asks,
    "reminders, empty": page("/reminders/"),
    "reminders": reminders,
    "nothing here": page("/nothing-here/"),
}
