"""Where the folder of real articles, codings and worked examples lies that the tests read but do not ship.

It is named by the environment variable `KZANNOT_SHARED`; without it, it lies beside the checkout.
"""

import os
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parent.parent


def shared_folder() -> Path:
    """The folder of shared material; the test that asks is skipped where there is none."""
    folder = Path(os.environ.get("KZANNOT_SHARED") or CHECKOUT.parent / "shared")
    if not folder.is_dir():
        pytest.skip(f"there is no folder {folder.name} beside the checkout, and KZANNOT_SHARED names none")
    return folder
