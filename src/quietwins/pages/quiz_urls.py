"""The addresses of quizzes."""

from django.urls import URLPattern

QUIZZES: tuple[URLPattern, ...] = ()
