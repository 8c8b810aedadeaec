"""One thing as a strip of named steps."""

from datetime import date

from quietwins.pictures.strip import Step, strip

LIAM = ["one sentence", "two sentences", "a quotation", "a paragraph", "two paragraphs"]


def test_the_steps_stand_in_order_each_with_its_day_behind_it() -> None:
    drawn = strip("writing", [Step(name, date(2025, 9, n + 1)) for n, name in enumerate(LIAM)])
    at = [
        drawn.index(f"</svg> {name}</summary><p>{n + 1} September 2025</p>")
        for n, name in enumerate(LIAM)
    ]
    assert at == sorted(at)
    assert "in order and not to scale" in drawn


def test_a_step_without_a_day_has_nothing_to_open() -> None:
    assert "<details>" not in strip("writing", [Step("one sentence"), Step("two sentences")])


def test_one_step_is_no_order() -> None:
    assert strip("writing", [Step("one sentence")]) == ""


def test_nobodys_words_are_run() -> None:
    drawn = strip('<b>"x"', [Step("<script>"), Step("two")])
    assert "<script>" not in drawn and "<b>" not in drawn
