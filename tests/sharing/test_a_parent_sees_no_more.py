"""Whatever a young person writes, on every page there is: a parent opens all of them, with every id
that there is, and finds what was shared and nothing beside it.
"""

import re
from collections.abc import Iterator

import pytest
from django.apps import apps
from django.db.models import CharField, JSONField, Model, TextField
from django.urls import URLPattern

from quietwins.evidence.models import Entry
from quietwins.goals.models import Goal
from quietwins.lists.models import List
from quietwins.pages.urls import urlpatterns
from quietwins.people.models import Person
from quietwins.sharing.models import Offer
from quietwins.wins.models import Win
from tests.cast import Someone, sound
from tests.family import family_of, lets_see, named
from tests.pages.counted import RISING, counts
from tests.sharing.planting import answers, writes

MARK = "quokka"
NUMBER = "7.625"
"""What is planted in all that Amira writes, and the mark in all that she counts."""
SHARED = "I read to my brother"

WITHOUT = {
    "people.Person": "a name, which the family knows",
    "people.Login": "a name to sign in with; not of this book",
    "people.Circle": "the family's own",
    "people.Membership": "the family's own",
    "people.Invite": "a code",
    "people.Card": "pictures and a code",
    "people.Care": "how somebody comes to a book",
    "people.Mailbox": "an address to write to",
    "people.SignedIn": "a device",
    "people.Trace": "who looked, without content",
    "people.Try": "a name and a moment",
    "people.Ran": "a job",
    "sharing.Notice": "what others say of it",
    "sharing.Offer": "the parent's own words",
    "wins.Keep": "a word of ours",
    "evidence.Sound": "a voice, and what sort of file it is",
    "evidence.Tally": "of a class",
    "evidence.Mapping": "of a file of a shape that nobody knew",
    "evidence.LineLeftOut": "of a line that could not be read",
    "lists.Mark": "a state",
    "pieces.Showed": "what sort of thing a draft shows, and where in it",
    "pieces.Task": "of a class",
    "pieces.Feedback": "a teacher's own words",
    "quizzes.Round": "of a class",
    "goals.GoalMark": "a level",
    "goals.Answer": "a number",
    "sessions.Session": "of Django's",
    "auth.Group": "of Django's; unused",
    "auth.Permission": "of Django's; unused",
    "contenttypes.ContentType": "of Django's; unused",
}
"""Tables with words that nobody wrote in their book."""


def writes_everything(amira: Someone) -> None:
    """Something of each kind, with the word in every box."""
    kept = amira.keep(f"{MARK} line", "started", about=f"{MARK} about", sound=sound())
    amira.press(f"/wins/{kept}/edit/", words=f"{MARK} edited")
    amira.press("/journal/keep/", did=f"{MARK} did", effort=f"{MARK} effort", by="day")
    amira.press("/this-month/keep/", words=f"{MARK} of the month")
    amira.press("/lists/make/", name=f"{MARK} morning", steps=f"{MARK} up\n{MARK} eat")
    one = List.objects.get(owner=amira.person)
    amira.press(f"/lists/{one.public_id}/mark/", step="0", state="done")
    hard = {"words": f"{MARK} hard", "about": f"{MARK} maths", "learned": f"{MARK} learned"}
    amira.press("/something-hard/put-down/", **hard)
    said = {"words": f"I never do enough {MARK}", "new": f"{MARK} began", "keep": "both"}
    amira.press("/kinder-words/keep/", **said)
    amira.press("/big/make/", name=f"{MARK} exam")
    amira.press("/goals/make/", name=f"{MARK} goal", **{"level-3": f"{MARK} page"})
    goal = Goal.objects.get(owner=amira.person)
    amira.press(f"/goals/{goal.public_id}/mark/", state="level-3")
    amira.press("/tiny-steps/make/", after=f"{MARK} tea", step=f"{MARK} word")
    amira.press("/how-sure/ask/", words=f"{MARK} speak", sure="5")
    amira.press("/reminders/add/", days="1", at="07:30", words=f"{MARK} bell")
    amira.press("/reminders/address/")
    counts(amira, **{f"{MARK}_of_ten": (*RISING, float(NUMBER) + 1), "swimming": (1, 2, 9.5)})
    amira.drop(f"{MARK}.csv", f"skill,day,amount\n{MARK},2025-09-01,{NUMBER}\n".encode())
    amira.press(f"{amira.path}take-in/", whose="mine")
    assert amira.person
    writes(amira.person, MARK)
    answers(amira.person, MARK)


