"""The pages of the reference, made while the documentation is built, and the files that they offer to download."""

from __future__ import annotations

from reference.command import command_page
from reference.lists import codes_page, formats_page, problems_page, schema_files, schemas_page
from reference.python import python_pages
from reference.records import record_pages, values_page


def made() -> dict[str, str | bytes]:
    """Path below docs/ → page or file."""
    return {
        **{f"reference/{name}.md": page for name, page in record_pages().items()},
        "reference/values.md": values_page(),
        "reference/codes.md": codes_page(),
        "reference/problems.md": problems_page(),
        "reference/command.md": command_page(),
        "reference/formats.md": formats_page(),
        "reference/schemas.md": schemas_page(),
        **{f"reference/python/{name}.md": page for name, page in python_pages().items()},
        **schema_files(),
    }
