"""IPTC ninjs as 2.x has it, for those who cannot take 3.x: written as 2.2. Reads what `ninjs` reads."""

from __future__ import annotations

from newsmodel.formats.ninjs import format_of

FORMAT = format_of("2", "ninjs2", "IPTC ninjs, written as 2.2")
