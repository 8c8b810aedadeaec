"""Something said aloud: kept on Today, heard again by its owner, and by nobody else."""

import pytest

from quietwins.evidence import sounds
from quietwins.evidence.models import Entry, Sound
from tests.cast import Someone, sound

VOICE = b"OggS and a voice"


def said(someone: Someone, words: str = "", data: bytes = VOICE) -> str:
    """Keep it; where its sound is."""
    someone.keep(words, sound=sound(data))
    return f"/sounds/{Sound.objects.get(entry__owner=someone.person).public_id}/"


def test_a_voice_alone_is_enough(amira: Someone) -> None:
    path = said(amira)
    page = amira.open("/")
    assert "<p>I said it aloud</p>" in page and "Said aloud" in page
    assert f'<audio controls preload="none" src="{path}"' in page
    assert path in amira.open("/wins/")


def test_it_is_heard_as_it_was_said_and_as_nothing_else(amira: Someone) -> None:
    answer = amira.client.get(said(amira), headers={"Accept-Encoding": "gzip"})
    assert (answer.content, answer.headers["Content-Type"]) == (VOICE, "audio/ogg")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    ("asked", "part", "where"),
    [
        ("bytes=0-3", b"OggS", "bytes 0-3/16"),
        ("bytes=11-", b"voice", "bytes 11-15/16"),
        ("bytes=-5", b"voice", "bytes 11-15/16"),
        ("bytes=11-99", b"voice", "bytes 11-15/16"),
    ],
)
def test_a_player_may_ask_for_a_part(amira: Someone, asked: str, part: bytes, where: str) -> None:
    answer = amira.client.get(said(amira), headers={"Range": asked})
    assert (answer.status_code, answer.content) == (206, part)
    assert answer.headers["Content-Range"] == where


@pytest.mark.parametrize("asked", ["bytes=0-", "bytes=99-", "bytes=5-2", "bytes=-", "lines=1-2"])
def test_a_part_that_is_not_there_is_the_whole(amira: Someone, asked: str) -> None:
    answer = amira.client.get(said(amira), headers={"Range": asked})
    assert (answer.status_code, answer.content) == (200, VOICE)


def test_what_is_no_sound_is_asked_about_and_nothing_is_kept(amira: Someone) -> None:
    fields = {"words": "I read", "sound": sound(b"<!doctype html>")}
    page = amira.client.post("/keep/", fields).content.decode()
    assert "We could not tell what kind of sound this is." in page
    assert "I read</textarea>" in page
    assert Entry.objects.count() == Sound.objects.count() == 0


def test_a_sound_that_is_too_large_is_asked_about(
    amira: Someone, monkeypatch: pytest.MonkeyPatch
) -> None:
    from quietwins.pages.today import sound as page

    monkeypatch.setattr(page, "MOST", len(VOICE))
    assert amira.client.post("/keep/", {"sound": sound(VOICE)}).status_code == 302
    assert amira.client.post("/keep/", {"sound": sound(VOICE + b"!")}).status_code == 422
    assert sounds.MOST == 10_000_000


def test_undo_hides_it_and_an_edit_leaves_it_where_it_is(amira: Someone) -> None:
    kept = amira.keep("I red it", sound=sound())
    path = f"/sounds/{Sound.objects.get().public_id}/"
    amira.press(f"/wins/{kept}/edit/", words="I read it")
    assert path in amira.open("/wins/") and "I read it" in amira.page
    amira.press(f"/wins/{kept}/undo/")
    assert amira.client.get(path).status_code == 404


def test_a_real_voice_is_not_put_into_somebody_invented(amira: Someone) -> None:
    amira.press("/look-around/", **{"as": "liam"})
    assert 'type="file"' not in amira.open("/")
    amira.keep("I looked around", sound=sound())
    assert Sound.objects.count() == 0


def test_cleo_hears_nothing(amira: Someone, cleo: Someone) -> None:
    path = said(amira, "I read")
    assert cleo.client.get(path).status_code == 404
    assert "<audio" not in cleo.open("/").partition('id="kept-today"')[2]
