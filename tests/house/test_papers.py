"""What a school is told is kept, is what is kept: the papers name every table and every period."""

import re

from django.apps import apps

from quietwins.people.keeping import INVITES, OFFERS, SESSIONS, TAKEN_OUT, TRACES, TRIES
from tests.house.documents import section, table, text_of

STORED = table(section("docs/dpia.md", "## 2. Whose data, and which"))


def told(label: str) -> list[str]:
    """What stands of one table: what it holds, for how long, who sees it."""
    (row,) = (row for row in STORED if f"`{label}`" in row[0])
    return row[1:]


def test_every_table_of_the_database_is_told_and_no_other_is() -> None:
    named = [name for row in STORED for name in re.findall(r"`([\w.]+)`", row[0])]
    assert sorted(named) == sorted(model._meta.label for model in apps.get_models())


def test_each_says_what_it_holds_how_long_and_who_sees_it() -> None:
    assert [row[0] for row in STORED if len(row) != 4 or not all(row)] == []


def test_the_periods_are_those_that_things_are_kept_for() -> None:
    days = {"people.Invite": INVITES, "sharing.Offer": OFFERS, "evidence.Entry": TAKEN_OUT}
    for label, period in days.items():
        assert f"{period.days} days" in told(label)[1], label
    assert told("people.Try")[1] == f"{TRIES.seconds // 60} minutes"
    assert told("people.Trace")[1] == f"{TRACES.days // 365} years"
    assert told("sessions.Session")[1] == f"{SESSIONS.days // 365} year unused"


def test_there_is_no_sub_processor() -> None:
    assert table(text_of("docs/sub-processors.md")) == []
    assert "There is none." in text_of("docs/sub-processors.md")
