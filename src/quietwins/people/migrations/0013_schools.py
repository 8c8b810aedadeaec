"""Whom to turn to in a school; a book that is frozen; a way in that was made."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0012_rosters"),
    ]

    operations = [
        migrations.AddField("person", "frozen_at", models.DateTimeField(null=True)),
        migrations.AlterField(
            "trace",
            "verb",
            models.CharField(
                max_length=32,
                choices=[
                    ("saw", "Saw"),
                    ("opened", "Opened"),
                    ("copied", "Copied"),
                    ("changed", "Changed"),
                    ("way in", "Way In"),
                ],
            ),
        ),
        migrations.CreateModel(
            name="Safety",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=200)),
                ("contact", models.CharField(max_length=200)),
                (
                    "school",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="safety",
                        to="people.circle",
                    ),
                ),
            ],
        ),
    ]
