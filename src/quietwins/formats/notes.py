"""What reading a file decided, and what it leaves for a person to say."""

from dataclasses import dataclass

from quietwins.formats.threads import Joined


@dataclass(frozen=True)
class Notes:
    """
    said       sentences for people
    joined     columns that are one thread unless a person wants them separate
    day_first  whether a person has to say if the day or the month comes first
    """

    said: tuple[str, ...] = ()
    joined: tuple[Joined, ...] = ()
    day_first: bool = False
