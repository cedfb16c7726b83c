"""Extracts: what stays of an original, and which extract was cut from which original. Both stay in this node."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from wasl.store.models.lengths import HASH, ID
from wasl.store.models.people import Desk, Officer
from wasl.store.models.reports import Version


class Recipe(models.Model):
    """What a desk chose to keep of one version; never changed: another choice is another recipe."""

    recipe_id = models.CharField(primary_key=True, max_length=ID)
    version = models.ForeignKey(Version, on_delete=models.CASCADE)
    body = models.BinaryField()
    sha256 = models.CharField(max_length=HASH)
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT)
    officer = models.ForeignKey(Officer, on_delete=models.PROTECT)
    made = models.DateTimeField()

    class Meta:
        """Listed per version and desk, the newest first."""

        indexes: ClassVar = [models.Index(fields=["version", "desk", "-made"], name="recipe_of_version")]


class Extract(models.Model):
    """That a version is an extract of another one."""

    version = models.OneToOneField(Version, on_delete=models.CASCADE, primary_key=True, related_name="extract")
    original = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="extracts")
    recipe = models.ForeignKey(Recipe, on_delete=models.PROTECT)
    secret = models.BinaryField()
    files = models.JSONField(default=dict)
