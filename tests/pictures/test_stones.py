"""The stones path: every stone alike, in order, on a wave that neither climbs nor falls."""

import gzip
import re
from datetime import date, timedelta
from html.parser import HTMLParser
from itertools import pairwise
from math import dist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quietwins.pictures.stones import LATEST, Stone, by_month, caption, folded, laid, stones_path
from quietwins.pictures.wave import IN_A_PIECE, WIDTH, Piece

FIRST = date(2024, 9, 3)
WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=20)


def stones(*days: int, says: str = "Rested") -> list[Stone]:
    """One for each of those days after the first of them."""
    return [Stone(FIRST + timedelta(day), says) for day in days]


@st.composite
def paths(draw: st.DrawFn) -> list[Stone]:
    """Two stones or many, often on one day, sometimes months apart."""
    steps = draw(st.lists(st.sampled_from([0, 0, 1, 3, 20, 70, 400]), min_size=2, max_size=200))
    days = [FIRST + timedelta(sum(steps[:n])) for n in range(len(steps))]
    return [Stone(day, draw(WORDS), f"/{n}") for n, day in enumerate(days)]


def pieces(path: list[Stone]) -> list[Piece]:
    return laid(by_month(path))


class Seen(HTMLParser):
    """What a drawn path holds: its stones as drawn, its labels, and its text by month."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.drawn: list[dict[str, str | None]] = []
        self.labels: list[str] = []
        self.listed: list[tuple[str, str]] = []
        self.tags: set[str] = set()
        self._at = self._month = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self._at = tag
        if tag == "use":
            self.drawn.append(dict(attrs))
        if tag == "li":
            self.listed.append((self._month, ""))

    def handle_endtag(self, tag: str) -> None:
        self._at = ""

    def handle_data(self, data: str) -> None:
        if self._at == "text":
            self.labels.append(data)
        elif self._at in {"summary", "h2"}:
            self._month = data
        elif self._at in {"li", "a"} and data != "\n":
            month, says = self.listed[-1]
            self.listed[-1] = (month, says + data)


@given(paths())
def test_as_many_stones_are_drawn_as_were_kept(path: list[Stone]) -> None:
    assert sum(len(piece.stones) for piece in pieces(path)) == len(path)
    assert len(Seen(stones_path(path)).drawn) == len(path)


@given(paths())
def test_every_stone_is_the_same_one_and_none_is_made_larger(path: list[Stone]) -> None:
    """It is put somewhere and turned; nothing else is done to it, whatever it stands for."""
    for stone in Seen(stones_path(path)).drawn:
        assert set(stone) == {"href", "class", "transform"}
        assert (stone["href"], stone["class"]) == ("#a-stone", "lies")
        put = stone["transform"] or ""
        assert re.fullmatch(r"translate\(\d+,\d+(\.\d)?\)rotate\(-?\d+\)", put)


def test_a_rest_is_drawn_as_anything_else_is() -> None:
    rest, work = (
        stones_path(stones(0, 5, 9, says=says)) for says in ("Rested", "Finished the essay")
    )
    assert rest.partition("<figcaption")[0] == work.partition("<figcaption")[0]


@given(paths())
def test_stones_lie_in_the_order_kept_from_left_to_right(path: list[Stone]) -> None:
    for piece in pieces(path):
        across = [stone.x for stone in piece.stones]
        assert across == sorted(set(across))
    *full, _ = pieces(path)
    assert all(len(piece.stones) == IN_A_PIECE for piece in full)  # no place is left empty


def outline() -> list[tuple[float, float]]:
    """The corners of the curves that bound the stone: it lies within them."""
    (path,) = re.findall(r'id="a-stone"><path d="([^"]*)"', str(stones_path(stones(0, 1))))
    numbers = [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", path)]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


REACH = max(dist((0, 0), corner) for corner in outline())


@given(paths())
def test_no_stone_touches_another_or_leaves_the_picture(path: list[Stone]) -> None:
    """However each is turned: it is nowhere further from its middle than its reach."""
    for piece in pieces(path):
        for one, next_one in pairwise(piece.stones):
            assert dist((one.x, one.y), (next_one.x, next_one.y)) > 2 * REACH
        for stone in piece.stones:
            assert REACH <= stone.x <= WIDTH - REACH
            assert REACH <= stone.y <= piece.height - REACH


@given(paths())
def test_the_wave_is_even(path: list[Stone]) -> None:
    """A row ends as high as it began, and so does a path of less than a row."""
    first, *more = pieces(path)
    for piece in [first, *[one for one in more if len(one.stones) == IN_A_PIECE]]:
        assert piece.stones[0].y == piece.stones[-1].y
    rows = [[stone.y for stone in piece.stones] for piece in pieces(path)]
    assert all(row == rows[0] for row in rows if len(row) == IN_A_PIECE)  # none above another


@given(paths())
def test_the_moss_runs_through_every_stone_and_from_piece_to_piece(path: list[Stone]) -> None:
    drawn = pieces(path)
    for piece in drawn:
        assert {(stone.x, stone.y) for stone in piece.stones} <= set(piece.moss)
    for one, next_one in pairwise(drawn):
        assert one.moss[-1] == (WIDTH, next_one.moss[0][1])
    assert drawn[0].moss[0][0] == drawn[0].stones[0].x
    assert drawn[-1].moss[-1][0] == drawn[-1].stones[-1].x  # nothing lies beyond the last


@given(paths())
def test_months_are_named_in_order_and_none_without_a_stone(path: list[Stone]) -> None:
    months = by_month(path)
    assert [month.first for month in months] == sorted({s.kept.replace(day=1) for s in path})
    labels = [label.name for piece in laid(months) for label in piece.labels]
    assert [name.month for name in labels] == [f"{month.first:%b}" for month in months]
    year = labels[0].year
    for name, month in zip(labels, months, strict=True):
        year = name.year or year
        assert year in {"", f"{month.first:%Y}"}


def test_years_stand_under_the_months_where_a_month_could_be_two() -> None:
    labels = [label for piece in pieces(stones(0, 40, 200, 400)) for label in piece.labels]
    assert [(label.name.month, label.name.year) for label in labels] == [
        *(("Sep", "2024"), ("Oct", ""), ("Mar", "2025"), ("Oct", ""))
    ]


@given(paths())
def test_the_text_says_all_that_the_picture_shows(path: list[Stone]) -> None:
    """Every stone, in order, in its month, and what it is."""
    listed = Seen(stones_path(path)).listed
    assert [(month, says.strip("\n")) for month, says in listed] == [
        (f"{stone.kept:%B %Y}", stone.says) for stone in path
    ]


@given(WORDS)
def test_words_are_words_whatever_they_look_like(words: str) -> None:
    evil = f"</li><script>alert(1)</script>{words}<img src=x onerror=y>"
    seen = Seen(stones_path([*stones(0), Stone(FIRST, evil, '"><script>')]))
    assert not seen.tags & {"script", "img"}


@pytest.mark.parametrize(
    ("days", "says"),
    [
        ((0, 1), "September 2024"),
        ((0, 280), "September to June"),
        ((0, 340), "September to August"),
        ((0, 365), "September 2024 to September 2025"),
    ],
)
def test_the_caption_says_from_when_to_when_and_counts_nothing(
    days: tuple[int, ...], says: str
) -> None:
    assert caption(by_month(stones(*days))) == says
    assert f"<figcaption>{says}</figcaption>" in stones_path(stones(*days))


@given(paths())
def test_months_before_the_latest_are_folded_and_none_is_lost(path: list[Stone]) -> None:
    months = by_month(path)
    earlier, latest = folded(months)
    assert [*earlier, *latest] == months
    shown = [len(month.stones) for month in latest]
    assert len(shown) == 1 or sum(shown) <= LATEST
    if earlier:
        assert len(earlier[-1].stones) + sum(shown) > LATEST


def test_a_thousand_stones_are_light() -> None:
    path = [Stone(FIRST + timedelta(n), f"Did thing {n}", f"/{n}") for n in range(1000)]
    assert len(gzip.compress(stones_path(path).encode())) <= 40_000


def test_nothing_kept_draws_nothing() -> None:
    assert stones_path([]) == ""
