import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

# Content goes by these two functions and by no other way: the application's role may neither change nor delete what is
# filed. Each runs as the owner of the tables, takes ids and a number, and gives nothing back.
CLOSE = """
CREATE FUNCTION wasl_unindex(report varchar, upto integer) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DELETE FROM store_judgement WHERE hit_id IN (
        SELECT h.hit_id FROM store_hit h JOIN store_entity e ON e.id IN (h.theirs_id, h.ours_id)
        JOIN store_version v ON v.id = e.version_id WHERE v.report_id = report AND v.version <= upto);
    DELETE FROM store_hit WHERE hit_id IN (
        SELECT h.hit_id FROM store_hit h JOIN store_entity e ON e.id IN (h.theirs_id, h.ours_id)
        JOIN store_version v ON v.id = e.version_id WHERE v.report_id = report AND v.version <= upto);
    DELETE FROM store_entitykey WHERE entity_id IN (
        SELECT e.id FROM store_entity e JOIN store_version v ON v.id = e.version_id
        WHERE v.report_id = report AND v.version <= upto);
    DELETE FROM store_entity WHERE version_id IN (
        SELECT id FROM store_version WHERE report_id = report AND version <= upto);
    DELETE FROM store_words WHERE version_id IN (
        SELECT id FROM store_version WHERE report_id = report AND version <= upto);
$$
"""
ERASE = """
CREATE FUNCTION wasl_erase(report varchar, upto integer, at timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT wasl_unindex(report, upto);
    UPDATE store_outbox SET body = '', envelope = NULL, state = CASE WHEN state = 'due' THEN 'withdrawn' ELSE state END
        WHERE message_id IN (
            SELECT d.message_id FROM store_delivery d JOIN store_release r ON r.release_id = d.item_id
            JOIN store_version v ON v.id = r.version_id
            WHERE d.item = 'release' AND v.report_id = report AND v.version <= upto
            UNION ALL
            SELECT d.message_id FROM store_delivery d JOIN store_translation t ON t.translation_id = d.item_id
            JOIN store_version v ON v.id = t.version_id
            WHERE d.item = 'translation' AND v.report_id = report AND v.version <= upto);
    DELETE FROM store_outbox WHERE kind = 'chunk' AND release_id IN (
        SELECT r.release_id FROM store_release r JOIN store_version v ON v.id = r.version_id
        WHERE v.report_id = report AND v.version <= upto);
    DELETE FROM store_translation WHERE version_id IN (
        SELECT id FROM store_version WHERE report_id = report AND version <= upto);
    DELETE FROM store_shipment WHERE file_id IN (
        SELECT f.file_id FROM store_heldfile f JOIN store_version v ON v.id = f.version_id
        WHERE v.report_id = report AND v.version <= upto);
    DELETE FROM store_heldchunk WHERE file_id IN (
        SELECT f.file_id FROM store_heldfile f JOIN store_version v ON v.id = f.version_id
        WHERE v.report_id = report AND v.version <= upto);
    DELETE FROM store_heldfile WHERE version_id IN (
        SELECT id FROM store_version WHERE report_id = report AND version <= upto);
    DELETE FROM store_audience WHERE version_id IN (
        SELECT id FROM store_version WHERE report_id = report AND version <= upto);
    DELETE FROM store_draftaside WHERE draft_id IN (
        SELECT draft_id FROM store_draft WHERE report_id = report AND NOT EXISTS (
            SELECT 1 FROM store_version WHERE report_id = report AND version > upto));
    DELETE FROM store_draft WHERE report_id = report AND NOT EXISTS (
        SELECT 1 FROM store_version WHERE report_id = report AND version > upto);
    UPDATE store_recipe SET body = '' WHERE version_id IN (
        SELECT id FROM store_version WHERE report_id = report AND version <= upto);
    UPDATE store_version SET body = '', title_folded = '', erased = at
        WHERE report_id = report AND version <= upto AND erased IS NULL;
$$
"""
# What had arrived before steps could is held to the peer whose agreement it came under.
BACKFILL = """
INSERT INTO store_arrivedrelease (release_id, peer_id, report_id, version, signer_node, message_id, at)
SELECT v.release_id, a.peer_id, v.report_id, v.version, a.peer_id, v.message_id, v.filed
FROM store_version v JOIN store_agreement a ON a.agreement_hash = v.agreement_id
WHERE v.release_id <> '' ON CONFLICT DO NOTHING
"""


