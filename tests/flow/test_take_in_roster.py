"""A roster taken in: once, whole, undone; and evidence that finds the pupils it names."""

from dataclasses import replace

import pytest

from quietwins.evidence.models import Entry, Import
from quietwins.flow import take_in_roster as module
from quietwins.flow.know import NEW, AsksWho
from quietwins.flow.take_in import take_in
from quietwins.flow.take_in_roster import Lists, missing, take_in_roster
from quietwins.flow.undo_import import undo_import
from quietwins.flow.undo_roster import undo_roster
from quietwins.formats.rosters import ClassList, Pupil
from quietwins.people.models import Circle, Membership, Named, Person, Roster
from tests.flow.books import NOW, every_row, file, taken

TOM, AMI = Pupil("Tom", "Okafor", "17"), Pupil("Ami", "Lindqvist", "18")


def brought(
    *pupils: Pupil, by: Person, group: str = "9B", digest: str = "a", **more: object
) -> Roster:
    lists = Lists("9b.csv", digest, [ClassList(group, pupils)], **more)  # type: ignore[arg-type]
    return take_in_roster(lists, by=by, at=NOW)


def names(group: str = "9B") -> list[str]:
    here = Membership.objects.filter(circle__name=group, role="learner", left_at=None)
    return list(here.order_by("pk").values_list("person__name", flat=True))


def marks(*rows: str, ids: bool = False) -> str:
    head = "name,id,Quiz 1,Quiz 2" if ids else "name,Quiz 1,Quiz 2"
    return "\n".join([head, *(f"{row},4,6" for row in rows), ""])


def whose() -> list[str]:
    """Whose entries there are."""
    owners = Entry.objects.standing().order_by("owner").values_list("owner__name", flat=True)
    return list(owners.distinct())


def test_a_roster_brings_the_pupils_of_its_classes(ben: Person) -> None:
    lists = Lists("s.zip", "a", [ClassList("9B", (TOM, AMI)), ClassList("9C", (TOM,))])
    take_in_roster(lists, by=ben, at=NOW)
    assert names("9B") == ["Tom Okafor", "Ami Lindqvist"]
    assert names("9C") == ["Tom Okafor"]
    assert {person.kept_by for person in Person.objects.filter(name="Ami Lindqvist")} == {ben}


def test_the_same_roster_twice_adds_nothing(ben: Person) -> None:
    brought(TOM, AMI, Pupil("Tom"), Pupil("Tom"), by=ben)
    before = every_row()
    brought(TOM, AMI, Pupil("Tom"), Pupil("Tom"), by=ben)
    assert every_row() == before


def test_two_of_one_name_are_two_by_their_ids(ben: Person) -> None:
    brought(TOM, Pupil("Tom", "Okafor", "99"), by=ben)
    assert names() == ["Tom Okafor", "Tom Okafor"]


def test_a_later_roster_adds_newcomers_and_asks_about_who_is_missing(ben: Person) -> None:
    brought(TOM, AMI, by=ben)
    later = (AMI, Pupil("Kim", "Field", "19"))
    circle = Circle.objects.get()
    assert [place.person.name for place in missing(circle, later)] == ["Tom Okafor"]
    brought(*later, by=ben, digest="b")
    assert names() == ["Tom Okafor", "Ami Lindqvist", "Kim Field"]
    tom = Person.objects.get(name="Tom Okafor").public_id
    brought(*later, by=ben, digest="b", leave=[tom])
    assert names() == ["Ami Lindqvist", "Kim Field"]


def test_nobody_leaves_who_is_in_the_file_or_in_another_class(ben: Person) -> None:
    brought(TOM, by=ben)
    brought(AMI, by=ben, group="9C", digest="b")
    every = list(Person.objects.values_list("public_id", flat=True))
    brought(TOM, by=ben, leave=every)
    assert names("9B") == ["Tom Okafor"] and names("9C") == ["Ami Lindqvist"]


def test_whoever_is_in_a_later_roster_again_is_back(ben: Person) -> None:
    brought(TOM, AMI, by=ben)
    tom = Person.objects.get(name="Tom Okafor").public_id
    brought(AMI, by=ben, digest="b", leave=[tom])
    brought(TOM, AMI, by=ben)
    assert names() == ["Tom Okafor", "Ami Lindqvist"]


def test_a_new_name_under_the_same_id_is_the_same_pupil(ben: Person) -> None:
    brought(TOM, by=ben)
    brought(Pupil("Tamsin", "Reed", "17"), by=ben, digest="b")
    assert names() == ["Tom Okafor"]


def test_undone_it_leaves_nothing(ben: Person) -> None:
    before = every_row(but=["people.Roster"])
    undo_roster(brought(TOM, AMI, by=ben), at=NOW)
    assert every_row(but=["people.Roster"]) == before


def test_undone_it_leaves_whoever_has_work_here_or_opened_their_book(ben: Person) -> None:
    roster = brought(TOM, AMI, Pupil("Kim"), by=ben)
    taken(marks("Tom Okafor"), by=ben)
    Membership.objects.filter(person__name="Ami Lindqvist").update(joined_at=NOW)
    undo_roster(roster, at=NOW)
    assert names() == ["Tom Okafor", "Ami Lindqvist"]


