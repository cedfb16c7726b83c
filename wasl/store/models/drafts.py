"""Drafts of a desk, what was typed in two places at once, and circulation lists."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from wasl.store.models.lengths import CODE, ID
from wasl.store.models.people import Desk, Officer


class Draft(models.Model):
    """An unfinished report: what was typed, field by field, as JSON in ASCII, so that any text whatever can be kept."""

    draft_id = models.CharField(primary_key=True, max_length=ID)
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT)
    officer = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="+")
    saved_by = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="+")
    fields = models.BinaryField()
    revision = models.PositiveIntegerField(default=1)
    grounds = models.PositiveIntegerField(default=0)
    tab = models.CharField(max_length=ID, blank=True)
    turn = models.PositiveIntegerField(default=0)
    cover = models.BinaryField()
    state = models.CharField(max_length=CODE)
    report_id = models.CharField(max_length=ID, blank=True)
    made = models.DateTimeField()
    saved = models.DateTimeField()

    class Meta:
        """A desk's drafts, the one touched last first."""

        indexes: ClassVar = [models.Index(fields=["desk", "state", "-saved"], name="draft_of_desk")]


class DraftAside(models.Model):
    """A text that was typed on older grounds than the draft's: kept beside it until an officer picks."""

    aside_id = models.CharField(primary_key=True, max_length=ID)
    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="asides")
    officer = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="+")
    tab = models.CharField(max_length=ID)
    turn = models.PositiveIntegerField(default=0)
    fields = models.BinaryField()
    saved = models.DateTimeField()

    class Meta:
        """One per place of typing."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["draft", "tab"], name="aside_once")]


class CirculationList(models.Model):
    """A named list of desks, here or at peers; a desk's own, or the centre's for everybody."""

    list_id = models.CharField(primary_key=True, max_length=ID)
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT)
    common = models.BooleanField(default=False)
    slug = models.CharField(max_length=CODE)
    names = models.JSONField()
    members = models.JSONField()
    changed = models.DateTimeField()

    class Meta:
        """A short name means one list of one desk."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["desk", "slug"], name="list_once")]
