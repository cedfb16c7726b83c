"""Translations of report versions: the signed bytes, and columns derived from them."""

from __future__ import annotations

from django.db import models

from wasl.store.models.lengths import CODE, ID
from wasl.store.models.reports import Version


class Translation(models.Model):
    """A signed companion to one version. Never changed: a better one follows it."""

    translation_id = models.CharField(primary_key=True, max_length=ID)
    version = models.ForeignKey(Version, on_delete=models.CASCADE)
    language = models.CharField(max_length=CODE)
    body = models.BinaryField()
    made = models.DateTimeField()
    filed = models.DateTimeField()
