"""Lists: typed or pasted, marked in five words of one weight, changed, undone; never counted."""

import re
from uuid import UUID, uuid4

import pytest
from pytest_django import DjangoAssertNumQueries

from quietwins.evidence.models import Entry
from quietwins.lists.models import List
from quietwins.pages import clock
from quietwins.pages.lists.card import offer
from tests.cast import Someone, finds_nothing
from tests.pages.conftest import SetClock

FIVE = ["Started", "Tried", "Finished", "Rested", "Changed my mind"]
MONDAY = "2025-12-01T08:00+00:00"
TUESDAY = "2025-12-02T08:00+00:00"


def make(someone: Someone, steps: str = "Get up\nEat", **fields: object) -> str:
    """Make a list; the path of its page, where one is then."""
    sent = {"name": "Morning", "steps": steps, "client_id": uuid4(), **fields}
    someone.press("/lists/make/", on="/lists/", **sent)
    assert someone.status == 200, someone.page
    return someone.path


def step(path: str, words: str) -> UUID:
    found = List.objects.get(public_id=path.split("/")[2]).in_order
    return next(one.id for one in found if one.words == words)


def mark(someone: Someone, path: str, words: str, state: str, **fields: object) -> str:
    sent = {"step": step(path, words), "state": state, "client_id": uuid4(), **fields}
    return someone.press(f"{path}mark/", on=path, **sent)


def pressed(page: str) -> list[str]:
    """The words that are marked, from the top of the page."""
    return re.findall(r'aria-pressed="true">([^<]*)<', page)


def test_a_list_is_made_before_any_account(amira: Someone) -> None:
    path = make(amira)
    assert "Get up" in amira.page and "Private to you" in amira.page
    assert "Morning" in amira.open("/lists/")
    assert amira.person == List.objects.get(public_id=path.split("/")[2]).owner


def test_a_pasted_checklist_becomes_steps(amira: Someone) -> None:
    make(amira, "- [ ] Get up\n  * Feet on the floor\n2. Eat")
    labels = re.findall(r'role="group" aria-label="([^"]*)"', amira.page)
    assert labels == ["Get up", "Feet on the floor", "Eat"]


def test_a_list_without_a_name_has_that_of_its_first_step(amira: Someone) -> None:
    make(amira, name=" ")
    assert '<h1 id="list">Get up</h1>' in amira.page


def test_nothing_at_all_is_asked_about_and_what_was_chosen_stays(amira: Someone) -> None:
    page = amira.press("/lists/make/", name=" ", steps="\n", place="work", days=["1", "9"])
    assert amira.status == 422
    assert "A name or one step is enough to begin." in page
    assert '<option value="work" selected>' in page
    assert 'value="1" checked' in page
    assert not List.objects.exists()


def test_a_very_long_list_is_asked_about_and_every_line_stays(amira: Someone) -> None:
    lines = "\n".join(f"Step {n}" for n in range(201))
    page = amira.press("/lists/make/", steps=lines)
    assert amira.status == 422
    assert "That is more than 200 steps." in page
    assert lines in page


def test_every_step_has_the_five_words_and_none_is_marked(amira: Someone) -> None:
    make(amira, "Eat")
    assert re.findall(r'name="state"[^>]*>([^<]*)<', amira.page) == FIVE
    assert pressed(amira.page) == []


@pytest.mark.parametrize("words", FIVE)
def test_each_of_the_five_is_kept_and_stands_beside_the_step_in_my_wins(
    amira: Someone, words: str
) -> None:
    path = make(amira)
    state = {"Finished": "done", "Changed my mind": "changed"}.get(words, words.lower())
    assert pressed(mark(amira, path, "Eat", state)) == [words]
    for place in ("/wins/", "/"):
        page = amira.open(place)
        assert re.search(rf"<p>Eat</p>\s*<div class=\"under\">.*?<span>{words}</span>", page), place


def test_a_line_typed_on_today_says_no_more_than_its_words(amira: Someone) -> None:
    amira.keep("I ate")
    assert "Finished" not in amira.open("/wins/")


def test_undo_takes_the_mark_back(amira: Someone) -> None:
    path = make(amira)
    mark(amira, path, "Eat", "tried")
    (entry,) = re.findall(r'name="undo" value="([^"]*)"', amira.page)
    page = amira.press(f"{path}mark/", on=path, step=step(path, "Eat"), undo=entry)
    assert pressed(page) == []
    assert "<p>Eat</p>" not in amira.open("/wins/")


def test_what_is_left_is_never_counted(amira: Someone) -> None:
    path = make(amira, "a\nb\nc\nd\ne")
    mark(amira, path, "a", "done")
    for page in (amira.open(path), amira.open("/lists/"), amira.open("/")):
        bare = re.sub(r"(?s)<(head|script)\b.*?</\1>|<[^>]*>", " ", page)
        assert not re.search(r"\d|%|\bleft\b|\bremain|\bof \d", bare)
        assert "<s>" not in page and "<del>" not in page and "<progress" not in page


def test_steps_i_have_not_marked_are_shown_where_asked_for_and_no_number_with_them(
    amira: Someone,
) -> None:
    path = make(amira, "Get up\nWash\n  Soap\nEat")
    for words in ("Get up", "Wash"):
        mark(amira, path, words, "rested")
    labels = re.findall(r'role="group" aria-label="([^"]*)"', amira.open(f"{path}?show=unmarked"))
    assert labels == ["Wash", "Soap", "Eat"]  # Wash holds a part that has no mark


