from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("evidence", "0007_lines_left_out")]

    operations = [
        migrations.AddField(
            model_name="thread",
            name="began_low",
            field=models.BooleanField(default=False),
        ),
    ]