def with_words() -> Iterator[tuple[type[Model], list[str]]]:
    """Every table in which there is room for words, and where."""
    for model in apps.get_models():
        texts = (CharField, TextField, JSONField)
        words = [one.name for one in model._meta.get_fields() if isinstance(one, texts)]
        if words and model._meta.label not in WITHOUT:
            yield model, words


def ids() -> set[str]:
    """A few of every kind of thing there is, by their random ids."""
    found = set()
    for model in apps.get_models():
        for name in ("public_id", "client_id"):
            if any(field.name == name for field in model._meta.get_fields()):
                found |= {
                    str(one) for one in model._default_manager.values_list(name, flat=True)[:3]
                }
    return found


def addresses() -> Iterator[str]:
    """Every address, with every id in its place."""
    every = ids()
    for pattern in urlpatterns:
        route = str(pattern.pattern)
        assert isinstance(pattern, URLPattern)
        if "<slug:" in route:
            continue
        if "<" not in route:
            yield f"/{route}"
        for one in every if "<uuid:" in route else ():
            yield "/" + re.sub(r"<uuid:\w+>", one, route)


@pytest.fixture
def amira(db: None) -> Someone:
    return Someone()


@pytest.fixture
def mum(db: None) -> Someone:
    return Someone()


def test_every_kind_of_words_is_planted(amira: Someone) -> None:
    """Else the test below would find nothing where nothing is."""
    writes_everything(amira)
    without = [
        model._meta.label
        for model, words in with_words()
        if not any(
            MARK in str(value)
            for row in model._default_manager.values_list(*words)
            for value in row
        )
    ]
    assert {*without} - RULES_ALONE - OF_A_SCHOOL == set()


RULES_ALONE = {"wins.Win", "sharing.Suggestion", "sharing.Display"}
"""The name of a rule or of a line, and numbers; what is shown in class is a share, so far."""
OF_A_SCHOOL = {"people.Safety", "people.Named", "people.Roster"}
"""Whom to turn to, and how a list calls its pupils: none of it is a pupil's word."""


def test_a_parent_finds_nothing_of_what_was_not_shared_at_any_address(
    amira: Someone, mum: Someone
) -> None:
    writes_everything(amira)
    child, carer = named(amira, "Amira", Person.Age.TEEN), named(mum, "Mum", Person.Age.ADULT)
    family = family_of(carer, child)
    lets_see(amira.keep(SHARED, about=f"{MARK} books"), family)
    mum.press(f"/family/{child.public_id}/offer/", words="You laughed")
    amira.press(f"/offers/{Offer.objects.get().public_id}/keep/")
    opened = {}
    for path in addresses():
        answer = mum.client.get(path)
        if answer.status_code == 200:
            opened[path] = b"".join(answer).decode(errors="replace")
    assert f"/family/{child.public_id}/" in opened
    assert any(SHARED in page for page in opened.values())
    assert [path for path, page in opened.items() if MARK in page.casefold()] == []
    assert [path for path, page in opened.items() if NUMBER in page] == []


def test_a_mark_and_a_day_never_go_with_what_is_shared(amira: Someone, mum: Someone) -> None:
    """Even of a win that was found in marks, since a day."""
    counts(amira, spelling_of_ten=RISING)
    child, carer = named(amira, "Amira", Person.Age.TEEN), named(mum, "Mum", Person.Age.ADULT)
    family = family_of(carer, child)
    found = list(Win.objects.filter(person=child).exclude(rule="own"))
    assert {win.rule for win in found} & {"best", "climb"}
    for win in found:
        win.keep(by=child, at=win.found_at)
        lets_see(win.public_id, family)
    days = {one.happened_on for one in Entry.objects.filter(owner=child)}
    page = mum.open(f"/family/{child.public_id}/")
    told = re.sub(r"<[^>]*>", " ", page.partition('id="shared"')[2].partition("<h2")[0])
    assert "spelling" in told
    assert not re.search(r"\d", re.sub("spelling of ten", "", told))
    assert not any(f"{day:%B}" in told for day in days if day)
