"""The one room that opens a user's files. Knows paths and the shelf of formats; reads no format itself."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from newsmodel import formats
from newsmodel.errors import UnknownFormat
from newsmodel.formats.base import Reading, Rendering
from newsmodel.models.bundle import Bundle

PathLike = str | os.PathLike[str]


def read(path: PathLike, format: str | None = None) -> Reading:  # noqa: A002
    """What a file holds. Without `format` it is guessed by the content, then by the file's name.

    Raises OSError where it cannot be opened, ReadError where no bundle can be made of it, UnknownFormat where it is of
    none of the formats.
    """
    return formats.parse(Path(path).read_bytes(), format, filename=os.fspath(path))


def write(bundle: Bundle, path: PathLike, format: str | None = None) -> Rendering:  # noqa: A002
    """Writes a bundle, without `format` in the one its name speaks of; the file is there whole or not at all.

    Gives back what was written and what the format could not carry. Raises OSError, and UnknownFormat where the name
    speaks of no format or the format cannot be written.
    """
    if format is None:
        named = formats.by_name(os.fspath(path))
        if named is None:
            raise UnknownFormat(f"the name {os.fspath(path)!r} speaks of no format; name one")
        format = named.name  # noqa: A001
    done = formats.render(bundle, format)
    with replacing(path) as file:
        file.write(done.data)
    return done


@contextmanager
def replacing(path: PathLike) -> Iterator[BinaryIO]:
    """A file that takes the place of `path` once everything is written and on disk; on any error nothing changes."""
    target = Path(path)
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:100]}.", suffix=".part", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(_mode(target))
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _mode(target: Path) -> int:
    """The rights of the file that is replaced, or those of any new file."""
    try:
        return target.stat().st_mode & 0o7777
    except OSError:
        umask = os.umask(0)
        os.umask(umask)
        return 0o666 & ~umask
