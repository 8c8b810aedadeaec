from django.apps import AppConfig


class SharingConfig(AppConfig):
    name = "quietwins.sharing"
    default_auto_field = "django.db.models.BigAutoField"
