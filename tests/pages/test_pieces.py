"""Writing: a piece and its drafts, by typing, by voice, from files; nothing typed is lost."""

from datetime import date
from io import BytesIO
from uuid import uuid4
from zipfile import ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from quietwins.flow.leave_class import let_leave
from quietwins.pages import clock
from quietwins.pages.pieces.written import MOST_LETTERS
from quietwins.people.models import Circle, Membership
from quietwins.pieces.models import Draft, Feedback, Piece, Task, Taste
from quietwins.sharing.writing import drafts_handed_in_to
from tests.cast import Someone, finds_nothing, sound
from tests.classroom import a_class, joins
from tests.pages.conftest import SetClock


@pytest.fixture(autouse=True)
def january(at: SetClock) -> None:
    at("2026-01-12T18:00+00:00")


def begins(someone: Someone, name: str = "Macbeth and fear", **fields: object) -> str:
    """The address of a new piece."""
    someone.press("/writing/begin/", on="/writing/begin/", name=name, **fields)
    assert someone.path.startswith("/pieces/"), someone.page
    return someone.path


def writes(someone: Someone, piece: str, words: str = "", **fields: object) -> str:
    sent = {"client_id": uuid4(), "words": words, **fields}
    return someone.press(f"{piece}keep/", on=piece, **sent)


