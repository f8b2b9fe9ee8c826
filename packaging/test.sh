#!/bin/sh
# Set everything up where that is still to do, then run every check; no display is needed.
#
#     sh packaging/test.sh          ten minutes at most, on two cores
#     sh packaging/test.sh --all    every test with Qt, the long campaigns and the benchmarks, too
set -eu

. "$(dirname "$0")/setup.sh"
cd "$ROOT"
export QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-offscreen}"
export COVERAGE_FILE="$ROOT/.venv-noqt/coverage"

failed=
began=$(date +%s)

# Run a check under a name, tell how long it took, and go on with the next even if it fails.
check() {
    name=$1
    shift
    say "── $name"
    since=$(date +%s)
    "$@" || failed="$failed, $name"
    say "── $name: $(($(date +%s) - since)) s"
}

make_environment .venv requirements-test.lock
make_environment .venv-noqt requirements-noqt.lock
need_libraries .venv
say "── set-up: $(($(date +%s) - began)) s"
python=$ROOT/.venv/bin/python

# Every test runs once: those of all but the windows where there is no Qt, beside everything else.
beside=$ROOT/.venv-noqt/tests.log
"$ROOT/.venv-noqt/bin/python" -m pytest --quiet --cov --cov-report= \
    --ignore=tests/ui --ignore-glob='tests/test_*.py' tests >"$beside" 2>&1 &
without_qt=$!
trap 'kill "$without_qt" 2>/dev/null || true' EXIT

end_of_tests_without_qt() {
    ended=0
    wait "$without_qt" || ended=$?
    cat "$beside"
    return "$ended"
}

check "ruff" "$python" -m ruff check .
check "format" "$python" -m ruff format --check .
check "types" "$python" -m mypy
check "imports" "$ROOT/.venv/bin/lint-imports" --no-logo
check "tests of the windows" "$python" -m pytest --quiet tests/ui tests/test_*.py
check "tests without Qt" end_of_tests_without_qt
check "coverage" "$ROOT/.venv-noqt/bin/python" -m coverage report --fail-under=100 \
    --include='kzannot/model/*,kzannot/agreement/*,kzannot/project/*,kzannot/storage/*'
if [ "${1:-}" = --all ]; then
    check "every test with Qt" "$python" -m pytest --quiet
    check "long campaigns" "$python" -m pytest --quiet -m long
    check "benchmarks" "$python" -m tests.benchmarks
fi

say "── all: $(($(date +%s) - began)) s"
[ -z "$failed" ] || stop "Failed: ${failed#, }"
