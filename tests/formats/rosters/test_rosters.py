"""Rosters as they come, with what real files do to them."""

from collections.abc import Mapping
from datetime import date

import pytest

from quietwins.formats import UnreadableFile
from quietwins.formats.rosters import Pupil, Roster, read_roster, typed_roster
from tests.formats.rosters.made import ONE_ROSTER, SYNCED, zipped

TODAY = date(2025, 11, 3)


def read(text: str | bytes, name: str = "9b.csv", today: date = TODAY) -> Roster:
    return read_roster([(name, text.encode() if isinstance(text, str) else text)], today)


def who(roster: Roster) -> dict[str, list[str]]:
    """Names by class."""
    return {one.name: [pupil.name for pupil in one.pupils] for one in roster.classes}


def one_roster(today: date = TODAY, **changed: str) -> Roster:
    return read(zipped({**ONE_ROSTER, **changed}), "roster.zip", today)


def test_one_roster_says_who_is_in_which_class() -> None:
    roster = one_roster()
    assert roster.label == "OneRoster"
    assert who(roster) == {
        "9B English": ["Tom Okafor", "Ami Lindqvist"],
        "9B Maths": ["Tom Okafor"],
    }
    assert [one.id for group in roster.classes for one in group.pupils] == ["p1", "p2", "p3"]


def test_whoever_has_left_the_class_by_today_is_not_in_it() -> None:
    """The last day is the first one out, as OneRoster has it."""
    assert len(one_roster(date(2025, 10, 12)).classes[0].pupils) == 3
    assert len(one_roster(date(2025, 10, 13)).classes[0].pupils) == 2


def test_a_day_that_can_be_read_two_ways_takes_nobody_out() -> None:
    text = ONE_ROSTER["enrollments"].replace("24/07/2026", "").replace("13/10/2025", "1/10/2025")
    text = text.replace("25/08/2025", "")
    assert len(one_roster(enrollments=text).classes[0].pupils) == 3


def test_passwords_birth_dates_and_flags_stay_in_the_file() -> None:
    roster = one_roster()
    assert {"password", "email", "phone", "agentSourcedIds"} <= {*roster.dropped}
    assert "demographics" in roster.dropped
    kept = repr(roster.classes)
    assert not any(one in kept for one in ("moss", "fern", "s.example", "2011", "Olu", "123"))


@pytest.mark.parametrize(
    "head",
    [
        {"dateLastModified": "dataLastModified", "givenName": "prefferedGivenName"},
        {"sourcedId": "SourcedID", "givenName": "GIVENNAME"},
        {"familyName": "Family Name"},
    ],
)
def test_headers_as_real_files_misspell_them(head: Mapping[str, str]) -> None:
    tables = dict(ONE_ROSTER)
    for right, wrong in head.items():
        tables = {name: text.replace(right, wrong) for name, text in tables.items()}
    assert who(read(zipped(tables), "roster.zip")) == who(one_roster())


def test_a_preferred_name_comes_before_the_one_on_paper() -> None:
    users = ONE_ROSTER["users"].replace("agentSourcedIds", "preferredGivenName")
    users = users.replace(",123,g1,", ",123,Tommy,")
    assert who(one_roster(users=users))["9B English"][0] == "Tommy Okafor"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_a_zip_with_folders_in_any_encoding(encoding: str) -> None:
    tables = {name: text.replace("Lindqvist", "Ångström") for name, text in ONE_ROSTER.items()}
    file = zipped(tables, folder="export/2025/", encoding=encoding)
    assert who(read(file, "roster.zip"))["9B English"][1] == "Ami Ångström"


def test_lines_that_end_with_cr_alone() -> None:
    tables = {name: text.replace("\n", "\r") for name, text in ONE_ROSTER.items()}
    assert who(read(zipped(tables), "roster.zip")) == who(one_roster())