def file(name: str, content: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def document(words: str) -> bytes:
    """A Word document of one paragraph."""
    held = BytesIO()
    with ZipFile(held, "w") as out:
        space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
        said = f"<w:document {space}><w:body><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:body>"
        out.writestr("word/document.xml", f"{said}</w:document>")
    return held.getvalue()


def texts(someone: Someone) -> list[str]:
    """What stands, the oldest first."""
    mine = Draft.objects.standing().filter(piece__owner=someone.person)
    return [*mine.in_order().values_list("text", flat=True)]


def test_with_no_writing_one_kind_sentence_and_one_way_to_begin(amira: Someone) -> None:
    page = amira.open("/writing/")
    assert "One sentence is a beginning." in page
    assert page.count("button main") == 1


def test_progress_leads_to_writing(amira: Someone) -> None:
    assert 'href="/writing/"' in amira.open("/progress/")


def test_one_sentence_is_enough_before_any_account(amira: Someone) -> None:
    piece = begins(amira)
    page = writes(amira, piece, "Macbeth is scared.")
    assert texts(amira) == ["Macbeth is scared."]
    assert "Kept." in page
    assert "Macbeth is scared." in amira.open(piece)


def test_a_piece_without_a_name_is_asked_for_one_and_nothing_typed_is_lost(
    amira: Someone,
) -> None:
    page = amira.press("/writing/begin/", starter="The writer presents", texts="Macbeth")
    assert amira.status == 422
    assert "A name is enough to begin." in page
    assert 'value="The writer presents"' in page
    assert not Piece.objects.exists()


def test_an_empty_piece_opens_with_ways_to_begin_and_say_it_first(amira: Someone) -> None:
    page = amira.open(begins(amira))
    assert "The writer presents" in page
    assert "Say it first" in page


def test_the_starter_one_chose_is_the_one_that_is_offered(amira: Someone) -> None:
    page = amira.open(begins(amira, starter="What I noticed …"))
    assert 'value="What I noticed"' in page
    assert "This suggests that" not in page


def test_a_starter_that_was_pressed_begins_the_sentence(amira: Someone) -> None:
    writes(amira, begins(amira), "Macbeth as afraid.", starters="The writer presents")
    assert texts(amira) == ["The writer presents Macbeth as afraid."]


def test_a_page_sent_twice_is_one_draft(amira: Someone) -> None:
    piece, page = begins(amira), uuid4()
    for _ in range(2):
        writes(amira, piece, "He hides.", client_id=page)
    assert texts(amira) == ["He hides."]


def test_a_draft_of_september_can_be_typed_in_january(amira: Someone) -> None:
    piece = begins(amira)
    writes(amira, piece, "Now he hides.")
    writes(amira, piece, "He hid.", day="2025-09-12")
    assert texts(amira) == ["He hid.", "Now he hides."]
    assert Draft.objects.get(text="He hid.").happened_on == date(2025, 9, 12)


def test_a_day_to_come_is_asked_about_and_the_words_stay(amira: Someone) -> None:
    page = writes(amira, begins(amira), "He hides.", day="2031-01-01")
    assert amira.status == 422
    assert "choose today or a day before it" in page
    assert ">He hides.</textarea>" in page
    assert not texts(amira)


@pytest.mark.parametrize("words", ["", "   ", "\n\t\n"])
def test_nothing_at_all_is_asked_about_kindly(amira: Someone, words: str) -> None:
    assert "One sentence is enough" in writes(amira, begins(amira), words)
    assert not texts(amira)


def test_a_longer_text_than_we_read_names_the_limit_and_stays_in_its_box(
    amira: Someone,
) -> None:
    words = "fear " * (MOST_LETTERS // 5 + 1)
    page = writes(amira, begins(amira), words)
    assert "100,000" in page
    assert words.strip() in page
    assert not texts(amira)


@pytest.mark.parametrize(
    "words",
    [
        "ماكبث خائف.",
        "麦克白害怕。",
        "Он боится.",
        "\u202eright to left\u202c and back",
        "bell\a and\x1bescape",
        "👩‍👩‍👧 is a family",
        "<script>alert(1)</script>",
    ],
)
def test_any_script_is_kept_as_it_was_written(amira: Someone, words: str) -> None:
    piece = begins(amira)
    writes(amira, piece, words)
    assert texts(amira) == [words]
    assert "<script>alert" not in amira.client.get(piece).content.decode()


def test_what_no_database_takes_is_left_out_and_the_rest_kept(amira: Someone) -> None:
    writes(amira, begins(amira), "He \0hides.\r\nHe waits.")
    assert texts(amira) == ["He hides.\nHe waits."]


def test_several_files_become_drafts_each_of_the_day_in_its_name(amira: Someone) -> None:
    files = [
        file("2025-11-02.docx", document("A quotation.")),
        file("2025-09-12.txt", b"One sentence."),
        file("notes.md", b"No day here."),
    ]
    files.append(file("2031-01-01.txt", b"A day to come."))
    writes(amira, begins(amira), files=files, day="2025-10-01")
    days = dict(Draft.objects.values_list("text", "happened_on"))
    assert days == {
        "One sentence.": date(2025, 9, 12),
        "A quotation.": date(2025, 11, 2),
        "No day here.": date(2025, 10, 1),
        "A day to come.": date(2025, 10, 1),
    }


def test_the_same_files_sent_twice_are_there_once(amira: Someone) -> None:
    piece, page = begins(amira), uuid4()
    for _ in range(2):
        writes(amira, piece, files=[file("a.txt", b"He hides.")], client_id=page)
    assert texts(amira) == ["He hides."]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("essay.docx", b"no document at all"),
        ("essay.odt", b"PK\x03\x04 cut short"),
        ("essay.pdf", b"%PDF-1.7"),
        ("essay.txt", b"a\0b"),
        ("essay.txt", b"f" * (MOST_LETTERS + 1)),
    ],
)
def test_a_file_that_cannot_be_read_is_named_and_nothing_of_the_page_is_kept_or_lost(
    amira: Someone, name: str, content: bytes
) -> None:
    page = writes(amira, begins(amira), "Typed beside it.", files=[file(name, content)])
    assert amira.status == 422
    assert name in page
    assert "Nothing has been saved." in page
    assert ">Typed beside it.</textarea>" in page
    assert not texts(amira)


