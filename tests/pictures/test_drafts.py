"""Two drafts side by side as markup: every fact is there, and nobody's words are run."""

import re

from markupsafe import escape

from quietwins.pictures.drafts import drafts, drafts_page
from quietwins.writing.comparing import compare

OLD = "The witches are evil. They speek to macbeth. It was raining hard on the moor."
NEW = (
    'It was raining hard on the moor. The witches are evil. They speak to Macbeth. She says "unsex '
    'me here".'
)


def words(markup: str) -> str:
    """What is left without the markup, folded up or not."""
    return " ".join(re.sub(r"<[^>]*>", " ", markup).split())


def test_every_edit_stands_in_words_as_well() -> None:
    drawn = words(drafts(compare(OLD, NEW), then="September", now="January"))
    for line in (
        "Moved: “It was raining hard on the moor.”",
        "Corrected: “speek” is now “speak”",
        "Corrected: “macbeth” is now “Macbeth”",
        "Added with a quotation: “She says &#34;unsex me here&#34;.”",
    ):
        assert line in drawn


def test_what_stood_there_before_is_one_step_away() -> None:
    drawn = drafts(compare(OLD, NEW), then="September", now="January")
    summary = '<summary><mark class="corrected">speak</mark><span class="unseen">, Corrected</span>'
    assert f'<details class="was">{summary}</summary>' in drawn
    assert "(<bdi>was: speek</bdi>)" in drawn


def test_both_drafts_stand_there_whole() -> None:
    drawn = drafts(compare(OLD, NEW), then="September", now="January")
    then, now = re.findall(r'<div class="paragraph".*?</div>', drawn, flags=re.DOTALL)
    shown = re.sub(r'<span class="(?:before|unseen)">.*?</span>', "", now)
    assert re.sub(r"<[^>]*>", "", then) == escape(OLD)
    assert re.sub(r"<[^>]*>", "", shown) == escape(NEW)


def test_each_kind_that_is_there_has_its_line_explained() -> None:
    keys = drafts(compare(OLD, NEW), then="", now="").split('class="keys"')[1].split("</ul>")[0]
    assert re.findall(r'class="(\w+)">([^<]*)', keys) == [
        ("added_quotation", "Added with a quotation"),
        ("soft", "1"),
        ("corrected", "Corrected"),
        ("soft", "2"),
        ("moved", "Moved"),
        ("soft", "1"),
    ]


def test_words_that_a_detail_took_the_place_of_are_not_drawn_as_added() -> None:
    new = OLD.replace("evil", "cruel to everybody whom they ever meet in battle")
    then = drafts(compare(OLD, new), then="", now="")
    then = then.split('id="side-1"')[1].split("</section>")[0]
    assert '<mark class="reworded">evil</mark>' in then and "added_detail" not in then


def test_drafts_that_are_the_same_say_so() -> None:
    assert "These two drafts are the same." in drafts(compare(OLD, OLD), then="", now="")


def test_an_empty_draft_can_stand_beside_a_full_one() -> None:
    assert "There are no words in it yet." in drafts(compare("", NEW), then="", now="")


def test_nobodys_words_are_run() -> None:
    bad = "<script>alert(1)</script> & </details> stands here."
    page = drafts_page(compare(OLD, f"{OLD} {bad} \x1b[0m"), then=bad, now=bad)
    assert "<script" not in page
    assert "\x1b" not in page and "␛" in page
