"""Report versions, what they speak of, who may read them, and hits between them."""

from __future__ import annotations

from typing import ClassVar

from django.apps import apps
from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models

from wasl.store.models.lengths import CODE, HASH, ID, NODE
from wasl.store.models.peers import Agreement
from wasl.store.models.people import Desk, Officer


class ImportRun(models.Model):
    """One file that was taken in."""

    import_id = models.CharField(primary_key=True, max_length=ID)
    name = models.CharField(max_length=300)
    form = models.CharField(max_length=CODE)
    sha256 = models.CharField(max_length=HASH)
    items = models.PositiveIntegerField()
    officer = models.ForeignKey(Officer, on_delete=models.PROTECT)
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT)
    at = models.DateTimeField()

    class Meta:
        """The very same file once per desk: what another desk imported is not told."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["desk", "sha256"], name="import_once")]


class ImportFinding(models.Model):
    """What was wrong with one row of a file."""

    run = models.ForeignKey(ImportRun, on_delete=models.CASCADE)
    row = models.PositiveIntegerField()
    field = models.CharField(max_length=CODE)
    code = models.CharField(max_length=CODE)
    data = models.JSONField()


class LiveVersions(models.Manager["Version"]):
    """Versions whose content is still here, with what restricts them.

    What was erased keeps its row, so that its releases can be told.
    """

    def get_queryset(self) -> models.QuerySet[Version]:
        """Return the rows that were not erased."""
        in_force = models.Q(report_id=models.OuterRef("report_id"), lifted=None)
        causes = apps.get_model("store", "Restriction").objects.filter(in_force).values("cause")
        return super().get_queryset().filter(erased=None).annotate(causes=ArraySubquery(causes))


class Version(models.Model):
    """One version of one report: the signed bytes, and columns derived from them."""

    report_id = models.CharField(max_length=ID, db_index=True)
    version = models.PositiveIntegerField()
    body = models.BinaryField()
    sha256 = models.CharField(max_length=HASH)
    signature = models.BinaryField(default=b"")
    origin_node = models.CharField(max_length=NODE)
    origin_desk = models.CharField(max_length=ID, blank=True)
    exercise = models.BooleanField()
    title_folded = models.TextField(default="")
    made = models.DateTimeField()
    filed = models.DateTimeField()
    import_run = models.ForeignKey(ImportRun, null=True, on_delete=models.PROTECT)
    agreement = models.ForeignKey(Agreement, null=True, on_delete=models.PROTECT)
    release_id = models.CharField(max_length=ID, blank=True)
    message_id = models.CharField(max_length=ID, blank=True)
    form = models.CharField(max_length=CODE, default="whole")
    cut_by = models.CharField(max_length=ID, blank=True)
    erased = models.DateTimeField(null=True)

    objects = LiveVersions()
    everything = models.Manager["Version"]()

    class Meta:
        """A version is filed once; the newest report first."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["report_id", "version"], name="version_once")]
        indexes: ClassVar = [models.Index(fields=["origin_node", "origin_desk", "-filed"], name="version_by_origin")]


class Words(models.Model):
    """The words of a version, for finding it: each as it stands, folded, and by its stem in three languages."""

    version = models.OneToOneField(Version, on_delete=models.CASCADE, primary_key=True)
    words = SearchVectorField()

    class Meta:
        """Found by any word."""

        indexes: ClassVar = [GinIndex(fields=["words"], name="words_any")]


class Audience(models.Model):
    """A decision opened a version to a desk of this node."""

    version = models.ForeignKey(Version, on_delete=models.CASCADE)
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT)
    since = models.DateTimeField()

    class Meta:
        """Once per version and desk; the last opened first."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["version", "desk"], name="audience_once")]
        indexes: ClassVar = [models.Index(fields=["desk", "-since"], name="audience_newest")]


class Mark(models.Model):
    """A desk opened or acknowledged a version."""

    version = models.ForeignKey(Version, on_delete=models.CASCADE)
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT)
    step = models.CharField(max_length=CODE)
    at = models.DateTimeField()

    class Meta:
        """Each step once per desk."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["version", "desk", "step"], name="mark_once")]


class Entity(models.Model):
    """An entity of a version, for finding and matching; its content stays in the body."""

    version = models.ForeignKey(Version, on_delete=models.CASCADE)
    entity_id = models.CharField(max_length=ID)
    schema = models.CharField(max_length=CODE)
    exercise = models.BooleanField()

    class Meta:
        """An id occurs once in a version."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["version", "entity_id"], name="entity_once")]


class EntityKey(models.Model):
    """One matching key of one entity, and of the version in which it stands: a search asks who reads that."""

    entity = models.ForeignKey(Entity, on_delete=models.CASCADE)
    version = models.ForeignKey(Version, on_delete=models.CASCADE)
    key = models.CharField(max_length=CODE)

    class Meta:
        """Found by key, without a look at the row."""

        indexes: ClassVar = [models.Index(fields=["key"], include=["entity", "version"], name="key_of_whom")]


class Hit(models.Model):
    """A proposed match between an entity that arrived and one that was held."""

    hit_id = models.CharField(primary_key=True, max_length=ID)
    theirs = models.ForeignKey(Entity, on_delete=models.CASCADE, related_name="+")
    ours = models.ForeignKey(Entity, on_delete=models.CASCADE, related_name="+")
    theirs_version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="+")
    ours_version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="+")
    total_mn = models.IntegerField()
    band = models.CharField(max_length=CODE)
    evidence = models.JSONField()
    made = models.DateTimeField()

    class Meta:
        """A pair is proposed once; the best first."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["theirs", "ours"], name="hit_once")]
        indexes: ClassVar = [models.Index(fields=["-total_mn", "hit_id"], name="hit_best")]


class Judgement(models.Model):
    """What a person said of a hit. Never changed: a new one follows it, and the last one counts."""

    hit = models.ForeignKey(Hit, on_delete=models.CASCADE)
    verdict = models.CharField(max_length=CODE)
    reason = models.TextField()
    officer = models.ForeignKey(Officer, on_delete=models.PROTECT)
    at = models.DateTimeField()