def test_a_draft_is_taken_out_and_put_back(amira: Someone) -> None:
    piece = begins(amira)
    writes(amira, piece, "He hides.")
    draft = f"/drafts/{Draft.objects.get().public_id}/"
    page = amira.press(f"{draft}undo/", on=piece)
    assert texts(amira) == []
    assert "Taken out: He hides." in page
    amira.press(f"{draft}put-back/", on=piece)
    assert texts(amira) == ["He hides."]


def test_an_earlier_draft_is_a_line_that_leads_to_the_whole(amira: Someone) -> None:
    piece = begins(amira)
    for words in ("He hides. " * 20, "He waits."):
        writes(amira, piece, words)
    draft = Draft.objects.in_order().first()
    assert draft
    assert f'href="/drafts/{draft.public_id}/"' in amira.open(piece)
    assert draft.text not in amira.page
    assert draft.text in amira.open(f"/drafts/{draft.public_id}/")


def test_a_piece_is_put_away_and_brought_back_with_all_in_it(amira: Someone) -> None:
    piece = begins(amira)
    writes(amira, piece, "He hides.")
    assert "This is put away." in amira.press(f"{piece}put-away/", on=piece)
    assert "This is put away." not in amira.press(f"{piece}bring-back/", on=piece)
    assert texts(amira) == ["He hides."]


def test_a_piece_gets_another_name(amira: Someone) -> None:
    piece = begins(amira)
    amira.press(f"{piece}change/", on=f"{piece}change/", name="Fear in Macbeth", texts="Macbeth\n")
    assert "Fear in Macbeth" in amira.page
    assert Piece.objects.get().set_texts == ["Macbeth"]


def test_there_are_ten_pieces_a_page_and_the_last_one_worked_on_is_first(
    amira: Someone, at: SetClock
) -> None:
    pieces = []
    for number in range(12):
        at(f"2026-01-12T18:{number:02}+00:00")
        pieces.append(begins(amira, f"Piece {number:02}"))
    at("2026-01-12T19:00+00:00")
    writes(amira, pieces[0], "He hides.")
    page = amira.open("/writing/")
    assert page.index("Piece 00") < page.index("Piece 11")
    assert "Piece 01" not in page
    assert "Piece 01" in amira.open("/writing/?page=2")


def test_spelling_is_left_out_and_read_again_at_a_press(amira: Someone) -> None:
    writes(amira, begins(amira), "He hides.")
    assert "Spelling is left out." in amira.press("/writing/spelling/", count="")
    assert Taste.objects.get(person=amira.person).count_spelling is False
    assert "Spelling is read too" in amira.press("/writing/spelling/", count="1")


def test_nobody_else_opens_a_piece_or_its_drafts(amira: Someone, cleo: Someone) -> None:
    piece = begins(amira)
    writes(amira, piece, "He hides.")
    draft = f"/drafts/{Draft.objects.get().public_id}/"
    for address in (piece, draft):
        cleo.open(address)
        assert cleo.status == 404
    for verb in (f"{piece}keep/", f"{piece}put-away/", f"{draft}undo/", f"{draft}hand-in/"):
        assert finds_nothing(cleo, verb)
    assert texts(amira) == ["He hides."]


@pytest.fixture
def pupil(amira: Someone, ben: Someone, at: SetClock) -> Someone:
    """Amira, who joined Ben's class."""
    a_class(ben, "Amira", "Omar")
    joins("Amira", amira, at=clock.now())
    return amira


def for_9b(pupil: Someone, name: str = "Fear") -> str:
    return begins(pupil, name, **{"class": Circle.objects.get(name="9B").public_id})


def read_by(teacher: Someone) -> list[str]:
    """The texts that are handed in to a teacher's classes."""
    return [*drafts_handed_in_to(teacher.person).values_list("text", flat=True)]


def test_who_reads_it_stands_beside_the_button_before_it_is_pressed(pupil: Someone) -> None:
    page = pupil.open(for_9b(pupil))
    button = page.index(">Hand it in</button>")
    assert "Your teachers in 9B can read it" in page[button : button + 900]
    assert "Private to you" in page[page.index(">Keep it</button>") : button]