class Migration(migrations.Migration):

    dependencies = [
        ('store', '0011_extracts'),
    ]

    operations = [
        migrations.AddField(
            model_name='version',
            name='erased',
            field=models.DateTimeField(null=True),
        ),
        migrations.CreateModel(
            name='LegalHold',
            fields=[
                ('hold_id', models.CharField(max_length=26, primary_key=True, serialize=False)),
                ('report_id', models.CharField(db_index=True, max_length=26)),
                ('reason', models.TextField()),
                ('since', models.DateTimeField()),
                ('lifted', models.DateTimeField(null=True)),
                ('desk', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='store.desk')),
                ('lifted_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('officer', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='LifeStep',
            fields=[
                ('step_id', models.CharField(max_length=26, primary_key=True, serialize=False)),
                ('report_id', models.CharField(db_index=True, max_length=26)),
                ('own', models.BooleanField()),
                ('act', models.CharField(max_length=64)),
                ('version', models.PositiveIntegerField()),
                ('body', models.BinaryField()),
                ('sha256', models.CharField(max_length=64)),
                ('message_id', models.CharField(blank=True, max_length=26)),
                ('due', models.DateTimeField()),
                ('filed', models.DateTimeField()),
                ('desk', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='store.desk')),
                ('officer', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                ('peer', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='store.peer')),
            ],
        ),
        migrations.CreateModel(
            name='HolderReport',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('holder_node', models.CharField(max_length=64)),
                ('via_node', models.CharField(blank=True, max_length=64)),
                ('effect', models.CharField(blank=True, max_length=64)),
                ('reason', models.CharField(blank=True, max_length=64)),
                ('version', models.PositiveIntegerField(default=0)),
                ('desks', models.PositiveIntegerField(default=0)),
                ('backups', models.DateField(null=True)),
                ('at', models.DateTimeField()),
                ('heard', models.DateTimeField()),
                ('step', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.lifestep')),
            ],
        ),
        migrations.CreateModel(
            name='Tombstone',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('report_id', models.CharField(max_length=26)),
                ('version', models.PositiveIntegerField()),
                ('act', models.CharField(max_length=64)),
                ('reason', models.CharField(max_length=64)),
                ('origin_node', models.CharField(max_length=64)),
                ('origin_desk', models.CharField(blank=True, max_length=26)),
                ('exercise', models.BooleanField()),
                ('at', models.DateTimeField()),
                ('desk', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='store.desk')),
            ],
        ),
        migrations.CreateModel(
            name='ArrivedRelease',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('release_id', models.CharField(max_length=26)),
                ('report_id', models.CharField(db_index=True, max_length=26)),
                ('version', models.PositiveIntegerField()),
                ('signer_node', models.CharField(max_length=64)),
                ('message_id', models.CharField(max_length=26)),
                ('at', models.DateTimeField()),
                ('peer', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='store.peer')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('peer', 'release_id'), name='arrived_release_once')],
            },
        ),
        migrations.AddIndex(
            model_name='lifestep',
            index=models.Index(fields=['peer', 'report_id'], name='life_step_of_line'),
        ),
        migrations.AddConstraint(
            model_name='lifestep',
            constraint=models.UniqueConstraint(fields=('report_id', 'peer', 'sha256'), name='life_step_once'),
        ),
        migrations.AddIndex(
            model_name='tombstone',
            index=models.Index(fields=['desk', '-at'], name='tombstone_of_desk'),
        ),
        migrations.AddConstraint(
            model_name='tombstone',
            constraint=models.UniqueConstraint(fields=('report_id', 'desk'), name='tombstone_once'),
        ),
        migrations.RunSQL(CLOSE, "DROP FUNCTION wasl_unindex"),
        migrations.RunSQL(ERASE, "DROP FUNCTION wasl_erase"),
        migrations.RunSQL(BACKFILL, migrations.RunSQL.noop),
    ]
