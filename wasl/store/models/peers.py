"""Peers, their cards, who confirmed them, and agreements with them."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from wasl.store.models.lengths import CODE, HASH, ID, NODE, PATH
from wasl.store.models.people import Officer


class Peer(models.Model):
    """A node whose card we hold."""

    node_id = models.CharField(primary_key=True, max_length=NODE)
    slug = models.CharField(max_length=CODE, unique=True)
    names = models.JSONField()
    number = models.PositiveIntegerField()
    card = models.BinaryField()
    confirmed = models.BooleanField(default=False)
    next_sequence = models.PositiveBigIntegerField(default=1)
    carrier = models.CharField(max_length=CODE, default="https")
    folder = models.CharField(max_length=PATH, default="", blank=True)
    way = models.CharField(max_length=CODE, default="both")
    heard = models.JSONField(default=list)


class OwnCard(models.Model):
    """The cards of this node; the highest number is the one to show."""

    number = models.PositiveIntegerField(primary_key=True)
    content_sha256 = models.CharField(max_length=HASH)
    card = models.BinaryField()
    made = models.DateTimeField()


class PeerConfirmation(models.Model):
    """One officer read the forty digits to the peer and found them equal."""

    peer = models.ForeignKey(Peer, on_delete=models.CASCADE)
    officer = models.ForeignKey(Officer, on_delete=models.PROTECT)
    digits = models.CharField(max_length=40)
    at = models.DateTimeField()

    class Meta:
        """One officer counts once for the same digits, which stand for the same two cards."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["peer", "officer", "digits"], name="confirmation_once")
        ]


class AgreementDeclaration(models.Model):
    """What one party declared about an agreement; kept as it was signed, never changed."""

    agreement_id = models.CharField(max_length=ID, db_index=True)
    party = models.CharField(max_length=NODE)
    number = models.PositiveIntegerField()
    signed = models.BinaryField()
    at = models.DateTimeField()

    class Meta:
        """A party numbers what it declares about an agreement."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["agreement_id", "party", "number"], name="declaration_once")
        ]


class AgreementTemplate(models.Model):
    """A template that this centre added; kept as it was written, never changed."""

    template_hash = models.CharField(primary_key=True, max_length=HASH)
    template_id = models.CharField(max_length=CODE)
    version = models.PositiveIntegerField()
    body = models.BinaryField()
    officer = models.ForeignKey(Officer, on_delete=models.PROTECT)
    at = models.DateTimeField()

    class Meta:
        """A version of a short name is one text."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["template_id", "version"], name="template_once")]


class Agreement(models.Model):
    """An agreement with a peer, with the signatures gathered so far."""

    agreement_hash = models.CharField(primary_key=True, max_length=HASH)
    agreement_id = models.CharField(max_length=ID)
    peer = models.ForeignKey(Peer, on_delete=models.PROTECT)
    signed = models.BinaryField()
    state = models.CharField(max_length=CODE)
    completed = models.DateField(null=True)
    valid_from = models.DateField()
    valid_until = models.DateField()
    made = models.DateTimeField()
