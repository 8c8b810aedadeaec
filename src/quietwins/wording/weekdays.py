"""Weekdays, as people name them."""

from quietwins.language import N_, _

WEEKDAYS = (
    *(N_("Monday"), N_("Tuesday"), N_("Wednesday"), N_("Thursday"), N_("Friday")),
    *(N_("Saturday"), N_("Sunday")),
)
"""From Monday on, as `date.isoweekday` counts them from 1."""

_SAID = {"1234567": N_("Every day"), "12345": N_("Monday to Friday"), "67": N_("At weekends")}


def weekdays_words(days: str) -> str:
    """ "Monday, Thursday" of "14"; empty for none."""
    if days in _SAID:
        return _(_SAID[days])
    return ", ".join(_(WEEKDAYS[int(day) - 1]) for day in days)
