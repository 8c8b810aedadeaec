"""The house as a picture: a box a layer, from the contracts in pyproject.toml.

What each layer is for stands once, in docs/architecture.md. What is in brackets is to come.
"""

import re
import tomllib
from html import escape
from pathlib import Path

ROOT = Path(__file__).parents[1]
STYLE = """
svg { --paper: #fffdf8; --line: #7c8884; --ink: #26302e; --soft: #4a5754; --main: #2b5f5a }
@media (prefers-color-scheme: dark) {
  svg { --paper: #242b2a; --line: #7f8c87; --ink: #ece7dc; --soft: #bfc8c3; --main: #9fd0c4 }
}
rect { fill: var(--paper); stroke: var(--line) }
text { font: 15px sans-serif; fill: var(--soft) }
.name { font-weight: bold; fill: var(--ink) }
path { stroke: var(--main); stroke-width: 2; fill: none }
"""
WIDE, HIGH, STEP = 960, 44, 60


def layers() -> list[str]:
    """As the contract has them, the highest first: "cli | pages"; "(quizzes)" is to come."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    contracts = project["tool"]["importlinter"]["contracts"]
    [layered] = (one["layers"] for one in contracts if one["type"] == "layers")
    return list(layered)


def bare(layer: str) -> str:
    """Without its brackets."""
    return re.sub(r"[()]", "", layer)


def phrases() -> dict[str, str]:
    """Layer -> what it is for, from the first block of docs/architecture.md."""
    text = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    block = text.split("```")[1]
    return dict(re.split(r"  +", line, maxsplit=1) for line in block.strip().splitlines())


def draw() -> str:
    """The picture as SVG, legible on light and on dark."""
    says, order = phrases(), layers()
    high = STEP * len(order)
    boxes = [_box(layer, says[bare(layer)], STEP * at) for at, layer in enumerate(order)]
    arrows = [_arrow(STEP * at) for at in range(1, len(order))]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {high}" role="img">\n'
        f"<title>The house: every arrow points down</title>\n<style>{STYLE}</style>\n"
        + "\n".join([*boxes, *arrows])
        + "\n</svg>\n"
    )


def _box(layer: str, says: str, top: int) -> str:
    return (
        f'<rect x="1" y="{top + 1}" width="{WIDE - 2}" height="{HIGH}" rx="10"/>\n'
        f'<text class="name" x="20" y="{top + 28}">{escape(layer)}</text>\n'
        f'<text x="300" y="{top + 28}">{escape(says)}</text>'
    )


def _arrow(top: int) -> str:
    return f'<path d="M150 {top - STEP + HIGH + 2} V{top - 3} m-5 -6 l5 6 l5 -6"/>'