def test_a_step_is_broken_down_where_it_stands_and_can_still_be_marked(amira: Someone) -> None:
    path = make(amira)
    whole = step(path, "Get up")
    assert "One is enough." in amira.open(f"{path}break-down/?step={whole}")
    sent = {"step": whole, "first": "Feet on the floor", "third": "Stand", "client_id": uuid4()}
    page = ""
    for _ in range(2):  # a page sent twice is one
        page = amira.press(f"{path}break-down/", on=path, **sent)
    labels = re.findall(r'role="group" aria-label="([^"]*)"', page)
    assert labels == ["Get up", "Feet on the floor", "Stand", "Eat"]
    assert pressed(mark(amira, path, "Get up", "started")) == ["Started"]


def test_three_empty_boxes_are_asked_about(amira: Someone) -> None:
    path = make(amira)
    page = amira.press(f"{path}break-down/", step=step(path, "Eat"), first=" ")
    assert amira.status == 422
    assert "A word or two in one of the boxes is enough." in page


def test_a_list_is_changed_on_one_page_and_undone(amira: Someone) -> None:
    path = make(amira)
    get_up, eat = step(path, "Get up"), step(path, "Eat")
    amira.press(
        f"{path}change/",
        **{f"step-{get_up}": "", f"step-{eat}": "Have breakfast"},
        name="Early",
        steps="Wash",
        days=["1", "4"],
        client_id=uuid4(),
    )
    labels = re.findall(r'role="group" aria-label="([^"]*)"', amira.page)
    assert labels == ["Have breakfast", "Wash"]
    assert "Early" in amira.page and "Monday, Thursday" in amira.page
    page = amira.press(f"{path}undo/", client_id=uuid4())
    assert re.findall(r'role="group" aria-label="([^"]*)"', page) == ["Get up", "Eat"]
    assert "Early" not in page and "Monday" not in page


def test_a_step_is_moved_and_what_was_typed_beside_it_is_kept(amira: Someone) -> None:
    path = make(amira)
    eat = step(path, "Eat")
    boxes = {f"step-{eat}": "Have breakfast"}
    page = amira.press(f"{path}change/", **boxes, name="Morning", up=eat, client_id=uuid4())
    assert amira.path == f"{path}change/"
    assert re.findall(r'value="([^"]*)" aria-label="Step', page) == ["Have breakfast", "Get up"]


def test_a_list_is_put_away_brought_back_and_used_again(amira: Someone) -> None:
    path = make(amira)
    mark(amira, path, "Eat", "done")
    page = amira.press(f"{path}put-away/", client_id=uuid4())
    assert "This list is put away." in page
    assert path in amira.open("/lists/")
    assert path not in amira.open("/")
    page = amira.press(f"{path}bring-back/", client_id=uuid4())
    assert "This list is put away." not in page
    assert pressed(page) == ["Finished"]
    assert "It begins afresh." not in page
    page = amira.press(f"{path}again/", client_id=uuid4())
    assert pressed(page) == [] and "It begins afresh. What you kept stays." in page
    assert "<p>Eat</p>" in amira.open("/wins/")


def test_a_routine_is_on_today_on_its_days_and_afresh_each_time(
    amira: Someone, at: SetClock
) -> None:
    at(MONDAY)
    path = make(amira, days=["1", "2"])
    mark(amira, path, "Eat", "rested", back="today")
    assert amira.path == "/"
    assert "Rested</span></summary>" in amira.page
    at(TUESDAY)
    page = amira.open("/")
    assert path in page
    assert pressed(page) == []
    at("2025-12-03T08:00+00:00")
    assert path not in amira.open("/")


def test_nothing_is_said_of_a_routine_that_nobody_marked(amira: Someone, at: SetClock) -> None:
    at(MONDAY)
    path = make(amira, days=["1"])
    at("2025-12-15T08:00+00:00")
    for place in ("/", path, "/wins/", "/progress/", "/lists/"):
        assert "December" not in amira.open(place), place


def test_somebody_who_looks_around_is_asked_to_stop_first(amira: Someone) -> None:
    amira.press("/look-around/", **{"as": "adult"})
    amira.press("/lists/make/", name="Mine", steps="Get up")
    assert amira.status == 409
    assert not List.objects.exists()


def test_a_step_that_was_taken_out_meanwhile_changes_nothing(amira: Someone) -> None:
    path = make(amira)
    for sent in ({"step": uuid4()}, {"step": "x"}, {}):
        amira.press(f"{path}mark/", on=path, state="done", **sent)
        assert amira.path == path
    assert not Entry.objects.exists()


def test_today_asks_whether_there_are_lists_then_for_them_and_their_marks(
    amira: Someone, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(6):
        path = make(amira, days="1234567", name=f"Routine {number}")
        mark(amira, path, "Eat", "done")
    person = amira.person
    assert person
    with django_assert_num_queries(3):
        card = offer(person, clock.today(person))
    assert card


def test_script_gets_the_step_alone(amira: Someone) -> None:
    path = make(amira)
    sent = {"step": step(path, "Eat"), "state": "tried"}
    answer = amira.client.post(f"{path}mark/", sent, headers={"HX-Request": "true"})
    part = answer.content.decode()
    assert part.lstrip().startswith(f'<li id="step-{step(path, "Eat")}"')
    assert pressed(part) == ["Tried"]


def test_cleo_opens_marks_and_changes_nothing_of_it(amira: Someone, cleo: Someone) -> None:
    path = make(amira)
    for verb in ("mark", "change", "break-down", "again", "put-away", "bring-back", "undo"):
        assert finds_nothing(cleo, f"{path}{verb}/"), verb
    cleo.open(path)
    assert cleo.status == 404
    assert "Morning" not in cleo.open("/lists/")
