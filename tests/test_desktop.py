"""What a desktop reads to open a project by a double click is well-formed, and names what there is."""

import subprocess
import tomllib
from configparser import ConfigParser
from pathlib import Path
from xml.etree import ElementTree

from tests.shared import CHECKOUT

DESKTOP = CHECKOUT / "packaging/desktop"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


def entry() -> dict[str, str]:
    """The keys of the desktop entry."""
    parser = ConfigParser(interpolation=None, delimiters=("=",), comment_prefixes=("#",))
    parser.optionxform = str  # type: ignore[assignment,method-assign]  # keys keep their capitals
    parser.read(DESKTOP / "kzannot.desktop", encoding="utf-8")
    assert parser.sections() == ["Desktop Entry"]
    return dict(parser["Desktop Entry"])


def test_the_entry_has_what_a_desktop_asks_for() -> None:
    keys = entry()

    assert keys["Type"] == "Application"
    assert keys["Terminal"] == "false"
    assert {"Name", "Exec", "Icon", "Comment", "Comment[de]", "MimeType"} <= keys.keys()
    lists = [keys[name] for name in ("Categories", "Keywords", "Keywords[de]", "MimeType")]
    assert all(value.endswith(";") for value in lists)


def test_the_entry_starts_a_command_that_is_installed_with_the_file() -> None:
    with (CHECKOUT / "pyproject.toml").open("rb") as file:
        commands = tomllib.load(file)["project"]["gui-scripts"]

    command, argument = entry()["Exec"].split()

    assert command in commands
    assert argument == "%f"


def test_projects_are_known_by_their_ending() -> None:
    root = ElementTree.parse(DESKTOP / "kzannot.xml").getroot()

    (kind,) = root.findall(f"{MIME}mime-type")
    assert f"{kind.get('type')};" == entry()["MimeType"]
    assert [glob.get("pattern") for glob in kind.findall(f"{MIME}glob")] == ["*.kzannot"]


def test_the_files_come_into_the_persons_own_folder(tmp_path: Path) -> None:
    done = subprocess.run(
        ["sh", DESKTOP / "install.sh"],
        env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )

    share = tmp_path / ".local/share"
    assert done.returncode == 0, done.stderr
    assert (share / "applications/kzannot.desktop").is_file()
    assert (share / "mime/packages/kzannot.xml").is_file()
    assert (share / "icons/hicolor/scalable/apps/kzannot.svg").is_file()
