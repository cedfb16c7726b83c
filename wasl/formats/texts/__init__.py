"""Terms of agreements as plain text: a file that a lawyer can read, change in any editor, and give back.

One entry a line, ``key: value``; what is indented below an entry belongs to it. Codes may be written as codes or by
their name in any of the three languages. A fault names its line and costs no other line. `reading` reads, `writing`
writes, and what is written reads back equal; `shipped` holds the templates that come with Wasl, as such files.
"""

from wasl.formats.texts.reading import ReadTerms, read_terms
from wasl.formats.texts.shipping import shipped_templates
from wasl.formats.texts.writing import write_terms

__all__ = ["ReadTerms", "read_terms", "shipped_templates", "write_terms"]
