"""The figures that count codings: for each its name and what computes its values."""

from collections.abc import Callable, Mapping

from kzannot.project.choices import Choices
from kzannot.project.figures_association import Association, association
from kzannot.project.figures_plane import Map, plane
from kzannot.project.figures_shares import Frequency, Salience, frequency, salience
from kzannot.project.figures_strips import Strips, strips
from kzannot.project.figures_time import Timeline, timeline
from kzannot.project.figures_together import Cooccurrence, cooccurrence
from kzannot.project.figures_voices import Voices, voices
from kzannot.project.figures_words import Keyness, keyness
from kzannot.project.kept import Materials
from kzannot.project.tasks import Task

Counted = Frequency | Salience | Association | Voices | Cooccurrence | Timeline | Keyness | Map | Strips

COUNTED: Mapping[str, Callable[[Materials, Choices, Task | None], Counted]] = {
    "frequency": frequency,
    "salience": salience,
    "association": association,
    "voices": voices,
    "cooccurrence": cooccurrence,
    "odds": cooccurrence,
    "timeline": timeline,
    "keyness": keyness,
    "map": plane,
    "strips": strips,
}
