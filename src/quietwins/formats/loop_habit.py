"""What Loop Habit Tracker knows of a habit, in words: its owner's own first."""

from collections.abc import Iterator, Mapping

from quietwins.language import _


def about(said: Mapping[str, str]) -> str:
    """One thing a line, from the cells of a habit by their plain headings."""
    own = (said.get("question", ""), said.get("description", ""))
    return "\n".join(filter(None, (*own, *_facts(said))))


def _facts(said: Mapping[str, str]) -> Iterator[str]:
    yield _often(said)
    if said.get("type", "").casefold() == "numerical":
        yield _measure(said)
    if reminder := said.get("reminder"):
        yield _("Reminder: %(time)s") % {"time": reminder}
    if said.get("archived", "").casefold() == "true":
        yield _("Put away in the app")


def _often(said: Mapping[str, str]) -> str:
    times = said.get("frequencynumerator") or said.get("numrepetitions", "")
    days = said.get("frequencydenominator") or said.get("interval", "")
    if not (times and days):
        return ""
    if times == days:
        return _("How often: every day")
    return _("How often: %(times)s in %(days)s days") % {"times": times, "days": days}


def _measure(said: Mapping[str, str]) -> str:
    amount = {"amount": f"{said.get('target value', '')} {said.get('unit', '')}".strip()}
    if said.get("target type", "").casefold() == "at_most":
        return _("How much: %(amount)s or less") % amount
    return _("How much: %(amount)s or more") % amount
