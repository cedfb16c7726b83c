"""The error families, by who can mend the fault.

    WaslError
    ├── InputError      the data that came in (file, form, argument): its sender mends it
    ├── AccessError     the actor may not do this, or the thing is not there for the actor
    ├── ReleaseError    policy forbids that this goes to that recipient
    ├── TrustError      signature, key, seal, identity: nothing of the item is believed
    ├── CarrierError    the way between nodes; the same item is tried again
    └── StoreError      database, disk, process: the node's operator mends it

An error holds a stable ``code`` and named data, and no sentence: each door turns the code into a sentence in the
reader's language (`wasl.render.sentences`), and the family into its own status. Adding a code means adding
``error-<code>`` to the three catalogues; a test holds that.
"""

from __future__ import annotations


class WaslError(Exception):
    """Anything that Wasl itself refuses or cannot do."""

    family = "wasl"

    def __init__(self, code: str, /, **data: object) -> None:
        """Make an error.

        Args:
            code: Stable ASCII code with hyphens, for instance ``file-encoding``.
            **data: Named values for the sentence: what, where, how to mend. Text, numbers or dates; never secrets.
        """
        super().__init__(code, data)
        self.code = code
        self.data = data

    def __str__(self) -> str:
        """Return code and data on one line, for logs and tracebacks."""
        facts = " ".join(f"{name}={value!r}" for name, value in self.data.items())
        return f"{self.code} {facts}".strip()


class InputError(WaslError):
    """What was given cannot be used as it is."""

    family = "input"


class AccessError(WaslError):
    """The actor may not, or there is nothing there that the actor may see (the two look alike)."""

    family = "access"


class ReleaseError(WaslError):
    """The decision forbids this release; ``data`` names the rules."""

    family = "release"


class TrustError(WaslError):
    """A signature, key, seal or identity does not hold; nothing inside is believed."""

    family = "trust"


class CarrierError(WaslError):
    """The peer could not be reached, or broke off; to be tried again."""

    family = "carrier"


class StoreError(WaslError):
    """The database, the disk or a process of this node is in the way."""

    family = "store"
