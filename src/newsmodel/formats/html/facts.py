"""Which statement is believed: the first of the table of precedence that can be read. Makes values, not records.

A statement that cannot be read costs itself: the next source is asked, and a problem says so. Dates of publication that
disagree are all kept.
"""

from __future__ import annotations

import re
from typing import Any, Final

from attrs import define, field

from newsmodel.formats.html.dates import disagree, read_date
from newsmodel.formats.html.names import is_person
from newsmodel.formats.html.precedence import DATING, PRECEDENCE
from newsmodel.formats.html.readers import READERS, Unreadable, texts
from newsmodel.formats.html.statements import Statements
from newsmodel.formats.html.words import key
from newsmodel.models.article import Byline
from newsmodel.values.codes import Severity
from newsmodel.values.problem import Problem

PROVENANCE: Final = "urn:newsmodel:provenance"
"""The extension that says where each fact was found: a dict of field to source."""
DATES: Final = "urn:newsmodel:dates-of-publication"
"""The extension that keeps dates of publication that differ, as the checks know it (NM205)."""


@define
class Facts:
    """What was settled about the article, from where, and what could not be read."""

    statements: Statements
    values: dict[str, Any] = field(factory=dict)
    origin: dict[str, str] = field(factory=dict)
    problems: list[Problem] = field(factory=list)
    dates: list[dict[str, str]] = field(factory=list)
    """Dates of publication that differ from the one believed."""


def settle(statements: Statements) -> Facts:
    """The facts, each from the first source that has it."""
    facts = Facts(statements)
    facts.problems += statements.problems
    for name in PRECEDENCE:
        _settle(facts, name)
    _gather_dates(facts)
    _instead(facts)
    return facts


def _settle(facts: Facts, name: str) -> None:
    read = READERS[name]
    doubt: tuple[Any, str] | None = None
    for source in PRECEDENCE[name]:
        said = facts.statements.of(source)
        if not said:
            continue
        try:
            value = read(facts.statements, said)
        except Unreadable as error:
            if source != "visible:date":  # what is merely seen may be no statement
                severity: Severity = "warning" if source.startswith("visible:") else "error"
                message = f"{error}, as {name}"
                facts.problems.append(Problem(code=error.code, severity=severity, message=message, path=source))
            if error.instead is not None and doubt is None:
                doubt = (error.instead, source)
            continue
        if value and name == "bylines" and _only_site(facts.statements, value):  # a person may be named further down
            doubt = doubt or (value, source)
            continue
        if value and not (doubt and name == "bylines" and source.startswith("visible:") and not _persons(value)):
            facts.values[name], facts.origin[name] = value, source
            return
    if doubt:
        facts.values[name], facts.origin[name] = doubt


def _only_site(page: Statements, bylines: tuple[Byline, ...]) -> bool:
    """Whether the authors named are the site itself and nobody else."""
    sites = (page.text("meta:og:site_name"), *texts(page, page.of("json-ld:publisher"), "name"))
    squeezed = {key(site).replace(" ", "") for site in sites} - {""}
    return all(key(byline.name).replace(" ", "") in squeezed for byline in bylines)


def _persons(bylines: tuple[Byline, ...]) -> bool:
    return all(is_person(byline.name) for byline in bylines)


# ---- what stands in, what disagrees ----


def _gather_dates(facts: Facts) -> None:
    """Dates of publication that cannot be the one believed."""
    believed = facts.values.get("published")
    if believed is None or believed.edtf is None:
        return
    for source in DATING:
        for text in texts(facts.statements, facts.statements.of(source), "@value"):
            dated = read_date(text)
            if dated.edtf and disagree(dated.edtf, believed.edtf):
                row = {"from": source, "edtf": dated.edtf}
                if row not in facts.dates and len(facts.dates) < 20:
                    facts.dates.append(row)
    if facts.dates:
        others = ", ".join(f"{row['edtf']} ({row['from']})" for row in facts.dates[:3])
        message = f"the dates of publication disagree: {believed.edtf} ({facts.origin['published']}), {others}"
        facts.problems.append(
            Problem(code="dates-disagree", severity="warning", message=message, path=facts.origin["published"])
        )


def _instead(facts: Facts) -> None:
    """A date in the address where no other was found."""
    if "published" in facts.values:
        return
    for name in ("url", "canonical_url"):
        found = re.search(
            r"/((?:19|20)[0-9]{2})/?-?(0[1-9]|1[0-2])/?-?(0[1-9]|[12][0-9]|3[01])(?=[/-])", facts.values.get(name) or ""
        )
        dated = read_date("-".join(found.groups())) if found else None
        if dated and dated.edtf:
            facts.values["published"] = dated.when().evolve(resolution="inferred")
            facts.origin["published"] = f"{facts.origin[name]} (date in the address)"
            return
