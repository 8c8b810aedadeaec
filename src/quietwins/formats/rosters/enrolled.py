"""Tables that are joined by ids, as schools' systems exchange them: users, classes, enrolments."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from quietwins.formats.days import day, day_first
from quietwins.formats.errors import CannotRead, UnreadableFile
from quietwins.formats.rosters.headed import by_file, cells, column, left_alone
from quietwins.formats.rosters.roster import Pupil, Roster, class_lists
from quietwins.formats.rows import Table
from quietwins.language import _, ngettext

NEEDED = ("users", "classes", "enrollments")
_READ = {*NEEDED, "manifest", "roles"}
_GIVEN = ("preferredgivenname", "prefferedgivenname", "preferredfirstname", "givenname")
_FAMILY = ("preferredfamilyname", "prefferedfamilyname", "preferredlastname", "familyname")
_OF_NOBODY = ("sourcedid", "id", "role", "status", "datelastmodified", "datalastmodified")
_PUPIL = {"student", "pupil", "learner"}
_GONE = {"tobedeleted", "inactive", "deleted"}


def is_enrolled(tables: Sequence[Table]) -> bool:
    """Whether all that is needed is there."""
    return {*NEEDED} <= by_file(tables).keys()


def enrolled(tables: Sequence[Table], label: str, today: date) -> Roster:
    """Who is a pupil of which class on `today`. Raises UnreadableFile for a table without ids."""
    files = by_file(tables)
    people = people_in(files["users"])
    names = classes_in(files["classes"])
    members = list(_members(files["enrollments"], today))
    pupils = [(key, people[who]) for key, who, role in members if role in _PUPIL and who in people]
    listed = {*cells(files["users"], column(files["users"], "sourcedid", "id"))}
    unknown = sum(role in _PUPIL and who not in listed for _key, who, role in members)
    whole = tuple(name for name in files if name not in _READ)
    return Roster(
        label,
        tuple(class_lists(((key, who) for key, who in pupils if key in names), names)),
        (*_left_alone(files["users"]), *whole),
        (_grown_ups(),) + ((_unknown(unknown),) if unknown else ()),
    )


def people_in(users: Table) -> Mapping[str, Pupil]:
    """By id, whoever stands and has a name, as they like to be called."""
    ids = cells(users, needed(users, "sourcedid", "id"))
    given = zip(*(cells(users, column(users, name)) for name in _GIVEN), strict=True)
    family = zip(*(cells(users, column(users, name)) for name in _FAMILY), strict=True)
    found = zip(ids, given, family, stands_in(users), strict=True)
    return {
        who: Pupil(_first(first), _first(last), who)
        for who, first, last, stands in found
        if who and stands and (_first(first) or _first(last))
    }


def classes_in(classes: Table) -> Mapping[str, str]:
    """By id, what those that stand are called."""
    ids = cells(classes, needed(classes, "sourcedid", "id"))
    titles = cells(classes, column(classes, "title", "classcode", "name"))
    found = zip(ids, titles, stands_in(classes), strict=True)
    return {key: title or key for key, title, stands in found if key and stands}


def _members(enrolments: Table, today: date) -> Iterator[tuple[str, str, str]]:
    """(class, person, role) of each enrolment that stands on `today`."""
    keys = cells(enrolments, needed(enrolments, "classsourcedid", "sectionsourcedid"))
    people = cells(enrolments, needed(enrolments, "usersourcedid"))
    roles = cells(enrolments, needed(enrolments, "role"))
    stands = zip(stands_in(enrolments), _goes_on(enrolments, today), strict=True)
    for key, who, role, both in zip(keys, people, roles, stands, strict=True):
        if all(both):
            yield key, who, role.casefold()


def stands_in(table: Table) -> Iterator[bool]:
    """Whether a line is to be there still."""
    return (cell.casefold() not in _GONE for cell in cells(table, column(table, "status")))


def _goes_on(enrolments: Table, today: date) -> Iterator[bool]:
    """Whether it has not ended: the last day is the first one out. A day that can be read two
    ways ends nothing.
    """
    ends = list(cells(enrolments, column(enrolments, "enddate")))
    first = day_first(ends)
    return ((last := _day(cell, first)) is None or today < last for cell in ends)


def _day(cell: str, first: bool | None) -> date | None:
    try:
        return day(cell, first) if cell else None
    except CannotRead:
        return None


def _first(several: Sequence[str]) -> str:
    return next(filter(None, several), "")


def needed(table: Table, *names: str) -> int:
    """The place of a column. Raises UnreadableFile where there is none."""
    at = column(table, *names)
    if at is None:
        raise UnreadableFile(
            table.source,
            _('there is no column "%(name)s" in it.') % {"name": names[0]},
            _("Please export it again with all its columns."),
        )
    return at


def _left_alone(users: Table) -> tuple[str, ...]:
    """All but names and ids, and what is about the line itself."""
    return left_alone(users, [column(users, name) for name in (*_OF_NOBODY, *_GIVEN, *_FAMILY)])


def _grown_ups() -> str:
    return _("Pupils alone are read: no staff, no families.")


def _unknown(many: int) -> str:
    sentence = ngettext(
        "One line is about somebody whom the file does not name. It is left out.",
        "%(count)d lines are about people whom the file does not name. They are left out.",
        many,
    )
    return sentence % {"count": many}
