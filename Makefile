# SPDX-License-Identifier: GPL-3.0-or-later
# The commands of this checkout. The work itself is in tools/, main.py and tests/. Words for a command go in ARGS="...".
PYTHON ?= python3
VENV := .venv/bin/python

.NOTPARALLEL:
.PHONY: run test setup setup-tests edition texts check bench bench-old bench-search shots soak build package package-test clean lock

run: setup edition
	@$(VENV) main.py $(ARGS)

test: setup-tests edition
	@QT_QPA_PLATFORM=offscreen $(VENV) -m pytest -n2 --dist=loadgroup $(ARGS)

setup:
	@$(PYTHON) -m tools.setup

setup-tests:
	@$(PYTHON) -m tools.setup --tests

texts: setup-tests
	@$(VENV) -m tools.texts $(ARGS)

edition:
	@$(VENV) -m tools.edition

check: setup-tests edition
	@$(VENV) -m tools.check $(ARGS)

bench: setup-tests edition
	@$(VENV) -m tests.benchmarks $(ARGS)
	@$(VENV) -m tests.benchmarks.search_quality
	@$(VENV) -m tests.benchmarks.search_speed
	@$(VENV) -m tests.benchmarks.helpline_calls

bench-old: setup-tests
	@$(VENV) -m tests.benchmarks.old_machine $(ARGS)
	@$(VENV) -m tests.benchmarks.helpline_calls --old

bench-search: setup-tests
	@$(VENV) -m tests.benchmarks.search_quality $(ARGS)
	@$(VENV) -m tests.benchmarks.search_speed

shots: setup-tests edition
	@$(VENV) -m tests.shots $(ARGS)

soak: setup-tests edition
	@$(VENV) -m tests.soak $(ARGS)

build: setup
	@$(VENV) main.py build $(ARGS)

package: setup-tests
	@$(VENV) installer/build.py $(ARGS)

package-test: setup-tests
	@$(VENV) installer/package_test.py $(ARGS)

clean:
	@$(PYTHON) -m tools.clean

lock: setup-tests
	@$(VENV) -m tools.lock $(ARGS)
