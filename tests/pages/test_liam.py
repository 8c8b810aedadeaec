"""Liam's five drafts: the app, the command and the story on paper tell the same five true steps."""

import json
from io import BytesIO
from uuid import UUID

import pytest
from pypdf import PdfReader

from quietwins.cli import main
from quietwins.pages.telling import tell
from quietwins.people.models import Person
from quietwins.wins.models import Win, WinQuerySet
from tests.cast import EXAMPLES, Someone
from tests.pages.conftest import SetClock
from tests.pages.test_pieces import begins, writes

FOLDER = EXAMPLES / "liam"
STEPS = [
    "You began a piece of writing: one sentence.",
    "A first for you in writing: two sentences.",
    "A first for you in writing: a quotation.",
    "A first for you in writing: a quotation and what it shows.",
    "A first for you in writing: two paragraphs.",
]
OF_LIAM = [
    "Liam began a piece of writing: one sentence.",
    "A first for Liam in writing: two sentences.",
    "A first for Liam in writing: a quotation.",
    "A first for Liam in writing: a quotation and what it shows.",
    "A first for Liam in writing: two paragraphs.",
]


@pytest.fixture
def liam(amira: Someone, at: SetClock) -> Someone:
    """His drafts, put in when the last was written."""
    at("2026-06-12T18:00+00:00")
    piece = begins(amira, "A Christmas Carol")
    for file in sorted(FOLDER.glob("*.txt")):
        writes(amira, piece, file.read_text("utf-8"), day=file.stem)
    Person.objects.update(name="Liam")
    return amira


def found(liam: Someone) -> WinQuerySet:
    wins = Win.objects.filter(person=liam.person)
    return wins.order_by("anchor__happened_on", "rule", "pk")


def in_app(liam: Someone) -> list[str]:
    return [win.says for win in tell(found(liam), liam.person)]


def of_liam(liam: Someone) -> list[str]:
    """As a teacher would read it."""
    return [win.says for win in tell(found(liam), None)]


def in_terminal(capsys: pytest.CaptureFixture[str], *options: str) -> list[str]:
    assert main(["spot", str(FOLDER), "--format", "jsonl", *options]) == 0
    return [json.loads(line)["says"] for line in capsys.readouterr().out.splitlines()]


def steps(said: list[str]) -> list[str]:
    """The five among all that was said."""
    return [one for one in said if one in (*STEPS, *OF_LIAM)]


def on_paper(liam: Someone, *wins: UUID) -> list[str]:
    """Whatever is printed of these wins, line by line."""
    for win in wins:
        liam.press(f"/wins/{win}/keep/")
    answer = liam.client.post("/progress/story/pdf/", {"win": wins})
    pages = PdfReader(BytesIO(answer.content)).pages
    return [line for page in pages for line in page.extract_text().splitlines()]


def of_steps(liam: Someone) -> list[UUID]:
    return [win.id for win in tell(found(liam), liam.person) if win.says in STEPS]


def test_the_app_tells_five_steps(liam: Someone) -> None:
    assert steps(in_app(liam)) == STEPS


def test_the_command_tells_five_steps(capsys: pytest.CaptureFixture[str]) -> None:
    assert steps(in_terminal(capsys)) == OF_LIAM


def test_the_story_on_paper_tells_five_steps(liam: Someone) -> None:
    assert steps(on_paper(liam, *of_steps(liam))) == STEPS


def test_app_command_and_paper_tell_the_same(
    liam: Someone, capsys: pytest.CaptureFixture[str]
) -> None:
    app = of_liam(liam)
    assert sorted(in_terminal(capsys, "--all")) == sorted(app)
    assert steps(on_paper(liam, *(win.public_id for win in found(liam)))) == steps(in_app(liam))
    assert steps(app) == OF_LIAM


def test_his_strip_has_the_five_steps_in_order(liam: Someone) -> None:
    on_paper(liam, *of_steps(liam))
    [writing] = {win.thread.public_id for win in found(liam)}
    page = liam.open(f"/progress/?about={writing}")
    names = [step.rstrip(".").split(": ")[1] for step in STEPS]
    assert [page.index(f"</svg> {name}</summary>") for name in names] == sorted(
        page.index(f"</svg> {name}</summary>") for name in names
    )


def draft_of(win: Win) -> str:
    """The address of the page of the draft that it was found in."""
    return f"/drafts/{win.anchor.showed.draft.public_id}/"


def test_under_a_step_stand_his_words_and_the_way_to_the_draft(liam: Someone) -> None:
    address = draft_of(found(liam).get(anchor__kind="quotation"))
    page = liam.open(address)
    assert '<blockquote>"solitary as an oyster"</blockquote>' in page
    assert f'href="{address}"' in page


def test_what_he_put_right_stands_with_what_it_was(liam: Someone) -> None:
    page = liam.open(draft_of(found(liam).filter(rule="corrected")[0]))
    assert "“dosent” is now “doesn't”" in page


def test_what_he_kept_stays_when_an_earlier_draft_turns_up_and_says_what_changed(
    liam: Someone,
) -> None:
    win = found(liam).get(anchor__kind="quotation")
    address = draft_of(win)
    liam.press(f"/wins/{win.public_id}/keep/")
    piece = f"/pieces/{win.anchor.showed.draft.piece.public_id}/"
    writes(liam, piece, 'Scrooge is "solitary as an oyster" here.', day="2025-09-20")
    page = liam.open(address)
    assert "A first for you in writing: a quotation." in page
    assert "What is known of the drafts has changed since." in page


def test_his_own_words_are_shown_and_never_run(liam: Someone) -> None:
    piece = begins(liam, "Tags")
    writes(liam, piece, "He is <b>calm</b>, whereas she is <script>alert(1)</script> afraid.")
    raw = liam.client.get(draft_of(found(liam).get(anchor__given="whereas"))).content.decode()
    assert "&lt;b&gt;calm" in raw
    assert "<b>calm" not in raw and "<script>alert" not in raw


def test_a_stranger_finds_none_of_it(liam: Someone, cleo: Someone) -> None:
    for win in found(liam):
        cleo.open(draft_of(win))
        assert cleo.status == 404
