"""`python -m newsmodel` is the command."""

from __future__ import annotations

from newsmodel.cli import main

main(prog_name="newsmodel")
