"""Who saw in class what stands in a pupil's book."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("evidence", "0009_numbers_of_a_class"),
        ("people", "0011_joined_at"),
    ]

    operations = [
        migrations.CreateModel(
            name="Observed",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("page", models.UUIDField(db_index=True)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="people.person",
                    ),
                ),
                (
                    "entry",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="observed",
                        to="evidence.entry",
                    ),
                ),
            ],
        ),
    ]
