"""Foreign files to records and findings, and back.

A reader takes the bytes of a file and returns a `Reading`: drafts, and findings about single rows. A fault of one row
never costs another row; a fault of the whole file is an `InputError`. What a file says is kept as it says it, with
the normal form beside it and the row it came from.

Each format is one module: `unodc` (seizure rows), `ofac` (designations). They stand on `delimited` (tables in text),
`documents` (JSON), `cells` (single values) and `reading` (what is returned). To add a format, copy the nearest.
"""

from wasl.formats.ofac import read_ofac_designations
from wasl.formats.reading import Finding, Reading
from wasl.formats.unodc import read_unodc_seizures

__all__ = ["Finding", "Reading", "read_ofac_designations", "read_unodc_seizures"]
