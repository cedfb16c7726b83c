"""The registers of the desks: a counter per series, an entry per item, and what the registrar notes beside it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from wasl.store.models.lengths import CODE, ID
from wasl.store.models.people import Desk, Officer


class RegisterSeries(models.Model):
    """How far one series has come: one desk, one direction, one year, exercises apart."""

    desk = models.ForeignKey(Desk, on_delete=models.PROTECT)
    direction = models.CharField(max_length=3)
    exercise = models.BooleanField()
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        """Each series once."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["desk", "direction", "exercise", "year"], name="series_once")
        ]


class RegisterEntry(models.Model):
    """One item in the register of one desk. Added with the act itself and never changed."""

    entry_id = models.CharField(max_length=ID, unique=True)
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT)
    direction = models.CharField(max_length=3)
    exercise = models.BooleanField()
    year = models.PositiveSmallIntegerField()
    number = models.PositiveIntegerField()
    at = models.DateTimeField()
    item = models.CharField(max_length=CODE)
    item_id = models.CharField(max_length=ID)
    report_id = models.CharField(max_length=ID, db_index=True)
    parties = models.JSONField()
    peer_number = models.CharField(max_length=CODE, blank=True)
    peer_number_folded = models.TextField(blank=True)

    class Meta:
        """A number is given once, and an item is entered once."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["desk", "direction", "exercise", "year", "number"], name="number_once"),
            models.UniqueConstraint(fields=["desk", "direction", "item", "item_id", "report_id"], name="entry_once"),
        ]
        indexes: ClassVar = [models.Index(fields=["desk", "-id"], name="entry_by_desk")]


class RegisterNote(models.Model):
    """What a registrar wrote beside an entry. Never changed: a new note follows it, and the last one counts."""

    entry = models.ForeignKey(RegisterEntry, on_delete=models.CASCADE, related_name="notes")
    reference = models.CharField(max_length=200, blank=True)
    reference_folded = models.TextField(blank=True)
    remarks = models.TextField(blank=True)
    officer = models.ForeignKey(Officer, on_delete=models.PROTECT)
    at = models.DateTimeField()
