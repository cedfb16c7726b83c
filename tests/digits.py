"""The six digits of an authenticator, computed without the library that checks them."""

from __future__ import annotations

import base64
import hashlib
import hmac
import struct
import time

PERIOD_S = 30


def code_now(secret: str, *, steps: int = 0) -> str:
    """Compute the six digits of an authenticator, as RFC 6238 says, without the library that checks them."""
    counter = struct.pack(">Q", int(time.time()) // PERIOD_S + steps)
    digest = hmac.new(base64.b32decode(secret), counter, hashlib.sha1).digest()
    place = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[place : place + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"
