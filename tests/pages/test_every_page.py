"""What every page keeps: looking writes nothing, many cost as few do, nobody's words are run."""

import re
from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID, uuid4

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from quietwins.evidence.models import Import
from quietwins.goals.models import Goal, Sure
from quietwins.lists.models import List
from quietwins.pages.urls import urlpatterns
from quietwins.people.models import Care, Circle, Person
from quietwins.pieces.models import Draft
from quietwins.sharing.classes import pupils_for
from quietwins.sharing.family import cared_for
from quietwins.sharing.groups import groups_for
from quietwins.sharing.rounds import rounds_for
from quietwins.wins.models import Big, Swap, Win
from tests.cast import Someone
from tests.family import family_of
from tests.flow.test_sit import quiz_of
from tests.groups import makes, shares
from tests.pages.conftest import SetClock
from tests.words.never import NEVER, OURS, said, shown

WRITES = re.compile(
    r"\s*(INSERT|UPDATE|DELETE|REPLACE|CREATE|ALTER|DROP|TRUNCATE)\b", re.IGNORECASE
)
EVIL = "<script>alert(1)</script>\"'onfocus=alert(2) {{ 7*7 }} {% raw %}"
QUIZZES = "name,id,Quiz 1,Quiz 2,Quiz 3,Quiz 4,Quiz 5,Quiz 6"
MARKS = "6,7,5,6,4,7"


def gradebook(pupils: int) -> bytes:
    """One whose pupils each had another go after their lowest mark."""
    rows = [f"Pupil {n},{n},{MARKS}" for n in range(pupils)]
    return "\n".join([QUIZZES, *rows]).encode()


def take_in(someone: Someone, content: bytes, *, name: str = "9b.csv", group: str = "9B") -> None:
    """Take one file in, and leave another waiting."""
    someone.drop(name, content)
    someone.press(f"{someone.path}take-in/", group=group)
    asks_in_class(someone)
    someone.drop(name, content + b"\n")


def asks_in_class(teacher: Someone) -> None:
    """A quiz of two questions, which is typed in from paper for all who are there."""
    assert teacher.person
    quiz = quiz_of(teacher.person, "osmosis", "nucleus")
    room = Circle.objects.get(kept_by=teacher.person, kind="class").public_id
    teacher.press(f"/people/{room}/quizzes/", quiz=quiz.public_id, client_id=uuid4())
    here = [place.person_id for place in pupils_for(teacher.person)]
    teacher.press(f"{teacher.path}ticks/", here=here)


A_COPY = "/my-words/"
FILES = {A_COPY, "/my-data/copy/", "/reminders/file/"}
"""Files to take along, with the names that programs read; their own tests are flow's."""


def pages(someone: Someone) -> Iterator[str]:
    """Every page there is for `someone`, each with what may stand behind its question mark."""
    yield from (path for path in addresses(someone) if path not in FILES)


def addresses(someone: Someone) -> Iterator[str]:
    waiting = UUID(someone.path.split("/")[2])
    circle = Circle.objects.get(kept_by=someone.person, kind="class").public_id
    of: dict[str, object] = {"circle": circle, "preview": waiting, "name": "putting-off"}
    of["whom"] = "under-13"
    if one := List.objects.filter(owner=someone.person, put_away=False).first():
        of["which"] = one.public_id
    if big := Big.objects.filter(owner=someone.person).first():
        of["big"] = big.public_id
    if pair := Swap.objects.filter(new__person=someone.person).first():
        of["pair"] = pair.public_id
    if taken := Import.objects.filter(by=someone.person, undone_at=None).first():
        of["taken"] = taken.public_id
    if group := groups_for(someone.person).first():
        of["group"] = group.public_id
    if kept := Win.objects.filter(person=someone.person, rule="own").first():
        of["win"] = kept.public_id
    if care := Care.objects.filter(by=someone.person).first():
        of["care"] = care.public_id
    if young := cared_for(someone.person).first():
        of["young"] = young.public_id
    for goal in Goal.objects.filter(owner=someone.person):
        of["step" if goal.tiny else "goal"] = goal.public_id
    if round := rounds_for(someone.person).first():
        of["round"] = round.public_id
    if sure := Sure.objects.filter(owner=someone.person).first():
        of["sure"] = sure.public_id
    if draft := Draft.objects.filter(piece__owner=someone.person).first():
        of |= {"draft": draft.public_id, "piece": draft.piece.public_id}
    for pattern in urlpatterns:
        if pattern.name == "class_copy":  # a file, which leaves a line for each pupil
            continue
        names = list(pattern.pattern.converters)
        if set(names) <= set(of):
            yield reverse(pattern.name or "", args=[of[name] for name in names])
    yield f"{reverse('found', args=[circle])}?all=1"
    yield f"{reverse('preview', args=[waiting])}?group=9B"
    yield from ("/wins/?page=2", "/help-now/?country=gb", "/help-now/?country=elsewhere", "/no/")


