"""What of a bank of questions is not taken in, in a sentence."""

from quietwins.language import ngettext


def not_marked(count: int) -> tuple[str, ...]:
    """For questions of a kind that cannot be marked here: an essay, several answers at once."""
    sentence = ngettext(
        "%(count)d question was left out: we cannot mark its kind yet.",
        "%(count)d questions were left out: we cannot mark their kinds yet.",
        count,
    )
    return (sentence % {"count": count},) if count else ()


def made_exact(count: int) -> tuple[str, ...]:
    """For questions where numbers near the answer were right, and now are not."""
    sentence = ngettext(
        "%(count)d question took numbers near its answer. Here it takes the answer itself.",
        "%(count)d questions took numbers near their answers. Here they take the answers.",
        count,
    )
    return (sentence % {"count": count},) if count else ()


def without_both(count: int) -> tuple[str, ...]:
    """For lines of a table."""
    sentence = ngettext(
        "%(count)d line was left out: it has no question, or no answer.",
        "%(count)d lines were left out: they have no question, or no answer.",
        count,
    )
    return (sentence % {"count": count},) if count else ()
