"""IPTC ninjs as 1.x has it, for those who cannot take 3.x: written as 1.6. Reads what `ninjs` reads."""

from __future__ import annotations

from newsmodel.formats.ninjs import format_of

FORMAT = format_of("1", "ninjs1", "IPTC ninjs, written as 1.6")
