"""The published schemas and the models in the hands of others: check-jsonschema, VS Code, FastAPI, code generators."""

from __future__ import annotations

import asyncio
import importlib.util
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import newsmodel as nm
from newsmodel import resources
from newsmodel.schema import DIALECTS, published

EXAMPLE = resources.data("schemas/example.json")
WRONG = Path(__file__).parent / "data" / "wrong"
RIGHT = Path(__file__).parent / "data" / "right"
SCHEMAS = Path(resources.__file__).parent / "schemas"


# check-jsonschema, as in continuous integration and pre-commit.


def check_jsonschema(*arguments: Path | str) -> subprocess.CompletedProcess[str]:
    """Runs the command, which is slow to start."""
    command = [sys.executable, "-m", "check_jsonschema", "--output-format", "json", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("dialect", DIALECTS)
def test_check_jsonschema(dialect: str, tmp_path: Path, oracle: Callable[[str], ModuleType]) -> None:
    """It takes the example by the schema file that `newsmodel schema` prints, and names the place in a wrong one."""
    oracle("check_jsonschema")
    schema, story, torn = (tmp_path / name for name in ("bundle.schema.json", "story.json", "torn.json"))
    schema.write_bytes(published("bundle", dialect))
    story.write_bytes(EXAMPLE)
    torn.write_bytes(EXAMPLE.replace(b'"type": "visit"', b'"type": "journey"'))
    done = check_jsonschema("--schemafile", schema, story, torn)
    assert 1 == done.returncode
    assert {(str(torn), "$.events[0].type")} == {(e["filename"], e["path"]) for e in json.loads(done.stdout)["errors"]}


def test_schemas_obey_their_meta_schemas_there(oracle: Callable[[str], ModuleType]) -> None:
    """`check-jsonschema --check-metaschema` has no word against any published file."""
    oracle("check_jsonschema")
    done = check_jsonschema("--check-metaschema", *sorted(SCHEMAS.glob("*/*.schema.json")))
    assert 0 == done.returncode, done.stdout


# VS Code.


@pytest.fixture
def editor(tool: Callable[[str], Path], npm: Callable[[str], Path]) -> Callable[..., dict[str, Any]]:
    """What VS Code says of a text, where settings.json maps `*.news.json` and `*.event.json` to schemas."""
    node, folder = tool("node"), npm("vscode-json-languageservice").parent

    def ask(text: str, name: str, dialect: str = "draft-07", at: int | None = None) -> dict[str, Any]:
        base = (SCHEMAS / dialect).as_uri()
        schemas = [
            {"fileMatch": ["*.news.json"], "url": f"{base}/bundle.schema.json"},
            {"fileMatch": ["*.event.json"], "url": f"{base}/event.schema.json"},
        ]
        asked = {"schemas": schemas, "name": f"file:///stories/{name}", "text": text}
        data = json.dumps(asked if at is None else {**asked, "at": at})
        command = [node, Path(__file__).parent / "vscode_json.cjs"]
        settings = {**os.environ, "NODE_PATH": str(folder)}
        done = subprocess.run(command, input=data, capture_output=True, text=True, check=False, env=settings)
        assert "" == done.stderr
        return dict(json.loads(done.stdout))

    return ask


@pytest.mark.parametrize("dialect", DIALECTS)
def test_vs_code_takes_the_example(editor: Callable[..., dict[str, Any]], dialect: str) -> None:
    """With `json.schemas` set, a right bundle has no squiggle; nothing but the schema file is asked for."""
    told = editor(EXAMPLE.decode(), "a.news.json", dialect)
    assert [] == told["problems"]
    assert [(SCHEMAS / dialect / "bundle.schema.json").as_uri()] == told["asked"]


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize("name", ["event-unknown-type", "event-without-status", "event-ordinal-zero"])
def test_vs_code_finds_faults(editor: Callable[..., dict[str, Any]], dialect: str, name: str) -> None:
    """A wrong record has one."""
    assert editor((WRONG / f"{name}.json").read_text("utf-8"), "a.event.json", dialect)["problems"]


def test_vs_code_helps(editor: Callable[..., dict[str, Any]]) -> None:
    """The editor offers the codes of a field, and shows the field's sentence."""
    text = '{"kind": "event", "id": "event:a", "status": ""}'
    told = editor(text, "a.event.json", at=text.index('""') + 1)
    assert {'"occurred"', '"did_not_occur"', '"unknown"'} <= set(told["completions"])
    assert "Whether the article tells an event as real" in told["hover"]


# FastAPI.


@pytest.fixture(scope="module")
def service(oracle: Callable[[str], ModuleType]) -> Any:
    """A service that takes a bundle and gives back what it found in it, and one event of it."""
    fastapi = oracle("fastapi")
    app = fastapi.FastAPI(title="News desk", version="1")

    @app.post("/bundles", response_model_exclude_none=True)
    def take(bundle: nm.Bundle) -> nm.Bundle:
        return bundle

    @app.post("/bundles/findings", response_model_exclude_none=True)
    def findings(bundle: nm.Bundle) -> list[nm.Problem]:
        return list(nm.check(bundle))

    @app.post("/events", status_code=201, response_model_exclude_none=True)
    def add(event: nm.Event) -> nm.Event:
        return event

    return app


Post = Callable[[str, bytes], tuple[int, Any]]


@pytest.fixture(scope="module")
def post(service: Any, oracle: Callable[[str], ModuleType]) -> Post:
    """Posts JSON to the service, in this process: the status and what the answer's JSON says."""
    httpx = oracle("httpx")

    async def send(path: str, body: bytes) -> tuple[int, Any]:
        transport = httpx.ASGITransport(app=service)
        async with httpx.AsyncClient(transport=transport, base_url="http://desk.example") as client:
            answer = await client.post(path, content=body, headers={"content-type": "application/json"})
            return answer.status_code, answer.json()

    return lambda path, body: asyncio.run(send(path, body))


def test_fastapi_bodies(post: Post) -> None:
    """A bundle goes in and comes out as it is published; findings are a list of problems."""
    assert (200, json.loads(EXAMPLE)) == post("/bundles", EXAMPLE)
    assert (200, []) == post("/bundles/findings", EXAMPLE)


def test_fastapi_refuses(post: Post) -> None:
    """A wrong body is answered with 422 and its place; every wrong event of ours is refused."""
    status, told = post("/events", (WRONG / "event-ordinal-zero.json").read_bytes())
    assert (422, ["body", "ordinal"]) == (status, told["detail"][0]["loc"][:2])
    assert {422} == {post("/events", path.read_bytes())[0] for path in sorted(WRONG.glob("event-*.json"))}


def test_openapi(service: Any) -> None:
    """The service's document is OpenAPI 3.1: schemas of 2020-12 with our words, whose references lead somewhere."""
    document = service.openapi()
    schemas = document["components"]["schemas"]
    assert document["openapi"].startswith("3.1.")
    for schema in schemas.values():
        Draft202012Validator.check_schema(schema)
    references = {part.split('"')[0] for part in json.dumps(document).split('"$ref": "')[1:]}
    assert set() == {reference.rpartition("/")[2] for reference in references} - schemas.keys()
    assert {"Bundle", "Event", "EventType", "Problem"} <= {name.partition("-")[0] for name in schemas}
    assert nm.json_schema(nm.Event)["description"] == schemas["Event-Input"]["description"]


def test_openapi_by_another_validator(service: Any, tool: Callable[[str], Path], tmp_path: Path) -> None:
    """A validator of OpenAPI documents has no word against it."""
    path = tmp_path / "openapi.json"
    path.write_text(json.dumps(service.openapi()), "utf-8")
    done = subprocess.run([tool("validate-api"), path], capture_output=True, text=True, check=False)
    assert 0 == done.returncode, done.stdout + done.stderr


# datamodel-code-generator.


@pytest.mark.parametrize("dialect", DIALECTS)
def test_generated_models(dialect: str, tmp_path: Path, oracle: Callable[[str], ModuleType]) -> None:
    """Models that it generates from our schema import, take what is right, refuse what is wrong, and write it back."""
    oracle("datamodel_code_generator")
    schema, target = tmp_path / "bundle.schema.json", tmp_path / f"theirs_{dialect.replace('-', '_')}.py"
    schema.write_bytes(published("bundle", dialect))
    options = ["--input-file-type", "jsonschema", "--output-model-type", "pydantic_v2.BaseModel"]
    command = [sys.executable, "-W", "ignore", "-m", "datamodel_code_generator", "--input", schema, "--output", target]
    done = subprocess.run([*command, *options], capture_output=True, text=True, check=False)
    assert 0 == done.returncode, done.stderr
    theirs = _module(target)
    taken = theirs.Bundle.model_validate_json(EXAMPLE)
    assert json.loads(EXAMPLE) == json.loads(taken.model_dump_json(by_alias=True, exclude_none=True))
    for name in ("actor-without-id", "actor-unknown-field", "actor-id-of-another-kind"):
        with pytest.raises(ValueError, match="validation error"):
            theirs.Actor.model_validate_json((WRONG / f"{name}.json").read_bytes())
    for path in sorted(RIGHT.glob("bundle-*.json")):
        theirs.Bundle.model_validate_json(path.read_bytes())


def _module(path: Path) -> Any:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module
    spec.loader.exec_module(module)
    return module
