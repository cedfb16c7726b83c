import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


# What was filed before is reviewed on the day that its newest version bears.
BACKFILL = """
INSERT INTO store_review (report_id, due, reason)
SELECT DISTINCT ON (report_id) report_id, (convert_from(body, 'UTF8')::jsonb #>> '{handling,review}')::date, ''
FROM store_version WHERE erased IS NULL ORDER BY report_id, version DESC
"""


class Migration(migrations.Migration):

    dependencies = [
        ('store', '0023_consent_inside'),
    ]

    operations = [
        migrations.CreateModel(
            name='Restriction',
            fields=[
                ('restriction_id', models.CharField(max_length=26, primary_key=True, serialize=False)),
                ('report_id', models.CharField(db_index=True, max_length=26)),
                ('cause', models.CharField(max_length=64)),
                ('since', models.DateTimeField()),
                ('lifted', models.DateTimeField(null=True)),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('lifted', None)), fields=('report_id', 'cause'), name='restriction_once')],
            },
        ),
        migrations.CreateModel(
            name='Review',
            fields=[
                ('report_id', models.CharField(max_length=26, primary_key=True, serialize=False)),
                ('due', models.DateField(db_index=True)),
                ('reason', models.TextField(blank=True)),
                ('decided', models.DateTimeField(null=True)),
                ('officer', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='ShutAudience',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('since', models.DateTimeField()),
                ('desk', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='store.desk')),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.version')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('version', 'desk'), name='shut_audience_once')],
            },
        ),
        migrations.RunSQL(BACKFILL, migrations.RunSQL.noop),
    ]
