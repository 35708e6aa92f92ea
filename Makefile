# make        builds the site into site/
# make test   checks everything; installs what it needs first
# make quick  checks what is quick to check, while you work
#
# Both need Python 3.11 or newer and nothing else. The environment in .venv comes from requirements.lock.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --quiet
PYTEST := $(BIN)/python -m pytest -n auto --dist worksteal
RUNTIME := $(VENV)/runtime.txt

export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_NO_INPUT := 1
export PIP_ROOT_USER_ACTION := ignore

.PHONY: site test quick test-slow bench bench-against bench-hugo bench-search bench-pages lint format accept docs lock vscode web-editor clean

site: $(VENV)/.runtime
	@$(BIN)/python build.py

test: $(VENV)/.tests lint
	@$(BIN)/python -m tests.programs
	@$(PYTEST) --ignore tests/slow tests

# No browser, no server, no process that is killed.
quick: $(VENV)/.tests
	@$(PYTEST) tests/unit tests/rules tests/miniature

# What takes longer or needs the network: random edits and texts by the thousand, each key taken out, kills by the
# clock, every documented command in a new environment. Takes half an hour.
test-slow: $(VENV)/.tests
	@$(BIN)/python -m tests.programs
	@$(PYTEST) tests/slow

# What a build costs, by size and by what was edited. Other sizes: make bench BENCH="--sizes 1000 50000"
bench: $(VENV)/.runtime
	@$(BIN)/python -m tests.bench.run $(BENCH)

# What a change costs, beside another state of the project in a folder: make bench-against FOLDER=../then
bench-against: $(VENV)/.runtime
	@$(BIN)/python -m tests.bench.against $(FOLDER) $(BENCH)

# The same archive built by Hugo and by us, in one run.
bench-hugo: $(VENV)/.bench
	@$(BIN)/python -m tests.bench.hugo $(BENCH)

# What the search costs and how well it answers, with Pagefind beside it.
bench-search: $(VENV)/.bench $(VENV)/.tests
	@$(BIN)/python -m tests.bench.search $(BENCH)

# How long a reader waits for a page, on a middling phone with a slow network.
bench-pages: $(VENV)/.tests
	@$(BIN)/python -m tests.bench.page_load $(BENCH)

lint: $(VENV)/.tests
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

format: $(VENV)/.tests
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

# Takes the site that the miniature archive gives today, and what is said today of broken rules, for what should be.
# Read the difference first.
accept: $(VENV)/.tests
	@$(BIN)/python -m tests.miniature.golden.accept
	@$(BIN)/python -m tests.rules.accept

# Writes anew what is made of the program's own words: the schemas for editors' tools, the tables of keys in
# CONTRIBUTING.md, the fields of the data files.
docs: $(VENV)/.runtime
	@$(BIN)/python -m archive.editors.json_schema
	@$(BIN)/python -m archive.editors.guide
	@$(BIN)/python -m archive.exports.data.documentation

# Writes requirements.lock anew from pyproject.toml; nothing is raised that need not be (UPGRADE=1 raises all).
# Needs an environment, but nothing in it: what was just named in pyproject.toml cannot be installed before it is locked.
lock:
	@PYTHON="$(PYTHON)" VENV="$(VENV)" sh .ci/venv
	@$(BIN)/python -m uv --version >/dev/null 2>&1 || $(PIP) install uv
	@$(BIN)/python -m uv pip compile pyproject.toml --quiet --output-file requirements.lock \
	  --group dev --group java --group npm --group bench --group installer --universal --python-version 3.11 \
	  --generate-hashes --no-emit-index-url --custom-compile-command "make lock" $(if $(UPGRADE),--upgrade)

# What checks front matter in Visual Studio Code while it is typed.
vscode: $(VENV)/.npm
	@PATH="$$PATH:$(CURDIR)/$(BIN)" npm ci --silent --prefix .vscode

# The web editor, for a site that asks for one (archive/docs/editors-tools.md).
web-editor: $(VENV)/.npm
	@$(BIN)/python -m archive.editors.web.fetch

# Removes all that can be made again, the built site too, but for the environment.
clean:
	rm -rf site .site.next .site.old .state .cache .vscode/node_modules .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -not -path './$(VENV)/*' -prune -exec rm -rf {} +

$(VENV)/.tests: $(VENV)/.runtime
	@$(PIP) install --group dev --constraint requirements.lock
	@touch $@

$(VENV)/.bench: $(VENV)/.runtime
	@$(PIP) install --group bench --constraint requirements.lock
	@touch $@

# npm: the machine's own, else that of the group `npm`.
$(VENV)/.npm: $(VENV)/.runtime
	@command -v npm >/dev/null || $(PIP) install --group npm --constraint requirements.lock
	@touch $@

$(VENV)/.runtime: pyproject.toml requirements.lock
	@PYTHON="$(PYTHON)" VENV="$(VENV)" sh .ci/venv
	@$(BIN)/python -c 'import tomllib; \
	  print(*tomllib.load(open("pyproject.toml", "rb"))["project"]["dependencies"], sep="\n")' > $(RUNTIME)
	@$(PIP) install --requirement $(RUNTIME) --constraint requirements.lock
	@touch $@