def test_one_sentence_is_handed_in_and_taken_back(pupil: Someone, ben: Someone) -> None:
    page = writes(pupil, for_9b(pupil), "He hides.", hand_in="1")
    assert "Handed in" in page
    assert read_by(ben) == ["He hides."]
    draft = f"/drafts/{Draft.objects.get().public_id}/"
    assert "Private to you" in pupil.press(f"{draft}take-back/", on=draft)
    assert read_by(ben) == []


def test_kept_it_is_private_until_it_is_handed_in(pupil: Someone, ben: Someone) -> None:
    writes(pupil, for_9b(pupil), "He hides.")
    assert read_by(ben) == []
    draft = f"/drafts/{Draft.objects.get().public_id}/"
    pupil.press(f"{draft}hand-in/", on=draft)
    assert read_by(ben) == ["He hides."]


def test_a_piece_of_ones_own_has_nobody_to_hand_in_to(pupil: Someone, ben: Someone) -> None:
    piece = begins(pupil)
    assert "Hand it in" not in pupil.open(piece)
    writes(pupil, piece, "He hides.", hand_in="1")
    assert read_by(ben) == []


def test_a_class_one_is_not_in_is_no_choice(cleo: Someone, ben: Someone) -> None:
    a_class(ben, "Amira")
    for_9b(cleo)
    assert Piece.objects.get().circle is None


def test_a_piece_of_ones_own_can_become_one_of_a_class(pupil: Someone, ben: Someone) -> None:
    piece = begins(pupil)
    writes(pupil, piece, "He hides.")
    room = Circle.objects.get(name="9B").public_id
    pupil.press(f"{piece}change/", on=f"{piece}change/", name="Fear", **{"class": room})
    assert "Hand it in" in pupil.page
    assert read_by(ben) == []


def test_what_a_class_is_asked_to_write_has_its_name_starter_and_class(pupil: Someone) -> None:
    room = Circle.objects.get(name="9B")
    asked = {"name": "A ghost story", "words": "Scare me.", "starter": "It was late"}
    task = Task.objects.create(
        circle=room, by=room.kept_by, client_id=uuid4(), made_at=clock.now(), **asked
    )
    page = begins(pupil, "", task=task.public_id) and pupil.page
    for said in ("A ghost story", "Scare me.", 'value="It was late"', "Hand it in"):
        assert said in page


def test_whoever_left_the_class_hands_nothing_in(pupil: Someone, ben: Someone) -> None:
    piece = for_9b(pupil)
    let_leave(Membership.objects.filter(person=pupil.person), at=clock.now())
    writes(pupil, piece, "He hides.", hand_in="1")
    assert "Hand it in" not in pupil.page
    assert read_by(ben) == []


def test_while_looking_around_nothing_is_written(amira: Someone) -> None:
    amira.press("/look-around/", **{"as": "liam"})
    amira.press("/writing/begin/", on="/writing/begin/", name="Mine")
    assert amira.status == 409
    assert not Piece.objects.filter(name="Mine").exists()


def test_a_voice_alone_stays_with_whoever_spoke(pupil: Someone, ben: Someone) -> None:
    page = writes(pupil, for_9b(pupil), sound=sound(), hand_in="1")
    assert "Your voice stays with you." in page
    assert read_by(ben) == []


def test_that_a_teacher_wrote_is_said_where_the_draft_stands(pupil: Someone, ben: Someone) -> None:
    piece = for_9b(pupil)
    writes(pupil, piece, "He hides.", hand_in="1")
    assert "What your teacher wrote" not in pupil.page
    said = {"by": ben.person, "at": clock.now(), "client_id": uuid4(), "words": "What next?"}
    Feedback.objects.create(draft=Draft.objects.get(), on=Feedback.On.SELF, **said)
    assert "What your teacher wrote" in pupil.open(piece)
    writes(pupil, piece, "He waits.")
    assert "Your teacher wrote to you" in pupil.page
