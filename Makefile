# One door to the project. `make` alone lists the targets.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

# Directories are listed too: deleting a file touches its directory.
frontend_sources := $(shell find frontend -path frontend/node_modules -prune -o -path frontend/dist -prune \
	-o -path frontend/coverage -prune -o -name '*.test.ts*' -prune -o -path 'frontend/src*' -print \
	-o -path 'frontend/public*' -print -o -maxdepth 1 -type f -print 2>/dev/null)

.PHONY: help
help: ## List these targets
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## /{printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: setup
setup: frontend/node_modules/.al-dia e2e/node_modules/.al-dia ## Install what building and testing need
	@scripts/preparar pruebas
	@cargo fetch --locked

.PHONY: run
run: construir ## Build all, load demo data, serve http://localhost:8080
	@exec target/demo/ser serve --demo

.PHONY: construir
construir: frontend/dist/index.html
	@scripts/preparar
	@cargo build --profile demo --locked -p ser-server

.PHONY: dev
dev: frontend/node_modules/.al-dia frontend/dist/index.html ## Serve with hot reload of the SPA (debug build)
	@exec scripts/desarrollo

.PHONY: test
test: ## Everything: checks, Rust on both databases, Vitest, journeys
	@exec scripts/probar

.PHONY: check
check: check-formato check-clippy check-contrato check-frontend check-e2e ## Format, lint, contract drift, budgets

.PHONY: check-formato check-clippy check-contrato check-frontend check-e2e
check-formato:
	@cargo fmt --all --check || { echo 'Repair with: cargo fmt --all'; exit 1; }

check-clippy: | frontend/dist
	@cargo clippy --workspace --all-targets --locked -- -D warnings

check-contrato: | frontend/dist
	@cargo run --quiet --locked -p ser-server -- openapi --comprobar || { echo 'Repair with: make openapi'; exit 1; }

check-frontend: frontend/dist/index.html
	@npm --prefix frontend run check
	@npm --prefix frontend run presupuesto
	@npm --prefix frontend run --silent api -- --comprobar

check-e2e: e2e/node_modules/.al-dia
	@npm --prefix e2e run check

.PHONY: bench
bench: frontend/dist/index.html ## Measure the law engine and the server; writes docs/benchmarks.md
	@cargo run --release --locked -p ser-bench

.PHONY: fuzz
fuzz: ## Break the files of the law, and call every operation at length (SEGUNDOS=300, EJEMPLOS=50)
	@exec scripts/fuzz

.PHONY: mutants
mutants: ## Mutation testing of the rules of money (MODULOS=src/mora for a part)
	@exec scripts/mutantes

.PHONY: e2e
e2e: frontend/dist/index.html e2e/node_modules/.al-dia ## Journeys in Chromium on the real server
	@scripts/preparar pruebas
	@npm --prefix e2e test

.PHONY: openapi
openapi: frontend/node_modules/.al-dia | frontend/dist ## Regenerate the contract and the client's types
	@cargo run --quiet -p ser-server -- openapi
	@npm --prefix frontend run api

.PHONY: db-reset
db-reset: ## Delete the local database and its files under var/
	@rm -rf var
	@echo 'var/ is gone; the next «make run» creates and fills it again.'

%/node_modules/.al-dia: %/package-lock.json
	@npm --prefix $* ci
	@touch $@

# The server embeds this folder; describing the API needs only that it exists.
frontend/dist:
	@mkdir -p $@

frontend/dist/index.html: frontend/node_modules/.al-dia $(frontend_sources)
	@npm --prefix frontend run build
	@touch $@
