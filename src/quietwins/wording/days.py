"""A day, as people write it."""

from datetime import date

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def day_words(day: date | None) -> str:
    """ "12 September 2025"; empty for none."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}" if day else ""
