from django.apps import AppConfig


class RemindersConfig(AppConfig):
    name = "quietwins.reminders"
    default_auto_field = "django.db.models.BigAutoField"
