# Ordit in two commands: `make demo` opens the networks, `make test` passes everything.
# `make help` lists the rest; ARGS= hands further arguments to the program or to cargo test.

.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

TARGET := $(or $(CARGO_TARGET_DIR),target)
UI_SOURCES := $(shell find ui -path ui/node_modules -prune -o -path ui/dist -prune -o -type f -print)
UI_MODULES := ui/node_modules/.package-lock.json
UI_BUILT := ui/node_modules/.ordit-built
BROWSER_MODULES := tests/browser/node_modules/.package-lock.json

.PHONY: help demo test lint fmt clippy setup ui ui-test unit browser docs build needs bench release torture

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

demo: build ## build and open the networks at http://localhost:8080 (ARGS=--help tells more)
	@exec $(TARGET)/debug/ordit demo $(ARGS)

test: ## everything that CI runs, with the minutes of each step
	@scripts/test.sh

lint: fmt clippy ## formatting and clippy

fmt: # formatting alone
	@scripts/setup.sh rust lints
	cargo fmt --all --check

clippy: ui # clippy alone; the ui first, since the programs embed it
	cargo clippy --workspace --all-targets -- -D warnings

setup: ## install or name what the tests need, and fetch the browser tests' packages
	@scripts/setup.sh test
	@$(MAKE) $(UI_MODULES) $(BROWSER_MODULES)

ui: $(UI_BUILT) ## the stylesheet, scripts and fonts, built when they changed

ui-test: ui # types, scripts, contrast
	cd ui && npm test

unit: ui ## all Rust tests on both engines, beside a PostgreSQL of their own
	@scripts/setup.sh rust compiler imap mail
	scripts/postgres.sh cargo test --workspace $(ARGS)

browser: build $(BROWSER_MODULES) ## the demo in Chromium: layout, accessibility, HTML, journeys
	@scripts/setup.sh chromium java imap mail venv
	cd tests/browser && npm test
	node tests/browser/run.mjs $(TARGET)/debug/ordit $(ARGS)
	ORDIT=$(abspath $(TARGET))/debug/ordit node --test tests/browser/openid/openid.test.mjs
	ORDIT=$(abspath $(TARGET))/debug/ordit node --test tests/browser/beginning/beginning.test.mjs
	tests/browser/calendars/tools.sh $(TARGET)/calendars
	ORDIT=$(abspath $(TARGET))/debug/ordit CALENDAR_TOOLS=$(abspath $(TARGET))/calendars node --test tests/browser/calendars/calendars.test.mjs

docs: ui ## write docs/permissions.md anew from the program
	ORDIT_WRITE_DOCS=1 cargo test --workspace --test stories the_table_of_permissions

build: needs ui # the programs, in the profile that the tests share
	cargo build --workspace --bins

needs: # what building needs
	@scripts/setup.sh demo

bench: release ## speed and size beside a constant page, hidden beside public lists, an import on both engines (ARGS=--large)
	$(TARGET)/release/ordit-bench speed $(ARGS)
	$(TARGET)/release/ordit-bench scoped
	$(TARGET)/release/ordit-bench agenda
	$(TARGET)/release/ordit-bench import
	scripts/postgres.sh sh -c '$(TARGET)/release/ordit-bench import --database "$$ORDIT_TEST_POSTGRES"'

release: ui ## the optimised program
	cargo build --workspace --bins --release

torture: ui ## two hundred rounds of the storms and kill -9 loops that `make test` runs once
	ORDIT_TORTURE_ROUNDS=200 scripts/postgres.sh cargo test --workspace torture $(ARGS)

# npm's own lock inside node_modules is as new as the last installation.
%/node_modules/.package-lock.json: %/package-lock.json %/package.json
	@scripts/setup.sh node
	cd $* && npm ci
	@touch $@

$(UI_BUILT): $(UI_MODULES) $(UI_SOURCES) $(if $(wildcard ui/dist/*),,ui-is-not-built)
	cd ui && npm run build
	@touch $@

.PHONY: ui-is-not-built
ui-is-not-built:
