"""The thirty classes of attack that other systems of this kind have met, and where each is tried here.

A class whose door is not built yet says which door brings it; the test of that door takes its place.
"""

from __future__ import annotations

from pathlib import Path

TESTS = Path(__file__).parents[1]

TRIED = {
    "C1 check object A, act on object B": ["attacks/test_objects.py", "flow/test_access.py"],
    "C2 view right used as edit right": ["attacks/test_objects.py", "flow/test_access.py"],
    "C3 account manager raises itself": ["attacks/test_insiders.py", "flow/test_access.py"],
    "C7 audience confusion": ["attacks/test_audience.py", "flow/test_release.py", "flow/test_peers.py"],
    "C8 side channels": ["flow/test_access.py", "flow/test_matching.py", "flow/test_take_in.py"],
    "C10 journal and logs leak": ["attacks/test_canary.py"],
    "C13 bad upload": ["formats/test_delimited.py", "formats/test_documents.py", "flow/test_take_in.py"],
    "C15 query-parameter injection": ["attacks/test_objects.py"],
    "C18 error text reveals peers": ["gate/test_application.py", "flow/test_receive.py"],
    "C19 node impersonation": ["attacks/test_impersonation.py", "exchange/test_vectors.py"],
    "C20 valid signature, changed meaning": ["attacks/test_impersonation.py", "exchange/test_vectors.py"],
    "C21 path id is not body id": ["attacks/test_impersonation.py", "flow/test_receive.py"],
    "C23 rejected item comes back, nodes diverge": ["attacks/test_order.py", "flow/test_receive.py"],
    "C24 exhaustion and wedge": ["attacks/test_exhaustion.py", "flow/test_receive.py", "exchange/test_frames.py"],
    "C25 replay, downgrade, strip": ["attacks/test_impersonation.py", "exchange/test_vectors.py"],
    "C27 insider": ["attacks/test_insiders.py", "flow/test_peers.py"],
}
LATER = {
    "C4 empty answer is success": "web sign-in with OIDC",
    "C5 brute-force guard bypass": "web sign-in",
    "C6 re-authentication bypass by content type": "api",
    "C9 attachments skip the check": "attachments",
    "C11 stored script arriving by exchange": "web pages",
    "C12 links and vector images": "web pages",
    "C14 import to command or deserialising": "further formats",
    "C16 request forgery by peers": "feeds and rendering",
    "C17 state change by GET": "web forms",
    "C22 peer fetches context": "look-ups and key history",
    "C26 hit/no-hit as an oracle": "look-ups",
    "C28 export injection": "spreadsheets and PDF",
    "C29 text spoofing": "web pages",
    "C30 stale verdict": "corrections",
}


def test_every_class_is_tried_or_waits_for_its_door() -> None:
    numbers = sorted(int(name.split()[0].removeprefix("C")) for name in (*TRIED, *LATER))
    assert numbers == list(range(1, 31))
    assert all(LATER.values())


def test_what_is_said_to_be_tried_is_there() -> None:
    missing = {place for places in TRIED.values() for place in places if not (TESTS / place).is_file()}
    assert missing == set()
    own = {f"attacks/{path.name}" for path in Path(__file__).parent.glob("test_*.py")} - {"attacks/test_classes.py"}
    assert own <= {place for places in TRIED.values() for place in places}
