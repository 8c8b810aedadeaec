"""A line says that something was printed."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0013_schools"),
    ]

    operations = [
        migrations.AlterField(
            model_name="trace",
            name="verb",
            field=models.CharField(
                choices=[
                    ("saw", "Saw"),
                    ("opened", "Opened"),
                    ("copied", "Copied"),
                    ("changed", "Changed"),
                    ("way in", "Way In"),
                    ("printed", "Printed"),
                ],
                max_length=32,
            ),
        ),
    ]
