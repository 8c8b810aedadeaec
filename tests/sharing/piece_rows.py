"""The lines of writing in the table of who gets what, and whose writing there is."""

from uuid import UUID, uuid4

from quietwins.pieces.models import Draft, Piece
from tests.cast import Someone

PIECE_ROWS = """
writing           -                200 405  200 405  200 405  200 405
make_piece        -                200 422  200 422  200 422  200 422
count_spelling    -                405 302  405 302  405 302  405 302

piece             amiras_writing   200 405  404 405  404 405  404 405
piece             cleos_writing    404 405  404 405  200 405  404 405
piece             nobodys          404 405  404 405  404 405  404 405
keep_draft        amiras_writing   302 422  404 404  404 404  404 404
keep_draft        cleos_writing    404 404  404 404  302 422  404 404
keep_draft        nobodys          404 404  404 404  404 404  404 404
change_piece      amiras_writing   200 422  404 404  404 404  404 404
change_piece      cleos_writing    404 404  404 404  200 422  404 404
change_piece      nobodys          404 404  404 404  404 404  404 404
put_piece_away    amiras_writing   405 302  405 404  405 404  405 404
put_piece_away    cleos_writing    405 404  405 404  405 302  405 404
put_piece_away    nobodys          405 404  405 404  405 404  405 404
bring_piece_back  amiras_writing   405 302  405 404  405 404  405 404
bring_piece_back  cleos_writing    405 404  405 404  405 302  405 404
bring_piece_back  nobodys          405 404  405 404  405 404  405 404
draft             amiras_draft     200 405  404 405  404 405  404 405
draft             cleos_draft      404 405  404 405  200 405  404 405
draft             nobodys          404 405  404 405  404 405  404 405
undo_draft        amiras_draft     405 302  405 404  405 404  405 404
undo_draft        cleos_draft      405 404  405 404  405 302  405 404
undo_draft        nobodys          405 404  405 404  405 404  405 404
put_draft_back    amiras_draft     405 302  405 404  405 404  405 404
put_draft_back    cleos_draft      405 404  405 404  405 302  405 404
put_draft_back    nobodys          405 404  405 404  405 404  405 404
hand_in           amiras_draft     405 302  405 404  405 404  405 404
hand_in           cleos_draft      405 404  405 404  405 302  405 404
hand_in           nobodys          405 404  405 404  405 404  405 404
take_back_draft   amiras_draft     405 302  405 404  405 404  405 404
take_back_draft   cleos_draft      405 404  405 404  405 302  405 404
take_back_draft   nobodys          405 404  405 404  405 404  405 404
"""


def has_a_piece(name: str, someone: Someone) -> dict[str, UUID]:
    """With one draft, private to them."""
    begin = "/writing/begin/"
    someone.press(begin, on=begin, name=f"Fear, by {name}")
    words = {"words": f"{name} writes.", "client_id": uuid4()}
    someone.press(f"{someone.path}keep/", on=someone.path, **words)
    return {
        f"{name}s_writing": Piece.objects.get(owner=someone.person).public_id,
        f"{name}s_draft": Draft.objects.get(piece__owner=someone.person).public_id,
    }
