"""This module is about the window in which a codebook is revised: the outline, a form, and what is wrong.

What is typed changes a revision, and is checked at once. Saving makes one edit of it, which can be undone;
until then nothing in the project is another thing, and nothing is thrown away unasked.
"""

from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kzannot.model.codebook import Attribute, Bilingual, Codebook, Frame, Level
from kzannot.model.records import Span
from kzannot.project import revising
from kzannot.project.codebook_faults import Fault, faults_of, version_fault
from kzannot.project.merging import uses_of_attribute, uses_of_frame
from kzannot.project.revising import Revision, edit_of, revision_of
from kzannot.ui.codebook_editor.attribute_form import AttributeForm
from kzannot.ui.codebook_editor.book_form import BookForm
from kzannot.ui.codebook_editor.fault_words import kind_of, words_of
from kzannot.ui.codebook_editor.foot import Foot
from kzannot.ui.codebook_editor.frame_form import FrameForm
from kzannot.ui.codebook_editor.merge_dialog import MergeDialog
from kzannot.ui.codebook_editor.outline import Outline
from kzannot.ui.codebook_editor.past import FieldsUndo, Past, Step, typed_into
from kzannot.ui.codebook_editor.tools import Tools
from kzannot.ui.codebook_editor.unsaved import ask_about_changes
from kzannot.ui.grounds import scrolled
from kzannot.ui.messages import MessageBar
from kzannot.ui.session import Session
from kzannot.ui.theme import GAP, Theme

SIZE = QSize(1120, 780)

Record = Codebook | Frame | Attribute


