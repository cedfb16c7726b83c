"""One bit is turned, in the part that is meant."""

from wasl.cli.demo.thief import flip_ciphertext, flip_signature

PARTS = (b"header" * 9, b"w" * 1120, b"signature" * 400, b"sealed" * 900)
ENVELOPE = b"WASL\x01" + b"".join(len(part).to_bytes(4, "big") + part for part in PARTS)


def changed(before: bytes, after: bytes) -> list[int]:
    assert len(before) == len(after)
    assert sum((one ^ other).bit_count() for one, other in zip(before, after, strict=True)) == 1
    return [place for place, pair in enumerate(zip(before, after, strict=True)) if pair[0] != pair[1]]


def test_content() -> None:
    (place,) = changed(ENVELOPE, flip_ciphertext(ENVELOPE))
    assert place > len(ENVELOPE) - len(PARTS[3])


def test_signature() -> None:
    (place,) = changed(ENVELOPE, flip_signature(ENVELOPE))
    start = 5 + 4 + len(PARTS[0]) + 4 + len(PARTS[1]) + 4
    assert start <= place < start + len(PARTS[2])
