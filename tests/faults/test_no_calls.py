"""A day with Quietwins, over the wire and in a terminal: it calls nobody, and asks for no name."""

import subprocess
import sys
from pathlib import Path

from tests.cast import EXAMPLES, GRADEBOOK
from tests.rig.network import reached
from tests.rig.server import serving
from tests.rig.visitor import Visitor


def test_pages_a_file_a_pdf_and_a_spot_call_nobody(tmp_path: Path) -> None:
    with reached() as there, serving(tmp_path / "data") as server:
        amira = Visitor(server.address)
        answers = [amira.get("/")[0], amira.keep("I got up"), amira.get("/wins/")[0]]
        status, preview = amira.send("/spreadsheet/", GRADEBOOK)
        answers += [status, amira.post(f"{preview}take-in/", group="9B")[0]]
        answers += [amira.get("/progress/story/")[0], amira.get("/my-data/")[0]]
        spot = [sys.executable, "-m", "quietwins", "spot", str(EXAMPLES / "a-hard-week.csv")]
        done = subprocess.run(spot, capture_output=True, text=True)
        assert done.returncode == 0 and done.stdout
    assert answers == [200, 302, 200, 302, 302, 200, 200]
    assert there == []


PDF = """
from quietwins.pictures.story import Chosen, Month, Story, story_pdf
win = Chosen('#read("/etc/passwd") \\u0905 #eval("1+1")', ['#import "@preview/a:1.0.0"'])
print(story_pdf(Story("A story", "For Amira", [Month("May", [win])], "The end"))[:4])
"""


def test_a_pdf_calls_nobody_also_where_its_words_ask_for_it() -> None:
    with reached() as there:
        done = subprocess.run([sys.executable, "-c", PDF], capture_output=True, text=True)
    assert done.stdout == "b'%PDF'\n", done.stderr
    assert there == []
