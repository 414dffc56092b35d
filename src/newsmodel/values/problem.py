"""What is wrong, and what was lost. Both travel in reports and tables; know nothing of where they are found."""

from __future__ import annotations

from newsmodel.values.base import Model
from newsmodel.values.codes import LossKind, Severity
from newsmodel.values.scalars import Offset, Ordinal, Text


class Problem(Model):
    """Something wrong, with its place in the input's own words."""

    code: Text
    """What kind of problem: NM… for findings of `check()`, a word for those of readers and validation."""
    severity: Severity = "error"
    """`error` where data was refused or is wrong, `warning` where it is doubtful, `info` for a note."""
    message: Text
    """One sentence for a person."""
    path: str | None = None
    """Where: a JSON pointer into our records, or the input's own path (`$.items[3].versioncreated`)."""
    line: Ordinal | None = None
    """The line, from 1."""
    column: Ordinal | None = None
    """The column, from 1, in code points."""
    offset: Offset | None = None
    """The offset from 0, in bytes for inputs of bytes."""
    source: Text | None = None
    """The name of the input: a file name, `-`, a URL."""

    def __str__(self) -> str:
        """`source:line:column: message at path [code]`, without what is absent."""
        numbers = [str(n) for n in (self.source, self.line, self.column) if n is not None]
        place = f" at {self.path}" if self.path else ""
        byte = f" (byte {self.offset})" if self.offset is not None and self.line is None else ""
        return f"{':'.join(numbers)}{': ' if numbers else ''}{self.message}{place}{byte} [{self.code}]"


class Loss(Model):
    """A fact that a format could not carry, whole or in part."""

    pointer: str
    """A JSON pointer into the bundle that was written."""
    kind: LossKind
    """What became of the fact."""
    format: Text
    """The name of the format."""
    detail: Text | None = None
    """What exactly is missing or changed, for a person."""
