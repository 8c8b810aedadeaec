"""A field's HTML as plain text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quietwins.formats.decks.cleaned import cleaned, tidy
from quietwins.formats.decks.deck import Shown


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("plain &amp; simple", "plain & simple"),
        ("one<br>two<div>three</div>four", "one\ntwo\nthree\nfour"),
        ("H<sub>2</sub>O and x<sup>2</sup>", "H₂O and x²"),
        ("a<sub>n</sub> and e<sup>ix</sup>", "a_n and e^ix"),
        ("a&nbsp;&nbsp;b", "a b"),
        ("2 < 3 and 4 > 3", "2 < 3 and 4 > 3"),
        ("<b>never closed", "never closed"),
        ("<style>.x{}</style>seen<script>alert(1)</script>", "seen"),
        ("right\u202e to \x00left", "right to left"),
    ],
)
def test_html_is_read_as_a_person_would(html: str, text: str) -> None:
    assert cleaned(html).text == text


def test_pictures_and_sounds_are_named_with_the_text_that_stands_for_them() -> None:
    said = cleaned('What? <img src="a b.png" alt="a heart"><img src="c.png"> [sound:d.mp3]')
    assert said.text == "What?"
    assert said.shown == (Shown("a b.png", "a heart"), Shown("c.png"), Shown("d.mp3"))


@pytest.mark.parametrize(
    "html",
    [
        "<script>x</script>",
        "<b onclick='x'>y</b>",
        "<iframe src='x'></iframe>",
        "<object></object>",
    ],
)
def test_what_would_run_is_noticed(html: str) -> None:
    assert cleaned(html).scripts
    assert not cleaned("<b>y</b><style>z</style>").scripts


@given(st.text(max_size=200))
def test_any_text_is_read_and_is_tidy(html: str) -> None:
    text = cleaned(html).text
    assert tidy(text) == text