def lives(someone: Someone, at: SetClock, *, days: int) -> None:
    """A book of many days, in which something was found."""
    now = timezone.now()
    for day in range(days, 0, -1):
        at((now - timedelta(days=day)).isoformat())
        chip = ("started", "asked", "break", "new", "differently")[day % 5]
        someone.keep(f"Step {day}", chip)
    at(now.isoformat())
    someone.keep("I got up")
    for day in range(days):
        someone.press("/something-hard/put-down/", words=f"Day {day}", about=f"maths {day}")
        said = {
            "words": f"I might as well not have bothered {day}.",
            "new": f"I began {day}",
            "keep": "both",
        }
        someone.press("/kinder-words/keep/", **said)
    someone.press("/heavy-months/choose/", months=range(1, 13))
    for day in range(days):
        someone.press("/goals/make/", name=f"Goal {day}", **{"level-4": "More"}, client_id=uuid4())
        someone.press("/tiny-steps/make/", after="get up", step=f"Step {day}", client_id=uuid4())
        someone.press("/how-sure/ask/", words=f"do {day}", sure=day % 11, client_id=uuid4())
    someone.press("/writing/begin/", on="/writing/begin/", name="Fear")
    piece = someone.path
    for day in range(days):
        sent = {"words": "He hides. " * (day + 1), "client_id": uuid4()}
        someone.press(f"{piece}keep/", on=piece, **sent)
    steps = "\n".join(f"Step {day}" for day in range(days))
    someone.press("/lists/make/", name="Morning", steps=steps, days="1234567")
    someone.press("/big/make/", name="The exam")
    group = makes(someone)
    assert someone.person
    for line in someone.person.wins.filter(rule="own")[:days]:
        shares(someone, line.public_id, group)
    family_of(someone.person, young := Person.objects.create(name="Omar", created_at=now))
    for _ in range(days):
        someone.press(f"/family/{young.public_id}/offer/", words="You laughed", client_id=uuid4())
    for day in range(days):
        someone.press("/children/", name=f"Child {day}", age="teen")


def test_looking_writes_nothing(ben: Someone, at: SetClock) -> None:
    lives(ben, at, days=6)
    take_in(ben, gradebook(3))
    for path in list(addresses(ben)):
        with CaptureQueriesContext(connection) as asked:
            answer = ben.client.get(path)
        assert [one["sql"] for one in asked if WRITES.match(one["sql"])] == [], path
        assert "sessionid" not in answer.cookies, path


def test_a_first_visit_to_any_page_asks_the_database_nothing(ben: Someone, amira: Someone) -> None:
    take_in(ben, gradebook(1))
    for path in [path for path in addresses(ben) if not re.search(r"[0-9a-f-]{36}", path)]:
        with CaptureQueriesContext(connection) as asked:
            amira.client.get(path)
        assert len(asked) == 0, path


def cost(someone: Someone) -> dict[str, int]:
    """How many questions each page asks of the database."""
    costs = {}
    for path in list(addresses(someone)):
        with CaptureQueriesContext(connection) as asked:
            someone.client.get(path)
        costs[re.sub(r"[0-9a-f-]{36}", "…", path)] = len(asked)
    return costs


def test_many_wins_and_many_pupils_cost_no_more_questions_than_few(
    amira: Someone, ben: Someone, at: SetClock
) -> None:
    lives(amira, at, days=4)
    take_in(amira, gradebook(1))
    lives(ben, at, days=25)
    take_in(ben, gradebook(28))
    few, many = cost(amira), cost(ben)
    assert {path: number for path, number in many.items() if number > few[path]} == {
        "/wins/?page=2": many["/wins/?page=2"]  # there is a second page for Ben alone
    }
    assert max(number for path, number in many.items() if path not in FILES) <= 12


