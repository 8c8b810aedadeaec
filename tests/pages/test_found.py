"""What was found in a group's work: a few wins a learner, each with how we know."""

import re

from pytest_django import DjangoAssertNumQueries

from quietwins.evidence.models import Entry
from quietwins.people.models import Person
from quietwins.wins.models import Win
from tests.cast import Someone, finds_nothing
from tests.pages.conftest import SetClock


def test_a_few_are_shown_and_all_on_request(ben: Someone) -> None:
    path = ben.take_in()
    few = len(ben.found())
    ben.open(f"{path}?all=1")
    assert few < len(ben.found()) == Win.objects.count()


def test_several_pupils_have_wins_that_are_not_about_the_highest_mark(ben: Someone) -> None:
    ben.take_in()
    others = Win.objects.filter(public_id__in=ben.found()).exclude(rule="best")
    assert others.values("person").distinct().count() > 5


def test_nobody_is_listed_without_a_win(ben: Someone) -> None:
    ben.take_in()
    names = re.findall(r'<h2 id="learner-\d+">(.*?)</h2>', ben.page)
    assert len(names) == len(set(names)) == Win.objects.values("person").distinct().count()


def test_a_teacher_keeps_one_in_their_own_book(ben: Someone) -> None:
    ben.take_in()
    win = ben.found()[0]
    ben.press(f"/wins/{win}/keep/", on=ben.path)
    assert win not in ben.found()
    assert f'id="win-{win}"' in ben.open("/wins/")


def test_what_a_teacher_kept_stands_among_their_wins_and_not_on_their_today(
    ben: Someone, at: SetClock
) -> None:
    ben.take_in()
    ben.press(f"/wins/{ben.found()[0]}/keep/", on=ben.path)
    assert "What you keep today sits here." in ben.open("/")


def test_undoing_a_file_takes_everything_of_it_back_out(ben: Someone) -> None:
    ben.take_in()
    (undo,) = set(re.findall(r'action="(/imports/[0-9a-f-]+/undo/)"', ben.page))
    ben.press(undo)
    assert ben.path == "/people/"
    assert ">9B<" not in ben.open("/people/")
    assert not Entry.objects.standing().exists()
    assert Person.objects.count() == 1


def test_a_large_class_costs_no_more_questions_than_a_small_one(
    ben: Someone, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    path = ben.take_in()
    with django_assert_max_num_queries(13):
        ben.client.get(f"{path}?all=1")


def test_cleo_finds_no_such_group_and_no_such_file(ben: Someone, cleo: Someone) -> None:
    path = ben.take_in()
    win = ben.found()[0]
    (undo,) = set(re.findall(r'action="(/imports/[0-9a-f-]+/undo/)"', ben.page))
    cleo.open(path)
    assert cleo.status == 404
    assert finds_nothing(cleo, undo)
    for verb in ("keep", "set-aside", "undo", "put-back"):
        assert finds_nothing(cleo, f"/wins/{win}/{verb}/")
    assert ben.open(path).count("Keep it") > 10
