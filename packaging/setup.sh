# What run.sh and test.sh share: find Python, make environments from locked files, see to Qt's system libraries.
# Sourced, never run; plain POSIX sh, for Debian's dash and the sh of macOS.

ROOT=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
export PYTHONPATH="$ROOT"

# Qt's own wheels hold everything but these; checked on a bare Debian 12 by leaving out one after the other.
OFFSCREEN_PACKAGES="libglib2.0-0 libegl1 libgl1 libdbus-1-3 libfontconfig1 libxkbcommon0"
OFFSCREEN_LIBRARIES="libgthread-2.0.so.0 libEGL.so.1 libGL.so.1 libdbus-1.so.3 libfontconfig.so.1 libxkbcommon.so.0"
WINDOW_PACKAGES="libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0"
WINDOW_LIBRARIES="libxcb-cursor.so.0 libxcb-icccm.so.4 libxcb-keysyms.so.1 libxcb-shape.so.0 libxkbcommon-x11.so.0"

say() {
    printf '%s\n' "$*" >&2
}

stop() {
    say "$*"
    exit 1
}

# Install Debian packages, or stop with the line to type when that takes a password.
install_packages() {
    command -v apt-get >/dev/null || stop "Please install what Debian calls $*, then try again."
    if [ "$(id -u)" -eq 0 ]; then
        as_root="env"
    elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
        as_root="sudo env"
    else
        stop "Please type this, then try again:  sudo apt-get install --no-install-recommends $*"
    fi
    say "Installing $*"
    $as_root apt-get -qq update
    $as_root DEBIAN_FRONTEND=noninteractive apt-get -qq install --yes --no-install-recommends "$@" >/dev/null
}

# Print the name of a Python that is new enough; the variable PYTHON goes first.
find_python() {
    for name in ${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11; do
        if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            printf '%s\n' "$name"
            return
        fi
    done
    stop "kzannot needs Python 3.11 or newer, and found none; the variable PYTHON may name one."
}

# Make an empty environment, in place of a broken one.
create_environment() {
    system_python=$(find_python)
    "$system_python" -c 'import ensurepip, venv' 2>/dev/null || install_packages "$(basename "$system_python")-venv"
    say "Making $1"
    "$system_python" -m venv --clear "$1"
}

# Bring the environment $1 to the state of the lock $2; does nothing when it is there already.
make_environment() {
    environment=$ROOT/$1
    lock=$ROOT/packaging/$2
    stamp=$environment/$2.installed
    if [ "$(cat "$stamp" 2>/dev/null)" = "$(state_of "$environment" "$lock")" ]; then
        return
    fi
    "$environment/bin/python" -m pip --version >/dev/null 2>&1 || create_environment "$environment"
    say "Installing what $2 names into $1"
    "$environment/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps \
        --only-binary :all: --requirement "$lock"
    state_of "$environment" "$lock" >"$stamp"
}

# What must be unchanged for an environment to be taken as it is: its Python and the lock.
state_of() {
    "$1/bin/python" --version 2>&1 || true
    cksum <"$2"
}

# See to the system libraries that the environment $1 needs for Qt; a second word says that there is a display.
# Only Linux leaves them to the system.
# shellcheck disable=SC2086  # the lists of names are meant to be split
need_libraries() {
    [ "$(uname)" = Linux ] || return 0
    packages=$OFFSCREEN_PACKAGES
    libraries=$OFFSCREEN_LIBRARIES
    if [ -n "${2:-}" ]; then
        packages="$packages $WINDOW_PACKAGES"
        libraries="$libraries $WINDOW_LIBRARIES"
    fi
    if ! can_load "$ROOT/$1/bin/python" $libraries; then
        install_packages $packages
        can_load "$ROOT/$1/bin/python" $libraries || stop "Qt still misses a library that is named above."
    fi
}

# Whether Python $1 can load all the libraries that follow; those it cannot are named.
can_load() {
    interpreter=$1
    shift
    "$interpreter" - "$@" <<'PROGRAM'
import ctypes
import sys

missing = []
for name in sys.argv[1:]:
    try:
        ctypes.CDLL(name)
    except OSError:
        missing.append(name)
if missing:
    sys.exit(f"Qt misses {', '.join(missing)}.")
PROGRAM
}