def test_a_file_of_marks_undone_leaves_the_pupils_of_a_roster(ben: Person) -> None:
    brought(TOM, AMI, by=ben)
    undo_import(taken(marks("Tom Okafor"), by=ben), at=NOW)
    assert names() == ["Tom Okafor", "Ami Lindqvist"]


def test_it_is_taken_in_whole_or_not_at_all(ben: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(*_: object, **__: object) -> None:
        raise OSError

    before = every_row()
    monkeypatch.setattr(module, "let_leave", breaks)
    with pytest.raises(OSError):
        brought(TOM, by=ben)
    assert every_row() == before


@pytest.mark.parametrize(
    "content",
    [
        marks("Tom Okafor"),
        marks("TOM  OKAFOR"),
        marks("Tom Okafor,17", ids=True),
        marks("Tom Okafor,5123", ids=True),
        marks("Thomas Okafor,17", ids=True),
    ],
)
def test_marks_find_the_pupil_by_id_then_by_exact_name(ben: Person, content: str) -> None:
    brought(TOM, AMI, by=ben)
    taken(content, by=ben)
    assert names() == ["Tom Okafor", "Ami Lindqvist"] and whose() == ["Tom Okafor"]


@pytest.mark.parametrize("name", ["Thomas Okafor", "Okafor Tom", "Tom Okáfor", "Tom Okafr", "Tom"])
def test_a_doubtful_name_is_asked_about_and_nothing_is_saved(ben: Person, name: str) -> None:
    brought(TOM, AMI, by=ben)
    before = every_row()
    with pytest.raises(AsksWho) as asks:
        taken(marks(name), by=ben)
    (doubt,) = asks.value.doubts
    assert doubt.name == name and [one for _, one in doubt.may_be] == ["Tom Okafor"]
    assert every_row() == before


def answered(content: str, by: Person, answer: str) -> None:
    """Taken in as `answer` says of whom it asks about."""
    one = file(content)
    with pytest.raises(AsksWho) as asks:
        take_in(one, by=by, at=NOW)
    who = {doubt.key: answer for doubt in asks.value.doubts}
    take_in(replace(one, who=who), by=by, at=NOW)


def test_a_yes_is_remembered_for_the_next_file(ben: Person) -> None:
    brought(TOM, AMI, by=ben)
    answered(marks("Thomas Okafor"), ben, str(Person.objects.get(name="Tom Okafor").public_id))
    taken(marks("Thomas Okafor", "Ami Lindqvist"), by=ben)
    assert names() == ["Tom Okafor", "Ami Lindqvist"] and whose() == ["Tom Okafor", "Ami Lindqvist"]


def test_a_no_is_remembered_too(ben: Person) -> None:
    brought(TOM, AMI, by=ben)
    answered(marks("Thomas Okafor"), ben, NEW)
    taken(marks("Thomas Okafor", "Ami Lindqvist"), by=ben)
    assert names() == ["Tom Okafor", "Ami Lindqvist", "Thomas Okafor"]


def test_with_the_file_undone_a_yes_is_forgotten(ben: Person) -> None:
    brought(TOM, AMI, by=ben)
    answered(marks("Thomas Okafor"), ben, str(Person.objects.get(name="Tom Okafor").public_id))
    undo_import(Import.objects.get(), at=NOW)
    assert not Named.objects.filter(roster=None).exists()
    with pytest.raises(AsksWho):
        taken(marks("Thomas Okafor", "Ami Lindqvist"), by=ben)


def test_an_answer_that_names_somebody_of_another_class_answers_nothing(ben: Person) -> None:
    brought(TOM, by=ben)
    brought(AMI, by=ben, group="9C", digest="b")
    with pytest.raises(AsksWho):
        answered(
            marks("Thomas Okafor"), ben, str(Person.objects.get(name="Ami Lindqvist").public_id)
        )


def test_of_two_of_one_name_marks_without_an_id_are_asked_about(ben: Person) -> None:
    brought(TOM, Pupil("Tom", "Okafor", "99"), by=ben)
    with pytest.raises(AsksWho) as asks:
        taken(marks("Tom Okafor"), by=ben)
    assert len(asks.value.doubts[0].may_be) == 2


def test_a_roster_after_the_marks_finds_their_pupils(ben: Person) -> None:
    taken(marks("Tom Okafor,5123", "Kim Field,5124", ids=True), by=ben)
    brought(TOM, AMI, by=ben)
    assert names() == ["Tom Okafor", "Kim Field", "Ami Lindqvist"]


def test_a_roster_after_the_marks_asks_about_the_doubtful(ben: Person) -> None:
    taken(marks("Thomas Okafor"), by=ben)
    with pytest.raises(AsksWho):
        brought(TOM, AMI, by=ben)


def test_who_chose_another_name_is_found_by_the_one_in_the_list(ben: Person) -> None:
    brought(TOM, AMI, by=ben)
    Person.objects.filter(name="Tom Okafor").update(name="T.")
    taken(marks("Tom Okafor"), by=ben)
    assert names() == ["T.", "Ami Lindqvist"]
