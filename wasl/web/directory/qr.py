"""The secret of an authenticator as a square that its camera reads, drawn into the page itself."""

from __future__ import annotations

from io import BytesIO

import qrcode  # type: ignore[import-untyped]  # ships no types
from django.utils.safestring import SafeString
from qrcode.image.svg import SvgPathImage  # type: ignore[import-untyped]  # ships no types


def drawn(uri: str) -> SafeString:
    """Return a QR code.

    Args:
        uri: Address ``otpauth://`` with the secret.

    Returns:
        An ``svg`` element; nothing of the address stands in it as text.
    """
    out = BytesIO()
    qrcode.make(uri, image_factory=SvgPathImage).save(out)
    return SafeString(out.getvalue().decode("utf-8").partition("?>")[2].strip() or out.getvalue().decode("utf-8"))
