"""`quietwins spot DRAFTS/`: wins from a folder of drafts, each step by its name."""

import json
from datetime import date
from pathlib import Path

import pytest

from quietwins.cli import main
from tests.formats.drafts.made import docx, paragraph
from tests.writing.drafts import FIVE, LIAM, ONE, THREE

STEPS = [
    "Liam began a piece of writing: one sentence.",
    "A first for Liam in writing: two sentences.",
    "A first for Liam in writing: a quotation.",
    "A first for Liam in writing: a quotation and what it shows.",
    "A first for Liam in writing: two paragraphs.",
]


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    """Liam's five drafts, six days apart, and two of Ada's."""
    (tmp_path / "Liam").mkdir()
    for at, text in enumerate(LIAM):
        (tmp_path / "Liam" / f"{date(2025, 9, 1 + 6 * at)}.txt").write_text(text, "utf-8")
    (tmp_path / "Ada_2025-09-01.txt").write_text(ONE, "utf-8")
    (tmp_path / "Ada_2025-09-08.docx").write_bytes(docx(paragraph(THREE)))
    return tmp_path


def told(capsys: pytest.CaptureFixture[str], *words: object) -> list[dict[str, str]]:
    assert main(["spot", *map(str, words), "--format", "jsonl"]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_every_step_of_a_pupil_is_told_by_its_name(
    drafts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = [win["says"] for win in told(capsys, drafts) if win["learner"] == "Liam"]
    assert [one for one in said if one in STEPS] == STEPS


def test_the_same_first_draft_of_two_pupils_is_the_first_of_each(
    drafts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = [win["says"] for win in told(capsys, drafts) if win["learner"] == "Ada"]
    assert said == [
        "Ada began a piece of writing: one sentence.",
        "A first for Ada in writing: a quotation.",
    ]


def test_read_on_every_core_they_say_the_same(
    drafts: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    one_by_one = told(capsys, drafts, "--all")
    monkeypatch.setattr("quietwins.cli.drafts._MANY", 1)
    assert told(capsys, drafts, "--all") == one_by_one


def test_a_table_beside_the_drafts_is_read_as_well(
    drafts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    marks = "learner,thread,day,amount,prompts\n" + "".join(
        f"Cleo,reading,{day},10,\n" for day in ("2025-09-01", "2025-09-03", "2025-10-20")
    )
    (drafts / "marks.csv").write_text(marks)
    assert {win["learner"] for win in told(capsys, drafts)} == {"Ada", "Cleo", "Liam"}


def test_a_draft_that_nobody_placed_is_named_and_nothing_is_told(
    drafts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (drafts / "essay.txt").write_text(FIVE)
    assert main(["spot", str(drafts)]) == 2
    said = capsys.readouterr()
    assert said.out == "" and said.err.startswith("essay.txt: its name does not say whose it is")


def test_a_line_of_a_list_that_cannot_be_read_is_named(
    drafts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (drafts / "drafts.csv").write_text("file,name,date\nnowhere.txt,Liam,2025-09-01\n")
    assert main(["spot", str(drafts)]) == 2
    assert capsys.readouterr().err.startswith("drafts.csv, line 2: we could not read the file")
