"""Our tables. Only `wasl.store` imports this module; everything above speaks records.

Bodies are kept as the bytes that were signed; the columns beside them are for finding rows and are always derived from
the body, never the other way round.
"""

from __future__ import annotations

from wasl.store.models.account_suspensions import AccountSuspension
from wasl.store.models.approvals import Proposal
from wasl.store.models.attachments import HeldChunk, HeldFile, Shipment
from wasl.store.models.conditions import ConditionCover, StateCondition
from wasl.store.models.drafts import (
    CirculationList,
    Draft,
    DraftAside,
)
from wasl.store.models.enrolment import Enrolment, RecoveryCode
from wasl.store.models.extracts import Extract, Recipe
from wasl.store.models.glass import Glass, GlassJudgement
from wasl.store.models.journal import (
    Checkpoint,
    JournalLeaf,
    JournalLine,
    JournalNode,
    SeenCheckpoint,
    TreeState,
    UnplacedLine,
)
from wasl.store.models.life import (
    ArrivedRelease,
    Consent,
    HeldBack,
    HolderReport,
    LegalHold,
    LifeStep,
    ReadsAsked,
    Suspension,
    Tombstone,
)
from wasl.store.models.peers import (
    Agreement,
    AgreementDeclaration,
    AgreementTemplate,
    OwnCard,
    Peer,
    PeerConfirmation,
)
from wasl.store.models.people import (
    Desk,
    Membership,
    Officer,
)
from wasl.store.models.reasons import CaseFile, CaseShare, PickedReason
from wasl.store.models.registers import (
    RegisterEntry,
    RegisterNote,
    RegisterSeries,
)
from wasl.store.models.reports import (
    Audience,
    Entity,
    EntityKey,
    Hit,
    ImportFinding,
    ImportRun,
    Judgement,
    Mark,
    Version,
    Words,
)
from wasl.store.models.retention import Restriction, Review, ShutAudience
from wasl.store.models.sending import (
    Answer,
    Aside,
    Delivery,
    DeliveryStep,
    Inbox,
    Outbox,
    Question,
    Release,
)
from wasl.store.models.sessions import OfficerSession
from wasl.store.models.subjects import SubjectItem, SubjectRequest
from wasl.store.models.translations import Translation
from wasl.store.models.vocabulary import (
    LocalEntry,
    LocalName,
)
from wasl.store.models.wall import (
    Reading,
    WallToken,
)
from wasl.store.models.watching import ReadingSeen, UnusualReading

__all__ = [
    "AccountSuspension",
    "Agreement",
    "AgreementDeclaration",
    "AgreementTemplate",
    "Answer",
    "ArrivedRelease",
    "Aside",
    "Audience",
    "CaseFile",
    "CaseShare",
    "Checkpoint",
    "CirculationList",
    "ConditionCover",
    "Consent",
    "Delivery",
    "DeliveryStep",
    "Desk",
    "Draft",
    "DraftAside",
    "Enrolment",
    "Entity",
    "EntityKey",
    "Extract",
    "Glass",
    "GlassJudgement",
    "HeldBack",
    "HeldChunk",
    "HeldFile",
    "Hit",
    "HolderReport",
    "ImportFinding",
    "ImportRun",
    "Inbox",
    "JournalLeaf",
    "JournalLine",
    "JournalNode",
    "Judgement",
    "LegalHold",
    "LifeStep",
    "LocalEntry",
    "LocalName",
    "Mark",
    "Membership",
    "Officer",
    "OfficerSession",
    "Outbox",
    "OwnCard",
    "Peer",
    "PeerConfirmation",
    "PickedReason",
    "Proposal",
    "Question",
    "Reading",
    "ReadingSeen",
    "ReadsAsked",
    "Recipe",
    "RecoveryCode",
    "RegisterEntry",
    "RegisterNote",
    "RegisterSeries",
    "Release",
    "Restriction",
    "Review",
    "SeenCheckpoint",
    "Shipment",
    "ShutAudience",
    "StateCondition",
    "SubjectItem",
    "SubjectRequest",
    "Suspension",
    "Tombstone",
    "Translation",
    "TreeState",
    "UnplacedLine",
    "UnusualReading",
    "Version",
    "WallToken",
    "Words",
]
