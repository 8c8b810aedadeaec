from django.apps import AppConfig


class ListsConfig(AppConfig):
    name = "quietwins.lists"
    default_auto_field = "django.db.models.BigAutoField"
