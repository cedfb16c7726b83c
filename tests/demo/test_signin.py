"""Codes of an authenticator."""

import base64

import pytest

from wasl.cli.demo.signin import totp

SECRET = base64.b32encode(b"12345678901234567890").decode()


# Source: RFC 6238, appendix B (SHA-1), the last six of eight digits.
@pytest.mark.parametrize(
    ("at", "code"),
    [
        (59, "287082"),
        (1111111109, "081804"),
        (1111111111, "050471"),
        (1234567890, "005924"),
        (2000000000, "279037"),
        (20000000000, "353130"),
    ],
)
def test_vectors_of_the_standard(at: int, code: str) -> None:
    assert totp(SECRET, at=at) == code
    assert totp(SECRET.lower().rstrip("="), at=at) == code
