"""Keys, envelopes, receipts and the checks on what arrives: bytes in, verified values out.

Start with `trusted`, which holds the order of the rules, then `envelope` for the bytes and `keyholder` for the handle
by which `wasl.flow` signs, seals and opens. The format is written down in docs/reference/wire-format.md, its known
weaknesses in docs/reference/attacks-on-the-exchange.md.
"""

from __future__ import annotations

from wasl.exchange.agreement import (
    PartySignature,
    SignedAgreement,
    VerifiedAgreement,
    agreement_hash,
    verify_agreement,
)
from wasl.exchange.attachments import (
    CHUNK_BYTES,
    LARGEST_CHUNK_BYTES,
    SMALLEST_CHUNK_BYTES,
    FileSealer,
    SealedFile,
    open_chunk,
    open_file,
    open_preview,
    seal_preview,
)
from wasl.exchange.card import NO_GATE, PeerCard, card_digits, is_newer, read_card
from wasl.exchange.checkpoints import SignedCheckpoint, verify_checkpoint
from wasl.exchange.chunks import CHUNK, MOST_WANTED, Chunk, ChunkPlace, ChunksWanted, encode_wanted, write_chunk
from wasl.exchange.consent import CONSENT_ANSWER, SIGNED_GRANT, ConsentAnswer, SignedGrant, VerifiedConsent
from wasl.exchange.content import (
    SIGNED_CHECKPOINT,
    Content,
    VerifiedCard,
    VerifiedCheckpoint,
    VerifiedReceipt,
    VerifiedRelease,
)
from wasl.exchange.declaration import VerifiedDeclaration, sign_declaration, verify_declaration
from wasl.exchange.envelope import MAX_LIFE, Header, Inner, Kind, Priority, peek_header
from wasl.exchange.frames import CONTENT_TYPE, MAX_BYTES, MAX_FRAMES, PATH, fill_requests, read_frames, write_frames
from wasl.exchange.journals import (
    GROWTH_WANTED,
    JOURNAL_GROWTH,
    JOURNAL_PROOF,
    MOST_LINES,
    GrowthShown,
    GrowthWanted,
    JournalGrowth,
    JournalProof,
    ProvenLine,
    VerifiedGrowth,
    VerifiedProof,
    encode_growth,
    encode_proof,
    verify_growth,
    verify_proof,
)
from wasl.exchange.keyholder import Keyholder, create_keyholder, load_keyholder
from wasl.exchange.life import SIGNED_LIFE_STEP, SignedLifeStep, VerifiedLifeStep, verify_life_step
from wasl.exchange.public import PublicKeys
from wasl.exchange.receipt import RECEIPT, Receipt, ReceiptStatus, encode_receipt
from wasl.exchange.report import RELEASE, Release, ReleaseForm, verify_report
from wasl.exchange.seal import Message
from wasl.exchange.statement import Signature
from wasl.exchange.tls import add_pin
from wasl.exchange.translation import SIGNED_TRANSLATION, SignedTranslation, VerifiedTranslation, verify_translation
from wasl.exchange.trusted import Admitted, Opened

__all__ = [
    "CHUNK",
    "CHUNK_BYTES",
    "CONSENT_ANSWER",
    "CONTENT_TYPE",
    "GROWTH_WANTED",
    "JOURNAL_GROWTH",
    "JOURNAL_PROOF",
    "LARGEST_CHUNK_BYTES",
    "MAX_BYTES",
    "MAX_FRAMES",
    "MAX_LIFE",
    "MOST_LINES",
    "MOST_WANTED",
    "NO_GATE",
    "PATH",
    "RECEIPT",
    "RELEASE",
    "SIGNED_CHECKPOINT",
    "SIGNED_GRANT",
    "SIGNED_LIFE_STEP",
    "SIGNED_TRANSLATION",
    "SMALLEST_CHUNK_BYTES",
    "Admitted",
    "Chunk",
    "ChunkPlace",
    "ChunksWanted",
    "ConsentAnswer",
    "Content",
    "FileSealer",
    "GrowthShown",
    "GrowthWanted",
    "Header",
    "Inner",
    "JournalGrowth",
    "JournalProof",
    "Keyholder",
    "Kind",
    "Message",
    "Opened",
    "PartySignature",
    "PeerCard",
    "Priority",
    "ProvenLine",
    "PublicKeys",
    "Receipt",
    "ReceiptStatus",
    "Release",
    "ReleaseForm",
    "SealedFile",
    "Signature",
    "SignedAgreement",
    "SignedCheckpoint",
    "SignedGrant",
    "SignedLifeStep",
    "SignedTranslation",
    "VerifiedAgreement",
    "VerifiedCard",
    "VerifiedCheckpoint",
    "VerifiedConsent",
    "VerifiedDeclaration",
    "VerifiedGrowth",
    "VerifiedLifeStep",
    "VerifiedProof",
    "VerifiedReceipt",
    "VerifiedRelease",
    "VerifiedTranslation",
    "add_pin",
    "agreement_hash",
    "card_digits",
    "create_keyholder",
    "encode_growth",
    "encode_proof",
    "encode_receipt",
    "encode_wanted",
    "fill_requests",
    "is_newer",
    "load_keyholder",
    "open_chunk",
    "open_file",
    "open_preview",
    "peek_header",
    "read_card",
    "read_frames",
    "seal_preview",
    "sign_declaration",
    "verify_agreement",
    "verify_checkpoint",
    "verify_declaration",
    "verify_growth",
    "verify_life_step",
    "verify_proof",
    "verify_report",
    "verify_translation",
    "write_chunk",
    "write_frames",
]
