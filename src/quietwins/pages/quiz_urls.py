"""The addresses of quizzes."""

from django.urls import path

from quietwins.pages.quizzes import bringing, pausing, questions, taking_out, views
from quietwins.pages.sittings import views as sittings

QUIZZES = (
    path("quizzes/", views.quizzes, name="quizzes"),
    path("quizzes/make/", views.make, name="make_quiz"),
    path("quizzes/begin/", sittings.begin_quiz, name="begin_mixed"),
    path("quizzes/bring/", bringing.choose, name="bring_quiz"),
    path("quizzes/bring/<uuid:preview>/", bringing.look, name="deck_preview"),
    path("quizzes/bring/<uuid:preview>/take-in/", bringing.right, name="deck_right"),
    path("quizzes/bring/<uuid:preview>/drop/", bringing.drop, name="drop_deck"),
    path("quizzes/brought/<uuid:brought>/undo/", bringing.undo, name="undo_brought"),
    path("quizzes/pauses/", pausing.put_in, name="put_pause_in"),
    path("quizzes/pauses/<uuid:pause>/take-out/", pausing.take_out, name="take_pause_out"),
    path("quizzes/<uuid:quiz>/", views.show, name="quiz"),
    path("quizzes/<uuid:quiz>/change/", views.change, name="change_quiz"),
    path("quizzes/<uuid:quiz>/begin/", sittings.begin_quiz, name="begin_quiz"),
    path("quizzes/<uuid:quiz>/file/", taking_out.file, name="quiz_file"),
    path("quizzes/<uuid:quiz>/questions/", questions.add, name="add_question"),
    path("questions/<uuid:question>/change/", questions.change, name="change_question"),
    path("questions/<uuid:question>/take-out/", questions.take_out, name="take_question_out"),
    path("questions/<uuid:question>/put-back/", questions.put_back, name="put_question_back"),
    path("shown/<uuid:shown>/file/", sittings.shown, name="shown"),
    path("sittings/<uuid:sitting>/", sittings.sitting, name="sitting"),
    path("sittings/<uuid:sitting>/stop/", sittings.stop_here, name="stop_quiz"),
    path("sittings/<uuid:sitting>/answer/", sittings.answer_question, name="answer_question"),
    path("answers/<uuid:answer>/", sittings.given, name="given"),
    path("answers/<uuid:answer>/meant/", sittings.meant_that, name="meant_that"),
    path("answers/<uuid:answer>/undo/", sittings.undo, name="undo_answer"),
)
