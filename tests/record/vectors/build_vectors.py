"""Writes the frozen documents: `python -m tests.record.vectors.build_vectors`. Never run to make a test pass.

Each bad document is a good one with one fault, for which the file is named; `expected.json` says the code with which
it is refused, and at which member if the fault has a place. Another implementation can use the files as they are.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from tests.record import examples
from wasl.record import wire

HERE = Path(__file__).parent

Fault = tuple[str, str, str, Callable[[str], str | bytes]]
"""Which good document, the code, the member, and what is done to the text."""


def swap(old: str, new: str) -> Callable[[str], str]:
    def edit(text: str) -> str:
        assert text.count(old) >= 1, old
        return text.replace(old, new, 1)

    return edit


def reorder(text: str) -> str:
    document = json.loads(text)
    turned = dict(reversed(document.items()))
    return json.dumps(turned, ensure_ascii=False, separators=(",", ":"))


def drop_key(text: str) -> str:
    document = json.loads(text)
    del document["attachments"][0]["key"]
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"))


def nest(levels: int) -> Callable[[str], str]:
    return lambda text: text[:-1] + ',"x":' + "[" * levels + "]" * levels + "}"


CANONICAL = "wire-not-canonical"
FIELD = "wire-field"
FAULTS: dict[str, Fault] = {
    # one value, another spelling
    "byte-order-mark": ("report", "wire-not-json", "", lambda text: b"\xef\xbb\xbf" + text.encode()),
    "date-compact": ("report", CANONICAL, "", swap('"2027-01-31"', '"20270131"')),
    "date-of-week": ("report", CANONICAL, "", swap('"2027-01-31"', '"2027-W04-7"')),
    "explicit-empty-list": ("report-bare", CANONICAL, "", swap('"grading"', '"entities":[],"grading"')),
    "details-without-content": ("report", CANONICAL, "", swap('[{"normal":"1981","unit":"year"}]', "[{}]")),
    "escaped-letter": ("report", CANONICAL, "", swap("героина", "\\u0433ероина")),
    "escaped-slash": ("report", CANONICAL, "", swap("report/1", "report\\/1")),
    "explicit-default": ("report-bare", CANONICAL, "", swap('"grading"', '"event_date":"","grading"')),
    "members-reordered": ("report", CANONICAL, "", reorder),
    "moment-with-fraction": ("report", FIELD, "/made", swap("09:05:00Z", "09:05:00.5Z")),
    "moment-with-offset": ("report", FIELD, "/made", swap("09:05:00Z", "09:05:00+05:00")),
    "moment-with-zero-offset": ("report", CANONICAL, "", swap("09:05:00Z", "09:05:00+00:00")),
    "moment-without-zone": ("report", FIELD, "/made", swap("09:05:00Z", "09:05:00")),
    "moment-without-seconds": ("report", CANONICAL, "", swap("09:05:00Z", "09:05Z")),
    "newline-at-the-end": ("report", CANONICAL, "", lambda text: text + "\n"),
    "whitespace": ("report", CANONICAL, "", swap('","', '", "')),
    "audience-unsorted": (
        "report",
        CANONICAL,
        "",
        swap(
            '{"desk":"0000000000000000000000oma0","node":"' + "d0" * 32 + '"}',
            '{"node":"' + "e0" * 32 + '"},{"desk":"0000000000000000000000oma0","node":"' + "d0" * 32 + '"}',
        ),
    ),
    "audience-twice": (
        "report",
        CANONICAL,
        "",
        swap('{"node":"' + "d0" * 32 + '"},', ('{"node":"' + "d0" * 32 + '"},') * 2),
    ),
    # no JSON of ours
    "bytes-after-the-end": ("report", "wire-not-json", "", lambda text: text + "{}"),
    "cut-short": ("report", "wire-not-json", "", lambda text: text.encode()[:-10]),
    "depth-25": ("report", "wire-too-deep", "", nest(25)),
    "depth-100000": ("report", "wire-too-deep", "", nest(100_000)),
    "duplicate-name": ("report", "wire-duplicate", "", swap('"kind":', '"kind":"alert","kind":')),
    "duplicate-name-by-escape": ("report", "wire-duplicate", "", swap('"kind":', '"\\u006bind":"alert","kind":')),
    "encoding-utf-16": ("report", "wire-not-json", "", lambda text: text.encode("utf-16")),
    "name-not-ascii": ("report", "wire-name", "", swap('"kind":', '"вид":1,"kind":')),
    "null-character": ("report", "wire-text", "", swap("героина", "геро\\u0000ина")),
    "number-exponent": ("report", "wire-number", "", swap('"version":2', '"version":2e0')),
    "number-fraction": ("report", "wire-number", "", swap('"version":2', '"version":2.0')),
    "number-minus-zero": ("report-from-a-newer-node", CANONICAL, "", swap("-9007199254740991", "-0")),
    "number-not-a-number": ("report", "wire-number", "", swap('"version":2', '"version":NaN')),
    "number-too-large": ("report-from-a-newer-node", "wire-number", "", swap("-9007199254740991", "-9007199254740992")),
    "number-with-many-digits": ("report", "wire-number", "", swap('"version":2', '"version":' + "9" * 5000)),
    "surrogate-alone": ("report", "wire-text", "", swap("героина", "геро\\ud800ина")),
    "surrogate-overlong": (
        "report",
        "wire-not-json",
        "",
        lambda text: text.encode().replace("героина".encode(), b"\xed\xa0\x80"),
    ),
    # a document, but not this one
    "label-missing": ("report", "wire-label", "", swap(',"wasl":"report/1"', "")),
    "label-of-an-answer": ("report", "wire-label", "", swap("report/1", "answer/1")),
    "list-at-the-top": ("report", "wire-label", "", lambda text: f"[{text}]"),
    # members
    "agreement-unknown-member": (
        "agreement",
        FIELD,
        "/except",
        swap('"highest_hcode"', '"except":"precursors","highest_hcode"'),
    ),
    "agreement-unknown-condition": (
        "agreement-with-terms",
        FIELD,
        "/conditions/0",
        swap("death-penalty", "life-sentence"),
    ),
    "agreement-explicit-no-notice": (
        "agreement-with-terms",
        CANONICAL,
        "",
        swap('"notice_days":90', '"notice_days":0'),
    ),
    "agreement-hours-as-text": (
        "agreement-with-terms",
        FIELD,
        "/answer_hours/urgent",
        swap('"urgent":8', '"urgent":"8"'),
    ),
    "declaration-unknown-step": ("declaration", FIELD, "/step", swap('"end"', '"cancel"')),
    "declaration-unknown-member": ("declaration", FIELD, "/quietly", swap('"reason"', '"quietly":true,"reason"')),
    "agreement-three-parties": (
        "agreement",
        FIELD,
        "/parties",
        swap('"parties":["', '"parties":["' + "b" * 64 + '","'),
    ),
    "handling-unknown-member": (
        "report",
        FIELD,
        "/handling/only",
        swap('"review"', '"only":"","review"'),
    ),
    "handling-unknown-colour": ("report", FIELD, "/handling/tlp", swap("TLP:AMBER+STRICT", "TLP:WHITE")),
    "handling-missing": ("report-bare", FIELD, "/handling", swap('"handling"', '"handlinG"')),
    "question-unknown-member": ("question", FIELD, "/urgent", swap('"wasl"', '"urgent":true,"wasl"')),
    "question-number-as-number": ("question-numbered", FIELD, "/number", swap('"2026/0417"', "417")),
    "question-without-number-said": ("question", CANONICAL, "", swap('"question_id"', '"number":"","question_id"')),
    "desk-hours-as-text": (
        "desk-with-hours",
        FIELD,
        "/hours",
        swap('{"closes":"14:00","days":[1,2,3,4,7],"opens":"07:00"}', '"07:00-14:00"'),
    ),
    "desk-hours-unknown-member": (
        "desk-with-hours",
        FIELD,
        "/hours/zone",
        swap('"opens":"07:00"', '"opens":"07:00","zone":"Asia/Qatar"'),
    ),
    "desk-unknown-member": ("desk", FIELD, "/phone", swap('"slug"', '"phone":"1","slug"')),
    "explicit-null": ("report", FIELD, "/handling/expires", swap('"expires":"2027-01-31"', '"expires":null')),
    "flag-as-number": ("report", FIELD, "/handling/exercise", swap('"exercise":true', '"exercise":1')),
    "number-as-flag": ("report", FIELD, "/version", swap('"version":2', '"version":true')),
    "number-as-text": ("report", FIELD, "/version", swap('"version":2', '"version":"2"')),
    "text-as-number": ("report", FIELD, "/kind", swap('"kind":"seizure"', '"kind":7')),
    "text-as-list": ("report", FIELD, "/kind", swap('"kind":"seizure"', '"kind":["seizure"]')),
    "date-impossible": ("report", FIELD, "/handling/expires", swap("2027-01-31", "2027-02-29")),
    "member-called-unknown": ("report", FIELD, "/unknown", swap('"version"', '"unknown":{},"version"')),
    "translation-unknown-member": ("translation", FIELD, "/officer", swap('"report_id"', '"officer":"x","report_id"')),
    "translation-without-hash": (
        "translation",
        FIELD,
        "/report_sha256",
        swap('"report_sha256":"' + "ab" * 32 + '",', ""),
    ),
    "translation-explicit-person": ("translation", CANONICAL, "", swap('"machine":true', '"machine":false')),
    "life-step-unknown-member": ("life-recall", FIELD, "/note", swap('"number"', '"note":"x","number"')),
    "life-step-unknown-act": ("life-recall", FIELD, "/act", swap('"act":"recall"', '"act":"forget"')),
    "life-step-explicit-epoch": ("life-recall", CANONICAL, "", swap('"number"', '"epoch":1,"number"')),
    # values that came later: a fault in them is named as exactly
    "grading-of-no-scheme": ("report-judged", FIELD, "/grading/scheme", swap('"scheme":"4x4"', '"scheme":"3x5x2"')),
    "grading-letter-of-another-scheme": ("report-judged", "grading-scheme", "", swap('"source":"X"', '"source":"E"')),
    "grading-explicit-scheme": (
        "report",
        CANONICAL,
        "",
        swap('"information":"2",', '"information":"2","scheme":"6x6",'),
    ),
    "grading-x-in-6x6": ("report", "grading-scheme", "", swap('"source":"B"', '"source":"X"')),
    "handling-unknown-pap": ("report-judged", FIELD, "/handling/pap", swap("PAP:AMBER", "PAP:WHITE")),
    "handling-pap-explicit-null": ("report-judged", FIELD, "/handling/pap", swap('"PAP:AMBER"', "null")),
    "nature-unknown": ("report-judged", FIELD, "/nature", swap('"nature":"assessment"', '"nature":"rumour"')),
    "event-unknown-calendar": (
        "report-judged",
        FIELD,
        "/event/calendar",
        swap('"calendar":"hijri","normal":"2020-03-25', '"calendar":"julian","normal":"2020-03-25'),
    ),
    "event-unknown-member": (
        "report-judged",
        FIELD,
        "/event/hour",
        swap('"hijri","normal":"2020-03-25', '"hijri","hour":"5","normal":"2020-03-25'),
    ),
    "event-without-normal": (
        "report-judged",
        FIELD,
        "/page/normal",
        swap('"normal":"2020-03-29",', ""),
    ),
    "page-explicit-precision": (
        "report-judged",
        CANONICAL,
        "",
        swap('"offset_days":1,', '"offset_days":1,"precision":"day",'),
    ),
    "page-offset-as-text": ("report-judged", FIELD, "/page/offset_days", swap('"offset_days":1', '"offset_days":"1"')),
    "entity-sensitive-as-text": (
        "report-judged",
        FIELD,
        "/entities/0/sensitive",
        swap('"schema":"Person","sensitive":true', '"schema":"Person","sensitive":"true"'),
    ),
    "value-explicit-insensitive": (
        "report-judged",
        CANONICAL,
        "",
        swap('"religion":[{"sensitive":true}]', '"religion":[{"sensitive":false}]'),
    ),
    "entity-id-missing": ("report", FIELD, "/entities/0/entity_id", swap('"id"', '"iD"')),
    "entity-named-as-our-field": ("report", FIELD, "/entities/0/entity_id", swap('"id"', '"entity_id":"7","id"')),
    "entity-details-of-nothing": (
        "report",
        FIELD,
        "/entities/0/details/alias",
        swap('"details":{', '"details":{"alias":[{"language":"ru"}],'),
    ),
    "entity-details-too-few": ("report", FIELD, "/entities/0/properties/name", swap('{},{"language":"ar"}', "{}")),
    "entity-details-with-text": (
        "report",
        FIELD,
        "/entities/0/properties/birthDate",
        swap('{"normal":"1981","unit":"year"}', '{"normal":"1981","text":"1982","unit":"year"}'),
    ),
    "entity-details-unknown-member": (
        "report",
        FIELD,
        "/entities/0/properties/birthDate/0/certain",
        swap('{"normal":"1981","unit":"year"}', '{"certain":true,"normal":"1981","unit":"year"}'),
    ),
    "attachment-key-missing": ("report-with-attachments", FIELD, "/attachments/0/key", drop_key),
    "attachment-key-padded": ("report-with-attachments", CANONICAL, "", swap('Hh8"', 'Hh8="')),
    "attachment-size-as-text": (
        "report-with-attachments",
        FIELD,
        "/attachments/0/size",
        swap('"size":300000', '"size":"300000"'),
    ),
    "attachment-unknown-member": (
        "report-with-attachments",
        FIELD,
        "/attachments/0/path",
        swap('"sha256"', '"path":"/etc/passwd","sha256"'),
    ),
    "attachments-explicit-none": ("report-bare", CANONICAL, "", swap('"grading"', '"attachments":[],"grading"')),
    "attachments-as-object": (
        "report-bare",
        FIELD,
        "/attachments",
        swap('"grading"', '"attachments":{},"grading"'),
    ),
    "entity-text-as-number": ("report", FIELD, "/entities/0/properties/birthDate/0/text", swap('["1981"]', "[1981]")),
}


def main() -> None:
    good = {name: wire.encode(value, label=label) for name, (value, label) in examples.GOOD.items()}
    expected = {}
    for name, data in good.items():
        (HERE / "good" / f"{name}.json").write_bytes(data)
    for name, (source, code, path, edit) in FAULTS.items():
        made = edit(good[source].decode())
        (HERE / "bad" / f"{name}.json").write_bytes(made if isinstance(made, bytes) else made.encode())
        expected[name] = {"as": source, "code": code, **({"path": path} if path else {})}
    text = json.dumps(expected, indent=1, sort_keys=True)
    (HERE / "expected.json").write_text(f"{text}\n", "utf-8")


if __name__ == "__main__":
    main()
