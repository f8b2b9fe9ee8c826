#!/bin/sh
# Let the desktop of this person open projects by a double click: `sh packaging/desktop/install.sh`.
#
# Needs the command kzannot-gui on the path, as `pip install .` puts it there; writes only into the own folder.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
share=${XDG_DATA_HOME:-$HOME/.local/share}

mkdir -p "$share/applications" "$share/mime/packages" "$share/icons/hicolor/scalable/apps"
cp "$here/kzannot.desktop" "$share/applications/"
cp "$here/kzannot.xml" "$share/mime/packages/"
cp "$here/../../resources/icons/kzannot.svg" "$share/icons/hicolor/scalable/apps/"
if command -v update-mime-database >/dev/null; then update-mime-database "$share/mime"; fi
if command -v update-desktop-database >/dev/null; then update-desktop-database "$share/applications"; fi
