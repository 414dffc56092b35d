"""Verdicts on bytes: every problem with its place, in few words; a flood gets a bounded answer. Formats: elsewhere."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

import newsmodel as nm
from newsmodel.checks.refusals import MOST_PROBLEMS
from newsmodel.checks.validation import MODELS

PLACE: dict[str, Any] = {"kind": "place", "id": "place:a"}
MENTION: dict[str, Any] = {"article": "article:a", "start": 0, "end": 1, "text": "x", "form": "name"}


def told(document: Any, **options: Any) -> list[tuple[str | None, str]]:
    """Path and code of each problem."""
    return [(problem.path, problem.code) for problem in nm.validate(json.dumps(document), **options)]


@pytest.mark.parametrize("kind", MODELS)
def test_the_branch_is_that_of_the_kind(kind: str) -> None:
    """A document is judged as what it says it is: a key of no record is told once, for that record."""
    document = {"kind": kind, "nonsense": 1}
    problems = {problem.path: problem for problem in nm.validate(json.dumps(document))}
    assert "'nonsense' is no field here" == problems["$.nonsense"].message
    assert kind == "bundle" or "id is missing" == problems["$.id"].message


@pytest.mark.parametrize(
    ("document", "path", "words"),
    [
        ({"kind": "nonsense"}, "$.kind", "none of bundle, article"),
        ({"kind": 7}, "$.kind", "none of bundle, article"),
        ({"kind": None}, "$.kind", "none of bundle, article"),
        ([PLACE], "$", "not an object"),
        ({"schema_version": "1.1"}, "$.schema_version", "schema version '1.1', and this library reads 1.0"),
        ({"schema_version": "2.0", "wars": []}, "$.schema_version", "schema version '2.0'"),
    ],
)
def test_refused_as_a_whole(document: Any, path: str, words: str) -> None:
    """What is no document of ours is refused in one sentence, with its place."""
    (problem,) = nm.validate(json.dumps(document))
    assert path == problem.path
    assert words in problem.message
    assert (problem.line, problem.column, problem.offset) != (None, None, None)


def test_another_kind_than_was_asked_for() -> None:
    """A place is no event; without a `kind` the document is what was asked for."""
    assert [("$.kind", "kind")] == told(PLACE, kind="event")
    assert [] == told({"id": "place:a"}, kind="place")


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"str": 1}, "$.str"),
        ({"dict[str,...]": 1}, '$["dict[str,...]"]'),
        ({"[key]": 1}, '$["[key]"]'),
        ({"a.b": 1}, '$["a.b"]'),
        ({"__class__": {}}, "$.__class__"),
        ({"extensions": {"no uri": 1}}, '$.extensions["no uri"]'),
        ({"mentions": [MENTION, {**MENTION, "int": 1}]}, "$.mentions[1].int"),
        ({"mentions": [{**MENTION, "start": "0"}]}, "$.mentions[0].start"),
        ({"mentions": [{**MENTION, "form": "nme"}]}, "$.mentions[0].form"),
        ({"mentions": {"0": MENTION}}, "$.mentions"),
        ({"mentions": None}, "$.mentions"),
        ({"latitude": "1"}, "$.latitude"),
        ({"provenance": {"method": "rule"}}, "$.provenance.agent"),
    ],
)
def test_one_fault_one_problem(change: dict[str, Any], path: str) -> None:
    """Each fault is told once, by the path that the document has; a union's branches are no part of it."""
    assert [path] == [place for place, _ in told({**PLACE, **change})]


def test_the_place_in_the_text() -> None:
    """Line and column count characters, the offset bytes; a value is pointed at, or the key that is too many."""
    text = '{"kind": "place",\n "id": "place:ü",\n "é": 1, "names": [{"text": "é", "form": "primry"}]}'
    problems = {problem.path: problem for problem in nm.validate(text, source="a.json")}
    for path, words in (("$.id", '"place:ü"'), ('$["é"]', '"é": 1'), ("$.names[0].form", '"primry"')):
        at = text.index(words)
        line = text.count("\n", 0, at) + 1
        column = at - text.rfind("\n", 0, at)
        found = problems[path]
        assert (line, column, len(text[:at].encode())) == (found.line, found.column, found.offset)
        assert "a.json" == found.source


def test_words_for_patterns() -> None:
    """A string of the wrong form is told by the name of its type and an example, never by a regular expression."""
    (problem,) = nm.validate(json.dumps({**PLACE, "country": "prk"}))
    assert "'prk' is no CountryCode, such as 'PRK'" == problem.message
    (problem,) = nm.validate('{"times": [{"edtf": "2023-02-29", "resolution": "explicit"}]}')
    assert "'2023-02-29' is no Edtf, such as '2024-09-03'" == problem.message


def test_an_infinity_is_a_fault_of_the_text() -> None:
    """A number beyond all bounds is refused where it stands, whatever else is wrong."""
    for text in ('{"extensions": {"urn:a:b": [1e999]}}', '{"nonsense": 1, "extensions": {"urn:a:b": [-1e999]}}'):
        (problem,) = nm.validate(text)
        assert ("json", '$.extensions["urn:a:b"][0]') == (problem.code, problem.path)


def test_a_byte_order_mark_is_a_note() -> None:
    """It is accepted, and told as an info."""
    (note,) = nm.validate(b"\xef\xbb\xbf" + json.dumps(PLACE).encode())
    assert ("bom", "info") == (note.code, note.severity)


@pytest.mark.parametrize("depth", [100, 190])
def test_deep_extensions(depth: int) -> None:
    """An extension may be nested as deep as the reader goes."""
    text = json.dumps({**PLACE, "extensions": {"urn:a:b": 0}}).replace("0}", "[" * depth + "]" * depth + "}")
    assert () == nm.validate(text)


FLOODS = {
    "keys": "b'{' + b','.join(b'\"k%d\":1' % n for n in range(1_000_000)) + b'}'",
    "records": "b'{\"places\":[' + b','.join(b'{\"id\":\"x%d\"}' % n for n in range(500_000)) + b']}'",
    "keys of an extension": (
        "b'{\"extensions\":{' + b','.join(b'\"k%d\":1' % n for n in range(500_000)) + b'},\"schema_version\":\"1.0\"}'"
    ),
}


@pytest.mark.parametrize("flood", FLOODS)
def test_a_flood_of_faults(flood: str) -> None:
    """Half a million faults give a hundred problems and a count, in bounded memory."""
    code = (
        "import json, resource, newsmodel as nm\n"
        f"problems = nm.validate({FLOODS[flood]})\n"
        "peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024\n"
        "print(json.dumps([len(problems), problems[0].offset, problems[-1].code, len(str(problems)), peak]))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    number, offset, last, size, peak = json.loads(done.stdout)
    assert (MOST_PROBLEMS + 1, "more") == (number, last)
    assert offset < 30
    assert size < 40_000
    assert sys.platform != "linux" or peak < 1500
