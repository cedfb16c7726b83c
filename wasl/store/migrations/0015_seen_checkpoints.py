import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("store", "0014_enrolment"),
    ]

    operations = [
        migrations.CreateModel(
            name="SeenCheckpoint",
            fields=[
                ("number", models.BigAutoField(primary_key=True, serialize=False)),
                ("node", models.CharField(max_length=64)),
                ("epoch", models.PositiveIntegerField()),
                ("size", models.PositiveBigIntegerField()),
                ("root", models.CharField(max_length=64)),
                ("at", models.DateTimeField()),
                ("signed", models.BinaryField()),
                ("seen", models.DateTimeField()),
                ("shown_by", models.CharField(max_length=64)),
                ("state", models.CharField(max_length=64)),
                ("code", models.CharField(blank=True, max_length=64)),
                ("asked", models.CharField(blank=True, max_length=26)),
                ("growth", models.BinaryField(default=bytes)),
                ("passed_on", models.DateTimeField(null=True)),
                (
                    "against",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, to="store.seencheckpoint"
                    ),
                ),
            ],
        ),
        migrations.AddConstraint(
            model_name="seencheckpoint",
            constraint=models.UniqueConstraint(
                fields=("node", "epoch", "size", "root"), name="checkpoint_seen_once"
            ),
        ),
    ]
