"""Days as whole numbers, and back."""

from datetime import date

from quietwins.spotting.evidence import NO_DAY

_EPOCH = date(1970, 1, 1).toordinal()


def day_number(day: date | None) -> int:
    """Days since 1970-01-01; NO_DAY for none."""
    return NO_DAY if day is None else day.toordinal() - _EPOCH


def day_of(number: int) -> date | None:
    """The day of a `day_number`."""
    return None if number == NO_DAY else date.fromordinal(number + _EPOCH)
