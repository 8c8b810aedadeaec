"""Every form and address with hostile input, as everybody: nothing breaks, and nothing runs."""

from pathlib import Path
from random import Random

import pytest
from django.db import connection
from django.http import HttpResponse
from django.urls import reverse
from pytest_django import Settings

from quietwins.pages.urls import urlpatterns
from tests.cast import Someone
from tests.rig.crawler import Crawler
from tests.rig.hostile import WORDS
from tests.sharing.test_may_see import WHO, School, cases, school

__all__ = ["school"]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, settings: Settings) -> None:
    """Where files wait, and sounds are; and a passphrase is weighed in no time."""
    settings.DATA_DIR = tmp_path
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def start(school: School) -> list[str]:
    """Every address with no thing in it, and of every thing that anybody has."""
    plain = [reverse(one.name or "") for one in urlpatterns if not one.pattern.converters]
    return plain + [school.path(case) for case in cases()]


@pytest.mark.parametrize("who", WHO)
def test_nothing_that_is_sent_breaks_a_page_or_runs_in_one(school: School, who: str) -> None:
    bystander = Someone()
    bystander.keep("I fed the cat")
    before, tables = bystander.open("/wins/"), connection.introspection.table_names()
    crawler = Crawler(school.people[who], Random(who))
    crawler.look(start(school))
    crawler.send_words()
    crawler.send_oddly()
    crawler.send_everywhere(school.path(case) for case in cases())
    crawler.look_again(start(school))
    crawler.ask_oddly()
    assert list(crawler.found) == []
    assert len(crawler.forms) > 20 and len(crawler.names) > 20
    assert connection.introspection.table_names() == tables
    connection.check_constraints()
    assert bystander.open("/wins/") == before


def test_a_page_that_breaks_is_found(school: School, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quietwins.pages.today.views.cards_for", lambda *_: 1 / 0)
    crawler = Crawler(school.people["dana"], Random("dana"))
    crawler.look(["/"])
    assert "ZeroDivisionError" in str(crawler.found)


@pytest.mark.parametrize("words", [WORDS["html"], '<a href="javascript:qw(4)">', "qw1337"])
def test_words_that_run_are_found(
    school: School, monkeypatch: pytest.MonkeyPatch, words: str
) -> None:
    page = f'<input value="{words}">'
    monkeypatch.setattr("quietwins.pages.why.views.page", lambda *_, **__: HttpResponse(page))
    crawler = Crawler(school.people["dana"], Random("dana"))
    crawler.look(["/why/"])
    assert crawler.found