def test_no_page_runs_what_somebody_typed(ben: Someone) -> None:
    """Words, a chip, a group, a file's name, and every name and mark in it."""
    cell = '"' + EVIL.replace('"', '""') + '"'
    rows = f"{cell},1,{MARKS}\n{cell},2,{cell},7,5,6,4,7\n"
    ben.keep(EVIL, place=EVIL)
    ben.press("/big/make/", name=EVIL)
    ben.press("/lists/make/", name=EVIL, steps=EVIL, place=EVIL)
    ben.press("/goals/make/", name=EVIL, about=EVIL, **{"level-3": EVIL})
    ben.press(f"{ben.path}mark/", state="level-3")
    ben.press("/tiny-steps/make/", after=EVIL, step=EVIL)
    ben.press("/how-sure/ask/", words=EVIL, sure="5")
    ben.press("/something-hard/put-down/", words=EVIL, about=EVIL, learned=EVIL)
    said = {"words": f"I never do enough. {EVIL}", "about": EVIL, "said-own": EVIL}
    ben.press("/kinder-words/keep/", **said, new=EVIL, learned=EVIL, keep="both")
    ben.press("/this-month/keep/", words=EVIL)
    ben.press("/children/", name=EVIL, age="teen")
    shares(ben, ben.keep(EVIL), makes(ben, name=EVIL, called=EVIL[:60]))
    head = QUIZZES.replace("Quiz 1", cell).replace("Quiz 2", '"<b>Quiz 2"')
    good = f"{head}\n{cell},1,{MARKS}\n"
    ben.drop(f"{EVIL}.csv".replace("/", "-"), good.encode())
    ben.press(f"{ben.path}take-in/", group=EVIL)
    ben.drop(f"{EVIL}.csv".replace("/", "-"), f"{head}\n{rows}".encode())
    seen = [ben.client.get(path, {"kept": EVIL}).content.decode() for path in pages(ben)]
    seen += [ben.client.get(path).content.decode() for path in pages(ben)]
    for path in ("/keep-safe/", "/sign-in/"):
        answer = ben.client.post(path, {"name": EVIL, "passphrase": "short"})
        seen.append(answer.content.decode())
    for step in ({}, {"kind": "else"}, {"kind": "none"}, {"kind": "none", "chosen": "own"}):
        seen.append(ben.client.post("/kinder-words/other-words/", said | step).content.decode())
    assert ben.client.get(A_COPY).headers["Content-Type"] == "application/json"
    assert ben.client.get(A_COPY).headers["Content-Disposition"].startswith("attachment")
    page = "\n".join(seen)
    assert page.count("&lt;script&gt;alert(1)") > 10
    assert "<script>alert" not in page
    assert "<b>" not in page
    assert not re.search(r"\b49\b", re.sub(r"[0-9a-f-]{36}|v=[0-9a-f]+", "", shown(page)))
    assert not re.findall(r"<[^>]*\sonfocus=", page.replace("&#34;", "").replace("&#39;", ""))


def a_list_of_many_things() -> bytes:
    """Sixty days of reading, with help and less help, and two kinds of it."""
    rows = [
        f"Amira,reading,2025-{1 + n // 28:02}-{1 + n % 28:02},{n * 7 % 11},{kind},{9 - n % 9},yes"
        for n, kind in enumerate(["aloud", "alone"] * 30)
    ]
    return "\n".join(["learner,skill,day,amount,kind,times helped,planned", *rows]).encode()


# Words of ours that are somebody else's name for their own thing, and stand on a page as that.
ALLOWED = ("gradebook", "moodle grades", "dopamine")


def test_what_was_found_is_told_in_peoples_words(ben: Someone, at: SetClock) -> None:
    """How we know, too: its rule, its numbers, its rows."""
    lives(ben, at, days=25)
    take_in(ben, a_list_of_many_things())
    found = set(Win.objects.values_list("rule", flat=True))
    assert found >= {"own", "best", "first", "tried_again", "unprompted"}
    for path in list(pages(ben)):
        text = shown(ben.open(path))
        for word in ALLOWED:
            text = text.replace(word, "")
        assert said((*NEVER, *OURS), text) == [], path
        assert "grade" not in text, path


def test_every_answer_says_that_it_is_private(ben: Someone) -> None:
    """Pages, parts, redirects, and what is not there or may not be asked."""
    take_in(ben, gradebook(1))
    kept = ben.keep("I got up")
    answers = [ben.client.get(path) for path in addresses(ben)]
    answers += [ben.client.post(f"/wins/{kept}/{verb}/") for verb in ("undo", "put-back")]
    answers += [ben.client.post("/keep/", {"words": "x"}, headers={"HX-Request": "true"})]
    answers += [ben.client.get("/wins/x/"), ben.client.post("/wins/"), ben.client.get("/sign-out/")]
    for answer in answers:
        assert "unsafe" not in answer.headers["Content-Security-Policy"]
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_a_question_about_a_page_is_answered_as_the_page_is(ben: Someone) -> None:
    """HEAD, as some readers ask it."""
    take_in(ben, gradebook(1))
    for path in pages(ben):
        assert ben.client.head(path).status_code == ben.client.get(path).status_code


def test_cleo_opens_bens_pages_and_finds_nothing_of_his(ben: Someone, cleo: Someone) -> None:
    take_in(ben, gradebook(2), name="mine.csv", group="Ben's own")
    for path in addresses(ben):
        page = cleo.open(path)
        assert not any(word in page for word in ("Pupil 1", "mine.csv", "Ben's own")), path
