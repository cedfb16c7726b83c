"""Releases, questions and answers on their way: the table of fate, the outbox, the inbox."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from wasl.store.models.lengths import CODE, HASH, ID, NODE
from wasl.store.models.peers import Peer
from wasl.store.models.people import Desk, Officer
from wasl.store.models.reports import Version


class Release(models.Model):
    """The decision that a version goes to an audience."""

    release_id = models.CharField(primary_key=True, max_length=ID)
    version = models.ForeignKey(Version, on_delete=models.PROTECT)
    officer = models.ForeignKey(Officer, on_delete=models.PROTECT)
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT)
    made = models.DateTimeField()


class Question(models.Model):
    """A question, asked here or arrived."""

    question_id = models.CharField(primary_key=True, max_length=ID)
    report_id = models.CharField(max_length=ID, db_index=True)
    body = models.BinaryField()
    asker_node = models.CharField(max_length=NODE)
    asker_desk = models.CharField(max_length=ID, blank=True)
    asked_node = models.CharField(max_length=NODE)
    asked_desk = models.CharField(max_length=ID, blank=True)
    made = models.DateTimeField()
    due = models.DateTimeField()


class Answer(models.Model):
    """The answer to a question, given here or arrived."""

    answer_id = models.CharField(primary_key=True, max_length=ID)
    question = models.OneToOneField(Question, on_delete=models.CASCADE, related_name="answer")
    body = models.BinaryField()
    made = models.DateTimeField()


class Outbox(models.Model):
    """What is to be sent to a peer; the truth about sending. Kept 35 days even when receipted."""

    message_id = models.CharField(primary_key=True, max_length=ID)
    peer = models.ForeignKey(Peer, on_delete=models.PROTECT)
    sequence = models.PositiveBigIntegerField()
    kind = models.CharField(max_length=CODE)
    body = models.BinaryField()
    conversation = models.CharField(max_length=ID)
    release_id = models.CharField(max_length=ID, blank=True)
    agreement_hash = models.CharField(max_length=HASH, blank=True)
    expires = models.DateTimeField()
    envelope = models.BinaryField(null=True)
    state = models.CharField(max_length=CODE, default="due")
    attempts = models.PositiveIntegerField(default=0)
    unbelieved = models.PositiveIntegerField(default=0)
    due = models.DateTimeField()
    made = models.DateTimeField()

    class Meta:
        """One sequence per peer."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["peer", "sequence"], name="outbox_sequence")]
        indexes: ClassVar = [
            models.Index(fields=["peer", "sequence"], condition=models.Q(state="due"), name="outbox_due"),
        ]


class Delivery(models.Model):
    """One item for one recipient: a row of the one table of fate."""

    delivery_id = models.CharField(primary_key=True, max_length=ID)
    item = models.CharField(max_length=CODE)
    report_id = models.CharField(max_length=ID, db_index=True)
    item_id = models.CharField(max_length=ID, db_index=True)
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT, related_name="+")
    recipient_node = models.CharField(max_length=NODE)
    recipient_desk = models.CharField(max_length=ID, blank=True)
    reasons = models.JSONField(default=list)
    message = models.ForeignKey(Outbox, null=True, on_delete=models.PROTECT)
    made = models.DateTimeField()


class DeliveryStep(models.Model):
    """One step that a delivery took."""

    delivery = models.ForeignKey(Delivery, on_delete=models.CASCADE, related_name="steps")
    step = models.CharField(max_length=CODE)
    at = models.DateTimeField()
    desk_id = models.CharField(max_length=ID, blank=True)
    desk_names = models.JSONField(default=dict)

    class Meta:
        """Each step once per desk: a receipt that comes twice adds nothing."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["delivery", "step", "desk_id"], name="step_once")]


class Inbox(models.Model):
    """A message id that was consumed, after verification, with the receipt that answered it."""

    message_id = models.CharField(max_length=ID)
    peer = models.ForeignKey(Peer, on_delete=models.PROTECT)
    header_sha256 = models.CharField(max_length=HASH)
    sequence = models.PositiveBigIntegerField()
    kind = models.CharField(max_length=CODE)
    receipt = models.BinaryField(null=True)
    at = models.DateTimeField()

    class Meta:
        """A message is taken in once. Ids are the sender's, so they count per sender."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["peer", "message_id"], name="message_once")]
        indexes: ClassVar = [models.Index(fields=["peer", "-at"], name="inbox_last_heard")]


class Aside(models.Model):
    """An envelope that was not believed: kept apart, reported, never opened again by itself."""

    aside_id = models.CharField(primary_key=True, max_length=ID)
    envelope = models.BinaryField()
    sha256 = models.CharField(max_length=HASH, unique=True)
    size = models.PositiveBigIntegerField()
    code = models.CharField(max_length=CODE)
    data = models.JSONField(default=dict)
    at = models.DateTimeField()
    seen = models.PositiveIntegerField(default=1)
