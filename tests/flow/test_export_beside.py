"""What was shared, noticed, offered and looked at is in a copy to read, and never comes back."""

import csv
import json
from io import BytesIO, StringIO
from uuid import uuid4

import pytest

from quietwins.flow.bring_in import bring_in, read_copy
from quietwins.flow.erase import what_goes
from quietwins.flow.export import export
from quietwins.flow.export.beside import BESIDE
from quietwins.flow.export.csvs import csvs
from quietwins.flow.look_at import note_look
from quietwins.people.models import Block, Circle, Membership, Person, Trace
from quietwins.sharing.models import Notice, Offer, Share
from tests.flow.books import NOW, after, keep, somebody

GRAN = "Gran sends a stone, =SUM(A1)"


@pytest.fixture
def gran(db: None) -> Person:
    return somebody("Gran")


@pytest.fixture
def home(amira: Person, gran: Person) -> Circle:
    """Amira shares one win with her family. Gran noticed it, offered another, and looked."""
    home = Circle.objects.create(name="Home", kind="family", kept_by=gran, created_at=NOW)
    for person, role in ((gran, "carer"), (amira, "member")):
        Membership.objects.create(circle=home, person=person, role=role)
    win = keep("I rang them", by=amira).win
    keep("I hid", by=amira)
    share = Share.objects.create(win=win, circle=home, at=NOW)
    Notice.objects.create(share=share, by=gran, starter="tried", note=GRAN, at=NOW)
    offered(gran, amira, home)
    note_look(gran, amira, Trace.Verb.SAW, at=NOW)
    return home


def offered(by: Person, to: Person, home: Circle, words: str = "You set the table") -> Offer:
    new = {"client_id": uuid4(), "by": by, "to": to, "circle": home, "words": words}
    return Offer.objects.create(**new, at=NOW)


def test_what_one_shares_and_what_came_of_it_is_in_ones_copy(amira: Person, home: Circle) -> None:
    copy = export(amira)
    assert [row["words"] for row in copy["shared"]] == ["I rang them"]
    assert [row["note"] for row in copy["noticed_of_mine"]] == [GRAN]
    assert [row["words"] for row in copy["offered_to_me"]] == ["You set the table"]
    assert [(row["who"], row["did"]) for row in copy["who_looked"]] == [("carer", "saw")]
    assert [(row["kind"], row["role"]) for row in copy["circles"]] == [("family", "member")]


def test_before_everything_goes_it_is_said_what_of_it_is_shared(
    amira: Person, gran: Person, home: Circle
) -> None:
    hers = {one.title: one.many for one in what_goes(amira)}
    assert (hers["Wins that I share"], hers["What others noticed"]) == (1, 1)
    assert {one.title: one.many for one in what_goes(gran)} == {
        "What I noticed": 1,
        "What I offered": 1,
    }


def test_what_another_shares_is_theirs(gran: Person, home: Circle) -> None:
    """Gran's copy has her own words, and none of Amira's, nor what became of the offer."""
    copy = json.dumps(export(gran))
    assert "I rang them" not in copy and "I hid" not in copy and "Amira" not in copy
    (noticed,) = export(gran)["noticed_by_me"]
    assert noticed["note"] == GRAN
    (made,) = export(gran)["offered_by_me"]
    assert set(made) == {"words", "chip", "at"}


def test_what_is_no_longer_shared_is_in_no_later_copy(
    amira: Person, gran: Person, home: Circle
) -> None:
    Share.objects.all().delete()
    assert export(amira)["shared"] == export(amira)["noticed_of_mine"] == []
    assert GRAN not in json.dumps(export(gran))


def test_whom_one_keeps_apart_has_no_word_in_ones_copy(
    amira: Person, gran: Person, home: Circle
) -> None:
    Block.objects.create(by=amira, whom=gran, at=NOW)
    copy = export(amira)
    assert copy["noticed_of_mine"] == copy["offered_to_me"] == []


def test_an_offer_that_never_came_before_them_is_not_in_their_copy(
    amira: Person, gran: Person, home: Circle
) -> None:
    Offer.objects.all().delete()
    late = offered(gran, amira, home)
    Offer.objects.filter(pk=late.pk).update(answered_at=NOW)
    assert export(amira)["offered_to_me"] == []
    Offer.objects.filter(pk=late.pk).update(answered_at=after(days=1))
    assert len(export(amira)["offered_to_me"]) == 1


def test_a_copy_brought_back_shares_nothing_again(amira: Person, home: Circle) -> None:
    file = BytesIO(json.dumps(export(amira)).encode())
    beside = bring_in(read_copy("copy.json", file), to=None, at=NOW)
    copy = export(beside)
    assert [row["words"] for row in copy["entries"]] == ["I rang them", "I hid"]
    assert {name for name in BESIDE if copy[name]} == set()
    assert copy["groups"] == copy["memberships"] == []
    assert Share.objects.count() == Membership.objects.count() - 1 == 1


def test_a_family_is_no_reason_not_to_bring_a_copy_in(amira: Person, home: Circle) -> None:
    new = somebody("Amira")
    Membership.objects.create(circle=home, person=new, role="member")
    file = BytesIO(json.dumps(export(amira)).encode())
    assert bring_in(read_copy("copy.json", file), to=new, at=NOW) == new


def test_no_note_is_worked_out_by_a_spreadsheet(amira: Person, home: Circle) -> None:
    Notice.objects.update(note="=1+1")
    tables = dict(csvs(export(amira)))
    (row,) = csv.DictReader(StringIO(tables["noticed_of_mine.csv"]))
    assert row["note"] == "'=1+1"


def test_cleos_copy_has_none_of_it(cleo: Person, home: Circle) -> None:
    copy = export(cleo)
    assert {name for name in BESIDE if copy[name]} == set()
