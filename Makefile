# Every target sets itself up. Needed: make, git, and Python 3.11 or newer with venv.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV   := .venv
UV     := .tools/bin/uv
# The system's certificates where it has some: a school's network may have one of its own.
CERTS  := $(if $(wildcard /etc/ssl/certs/ca-certificates.crt),--system-certs)
FILL   := $(UV) pip install --quiet $(CERTS) --python $(VENV)
LOCK   := $(UV) pip compile --quiet $(CERTS) --universal --python-version 3.11 \
          --generate-hashes --no-annotate --no-header --no-emit-index-url --no-emit-find-links

.PHONY: install run test demo shots docs bench evaluate words lock

install: $(VENV)/.installed

run: install
	$(VENV)/bin/quietwins serve

test: $(VENV)/.dev
	$(VENV)/bin/ruff format --check
	$(VENV)/bin/ruff check
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports
	$(VENV)/bin/pytest -n logical
	QUIETWINS_TEST_DB=postgres $(VENV)/bin/pytest -n logical

demo: install
	$(VENV)/bin/python -m bench.demo

shots: $(VENV)/.dev
	$(VENV)/bin/python -m bench.shots

docs: $(VENV)/.dev
	$(VENV)/bin/python scripts/documents.py

bench: $(VENV)/.dev
	$(VENV)/bin/python -m bench.speed

evaluate: $(VENV)/.dev
	$(VENV)/bin/python -m bench.truth

words: $(VENV)/.dev
	$(VENV)/bin/python scripts/catalogue.py

lock: $(UV)
	$(LOCK) pyproject.toml -o requirements.lock
	$(LOCK) pyproject.toml --group dev -c requirements.lock -o requirements-dev.lock
	echo uv | $(LOCK) - -o requirements-uv.lock

# --- set-up, done once and again when a lock changes ---

$(VENV)/.installed: requirements.lock pyproject.toml $(UV)
	test -x $(VENV)/bin/python || $(PYTHON) -m venv --without-pip $(VENV)
	$(FILL) --require-hashes -r requirements.lock
	$(FILL) --no-deps --editable .
	touch $@

$(VENV)/.dev: requirements-dev.lock $(VENV)/.installed
	$(FILL) --require-hashes -r requirements-dev.lock
	$(VENV)/bin/python scripts/get_chromium.py
	touch $@

$(UV): requirements-uv.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed. Please name one: make PYTHON=/path/to/python3.11")'
	$(PYTHON) -m venv .tools
	.tools/bin/pip install --quiet --require-hashes -r requirements-uv.lock
	touch $@
