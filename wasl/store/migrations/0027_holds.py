import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


# A hold from before it had a day is decided again within a year of the one on which it was placed.
BACKFILL = "UPDATE store_legalhold SET due = (since AT TIME ZONE 'UTC')::date + 365"


class Migration(migrations.Migration):

    dependencies = [
        ('store', '0026_account_suspensions'),
    ]

    operations = [
        migrations.AddField(
            model_name='legalhold',
            name='authority',
            field=models.TextField(blank=True, default=''),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='legalhold',
            name='due',
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name='legalhold',
            name='renewal',
            field=models.TextField(blank=True, default=''),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='legalhold',
            name='renewed_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='legalhold',
            name='lifting',
            field=models.TextField(blank=True, default=''),
            preserve_default=False,
        ),
        migrations.RunSQL(BACKFILL, migrations.RunSQL.noop),
        migrations.AlterField(
            model_name='legalhold',
            name='due',
            field=models.DateField(db_index=True),
        ),
    ]
