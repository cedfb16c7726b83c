-- One report that was filed in every way by the program, made many: `bench/measure_handling.py` fills in the figures.

CREATE TEMP TABLE seed AS SELECT v.*, row_number() OVER (ORDER BY v.id) - 1 AS place FROM store_version v;

CREATE TEMP TABLE made AS SELECT nextval('store_version_id_seq') AS new, s.id AS old, s.report_id AS
old_report, lpad(i::text, 26, '0') AS report, i FROM generate_series(1, {count}) AS i JOIN seed s ON s.place =
i % {seeds};

INSERT INTO store_version (id, report_id, version, body, sha256, signature, origin_node, origin_desk,
exercise, title_folded, made, filed, form, release_id, message_id, cut_by) SELECT m.new, m.report, 1,
convert_to(replace(replace(convert_from(s.body, 'UTF8'), m.old_report, m.report), s.origin_desk, d.desk_id),
'UTF8'), '', s.signature, s.origin_node, d.desk_id, false, s.title_folded, s.made, s.filed - m.i * interval '1
second', 'whole', '', '', '' FROM made m JOIN seed s ON s.id = m.old JOIN numbered d ON d.place = m.i %
{desks};

UPDATE store_version SET sha256 = encode(sha256(body), 'hex') WHERE sha256 = '';

INSERT INTO store_reading (version_id, desk_id, filed) SELECT v.id, v.origin_desk, v.filed FROM store_version v JOIN made m ON
m.new = v.id;

INSERT INTO store_audience (version_id, desk_id, since) SELECT m.new, d.desk_id,
now() - m.i * interval '1 second' FROM made m JOIN numbered d ON d.place IN ((m.i * 7 + 3) % {desks}, (m.i * 11 + 5) % {desks}, (m.i * 13 + 1) % {desks}) ON
CONFLICT DO NOTHING;

INSERT INTO store_reading (version_id, desk_id, filed) SELECT a.version_id, a.desk_id, v.filed FROM
store_audience a JOIN store_version v ON v.id = a.version_id ON CONFLICT DO NOTHING;

INSERT INTO store_words (version_id, words) SELECT m.new, w.words || to_tsvector('simple', 'n' || m.i % 5000)
FROM made m JOIN store_words w ON w.version_id = m.old;

CREATE TEMP TABLE things AS SELECT nextval('store_entity_id_seq') AS new, e.id AS old, m.new AS version,
e.entity_id, e.schema FROM made m JOIN store_entity e ON e.version_id = m.old;

INSERT INTO store_entity (id, version_id, entity_id, schema, exercise) SELECT new, version, entity_id, schema,
false FROM things;

INSERT INTO store_entitykey (entity_id, version_id, key) SELECT t.new, t.version, CASE WHEN
abs(hashtext(t.new::text)) % 50 = 0 THEN k.key ELSE left(k.key || '-' || t.new % 10000, 64) END FROM things t
JOIN store_entitykey k ON k.entity_id = t.old;

INSERT INTO store_hit (hit_id, theirs_id, ours_id, theirs_version_id, ours_version_id, total_mn, band,
evidence, made) SELECT lpad(t.new::text, 26, '0'), t.new, o.new, t.version, o.version, 5000 + t.new % 3000,
'look', '[]', now() FROM things t JOIN things o ON o.new = t.new + 40 * {each} WHERE
abs(hashtext(t.new::text)) % {every} = 0;

ANALYZE;
