"""What is taken along, in a language that nobody speaks: paper, a calendar, a page in a zip."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from icalendar import Calendar
from pypdf import PdfReader

from quietwins.pages.story.form import WHOM
from tests.cast import Someone
from tests.words import greek
from tests.words.greek import full_book
from tests.words.pseudo import unsaid, unsaid_in

pytestmark = pytest.mark.usefixtures("pseudo")


@pytest.mark.parametrize("whom", WHOM)
def test_every_word_of_a_progress_story_is_said(ben: Someone, whom: str) -> None:
    kept = [ben.keep(greek.WORDS), ben.keep("", "asked", "break", place="learning")]
    sent = {"win": kept, "whom": whom, "how": "1"}
    pdf = ben.client.post("/progress/story/pdf/", sent)
    text = "".join(page.extract_text() for page in PdfReader(BytesIO(pdf.content)).pages)
    assert greek.WORDS.split()[0] in text
    assert unsaid(text) == []


def test_every_word_that_a_calendar_shows_is_said(ben: Someone) -> None:
    for words in ("", greek.WORDS):
        ben.press("/reminders/add/", days=["1"], at="07:30", words=words)
    calendar = Calendar.from_ical(ben.client.get("/reminders/file/").content)
    shown = [str(calendar["x-wr-calname"])]
    shown += [str(event["summary"]) for event in calendar.events]
    shown += [str(alarm["description"]) for alarm in calendar.walk("valarm")]
    assert len(shown) == 5
    assert [word for words in shown for word in unsaid(words)] == []


def test_every_word_of_the_page_in_a_copy_is_said(ben: Someone) -> None:
    full_book(ben)
    zipped = ben.client.get("/my-data/copy/").getvalue()
    page = ZipFile(BytesIO(zipped)).read("index.html").decode()
    assert greek.WORDS in page
    assert unsaid_in(page) == []
