"""A key for the details of each line, the lines that wait for their place, kept nodes, and the one way to erase details.

What was folded before had another leaf: lines are placed anew and signed anew. No peer has kept a checkpoint until now.
"""

import hashlib
import hmac
import secrets

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from wasl.record.canonical import dump


def commit_to_details(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    lines = apps.get_model("store", "JournalLine").objects.using(schema_editor.connection.alias)
    for line in lines.filter(details_mac=b"").iterator():
        salt = secrets.token_bytes(32)
        mac = hmac.digest(salt, dump(line.details), hashlib.sha256)
        lines.filter(pk=line.pk).update(details_salt=salt, details_mac=mac)


WAITING = """
CREATE FUNCTION wasl_line_waits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO store_unplacedline (line_id) VALUES (NEW.line_id);
    RETURN NULL;
END $$;
CREATE TRIGGER wasl_line_waits AFTER INSERT ON store_journalline FOR EACH ROW EXECUTE FUNCTION wasl_line_waits();
DELETE FROM store_journalleaf;
DELETE FROM store_checkpoint;
DELETE FROM store_treestate WHERE name = 'journal';
INSERT INTO store_unplacedline (line_id) SELECT line_id FROM store_journalline ORDER BY at, line_id;
CREATE INDEX store_journalline_subjects ON store_journalline USING gin (subjects jsonb_path_ops);
"""

# It writes the line and destroys the details, or does neither: no caller can have the one without the other.
ERASING = """
CREATE FUNCTION wasl_erase_details(
    erasure text, moment timestamptz, door text, officer text, desk text, erased text[],
    details jsonb, salt bytea, details_salt bytea, details_mac bytea
) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    found bigint;
BEGIN
    UPDATE public.store_journalline AS line SET details = '{}', details_salt = ''
        WHERE line.line_id = ANY (erased) AND line.details_salt <> ''
        AND line.action NOT IN ('details-erased', 'checkpoint-signed');
    GET DIAGNOSTICS found = ROW_COUNT;
    IF found = 0 OR found <> cardinality(erased) THEN
        RAISE EXCEPTION 'a line to be erased is not there, is erased already or may not be'
            USING ERRCODE = 'data_exception';
    END IF;
    INSERT INTO public.store_journalline
        (line_id, at, action, door, officer_id, desk_id, subjects, details, salt, details_salt, details_mac)
        VALUES (erasure, moment, 'details-erased', door, officer, desk, to_jsonb(erased),
                details, salt, details_salt, details_mac);
END $$;
REVOKE ALL ON FUNCTION wasl_erase_details FROM PUBLIC;
"""


class Migration(migrations.Migration):

    dependencies = [
        ("store", "0008_translations"),
    ]

    operations = [
        migrations.AddField("journalline", "details_salt", models.BinaryField(default=bytes)),
        migrations.AddField("journalline", "details_mac", models.BinaryField(default=bytes)),
        migrations.RunPython(commit_to_details, migrations.RunPython.noop),
        migrations.CreateModel(
            name="UnplacedLine",
            fields=[
                ("number", models.BigAutoField(primary_key=True, serialize=False)),
                ("line_id", models.CharField(max_length=26)),
            ],
        ),
        migrations.CreateModel(
            name="JournalNode",
            fields=[
                ("pk", models.CompositePrimaryKey("level", "index", blank=True, editable=False, primary_key=True,
                                                  serialize=False)),
                ("level", models.PositiveSmallIntegerField()),
                ("index", models.PositiveBigIntegerField()),
                ("value", models.BinaryField()),
            ],
        ),
        migrations.RunSQL(WAITING, migrations.RunSQL.noop),
        migrations.RunSQL(ERASING, migrations.RunSQL.noop),
    ]
