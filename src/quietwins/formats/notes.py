"""What reading a file decided, and what it leaves for a person to say."""

from dataclasses import dataclass

from quietwins.formats.threads import Joined


@dataclass(frozen=True)
class Notes:
    """
    said       sentences for people
    joined     columns that are one thread unless a person wants them separate
    day_first  whether a person has to say if the day or the month comes first
    zeros      whether a bare zero may stand for nothing handed in; not where the file says which
    """

    said: tuple[str, ...] = ()
    joined: tuple[Joined, ...] = ()
    day_first: bool = False
    zeros: bool = True
