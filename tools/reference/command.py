"""The page of the command, told by click. Knows nothing of what the verbs do."""

from __future__ import annotations

from collections.abc import Iterator

import click

from newsmodel.cli import main

_COMPLETION = """\
## Completion { #completion }

The shell completes verbs, options, formats, kinds, codes and files once it is told how, best in its start-up file:

| shell | line | file |
|---|---|---|
| bash 4.4 or later | `eval "$(_NEWSMODEL_COMPLETE=bash_source newsmodel)"` | `~/.bashrc` |
| zsh | `eval "$(_NEWSMODEL_COMPLETE=zsh_source newsmodel)"` | `~/.zshrc` |
| fish | `_NEWSMODEL_COMPLETE=fish_source newsmodel | source` | `~/.config/fish/config.fish` |"""


def command_page() -> str:
    """Every verb with its arguments and options."""
    parts = [
        "# The command",
        (
            "`newsmodel` comes with the extra `cli`. `-` is stdin or stdout. Data goes to stdout, messages to"
            " stderr. It exits with 0 where all is well (also with warnings), with 1 where something in the "
            "data is an error, with 2 where the command itself is wrong, a missing file too."
        ),
        *_verbs(main, click.Context(main, info_name="newsmodel")),
        _COMPLETION,
    ]
    return "\n\n".join(parts) + "\n"


def _verbs(group: click.Group, context: click.Context) -> Iterator[str]:
    for name in group.list_commands(context):
        verb = group.get_command(context, name)
        if verb is None or verb.hidden:
            continue
        inner = click.Context(verb, info_name=name, parent=context)
        usage = " ".join([inner.command_path, *verb.collect_usage_pieces(inner)])
        yield f"## newsmodel {name} {{ #{name} }}"
        yield f"```text\n{usage}\n```"
        yield (verb.help or "").replace("\b\n", "").strip()
        if isinstance(verb, click.Group):
            yield from _verbs(verb, inner)
        else:
            yield _options(verb, inner)


def _options(verb: click.Command, context: click.Context) -> str:
    rows = ["| option | what it does |", "|---|---|"]
    for option in verb.get_params(context):
        record = option.get_help_record(context)
        if record and isinstance(option, click.Option):
            names, told = (" ".join(text.split()) for text in record)
            rows.append(f"| `{names}` | {told.replace('|', '&#124;')} |")
    return "\n".join(rows)
