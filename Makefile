# newsmodel: `make` lists the targets. Everything runs in .venv, made from the hashed lock on first use.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
LOCK := requirements/dev.txt
STAMP := $(VENV)/.stamp-package
SEED := 000_43b90feca7e4b91a
GOLD ?= ../shared/gold
N ?= 2000
PYTEST_ARGS ?=
VERSIONS := 3.11 3.12 3.13
# Programs of the npm registry that tests drive; they are looked for in build/npm and are no part of the package.
NPM_TOOLS := axe-core@4.14.1 pyright@1.1.414 typescript@7.0.2 vscode-json-languageservice@5.7.2 \
    @seriousme/openapi-schema-validator@2.11.0

export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

.PHONY: help
help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# --- Environment: the lock first, then the package without dependencies or build isolation ---

$(VENV)/.stamp-lock: $(LOCK)
	@$(PYTHON) -c 'import sys; sys.exit("newsmodel needs Python 3.11 or later" if sys.version_info < (3, 11) else 0)'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r $(LOCK)
	@touch $@

$(STAMP): $(VENV)/.stamp-lock pyproject.toml
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@

.PHONY: install
install: $(STAMP) ## Make .venv with the locked packages and newsmodel, editable

.PHONY: lock
lock: $(STAMP) ## Write the hashed lock anew (UPGRADE=1 takes newer versions)
	UV_CUSTOM_COMPILE_COMMAND='make lock' $(BIN)/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 \
	    --extra all --group dev --no-emit-package newsmodel-schema --generate-hashes $(if $(UPGRADE),--upgrade) \
	    --output-file $(LOCK)

# --- Use ---

.PHONY: demo
demo: $(STAMP) ## Extract the first seed article: summary here, records in build/demo
	@mkdir -p build/demo
	$(BIN)/newsmodel extract seeds/$(SEED).txt --save build/demo/$(SEED).json

# --- Checks ---

.PHONY: test
test: lint types pytest ## Lint, types, import floors and the whole test suite

.PHONY: lint
lint: $(STAMP) ## ruff check, ruff format --check, lint-imports
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports --no-logo

.PHONY: types
types: $(STAMP) ## mypy --strict
	$(BIN)/mypy --strict src

.PHONY: tools
tools: ## Install the npm packages that tests drive, into build/npm
	npm install --no-save --no-audit --no-fund --loglevel=error --prefix build/npm $(NPM_TOOLS)

.PHONY: test-all $(VERSIONS:%=test-%)
test-all: $(VERSIONS:%=test-%) ## The test suite on Python 3.11, 3.12 and 3.13, where found

# An interpreter of that version: on the path, or among pyenv's. Each has its own environment, .venv-3.12 and so on.
find-python = for found in python$(1) "$$(pyenv root 2>/dev/null)"/versions/$(1).*/bin/python3; do \
    "$$found" -c '' 2>/dev/null && break; found=; done

$(VERSIONS:%=test-%): test-%:
	@$(call find-python,$*); \
	if [ -z "$$found" ]; then echo "Python $*: not found, not tested"; else \
	    echo "Python $*"; \
	    $(MAKE) --no-print-directory pytest VENV=.venv-$* PYTHON="$$found"; \
	fi

.PHONY: pytest
pytest: $(STAMP) ## The test suite alone (PYTEST_ARGS='-k times')
	$(BIN)/python -m pytest -n auto $(PYTEST_ARGS)

.PHONY: settle-facts
settle-facts: $(STAMP) ## Move the facts of the sample stories that now come out, out of not_yet (DOWN=--down: also back)
	PYTHONPATH=tests $(BIN)/python tools/settle_facts.py $(DOWN)

.PHONY: fuzz-schema fuzz-formats
fuzz-schema: $(STAMP) ## Look for documents that models and schemas judge differently (N=documents)
	$(BIN)/python tools/one_truth.py $(N)

fuzz-formats: $(STAMP) ## Hold the formats to their round trip (N=examples, FORMATS='ninjs3 json')
	NEWSMODEL_EXAMPLES=$(N) NEWSMODEL_FORMATS='$(FORMATS)' $(BIN)/python -m pytest --hypothesis-profile=fuzz -m fuzz_formats $(PYTEST_ARGS)

# --- Figures ---

.PHONY: bench-start bench-json bench-text bench-extract bench-html
bench-start: ## Measure import and first use
bench-json: ## Measure decoding and encoding
bench-text: ## Measure matching and tokens
bench-extract: ## Measure extraction
bench-html: ## Measure the reading of web pages (PAGES=folder of a benchmark)
bench-start bench-json bench-text bench-extract bench-html: bench-%: $(STAMP)
	$(BIN)/python benchmarks/bench_$*.py

.PHONY: score
score: $(STAMP) ## Score extraction against the gold articles (GOLD=folder)
	$(BIN)/python $(GOLD)/score.py $(GOLD)/dev --command '$(BIN)/newsmodel extract {text} --format json'

# --- Made files ---

.PHONY: schemas
schemas: $(STAMP) ## Write the published JSON Schemas and the TypeScript declarations anew from the models
	$(BIN)/python tools/make_schemas.py
	$(BIN)/python tools/make_types.py

.PHONY: losses
losses: $(STAMP) ## Write docs/losses.md anew from the tables of the formats
	$(BIN)/python tools/loss_matrix.py

.PHONY: docs
docs: $(STAMP) ## Build the documentation into build/docs
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --site-dir build/docs

.PHONY: pack
pack: $(STAMP) ## Build the schema pack: schemas, declarations, examples, counterexamples
	$(BIN)/python tools/make_pack.py

.PHONY: dist
dist: $(STAMP) ## Build wheel and sdist into build/dist
	$(BIN)/python -m build --no-isolation --outdir build/dist

.PHONY: clean
clean: ## Remove what was built; .venv stays
	rm -rf build site dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find src tests benchmarks docs -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true
