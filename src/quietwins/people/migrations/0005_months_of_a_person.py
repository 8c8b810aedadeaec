from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0004_person_invented"),
    ]

    operations = [
        migrations.AddField(
            model_name="person",
            name="heavy_months",
            field=models.JSONField(default=list),
        ),
        migrations.AddField(
            model_name="person",
            name="put_away",
            field=models.JSONField(default=dict),
        ),
    ]
