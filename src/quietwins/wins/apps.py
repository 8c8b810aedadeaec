from django.apps import AppConfig


class WinsConfig(AppConfig):
    name = "quietwins.wins"
    default_auto_field = "django.db.models.BigAutoField"
