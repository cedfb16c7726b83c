import json

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from wasl.text.folds import fold


def fold_titles(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Fill the new column of the versions that are filed, from their bodies."""
    versions = apps.get_model("store", "Version").objects.using(schema_editor.connection.alias)
    for row in versions.iterator(chunk_size=500):
        folded = fold(json.loads(bytes(row.body))["title"]["text"])
        versions.filter(pk=row.pk).update(title_folded=folded)


class Migration(migrations.Migration):

    dependencies = [
        ('store', '0002_compose'),
    ]

    operations = [
        migrations.CreateModel(
            name='RegisterEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('entry_id', models.CharField(max_length=26, unique=True)),
                ('direction', models.CharField(max_length=3)),
                ('exercise', models.BooleanField()),
                ('year', models.PositiveSmallIntegerField()),
                ('number', models.PositiveIntegerField()),
                ('at', models.DateTimeField()),
                ('item', models.CharField(max_length=64)),
                ('item_id', models.CharField(max_length=26)),
                ('report_id', models.CharField(db_index=True, max_length=26)),
                ('parties', models.JSONField()),
                ('peer_number', models.CharField(blank=True, max_length=64)),
                ('peer_number_folded', models.TextField(blank=True)),
            ],
        ),
        migrations.CreateModel(
            name='RegisterNote',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', models.CharField(blank=True, max_length=200)),
                ('reference_folded', models.TextField(blank=True)),
                ('remarks', models.TextField(blank=True)),
                ('at', models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name='RegisterSeries',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('direction', models.CharField(max_length=3)),
                ('exercise', models.BooleanField()),
                ('year', models.PositiveSmallIntegerField()),
                ('last', models.PositiveIntegerField(default=0)),
            ],
        ),
        migrations.AddField(
            model_name='desk',
            name='closed',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='desk',
            name='fallback',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.desk'),
        ),
        migrations.AddField(
            model_name='desk',
            name='hours',
            field=models.JSONField(null=True),
        ),
        migrations.AddField(
            model_name='version',
            name='title_folded',
            field=models.TextField(default=''),
        ),
        migrations.RunPython(fold_titles, migrations.RunPython.noop),
        migrations.AddIndex(
            model_name='inbox',
            index=models.Index(fields=['peer', '-at'], name='inbox_last_heard'),
        ),
        migrations.AddField(
            model_name='registerentry',
            name='desk',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='store.desk'),
        ),
        migrations.AddField(
            model_name='registernote',
            name='entry',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='notes', to='store.registerentry'),
        ),
        migrations.AddField(
            model_name='registernote',
            name='officer',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='registerseries',
            name='desk',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='store.desk'),
        ),
        migrations.AddIndex(
            model_name='registerentry',
            index=models.Index(fields=['desk', '-id'], name='entry_by_desk'),
        ),
        migrations.AddConstraint(
            model_name='registerentry',
            constraint=models.UniqueConstraint(fields=('desk', 'direction', 'exercise', 'year', 'number'), name='number_once'),
        ),
        migrations.AddConstraint(
            model_name='registerentry',
            constraint=models.UniqueConstraint(fields=('desk', 'direction', 'item', 'item_id', 'report_id'), name='entry_once'),
        ),
        migrations.AddConstraint(
            model_name='registerseries',
            constraint=models.UniqueConstraint(fields=('desk', 'direction', 'exercise', 'year'), name='series_once'),
        ),
    ]