def test_school_data_sync_reads_as_a_zip_and_as_several_files() -> None:
    files = [(f"{name}.csv", text.encode()) for name, text in SYNCED.items()]
    for roster in (read(zipped(SYNCED), "sds.zip"), read_roster(files, TODAY)):
        assert roster.label == "School Data Sync"
        assert who(roster) == {"Biology 10": ["Ada Brook"]}
        assert {"password", "userflags", "relationships"} <= {*roster.dropped}


def test_an_enrolment_of_nobody_is_left_out_and_said() -> None:
    text = ONE_ROSTER["enrollments"] + "e9,active,,c1,o1,p99,student,,,\n"
    roster = one_roster(enrollments=text)
    assert len(roster.classes[0].pupils) == 2
    assert any("One line is about somebody" in one for one in roster.said)
    assert len(one_roster().said) == 1


def test_a_table_without_its_ids_is_named_with_the_column_that_is_wanted() -> None:
    users = ONE_ROSTER["users"].replace("sourcedId", "number", 1)
    with pytest.raises(UnreadableFile, match=r"users\.csv.*\"sourcedid\".*Nothing has been saved"):
        one_roster(users=users)


@pytest.mark.parametrize(
    "text",
    [
        "name\nTom Okafor\nAmi Lindqvist\n",
        "First name,Last name\nTom,Okafor\nAmi,Lindqvist\n",
        "Surname;Forename\nOkafor;Tom\nLindqvist;Ami\n",
        'Pupil\n"Okafor, Tom"\n"Lindqvist, Ami"\n',
        "Tom Okafor\nAmi Lindqvist\n",
    ],
)
def test_any_list_with_names(text: str) -> None:
    assert list(who(read(text)).values()) == [["Tom Okafor", "Ami Lindqvist"]]


def test_a_list_of_several_classes_with_more_in_it_than_is_needed() -> None:
    text = (
        "UPN,Forename,Surname,Known as,Reg group,DOB,SEN,Student ID\n"
        "A1,Thomas,Okafor,Tom,9B,04/03/2011,K,17\nA2,Ami,Lindqvist,,9C,05/03/2011,,18\n"
    )
    roster = read(text)
    assert who(roster) == {"9B": ["Tom Okafor"], "9C": ["Ami Lindqvist"]}
    assert roster.dropped == ("UPN", "DOB", "SEN")
    assert roster.classes[0].pupils == (Pupil("Tom", "Okafor", "17"),)


def test_two_of_one_name_are_two_and_one_id_twice_is_one() -> None:
    assert len(read("name\nTom\nTom\n").classes[0].pupils) == 2
    assert len(read("name,id\nTom,1\nTom,2\nTom,1\n").classes[0].pupils) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Tom Okafor\r\nAmi Lindqvist",
        " 1. Tom Okafor\n 2) Ami Lindqvist\n\n",
        "- Tom   Okafor\r• Ami Lindqvist",
        "Okafor, Tom\nLindqvist, Ami",
        "Tom Okafor, Ami Lindqvist",
    ],
)
def test_names_as_they_are_typed(text: str) -> None:
    assert who(typed_roster("typed", text)) == {"": ["Tom Okafor", "Ami Lindqvist"]}


@pytest.mark.parametrize("text", ["", " \n ", "1.\n2.\n", "---"])
def test_nobody_typed_is_said_kindly(text: str) -> None:
    with pytest.raises(UnreadableFile, match="there are no pupils in it"):
        typed_roster("typed", text)


@pytest.mark.parametrize("text", ["day,amount\n2025-09-01,3\n", "a,b\nc,d\n"])
def test_a_table_without_names_is_not_guessed_at(text: str) -> None:
    with pytest.raises(UnreadableFile, match="we do not know which column holds names"):
        read(text)


def test_a_broken_zip_is_named() -> None:
    with pytest.raises(UnreadableFile, match="this zip is broken"):
        read(zipped(ONE_ROSTER)[:300], "roster.zip")
