"""IPTC ninjs as 3.x has it, also of what came as 2.x or 1.x: written as 3.1. Reads what `ninjs` reads."""

from __future__ import annotations

from newsmodel.formats.ninjs import format_of

FORMAT = format_of("3", "ninjs3", "IPTC ninjs, written as 3.1")
