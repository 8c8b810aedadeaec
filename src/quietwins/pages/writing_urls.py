"""The addresses of writing: pieces, their drafts, and what is said beside them."""

from django.urls import URLPattern, path

from quietwins.pages.beside import views as beside
from quietwins.pages.class_writing import views as class_writing
from quietwins.pages.pieces import changing, keeping, spelling
from quietwins.pages.pieces import views as pieces
from quietwins.pages.showing import drafts as showing
from quietwins.pages.then_and_now import views as then_and_now
from quietwins.pages.worked_example import views as worked_example

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
    path("pieces/<uuid:piece>/then-and-now/", then_and_now.then_and_now, name="then_and_now"),
    path("drafts/<uuid:draft>/beside/", beside.beside_the_words, name="beside_the_words"),
    path("drafts/<uuid:draft>/next/", beside.tell_writer, name="tell_writer"),
    path("drafts/<uuid:draft>/show/", showing.offer, name="offer_draft"),
    path("beside/<uuid:beside>/undo/", beside.undo_beside, name="undo_beside"),
    path("feedback/<uuid:feedback>/undo/", beside.undo_feedback, name="undo_feedback"),
    path("people/<uuid:circle>/writing/", class_writing.class_writing, name="class_writing"),
    path("tasks/<uuid:task>/put-away/", class_writing.put_away, name="put_task_away"),
    path("worked-example/", worked_example.example, name="worked_example"),
)
