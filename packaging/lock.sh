#!/bin/sh
# Make the locked requirement files anew from pyproject.toml: `sh packaging/lock.sh [--upgrade]`.
#
# Needs pip-tools and Python 3.11, the oldest that is supported, so that the backports which only it needs are
# locked as well. Every file of a version is locked, whatever system and Python it is for. The names of package
# indexes stay out.
set -eu

cd "$(dirname "$0")/.."
export CUSTOM_COMPILE_COMMAND="sh packaging/lock.sh"

compile() {
    python3 -m piptools compile --quiet --generate-hashes --strip-extras --allow-unsafe \
        --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-emit-options "$@"
}

without_windows() {
    python3 - <<'PROGRAM'
import re
import tomllib

QT = ("pyside6", "pyqtgraph", "pytest-qt")
with open("pyproject.toml", "rb") as file:
    project = tomllib.load(file)["project"]
for line in [*project["dependencies"], *project["optional-dependencies"]["test"]]:
    if not re.match("|".join(QT), line, re.IGNORECASE):
        print(line)
print("colorama  # pytest needs it on Windows; the lock is made elsewhere")
PROGRAM
}

compile "$@" --output-file packaging/requirements.lock pyproject.toml
compile "$@" --constraint packaging/requirements.lock --extra test --extra gates \
    --output-file packaging/requirements-test.lock pyproject.toml
without_windows | compile "$@" --constraint packaging/requirements-test.lock \
    --output-file packaging/requirements-noqt.lock -
