#!/bin/sh
# Set everything up where that is still to do, then open the demo project, or do what the arguments say:
#
#     sh packaging/run.sh                              the window, on the demo project
#     sh packaging/run.sh study.kzannot                the window, on a project
#     sh packaging/run.sh agreement study.kzannot      any command of kzannot
#
# Without a display the program itself says what works without one.
set -eu

. "$(dirname "$0")/setup.sh"

make_environment .venv requirements.lock
need_libraries .venv "${DISPLAY:-}${WAYLAND_DISPLAY:-}"
[ $# -gt 0 ] || set -- demo
exec "$ROOT/.venv/bin/python" -m kzannot "$@"