class CodebookEditor(QDialog):
    """The newest codebook of a project, being revised.

    Frames are named in `language`; `program_keys` are those that the program needs in the text, with what
    they do.
    """

    def __init__(
        self,
        session: Session,
        theme: Theme,
        language: str,
        program_keys: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._language = language
        self._program_keys = program_keys
        self._stored = self._revision = revision_of(session.project)
        self._past = Past()
        self._faults: list[Fault] = []
        self._is_blocked = False
        self._shown: UUID = self._revision.codebook.id
        self.outline = Outline(theme, language)
        self.tools = Tools()
        self.book_form = BookForm(theme)
        self.frame_form = FrameForm(theme, language)
        self.attribute_form = AttributeForm(theme, language)
        self._forms = QStackedWidget()
        self.foot = Foot(theme)
        self.setWindowTitle(self.tr("Codebook"))
        self._lay_out()
        self.messages = MessageBar(theme, self)
        self._connect()
        self._renew()
        self.choose(next((frame.id for frame in self._revision.frames), self._shown))

    # What others may ask

    def revision(self) -> Revision:
        """The codebook as it is typed."""
        return self._revision

    def choose(self, record_id: UUID) -> None:
        """Show the form of a record."""
        self.outline.choose(record_id)

    def is_changed(self) -> bool:
        """Whether anything is not saved yet."""
        return bool(edit_of(self._session.project, self._revision).changes)

    def reject(self) -> None:
        """Close; what is not saved is asked about first."""
        if not self.is_changed():
            super().reject()
            return
        save, discard = ask_about_changes(self)
        save.setEnabled(not self._is_blocked)
        save.clicked.connect(self._save_and_close)
        discard.clicked.connect(self._give_up)

    def done(self, result: int) -> None:
        """Close."""
        super().done(result)
        self.deleteLater()

    @Slot()
    def save(self) -> bool:
        """Store the revision as one edit; whether that was done."""
        if self._is_blocked or not self._session.apply(edit_of(self._session.project, self._revision)):
            return False
        self._stored = self._revision = revision_of(self._session.project)
        self._past.forget()
        self._renew()
        self._show_form()
        return True

    @Slot()
    def undo(self) -> None:
        """Take back what was done last since the codebook was saved."""
        self._return_to(self._past.undo(self._revision, self._shown), self.tr("Undone: {title}"))

    @Slot()
    def redo(self) -> None:
        """Do again what was taken back last."""
        self._return_to(self._past.redo(self._revision, self._shown), self.tr("Redone: {title}"))

    @Slot()
    def _save_and_close(self) -> None:
        if self.save():
            self.accept()

    @Slot()
    def _give_up(self) -> None:
        """Close without asking."""
        super().reject()

    # Change

    @Slot(object)
    def _take_frame(self, frame: Frame) -> None:
        known = {each.id for each in self._stored.frames}
        take = revising.with_frame if frame.id in known else revising.named
        self._type(take(self._revision, frame), self._record(), frame)

    @Slot(object)
    def _take_attribute(self, attribute: Attribute) -> None:
        known = {each.id for each in self._stored.attributes}
        take = revising.with_attribute if attribute.id in known else revising.named_attribute
        self._type(take(self._revision, attribute), self._record(), attribute)

    @Slot(object)
    def _take_book(self, book: Codebook) -> None:
        self._type(replace(self._revision, codebook=book), self._record(), book)

    @Slot()
    def _add_frame(self) -> None:
        record = self._record()
        group = record.group if isinstance(record, Frame) else ""
        label = self._new_label(self.tr("New frame"))
        frame = revising.new_frame(self._revision, label, group, self._program_keys)
        self._become(label.in_language(self._language), revising.with_frame(self._revision, frame), frame.id)
        self.frame_form.label.begin()

    @Slot(bool)
    def _add_attribute(self, of_article: bool) -> None:
        title = self.tr("New question") if of_article else self.tr("New attribute")
        level = Level.ARTICLE if of_article else Level.SPAN
        attribute = revising.new_attribute(self._revision, self._new_label(title), level)
        self._become(title, revising.with_attribute(self._revision, attribute), attribute.id)
        self.attribute_form.label.begin()

    @Slot(int)
    def _step(self, step: int) -> None:
        record = self._record()
        if isinstance(record, Frame):
            self._become(self.tr("Move"), revising.moved(self._revision, record, step), record.id)
        elif isinstance(record, Attribute):
            moved = revising.moved_attribute(self._revision, record, step)
            self._become(self.tr("Move"), moved, record.id)

    @Slot(object, str, object)
    def _drop(self, frame_id: UUID, group: str, before_id: UUID | None) -> None:
        frames = {frame.id: frame for frame in self._revision.frames}
        before = frames[before_id] if before_id else None
        placed = revising.placed(self._revision, frames[frame_id], group, before)
        self._become(self.tr("Move"), placed, frame_id)

    @Slot()
    def _retire(self) -> None:
        record = self._record()
        if isinstance(record, Frame):
            retired = revising.retired(self._revision, record, not record.retired)
            self._become(self.tools.retire.text(), retired, record.id)

    @Slot()
    def _merge(self) -> None:
        frame = self._record()
        if not isinstance(frame, Frame):
            return
        uses = uses_of_frame(self._session.project, frame)
        dialog = MergeDialog(self._revision, frame, uses, self._language, self)
        dialog.accepted.connect(lambda: self._merge_into(frame, dialog.heir()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _merge_into(self, frame: Frame, heir: Frame | None) -> None:
        if heir:
            merged = revising.with_merged(self._revision, frame, heir)
            self._become(self.tr("Merge frames"), merged, heir.id)

    @Slot()
    def _remove(self) -> None:
        record = self._record()
        if isinstance(record, Frame):
            uses = uses_of_frame(self._session.project, record)
            text = self.tr("Codings have this frame: retire or merge it. Spans: {spans}, answers: {answers}.")
            gone = revising.without_frame(self._revision, record)
        elif isinstance(record, Attribute):
            uses = uses_of_attribute(self._session.project, record)
            text = self.tr("Codings have values of it, so it stays. Spans: {spans}, answers: {answers}.")
            gone = revising.without_attribute(self._revision, record)
        else:
            return
        if uses:
            self.messages.refuse(text.format(spans=uses.spans, answers=uses.answers))
        else:
            self._become(self.tools.remove.text(), gone, self._revision.codebook.id)

    @Slot(int)
    def _remove_value(self, place: int) -> None:
        record = self._record()
        if not isinstance(record, Attribute):
            return
        uses = uses_of_attribute(self._session.project, record, record.choices[place].name)
        if uses:
            text = self.tr("Codings have this value, so it stays. Spans: {spans}, answers: {answers}.")
            self.messages.refuse(text.format(spans=uses.spans, answers=uses.answers))
        else:
            self.attribute_form.values.drop_row(place)

    # Show

    def _type(self, revision: Revision, before: Record | None, after: Record) -> None:
        """Go on with what was typed into the form, whose fields stay as they are."""
        if revision != self._revision:
            field = QApplication.focusWidget()
            title = ": ".join(filter(None, (self._label(), field.accessibleName() if field else "")))
            self._past.add(Step(title, self._revision, self._shown, typed_into(before, after)))
        self._revision = revision
        self._renew()

    def _become(self, title: str, revision: Revision, chosen: UUID) -> None:
        """Go on with another revision, and fill the form of a record anew."""
        if revision != self._revision:
            self._past.add(Step(title, self._revision, self._shown))
        self._show(revision, chosen)

    def _return_to(self, step: Step | None, text: str) -> None:
        """Go back, or on again, to where a step leads, and say which one it was."""
        if step:
            self._show(step.revision, step.shown)
            self.messages.tell(text.format(title=step.title))

    def _show(self, revision: Revision, chosen: UUID) -> None:
        self._revision, self._shown = revision, chosen
        self._renew()
        self._show_form()

    def _renew(self) -> None:
        """Check the revision, and show the outline and what is wrong."""
        known = {kind_of(fault) for fault in self._check(self._stored)}
        self._faults = self._check(self._revision)
        new = [fault for fault in self._faults if kind_of(fault) not in known]
        self._is_blocked = bool(new)
        self.outline.show_revision(self._revision, {each.record_id for each in self._faults}, self._shown)
        self._say_faults()
        blocking, worth_mending = (self._named(faults[0]) if faults else "" for faults in (new, self._faults))
        self.foot.show_state(self.is_changed(), blocking, worth_mending)
        record = self._record()
        self.tools.show_for(
            isinstance(record, Frame), isinstance(record, Attribute), getattr(record, "retired", False)
        )
        self.tools.show_past(self._past.undo_title, self._past.redo_title)

    def _say_faults(self) -> None:
        own = [fault for fault in self._faults if fault.record_id == self._shown]
        fields = {each.field: words_of(each) for each in reversed(own) if each.choice is None}
        values = {(each.choice, each.field): words_of(each) for each in own if each.choice is not None}
        record = self._record()
        if isinstance(record, Frame):
            self.frame_form.say(fields)
        elif isinstance(record, Attribute):
            self.attribute_form.say(fields, values)
        else:
            self.book_form.say(fields, {place: text for (place, _), text in values.items()})

    def _check(self, revision: Revision) -> list[Fault]:
        """What is wrong with a revision; what the stored codebook has already keeps nobody from saving."""
        of_version = version_fault(self._session.project, revision)
        faults = faults_of(revision, self._program_keys, self._language)
        return faults + [each for each in (of_version,) if each]

    def _named(self, fault: Fault) -> str:
        """A fault, with the name of what it is about."""
        return ": ".join(filter(None, (self._label(fault.record_id), words_of(fault))))

    def _label(self, record_id: UUID | None = None) -> str:
        """What a frame or an attribute is called, or the one that is shown; the codebook has no label."""
        wanted = record_id or self._shown
        records: tuple[Frame | Attribute, ...] = (*self._revision.frames, *self._revision.attributes)
        labels = (each.label.in_language(self._language) for each in records if each.id == wanted)
        return next(labels, "")

    @Slot(object)
    def _choose(self, record_id: UUID) -> None:
        self._shown = record_id
        self._show_form()
        self._renew()

    def _show_form(self) -> None:
        record = self._record()
        if isinstance(record, Frame):
            self.frame_form.show_frame(record, self._revision)
            self._forms.setCurrentIndex(1)
        elif isinstance(record, Attribute):
            self.attribute_form.show_attribute(record, self._revision)
            self._forms.setCurrentIndex(2)
        else:
            ids = {frame.id for frame in self._stored.frames}
            coded = sum(frame_id in ids for (frame_id,) in self._session.project.fields(Span, "frame_id"))
            self.book_form.show_book(self._revision.codebook, coded, self._stored.codebook.version)
            self._forms.setCurrentIndex(0)
        self._say_faults()

    def _record(self) -> Record | None:
        records: list[Record] = [self._revision.codebook]
        records += [*self._revision.frames, *self._revision.attributes]
        return next((each for each in records if each.id == self._shown), None)

    def _new_label(self, text: str) -> Bilingual:
        return Bilingual(de=text) if self._language == "de" else Bilingual(en=text)

    # Make

    def _connect(self) -> None:
        self.outline.chosen.connect(self._choose)
        self.outline.stepped.connect(self._step)
        self.outline.dropped.connect(self._drop)
        self.frame_form.changed.connect(self._take_frame)
        self.attribute_form.changed.connect(self._take_attribute)
        self.attribute_form.removal_wanted.connect(self._remove_value)
        self.book_form.changed.connect(self._take_book)
        self.tools.frame_wanted.connect(self._add_frame)
        self.tools.attribute_wanted.connect(self._add_attribute)
        self.tools.stepped.connect(self._step)
        self.tools.merge.clicked.connect(self._merge)
        self.tools.retire.clicked.connect(self._retire)
        self.tools.remove.clicked.connect(self._remove)
        self.foot.save.clicked.connect(self.save)
        self.tools.undo.clicked.connect(self.undo)
        self.tools.redo.clicked.connect(self.redo)
        for key, slot in (("Save", self.save), ("Undo", self.undo), ("Redo", self.redo)):
            shortcut = QShortcut(self)
            shortcut.setKeys(QKeySequence.StandardKey[key])
            shortcut.activated.connect(slot)
        FieldsUndo(self._forms)
        self.foot.close_editor.clicked.connect(self.reject)
        self._session.refused.connect(self.messages.refuse)
        self._session.closing.connect(self._give_up)

    def _lay_out(self) -> None:
        for form in (self.book_form, self.frame_form, self.attribute_form):
            self._forms.addWidget(scrolled(form))
        left = QVBoxLayout()
        left.setSpacing(GAP)
        left.addWidget(self.outline, 1)
        left.addWidget(self.tools)
        middle = QHBoxLayout()
        middle.setSpacing(2 * GAP)
        middle.addLayout(left, 1)
        middle.addWidget(self._forms, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GAP, 2 * GAP, 2 * GAP, 2 * GAP)
        column.setSpacing(2 * GAP)
        column.addLayout(middle, 1)
        column.addWidget(self.foot)
        self._theme.fit(self, SIZE)
