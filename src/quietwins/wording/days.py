"""A day, a week and a month, as people write them."""

from datetime import date, timedelta

from quietwins.language import N_, _

_MONTHS = (
    *(N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June")),
    *(N_("July"), N_("August"), N_("September"), N_("October"), N_("November"), N_("December")),
)
_SHORT = (
    *(N_("Jan"), N_("Feb"), N_("Mar"), N_("Apr"), N_("May"), N_("Jun")),
    *(N_("Jul"), N_("Aug"), N_("Sep"), N_("Oct"), N_("Nov"), N_("Dec")),
)


def day_words(day: date | None) -> str:
    """ "12 September 2025"; empty for none."""
    if day is None:
        return ""
    said = {"day": day.day, "month": month_name(day), "year": day.year}
    return _("%(day)d %(month)s %(year)d") % said


def week_words(day: date) -> str:
    """ "Week of 16 November", which is a Monday."""
    monday = day - timedelta(day.weekday())
    return _("Week of %(day)d %(month)s") % {"day": monday.day, "month": month_name(monday)}


def month_words(day: date) -> str:
    """ "September 2025"."""
    return _("%(month)s %(year)d") % {"month": month_name(day), "year": day.year}


def month_name(day: date) -> str:
    """ "September"."""
    return _(_MONTHS[day.month - 1])


def month_short(day: date) -> str:
    """ "Sep", where there is little room."""
    return _(_SHORT[day.month - 1])
