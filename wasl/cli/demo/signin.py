"""What a browser and an authenticator do: forms over HTTP, and the six digits of RFC 6238."""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
import secrets
import time
from typing import Final

import httpx

_FIELD: Final = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
_HIDDEN: Final = re.compile(r'type="hidden" name="(\w+)" value="([^"]*)"')
_GROUPS: Final = re.compile(r'class="number" dir="ltr">([A-Z2-7 ]+)</bdi>')
_STEP_S: Final = 30
_DIGITS: Final = 6


def totp(secret: str, *, at: float | None = None) -> str:
    """Return the code that an authenticator shows.

    Args:
        secret: Base 32, as printed once.
        at: Seconds since 1970; now if not given.

    Returns:
        Six digits.

    Source:
        RFC 6238 with SHA-1 and 30 seconds; RFC 4226, section 5.3.
    """
    key = base64.b32decode(secret.upper() + "=" * (-len(secret) % 8))
    counter = int((time.time() if at is None else at) // _STEP_S)
    digest = hmac.new(key, counter.to_bytes(8, "big"), hashlib.sha1).digest()
    place = digest[-1] & 0x0F
    number = int.from_bytes(digest[place : place + 4], "big") & 0x7FFFFFFF
    return str(number % 10**_DIGITS).zfill(_DIGITS)


class Browser:
    """Keeps cookies and fills forms in; follows no address out of the node."""

    def __init__(self, port: int) -> None:
        """Open it.

        Args:
            port: Port of the web door on loopback.
        """
        self._client = httpx.Client(
            base_url=f"http://127.0.0.1:{port}", follow_redirects=True, timeout=20, trust_env=False
        )

    def close(self) -> None:
        """Close it."""
        self._client.close()

    def get(self, path: str) -> httpx.Response:
        """Open a page.

        Args:
            path: Its path.

        Returns:
            The page at the end of all redirections.
        """
        return self._client.get(path)

    def submit(self, path: str, **fields: str) -> httpx.Response:
        """Open a page with a form, fill it in and send it.

        Args:
            path: Path of the page.
            **fields: What is filled in.

        Returns:
            What came back.
        """
        page = self._client.get(path)
        found = _FIELD.search(page.text)
        token = found.group(1) if found else ""
        return self._client.post(
            str(page.url), data={**fields, "csrfmiddlewaretoken": token}, headers={"Referer": str(page.url)}
        )

    def enrol(self, token: str, code: str) -> dict[str, str]:
        """Make credentials with what two people have handed over.

        Args:
            token: Of the link.
            code: The other half.

        Returns:
            Passphrase and TOTP secret.
        """
        path, passphrase = f"/enrol/{token}/", secrets.token_urlsafe(15)
        page = self.submit(path, code=code).text
        hidden = dict(_HIDDEN.findall(page))
        secret = "".join(_GROUPS.search(page)[1].split())  # type: ignore[index]  # the page shows it
        fields = {"code": code, "secret": hidden["secret"], "passphrase": passphrase, "again": passphrase}
        self.submit(path, **fields, digits=totp(secret))
        return {"passphrase": passphrase, "totp_secret": secret}

    def sign_in(self, login: str, passphrase: str, code: str) -> httpx.Response:
        """Sign in with all three.

        Args:
            login: Login.
            passphrase: Passphrase.
            code: Six digits.

        Returns:
            The page to which it leads.
        """
        self.submit("/sign-in/", login=login, password=passphrase)
        return self.submit("/sign-in/code/", code=code)
