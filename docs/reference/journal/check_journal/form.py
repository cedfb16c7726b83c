"""Canonical JSON (RFC 8785, without floating point) and what is read off a document."""

import base64
import json


class Unfit(Exception):
    """Something is not in the form that journal-format.md describes."""


def encode(value):
    """Return the one spelling of a document, as text."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def decode(data, label=None):
    """Return the document of bytes, if they are its one spelling and it bears the label."""
    try:
        text = data.decode("utf-8")
        value = json.loads(text, parse_float=refuse, parse_constant=refuse)
    except ValueError as error:
        raise Unfit("no canonical JSON") from error
    if encode(value) != text:
        raise Unfit("another spelling of the same document")
    if label is not None and (not isinstance(value, dict) or value.get("wasl") != label):
        raise Unfit("not a " + label)
    return value


def refuse(figure):
    """Refuse a number that canonical JSON here does not have."""
    raise ValueError(figure)


def member(document, name, kind=str, default=None):
    """Return a member of a document, or its default; refuse another kind of value."""
    value = document.get(name, default) if isinstance(document, dict) else None
    if not isinstance(value, kind) or isinstance(value, bool):
        raise Unfit("the member " + name + " is missing or of another kind")
    return value


def octets(document, name, default=None):
    """Return a member of bytes: base64 for addresses, without padding."""
    text = member(document, name, str, default)
    try:
        data = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except ValueError as error:
        raise Unfit("the member " + name + " is no base64") from error
    if base64.urlsafe_b64encode(data).decode().rstrip("=") != text:
        raise Unfit("another spelling of " + name)
    return data
