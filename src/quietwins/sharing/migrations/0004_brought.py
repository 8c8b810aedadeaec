"""What pupils bring to an evening with their class."""

import uuid

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0014_printed_for_an_evening"),
        ("sharing", "0003_suggested_and_displayed"),
        ("wins", "0004_kinder_words"),
    ]

    operations = [
        migrations.CreateModel(
            name="Brought",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("at", models.DateTimeField()),
                (
                    "circle",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="brought",
                        to="people.circle",
                    ),
                ),
                (
                    "win",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="brought",
                        to="wins.win",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("win", "circle"), name="brought_once")
                ],
            },
        ),
    ]
