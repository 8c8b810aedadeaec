from typing import Any

import django.db.models.deletion
from django.db import migrations, models

import quietwins.people.may_see

STAYS = """NEW.by_id IS NULL
AND NEW.id = OLD.id AND NEW.whose_id = OLD.whose_id AND NEW.role = OLD.role
AND NEW.verb = OLD.verb AND NEW.day = OLD.day AND NEW."at" = OLD."at" """
SAID = "people_trace: lines are added and never changed"
MAKE = {
    "sqlite": [
        (
            f"CREATE TRIGGER people_trace_stays BEFORE UPDATE ON people_trace WHEN NOT ({STAYS})"
            f" BEGIN SELECT RAISE(ABORT, '{SAID}'); END"
        )
    ],
    "postgresql": [
        (
            "CREATE FUNCTION people_trace_stays() RETURNS trigger LANGUAGE plpgsql"
            f" AS $$ BEGIN RAISE EXCEPTION '{SAID}'; END $$"
        ),
        (
            "CREATE TRIGGER people_trace_stays BEFORE UPDATE ON people_trace FOR EACH ROW"
            f" WHEN (NOT ({STAYS})) EXECUTE FUNCTION people_trace_stays()"
        ),
    ],
}
DROP = {
    "sqlite": ["DROP TRIGGER people_trace_stays"],
    "postgresql": [
        "DROP TRIGGER people_trace_stays ON people_trace",
        "DROP FUNCTION people_trace_stays",
    ],
}


def make(apps: object, editor: Any) -> None:
    for statement in MAKE[editor.connection.vendor]:
        editor.execute(statement)


def drop(apps: object, editor: Any) -> None:
    for statement in DROP[editor.connection.vendor]:
        editor.execute(statement)


ROLES = [(role, role) for role in quietwins.people.may_see.Role]


class Migration(migrations.Migration):
    """No line was ever written before, so the table is made anew."""

    dependencies = [
        ("people", "0007_circles_of_people"),
    ]

    operations = [
        migrations.DeleteModel(name="Trace"),
        migrations.CreateModel(
            name="Trace",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("role", models.CharField(blank=True, choices=ROLES, max_length=16)),
                (
                    "verb",
                    models.CharField(
                        choices=[
                            ("saw", "Saw"),
                            ("opened", "Opened"),
                            ("copied", "Copied"),
                            ("changed", "Changed"),
                        ],
                        max_length=32,
                    ),
                ),
                ("day", models.DateField()),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="people.person",
                    ),
                ),
                (
                    "whose",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="traces",
                        to="people.person",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["at"], name="people_trac_at_idx")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("whose", "by", "verb", "day"), name="noted_once_a_day"
                    )
                ],
            },
        ),
        migrations.RunPython(make, drop),
        migrations.CreateModel(
            name="Ran",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("job", models.CharField(max_length=32, unique=True)),
                ("at", models.DateTimeField()),
            ],
        ),
    ]
