#!/bin/sh
# Gather the texts of the program for the translators, and compile what they wrote: `sh packaging/translations.sh`.
#
# Both files are kept in the repository; a test says when they no longer fit the program.
set -eu

. "$(dirname "$0")/setup.sh"
cd "$ROOT"
texts=resources/translations/kzannot_de.ts

make_environment .venv requirements-test.lock
.venv/bin/pyside6-lupdate -silent -extensions py -locations none -no-obsolete -sort-messages \
    kzannot -ts "$texts"
.venv/bin/pyside6-lrelease -silent "$texts" -qm "${texts%.ts}.qm"
