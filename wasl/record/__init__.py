"""What a centre knows: reports, entities, grading, handling, agreements; and the one way to write them as bytes.

Start with `report.ReportVersion`, then `entity.Entity` and `handling.Handling`. The signed bytes are made and read in
`wire`; schema and property names with their labels in three languages are in `schemata`.
"""

from __future__ import annotations

from wasl.record.agreement import Agreement, Onward, Standing
from wasl.record.attachment import Attachment
from wasl.record.conditions import Cover, RightsCondition, StateCondition
from wasl.record.consent import ConsentRequest, Grant
from wasl.record.desk import LANGUAGES, Actor, Desk, DeskKind, Hours, Officer, Right
from wasl.record.entity import Entity, Json, Nature, PersonCategory, Value
from wasl.record.grading import (
    CREDIBILITIES,
    RELIABILITIES,
    UNJUDGED,
    Approximation,
    Credibility,
    Grading,
    Reliability,
    Scheme,
    approximate,
    read_grading,
)
from wasl.record.handling import Address, Handling, HCode, Pap, Purpose, Tlp, strictest
from wasl.record.ids import DeskId, NodeId, check_id, check_node_id, new_id
from wasl.record.life import Compliance, LifeAct, LifeEffect, LifeStep, OnwardCompliance, check_step
from wasl.record.register import Direction, Registered, RegisterNumber, read_number
from wasl.record.report import Answer, Draft, Question, ReportVersion, Text, make_version
from wasl.record.translation import Translation

__all__ = [
    "CREDIBILITIES",
    "LANGUAGES",
    "RELIABILITIES",
    "UNJUDGED",
    "Actor",
    "Address",
    "Agreement",
    "Answer",
    "Approximation",
    "Attachment",
    "Compliance",
    "ConsentRequest",
    "Cover",
    "Credibility",
    "Desk",
    "DeskId",
    "DeskKind",
    "Direction",
    "Draft",
    "Entity",
    "Grading",
    "Grant",
    "HCode",
    "Handling",
    "Hours",
    "Json",
    "LifeAct",
    "LifeEffect",
    "LifeStep",
    "Nature",
    "NodeId",
    "Officer",
    "Onward",
    "OnwardCompliance",
    "Pap",
    "PersonCategory",
    "Purpose",
    "Question",
    "RegisterNumber",
    "Registered",
    "Reliability",
    "ReportVersion",
    "Right",
    "RightsCondition",
    "Scheme",
    "Standing",
    "StateCondition",
    "Text",
    "Tlp",
    "Translation",
    "Value",
    "approximate",
    "check_id",
    "check_node_id",
    "check_step",
    "make_version",
    "new_id",
    "read_grading",
    "read_number",
    "strictest",
]
