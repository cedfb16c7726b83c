from typing import Any

from django.db import migrations, models
from django.db.models import deletion


READING = "UPDATE store_reading r SET filed = v.filed FROM store_version v WHERE v.id = r.version_id"
KEYS = "UPDATE store_entitykey k SET version_id = e.version_id FROM store_entity e WHERE e.id = k.entity_id"
HITS = """UPDATE store_hit h SET theirs_version_id = t.version_id, ours_version_id = o.version_id
FROM store_entity t, store_entity o WHERE t.id = h.theirs_id AND o.id = h.ours_id"""
# What a foreign key promises is checked before the table is changed again.
CHECK = "SET CONSTRAINTS ALL IMMEDIATE"


def version(**more: Any) -> models.ForeignKey[Any, Any]:
    return models.ForeignKey(on_delete=deletion.CASCADE, to='store.version', **more)


class Migration(migrations.Migration):

    dependencies = [
        ('store', '0028_templates'),
    ]

    operations = [
        migrations.AddField('reading', 'filed', models.DateTimeField(null=True)),
        migrations.AddField('entitykey', 'version', version(null=True)),
        migrations.AddField('hit', 'theirs_version', version(null=True, related_name='+')),
        migrations.AddField('hit', 'ours_version', version(null=True, related_name='+')),
        *(migrations.RunSQL(each, migrations.RunSQL.noop) for each in (READING, KEYS, HITS, CHECK)),
        migrations.AlterField('reading', 'filed', models.DateTimeField()),
        migrations.AlterField('entitykey', 'version', version()),
        migrations.AlterField('hit', 'theirs_version', version(related_name='+')),
        migrations.AlterField('hit', 'ours_version', version(related_name='+')),
        migrations.AlterField('entitykey', 'key', models.CharField(max_length=64)),
        migrations.AddIndex(
            'entitykey', models.Index(fields=['key'], include=['entity', 'version'], name='key_of_whom')
        ),
        migrations.RemoveConstraint('reading', 'reading_once'),
        migrations.RemoveIndex('reading', 'reading_of_desk'),
        migrations.AddConstraint(
            'reading',
            models.UniqueConstraint(fields=('version', 'desk'), include=('until',), name='reading_once'),
        ),
        migrations.AddIndex(
            'reading', models.Index(fields=['desk', 'version'], include=['until'], name='reading_of_desk')
        ),
        migrations.AddIndex('reading', models.Index(fields=['desk', '-filed', '-version'], name='reading_newest')),
        migrations.AddIndex('audience', models.Index(fields=['desk', '-since'], name='audience_newest')),
        migrations.AddIndex('hit', models.Index(fields=['-total_mn', 'hit_id'], name='hit_best')),
    ]
