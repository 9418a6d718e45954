# The verbs of this repository. Each sets up what it needs by itself; `make` alone lists them.

.DEFAULT_GOAL := help
.PHONY: help brief test lint docs pictures bench bench-evidence bench-search bench-scale update lock clean

bin := .venv/bin
# An option for pytest: make test only="-k wheel"
only ?=

help:
	@echo 'make brief     build the sample briefs into build/'
	@echo 'make test      lint, types and all tests'
	@echo 'make lint      lint, format and types alone'
	@echo 'make docs      write the reference pages anew'
	@echo 'make pictures  draw the pages that the README shows'
	@echo 'make bench     time and memory of whole commands'
	@echo 'make bench-evidence  how well figures are held against their passages'
	@echo 'make bench-search  how fast and how well passages are found'
	@echo 'make bench-scale   what a check of a large workspace costs (scale=0.1: of a tenth of it)'
	@echo 'make update    rewrite the expected results of the tests, to be read before they are committed'
	@echo 'make lock      pin the requirements anew (upgrade=1 takes the newest)'
	@echo 'make clean     remove what the other verbs made'

brief:
	@scripts/setup run
	@$(bin)/briefwright build

test: lint
	@$(bin)/pytest $(only)

lint:
	@scripts/setup dev
	@$(bin)/ruff check
	@$(bin)/ruff format --check
	@$(bin)/mypy --strict src

docs:
	@scripts/setup dev
	@$(bin)/python docs/make_reference.py

pictures:
	@scripts/setup dev
	@$(bin)/python docs/make_pictures.py

bench:
	@scripts/setup run
	@$(bin)/python benchmarks/run.py

bench-evidence:
	@scripts/setup dev
	@$(bin)/python benchmarks/evidence.py

bench-search:
	@scripts/setup dev
	@$(bin)/python benchmarks/search.py

bench-scale:
	@scripts/setup dev
	@$(bin)/python benchmarks/scale.py $(if $(scale),--scale $(scale))

update:
	@scripts/setup dev
	@$(bin)/pytest --regen-all $(only)

lock:
	@scripts/lock $(if $(upgrade),--upgrade)

clean:
	rm -rf .venv build dist .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
