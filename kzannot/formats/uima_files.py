"""What files of CASes have in common in XML and in JSON: what they keep, and how a package is read."""

from collections.abc import Callable
from pathlib import Path, PurePosixPath

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats.dataset import Dataset
from kzannot.formats.gathering import Gathering
from kzannot.formats.packing import Packed, read_packed
from kzannot.formats.sidecar import read_sidecar
from kzannot.formats.uima_cas import Reading, Types, View

CAS_KEEPS = QT_TRANSLATE_NOOP(
    "messages",
    "Texts, spans with attributes, doubt, memo, round and id, a file for each article and annotator with "
    "sentences and tokens; beside it in manifest.json the codebook, sections, answers and what was read.",
)


def read_files(
    path: Path, suffix: str, missing: str, views_in: Callable[[Packed, str], tuple[list[View], Types]]
) -> Dataset:
    """The dataset of a file, or of all of that suffix in a folder or .zip; `missing` says there is none.

    Raises:
        UserError: there is none, or one cannot be read.
    """
    files = read_packed(path)
    sidecar = read_sidecar(files, path.name)
    gathering = Gathering(path.name, sidecar)
    found = [name for name in files if PurePosixPath(name).suffix.lower() == suffix]
    if not found and not sidecar.folders:
        raise UserError(missing, name=path.name)
    into = Reading(gathering, sidecar)
    for name in found:
        into.add(*views_in(files, name), name)
    return gathering.dataset()
