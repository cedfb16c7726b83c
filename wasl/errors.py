"""The error families of Wasl: what went wrong, by who can mend it.

    WaslError
    ├── InputError      what was given cannot be used; whoever gave it mends it
    ├── AccessError     this subject may not do this
    ├── ReleaseError    this may not go there
    ├── TrustError      a signature, key, seal or identity does not hold
    ├── CarrierError    the way to a peer failed; trying again may help
    └── StoreError      the database or the disk failed; an administrator mends it

An error is a stable code with named data. It holds no sentence (`wasl.render` makes that in the reader's language,
from the catalogue key `error-<code>`) and no HTTP status or exit status (each door has its own table).
"""

from collections.abc import Mapping
from types import MappingProxyType

ErrorValue = str | int | None


class WaslError(Exception):
    """Any failure that Wasl can name."""

    def __init__(self, code: str, /, **data: ErrorValue) -> None:
        """Keep the code and its data.

        Args:
            code: Stable name of the failure, lower case with hyphens, for example "postgres-missing".
            **data: Named facts for the sentence: where it is, what was found, what was expected. Never the content
                of a report, a secret, or a hint that a hidden record exists.
        """
        super().__init__(code)
        self.code = code
        self.data: Mapping[str, ErrorValue] = MappingProxyType(dict(data))


class InputError(WaslError):
    """What was given cannot be used; whoever gave it can mend it."""


class AccessError(WaslError):
    """This subject may not do this; the same for what is hidden and what is absent."""


class ReleaseError(WaslError):
    """This may not go to that recipient, by handling or agreement."""


class TrustError(WaslError):
    """A signature, key, seal or identity does not hold; nothing of it was used."""


class CarrierError(WaslError):
    """The way to a peer failed; trying again later may help."""


class StoreError(WaslError):
    """The database or the disk failed; an administrator can mend it."""
