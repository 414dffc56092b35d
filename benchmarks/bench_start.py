"""Start-up: the lazy face, the first validated bundle, the command's help, each against its floor."""

from __future__ import annotations

from measure import fastest, process, row

SMALL = "import pydantic\nclass M(pydantic.BaseModel):\n x: int\nM(x=1)"
FIRST = 'import newsmodel as nm; nm.Bundle.model_validate_json(b\'{"places": [{"id": "place:a"}]}\')'


def main() -> None:
    """Prints the ratios."""
    best = fastest(
        {
            "bare": process("pass"),
            "face": process("import newsmodel"),
            "small": process(SMALL),
            "first": process(FIRST),
            "help": process("import sys; sys.argv = ['newsmodel', '--help']; from newsmodel.cli import main; main()"),
        },
        turns=15,
    )
    print(row(best["face"] / best["bare"], "≤ 3", "import newsmodel / a bare interpreter"))
    print(row(best["first"] / best["small"], "≤ 2.0", "first validated bundle / pydantic and one small model"))
    print(row(best["help"] / best["bare"], "≤ 6", "newsmodel --help / a bare interpreter"))


if __name__ == "__main__":
    main()
