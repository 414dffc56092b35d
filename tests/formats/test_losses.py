"""The page of what each format carries."""

from __future__ import annotations

import loss_matrix


def test_the_page_is_current() -> None:
    """docs/losses.md is what the tables say; `make losses` writes it anew."""
    assert loss_matrix.page() == loss_matrix.PAGE.read_text(encoding="utf-8")


def test_every_note_is_pointed_to() -> None:
    """Every number leads to a note, and every note is led to."""
    page = loss_matrix.page()
    notes = page.partition("## Notes")[2].strip().splitlines()
    assert notes
    assert all(f"[{number}]" in page for number in range(1, len(notes) + 1))
    assert f"[{len(notes) + 1}]" not in page
