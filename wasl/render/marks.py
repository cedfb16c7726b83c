"""Make visible what a text could hide: controls of direction, of the terminal, and of width.

Text that came from elsewhere may hold characters that turn letters round or move the cursor. They are part of what was
signed, so they are shown, as marks, and never obeyed.

Source:
    Unicode Technical Report 36, section 2.5 (bidirectional text spoofing).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_NAMED: Final = {
    0x00AD: "SHY",
    0x061C: "ALM",
    0x180E: "MVS",
    0x200B: "ZWSP",
    0x200E: "LRM",
    0x200F: "RLM",
    0x2028: "LS",
    0x2029: "PS",
    0x202A: "LRE",
    0x202B: "RLE",
    0x202C: "PDF",
    0x202D: "LRO",
    0x202E: "RLO",
    0x2060: "WJ",
    0x2066: "LRI",
    0x2067: "RLI",
    0x2068: "FSI",
    0x2069: "PDI",
    0xFEFF: "BOM",
}
_PICTURES: Final = 0x2400
_DELETE: Final = 0x7F
_LINE_BREAKS: Final = frozenset({0x09, 0x0A})


def _marks() -> Mapping[int, str]:
    pictures = {code: chr(_PICTURES + code) for code in range(0x20) if code not in _LINE_BREAKS}
    later = {code: f"⟦U+{code:04X}⟧" for code in range(0x80, 0xA0)}
    named = {code: f"⟦{name}⟧" for code, name in _NAMED.items()}
    # Half a character, as a terminal hands over a byte that is no text: nothing could write it.
    halves = {code: f"⟦U+{code:04X}⟧" for code in range(0xD800, 0xE000)}
    return MappingProxyType({**halves, **pictures, _DELETE: "\u2421", **later, **named})


_MARKS: Final = _marks()


def visible(text: str) -> str:
    """Return a text with every hidden control replaced by a mark that can be seen.

    The zero-width joiner and non-joiner stay: Persian and Urdu spell with them.

    Args:
        text: Any text, any script.

    Returns:
        The text with marks; unchanged if it hides nothing.
    """
    return text.translate(_MARKS)
