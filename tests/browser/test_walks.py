"""What two ways of a teacher cost, in taps, letters and pages; no clock is asked."""

from quietwins.sharing.models import Suggestion
from quietwins.wins.models import Win
from tests.browser.visit import Visit
from tests.browser.walks import QUIET, Walk, from_a_gradebook, from_what_was_seen
from tests.cast import GRADEBOOK
from tests.classroom import a_class


def test_from_a_gradebook_to_five_pupils_steps_takes_three_taps(visit: Visit) -> None:
    walk = Walk(visit.page, visit.address)
    names = from_a_gradebook(walk, GRADEBOOK)
    assert len(names) >= QUIET
    assert (walk.taps, walk.letters, walk.pages) == (3, 2, 3)
    shown = visit.page.locator("li.one").evaluate_all("all => all.map(one => one.id)")
    rules = Win.objects.filter(public_id__in=[one.removeprefix("win-") for one in shown])
    assert len(shown) == len(names)
    assert not rules.filter(rule="best").exists()


def test_from_what_was_seen_to_what_the_pupil_finds_takes_four_taps(visit: Visit) -> None:
    room = a_class(visit.someone)
    visit.sit_down()
    walk = Walk(visit.page, visit.address)
    from_what_was_seen(walk, room)
    assert (walk.taps, walk.letters, walk.pages) == (4, 0, 2)
    assert Suggestion.objects.get().win.rule == "seen"
