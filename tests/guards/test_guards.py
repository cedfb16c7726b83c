"""With any one guard cut from a copy of the package, the step concerned of the demonstration fails.

Run by ``make test-guards``: each case is the whole story up to that step, so that together they take minutes.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.guards.cutting import Cut, Guard, Swap, copy_package, cut
from wasl.cli.demo.run import STEPS

RULES = "policy/rules.py"
TRUST = "exchange/rules.py"

GUARDS = (
    Guard(
        name="manager reads nothing",
        cuts=(Cut(file="flow/access.py", function="require_right", body="return"),),
        step="houses",
        fact="manager-reads-nothing",
        got="exit 0",
    ),
    Guard(
        name="managing and reading apart",
        cuts=(
            Swap(
                file="flow/directory.py",
                old="if Right.MANAGE in rights and set(rights) != {Right.MANAGE}:",
                new="if False:",
            ),
        ),
        step="houses",
        fact="manager-takes-no-right",
        got="exit 0",
    ),
    Guard(
        name="exercise apart in search",
        cuts=(
            Cut(file=RULES, function="exercise", body="return None"),
            Swap(
                file="store/wall/queries.py",
                old="WHERE e.exercise = for_exercise AND {used}",
                new="WHERE {used}",
            ),
        ),
        step="holdings",
        fact="exercise-not-in-real",
    ),
    Guard(
        name="peer confirmed",
        cuts=(Cut(file="flow/peers.py", function="confirmed_peer", body="return _peer(peer)"),),
        step="acquaintance",
        fact="unconfirmed-gets-nothing",
    ),
    Guard(
        name="forty digits",
        cuts=(Cut(file="flow/peers.py", function="check_digits", body="return"),),
        step="acquaintance",
        fact="wrong-digits",
        got="exit 0",
    ),
    Guard(
        name="two persons",
        cuts=(Cut(file="flow/peers.py", function="has_enough_confirmations", body="return True"),),
        step="acquaintance",
        fact="one-is-not-enough",
        got="confirmed",
    ),
    Guard(
        name="agreement in force",
        cuts=(Cut(file=RULES, function="agreement", body='return _yes("agreement-in-force")'),),
        step="acquaintance",
        fact="no-agreement-nothing-goes",
    ),
    Guard(
        name="audience reads",
        cuts=(
            Cut(file=RULES, function="reader", body='return _yes("reader-desk")'),
            Cut(file="store/versions.py", function="find_for", body="return find(report_id)"),
            # The second wall holds what the decision lets through, so it is cut, too.
            Swap(
                file="store/wall/rows.py",
                old="concerned = tuple(each for each in known if each.desk_id in asked)",
                new="concerned = known",
            ),
        ),
        step="report",
        fact="outside-audience",
        got="exit 0",
    ),
    Guard(
        name="right to release",
        cuts=(
            Cut(
                file="flow/access.py",
                function="require_right",
                body="if act is Act.RELEASE:\n    return",
                first=True,
            ),
        ),
        step="report",
        fact="release-right",
    ),
    Guard(
        name="topic of the agreement",
        cuts=(Cut(file=RULES, function="topic", body="return None"),),
        step="stops",
        fact="topic-stays",
        got="[]",
    ),
    Guard(
        name="receiver decides again",
        cuts=(Cut(file="flow/taking.py", function="_permit", body="return"),),
        step="stops",
        fact="doha-decides-again",
        got="[]",
    ),
    Guard(
        name="second person",
        cuts=(Cut(file="flow/second.py", function="needs_second", body="return False"),),
        step="stops",
        fact="second-person",
        got="0",
    ),
    Guard(
        name="H2 onward",
        cuts=(Cut(file=RULES, function="hcode", body="return None"),),
        step="stops",
        fact="h2-stays",
        got="[]",
    ),
    Guard(
        name="TLP onward",
        cuts=(Cut(file=RULES, function="tlp", body="return None"),),
        step="stops",
        fact="strict-stays",
        got="[]",
    ),
    Guard(
        name="restricted stays",
        cuts=(Cut(file=RULES, function="restricted", body="return None"),),
        step="stops",
        fact="listed-never-released",
    ),
    Guard(
        name="client certificate",
        cuts=(
            Cut(
                file="exchange/tls.py",
                function="server_context",
                body=(
                    "context = _context(ssl.PROTOCOL_TLS_SERVER, leaf_file, key_file)\n"
                    "context.verify_mode = ssl.CERT_NONE\n"
                    "return context"
                ),
            ),
        ),
        step="attacks",
        fact="stranger-kept-out",
        got="200",
    ),
    Guard(
        name="path of the batch",
        cuts=(Cut(file=TRUST, function="check_path", body="return"),),
        step="attacks",
        fact="flipped-content",
    ),
    Guard(
        name="outer signature",
        cuts=(Cut(file=TRUST, function="check_outer", body="return"),),
        step="attacks",
        fact="flipped-signature",
    ),
    Guard(
        name="recipient",
        cuts=(Cut(file=TRUST, function="check_recipient", body="return"),),
        step="attacks",
        fact="wrong-house-aside",
        got="sender-unknown",
    ),
    Guard(
        name="exactly once",
        cuts=(Cut(file=TRUST, function="check_repeat", body="return False"),),
        step="attacks",
        fact="repeated-same-receipt",
    ),
    Guard(
        name="journal copy verified",
        cuts=(Cut(file="flow/journal/auditing.py", function="_line_holds", body="return True"),),
        step="proofs",
        fact="changed-byte-found",
        got="0",
    ),
    Guard(
        name="sign-in on the web",
        cuts=(Cut(file="web/middleware.py", function="SignedIn.process_view", body="return None"),),
        step="proofs",
        fact="doha-web-asks",
        got="False",
    ),
    Guard(
        name="six digits on the web",
        cuts=(
            Cut(file="web/seat.py", function="gave_both", body="return request.user.is_authenticated"),
            Swap(
                file="web/sign_in/adapter.py",
                old="    def add_message(",
                new="    def get_login_stages(self) -> list[str]:\n        return []\n\n    def add_message(",
            ),
        ),
        step="proofs",
        fact="doha-web-wants-code",
        got="True",
    ),
)


@pytest.mark.parametrize("guard", GUARDS, ids=lambda guard: guard.name.replace(" ", "-"))
def test_step_fails_without_its_guard(guard: Guard, tmp_path: Path) -> None:
    copy_package(tmp_path)
    for each in guard.cuts:
        cut(tmp_path, each)
    exit_code, outcome = _run_demo(tmp_path, until=[name for name, _ in STEPS].index(guard.step) + 1)
    assert (outcome["step"], outcome["failed"]) == (guard.step, guard.fact), outcome
    assert guard.got in outcome["got"]
    assert exit_code == 1


def test_whole_story_holds_without_a_cut(tmp_path: Path) -> None:
    copy_package(tmp_path)
    exit_code, outcome = _run_demo(tmp_path, until=len(STEPS))
    assert (outcome["failed"], outcome["got"]) == ("", "")
    assert exit_code == 0
    claimed = {guard.fact for guard in GUARDS}
    assert claimed <= set(outcome["facts"])


def _run_demo(place: Path, *, until: int) -> tuple[int, Mapping[str, Any]]:
    home = place / "home"
    done = subprocess.run(
        [sys.executable, "-m", "wasl", "demo", "--check", "--json", "--until", str(until), "--home", str(home)],
        cwd=place,
        env=os.environ | {"PYTHONPATH": str(place), "WASL_LANG": "en", "PYTHONDONTWRITEBYTECODE": ""},
        capture_output=True,
        encoding="utf-8",
        timeout=900,
        check=False,
    )
    assert done.stdout.strip(), done.stderr[-2000:]
    return done.returncode, json.loads(done.stdout)
