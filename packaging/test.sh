#!/bin/sh
# Set everything up where that is still to do, then run every check; no display is needed.
#
#     sh packaging/test.sh          ten minutes at most, on two cores
#     sh packaging/test.sh --all    the long campaigns and the benchmarks, too
set -eu

. "$(dirname "$0")/setup.sh"
cd "$ROOT"
export QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-offscreen}"
export COVERAGE_FILE="$ROOT/.venv/coverage"

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

# The tests of all but the windows, where there is no Qt, run beside everything else.
beside=$ROOT/.venv-noqt/tests.log
"$ROOT/.venv-noqt/bin/python" -m pytest --quiet \
    tests/model tests/formats tests/agreement tests/statistics tests/storage tests/project tests/reports tests/cli \
    >"$beside" 2>&1 &
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
check "tests" "$python" -m pytest --quiet --cov --cov-report=
check "coverage" "$python" -m coverage report --fail-under=100 \
    --include='kzannot/model/*,kzannot/agreement/*,kzannot/project/*,kzannot/storage/*'
check "tests without Qt" end_of_tests_without_qt
if [ "${1:-}" = --all ]; then
    check "long campaigns" "$python" -m pytest --quiet -m long
    check "benchmarks" "$python" -m tests.benchmarks
fi

say "── all: $(($(date +%s) - began)) s"
[ -z "$failed" ] || stop "Failed: ${failed#, }"
