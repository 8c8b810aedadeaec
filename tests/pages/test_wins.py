"""My wins: what was kept, ten a page, and what was found and waits for a word."""

from pytest_django import DjangoAssertNumQueries

from tests.cast import Someone, finds_nothing
from tests.pages.conftest import SetClock


def something_found(amira: Someone, at: SetClock) -> None:
    """Two lines of one kind after a line of another: asking for help is a first."""
    at("2025-11-03T18:00+00:00")
    amira.keep("I opened the book", "started")
    at("2025-11-04T18:00+00:00")
    amira.keep("I asked Sam", "asked")


def test_the_first_will_sit_here(amira: Someone) -> None:
    assert "Your first will sit here." in amira.open("/wins/")


def test_ten_a_page_newest_first(amira: Someone, at: SetClock) -> None:
    for n in range(11):
        at(f"2025-11-01T18:{n:02}+00:00")
        amira.keep(f"Step {n}.")
    first = amira.open("/wins/")
    assert first.index("Step 10.") < first.index("Step 1.")
    assert "Step 0." not in first
    assert 'href="?page=2">Earlier' in first and "Newer" not in first
    second = amira.open("/wins/?page=2")
    assert "Step 0." in second and "Step 1." not in second
    assert "Newer" in second and "Earlier" not in second


def test_a_page_that_is_not_there_leads_to_the_first(amira: Someone) -> None:
    amira.keep("I got up")
    for number in ("2", "9" * 40, "0", "-1", "x", "²"):
        assert "I got up" in amira.open(f"/wins/?page={number}")


def test_what_was_found_waits_for_a_word_and_says_how_we_know(amira: Someone, at: SetClock) -> None:
    something_found(amira, at)
    page = amira.open("/wins/")
    assert "Found in what you keep" in page
    assert "A first for you in everyday things: asking for help." in page
    assert "How we know" in page


def test_a_found_one_is_kept_undone_and_set_aside(amira: Someone, at: SetClock) -> None:
    something_found(amira, at)
    amira.open("/wins/")
    (found,) = amira.found()
    page = amira.press(f"/wins/{found}/keep/")
    assert f'action="/wins/{found}/undo/"' in page and not amira.found()
    amira.press(f"/wins/{found}/undo/")
    assert amira.found() == [found]
    page = amira.press(f"/wins/{found}/set-aside/")
    assert "A first for you" not in page


def test_script_gets_the_one_win_alone(amira: Someone, at: SetClock) -> None:
    something_found(amira, at)
    amira.open("/wins/")
    (found,) = amira.found()
    answer = amira.client.post(f"/wins/{found}/keep/", headers={"HX-Request": "true"})
    part = answer.content.decode()
    assert part.lstrip().startswith(f'<li id="win-{found}"')
    assert "Kept" in part and "<html" not in part


def test_a_suggestion_goes_with_the_line_it_was_found_in(amira: Someone, at: SetClock) -> None:
    something_found(amira, at)
    amira.press(f"/wins/{amira_last(amira)}/undo/")
    assert "A first for you" not in amira.open("/wins/")


def test_a_kept_one_stays_and_says_that_its_line_was_taken_back(
    amira: Someone, at: SetClock
) -> None:
    something_found(amira, at)
    amira.open("/wins/")
    (found,) = amira.found()
    amira.press(f"/wins/{found}/keep/")
    amira.press(f"/wins/{amira_last(amira)}/undo/")
    page = amira.open("/wins/")
    assert "A first for you in everyday things: asking for help." in page
    assert "What this was found in has been undone since." in page


def amira_last(amira: Someone) -> str:
    """The last line she typed."""
    assert amira.person
    return str(amira.person.wins.filter(rule="own").order_by("-pk")[0].public_id)


def test_ten_wins_cost_no_more_questions_than_one(
    amira: Someone, at: SetClock, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    something_found(amira, at)
    with django_assert_num_queries(6):
        amira.client.get("/wins/")
    for n in range(9):
        amira.keep(f"Step {n}")
    with django_assert_num_queries(6):
        amira.client.get("/wins/")


def test_cleo_sees_none_of_them(amira: Someone, cleo: Someone, at: SetClock) -> None:
    something_found(amira, at)
    amira.open("/wins/")
    (found,) = amira.found()
    page = cleo.open("/wins/")
    assert "I asked Sam" not in page and "A first" not in page
    for verb in ("keep", "set-aside", "undo", "put-back"):
        assert finds_nothing(cleo, f"/wins/{found}/{verb}/")
    assert amira.open("/wins/").count("A first for you") == 1
