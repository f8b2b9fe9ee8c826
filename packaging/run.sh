#!/bin/sh
# Set everything up where that is still to do, then open the demo project, or do what the arguments say:
#
#     sh packaging/run.sh                              the window, on the demo project
#     sh packaging/run.sh study.kzannot                the window, on a project
#     sh packaging/run.sh agreement study.kzannot      any command of kzannot
set -eu

. "$(dirname "$0")/setup.sh"

opens_window() {
    case "$1" in
    demo) case " $* " in *" --no-window "* | *" --help "*) return 1 ;; esac ;;
    *.kzannot) ;;
    *) return 1 ;;
    esac
}

has_display() {
    [ "$(uname)" != Linux ] || [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ]
}

[ $# -gt 0 ] || set -- demo
make_environment .venv requirements.lock
if has_display; then
    need_libraries .venv window
else
    need_libraries .venv
    if opens_window "$@"; then
        stop "There is no display to open a window on; without one these work: demo --no-window, screens, import," \
            "export, agreement, report and every other command of kzannot --help."
    fi
fi
exec "$ROOT/.venv/bin/python" -m kzannot "$@"
