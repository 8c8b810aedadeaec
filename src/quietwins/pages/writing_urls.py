"""The addresses of writing: pieces, their drafts, and what is said beside them."""

from django.urls import URLPattern, path

from quietwins.pages.pieces import changing, keeping, spelling
from quietwins.pages.pieces import views as pieces

WRITING: tuple[URLPattern, ...] = (
    path("writing/", pieces.writing, name="writing"),
    path("writing/begin/", pieces.make, name="make_piece"),
    path("writing/spelling/", spelling.choose, name="count_spelling"),
    path("pieces/<uuid:piece>/", pieces.piece, name="piece"),
    path("pieces/<uuid:piece>/keep/", keeping.keep, name="keep_draft"),
    path("pieces/<uuid:piece>/change/", changing.change, name="change_piece"),
    path("pieces/<uuid:piece>/put-away/", changing.put_away, name="put_piece_away"),
    path("pieces/<uuid:piece>/bring-back/", changing.bring_back, name="bring_piece_back"),
    path("drafts/<uuid:draft>/", keeping.draft, name="draft"),
    path("drafts/<uuid:draft>/undo/", keeping.undo, name="undo_draft"),
    path("drafts/<uuid:draft>/put-back/", keeping.put_back, name="put_draft_back"),
    path("drafts/<uuid:draft>/hand-in/", keeping.hand_in, name="hand_in"),
    path("drafts/<uuid:draft>/take-back/", keeping.take_back, name="take_back_draft"),
)
