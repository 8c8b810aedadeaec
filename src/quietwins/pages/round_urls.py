"""The addresses of class quizzes: for their teacher, and for the pupils who are asked."""

from django.urls import path

from quietwins.pages.asked_in_class import views as asked_in_class
from quietwins.pages.class_quizzes import paper, views

ROUNDS = (
    path("people/<uuid:circle>/quizzes/", views.class_quizzes, name="class_quizzes"),
    path("rounds/<uuid:round>/", views.round_set, name="round"),
    path("rounds/<uuid:round>/again/", views.ask_again, name="ask_again"),
    path("rounds/<uuid:round>/end/", views.end, name="end_round"),
    path("rounds/<uuid:round>/paper/", paper.paper, name="paper"),
    path("rounds/<uuid:round>/ticks/", paper.ticks, name="ticks"),
    path("rounds/<uuid:round>/ticks/undo/", paper.undo_ticks, name="undo_ticks"),
    path("asked/<uuid:round>/", asked_in_class.asked, name="asked_in_class"),
)
