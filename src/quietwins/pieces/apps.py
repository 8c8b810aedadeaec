from django.apps import AppConfig


class PiecesConfig(AppConfig):
    name = "quietwins.pieces"
    default_auto_field = "django.db.models.BigAutoField"
