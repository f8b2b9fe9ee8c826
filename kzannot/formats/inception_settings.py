"""The settings of a project of INCEpTION (`exportedproject.json`): documents, users, tagsets and layers.

Tagsets are made of the codebook: one of the frames, one for each attribute with choices. They are read again
as a codebook, from whatever span layers the project has beyond those that come with INCEpTION.
"""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from kzannot.formats.codebook_draft import AttributeDraft, Bilingual, ChoiceDraft, CodebookDraft, FrameDraft
from kzannot.formats.dataset import Dataset, DatasetArticle
from kzannot.formats.documents import codings_of
from kzannot.formats.file_names import plain_names
from kzannot.formats.shapes import a_list, a_text, an_object
from kzannot.formats.sidecar import Sidecar
from kzannot.formats.uima_cas import FRAME, ID, LAYER, OWN, SENTENCE, STRING, STRINGS, TOKEN
from kzannot.formats.uima_layer import Layer

CURATION: Final = "CURATION_USER"
"""Whose the settled coding is."""

FRAMES: Final = "Frames"
_YES_OR_NO: Final = ("true", "false")
_HIDDEN: Final = frozenset((ID,))
_TITLES: Final = {FRAME: "Frame", "uncertain": "Uncertain", "memo": "Memo", "round": "Round", ID: "Id"}


def settings(dataset: Dataset, sidecar: Sidecar, layer: Layer) -> dict[str, Any]:
    """The settings of a project that holds the dataset."""
    book = dataset.codebook
    title = (book.title.de or book.title.en or book.name) if book else ""
    (name,) = plain_names([title.replace("_", "-")], "kzannot")
    tagsets = {each["name"]: each for each in _tagsets(book)}
    plain = {annotator: folder for folder, annotator in sidecar.folders}
    documents = list(zip(sidecar.stems(), dataset.articles, strict=True))
    users = [folder for folder, annotator in sidecar.folders if annotator and folder != CURATION]
    return {
        "name": name,
        "description": title,
        "mode": "ANNOTATION",
        "version": 1,
        "disableExport": False,
        "script_direction": "LTR",
        "anonymous_curation": False,
        "source_documents": [_document(stem, article, plain) for stem, article in documents],
        "annotation_documents": [
            each for stem, article in documents for each in _annotated(stem, article, plain)
        ],
        "project_permissions": [{"level": "USER", "user": user} for user in users],
        "tag_sets": list(tagsets.values()),
        "layers": [_built_in(SENTENCE, name), _built_in(TOKEN, name), _layer(layer, tagsets, name)],
    }


def _document(stem: str, article: DatasetArticle, plain: dict[str, str]) -> dict[str, Any]:
    folders = {plain[annotator] for annotator in codings_of(article)}
    state = "CURATION_IN_PROGRESS" if CURATION in folders else "ANNOTATION_IN_PROGRESS" if folders else "NEW"
    return {"name": f"{stem}.txt", "format": "text", "state": state}


def _annotated(stem: str, article: DatasetArticle, plain: dict[str, str]) -> Iterator[dict[str, Any]]:
    finished = {each.annotator for each in article.assignments if each.state == "finished"}
    for annotator in codings_of(article):
        if plain[annotator] != CURATION:
            state = "FINISHED" if annotator in finished else "IN_PROGRESS"
            yield {"name": f"{stem}.txt", "user": plain[annotator], "state": state, "sentence_accessed": 0}


def _tagsets(book: CodebookDraft | None) -> Iterator[dict[str, Any]]:
    if book is None:
        return
    frames = [_tag(each.name, each.label, each.definition) for each in book.frames if not each.retired]
    yield _tagset(FRAMES, book.title, frames)
    for each in book.attributes:
        tags = [_tag(choice.name, choice.label, choice.rule) for choice in each.choices]
        if each.kind == "boolean":
            tags = [_tag(value, Bilingual(), Bilingual()) for value in _YES_OR_NO]
        if each.level == "span" and (tags or each.of_frames):
            name = each.name if each.name != FRAMES else f"{each.name} (attribute)"
            yield _tagset(name, each.question or each.label, tags or frames)


def _tagset(name: str, said: Bilingual, tags: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "name": name,
        "description": said.de or said.en,
        "language": "de" if said.de else "en",
        "tags": tags,
        "create_tag": True,
    }


def _tag(name: str, label: Bilingual, said: Bilingual) -> dict[str, Any]:
    told = (label.de or label.en, said.de or said.en)
    return {"tag_name": name, "tag_description": ": ".join(each for each in told if each and each != name)}


def _layer(layer: Layer, tagsets: dict[str, Any], project: str) -> dict[str, Any]:
    attributes = {column: name for name, column in layer.columns.items()}
    sets = {column: tagsets.get(name) for column, name in attributes.items()} | {FRAME: tagsets.get(FRAMES)}
    features = [
        {
            **_FEATURE,
            "name": name,
            "uiName": attributes.get(name) or _TITLES[name],
            "type": range_,
            "tag_set": sets.get(name),
            "visible": name not in _HIDDEN,
            "include_in_hover": name == FRAME,
            "required": name == FRAME,
            "multi_value_mode": "ARRAY" if range_ == STRINGS else "NONE",
            "project_name": project,
        }
        for name, range_ in layer.features()
    ]
    places = {"anchoring_mode": "CHARACTERS", "overlap_mode": "ANY_OVERLAP", "cross_sentence": True}
    return {
        **_LAYER,
        "name": LAYER,
        "uiName": "Frame",
        "features": features,
        "allow_stacking": True,
        "multiple_tokens": True,
        "project_name": project,
        **places,
    }


def _built_in(name: str, project: str) -> dict[str, Any]:
    """A layer that INCEpTION has anyway, and needs."""
    return {
        **_LAYER,
        "name": name,
        "uiName": name.rpartition(".")[2],
        "features": [],
        "built_in": True,
        "readonly": True,
        "cross_sentence": name == SENTENCE,
        "anchoring_mode": "CHARACTERS",
        "overlap_mode": "NO_OVERLAP",
        "validation_mode": "NEVER",
        "project_name": project,
    }


_LAYER: Final[dict[str, Any]] = {
    "type": "span",
    "description": None,
    "enabled": True,
    "built_in": False,
    "readonly": False,
    "attach_type": None,
    "attach_feature": None,
    "allow_stacking": False,
    "show_hover": True,
    "validation_mode": "ALWAYS",
    "lock_to_token_offset": False,
    "multiple_tokens": False,
    "linked_list_behavior": False,
    "on_click_javascript_action": None,
    "traits": None,
}
_FEATURE: Final[dict[str, Any]] = {
    "enabled": True,
    "remember": False,
    "hideUnconstraintFeature": False,
    "description": None,
    "link_mode": "NONE",
    "link_type_name": None,
    "link_type_role_feature_name": None,
    "link_type_target_feature_name": None,
    "traits": None,
    "curatable": True,
}


# Reading


def codebook_in(told: dict[str, Any], name: str) -> CodebookDraft | None:
    """The codebook that the span layers of a project make; None where there is none of its own.

    Raises:
        Wrong: something else stands where a layer or a tagset should.
    """
    sets = {}
    for each in a_list(told.get("tag_sets"), "tag_sets"):
        tagset = an_object(each, "tag_sets")
        sets[a_text(tagset.get("name"), "tag_sets.name")] = tagset
    frames: dict[str, FrameDraft] = {}
    attributes: dict[str, AttributeDraft] = {}
    for each in a_list(told.get("layers"), "layers"):
        layer = an_object(each, "layers")
        if layer.get("type") == "span" and not layer.get("built_in"):
            features = [an_object(one, "features") for one in a_list(layer.get("features"), "features")]
            _take_in(a_text(layer.get("name"), "layers.name"), features, sets, frames, attributes)
    if not frames:
        return None
    title = a_text(told.get("name"), "name") or name
    return CodebookDraft(name=title, frames=tuple(frames.values()), attributes=tuple(attributes.values()))


def _take_in(
    layer: str,
    features: list[dict[str, Any]],
    sets: dict[str, dict[str, Any]],
    frames: dict[str, FrameDraft],
    attributes: dict[str, AttributeDraft],
) -> None:
    """Add what a layer has: what `uima_cas` takes for the frame, and the rest as attributes."""
    named = {a_text(each.get("name"), "features.name"): each for each in features}
    plain = [name for name, each in named.items() if each.get("type") in (STRING, STRINGS)]
    of_frame = next(
        (name for name in (FRAME, "value", *(plain if len(plain) == 1 else ())) if name in plain), None
    )
    tags = _tags(named[of_frame], sets) if of_frame else []
    short = layer.rpartition(".")[2]
    for tag, said in tags or [(short, "")]:
        frames.setdefault(tag, FrameDraft(tag, definition=Bilingual(de=said)))
    own = OWN if layer == LAYER else ()
    for name in plain:
        if name != of_frame and name not in own:
            choices = tuple(
                ChoiceDraft(tag, rule=Bilingual(de=said)) for tag, said in _tags(named[name], sets)
            )
            kind = "multiple" if named[name].get("type") == STRINGS else "single" if choices else "text"
            attributes.setdefault(name, AttributeDraft(name, kind=kind, choices=choices))


def _tags(feature: dict[str, Any], sets: dict[str, dict[str, Any]]) -> Iterable[tuple[str, str]]:
    """The tags of a feature with their descriptions; where it only names its tagset, they stand there."""
    told = feature.get("tag_set")
    if not isinstance(told, dict):
        return []
    listed = told.get("tags") or sets.get(str(told.get("name")), {}).get("tags")
    found = [an_object(each, "tags") for each in a_list(listed, "tags")]
    return [
        (a_text(each.get("tag_name"), "tag_name"), a_text(each.get("tag_description"), "tag_description"))
        for each in found
    ]
