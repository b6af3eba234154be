"""Write mode: a digit that is held still is added to a number."""

from functools import partial
from pathlib import Path
from typing import ClassVar

from PyQt6.QtGui import QGuiApplication

from signcam.system.latest_write import LONGEST_WRITE_S, LatestWrite
from signcam.system.whole_file import write_whole
from signcam.ui.language.translate import tr, tr_noop
from signcam.ui.menus.dialogs import ask_where_to_save
from signcam.ui.mode import LiveUpdate, Mode, ModeContext
from signcam.ui.modes.write.actions import ACTIONS, VIEW_MENU
from signcam.ui.modes.write.hold_ring import HoldRing
from signcam.ui.modes.write.page import KEPT, WritePage
from signcam.ui.modes.write.words import DIGIT_BY_DIGIT, status_words
from signcam.ui.speech import NO_VOICE, Speaker
from signcam.writing.hold import Hold
from signcam.writing.patterns import PATTERNS
from signcam.writing.store import load_text, save_text, text_path
from signcam.writing.text import WrittenText
from signcam.writing.writer import Gesture, NumberWriter, WritingEvent


class WriteMode(Mode):
    """Writes numbers digit by digit.

    Attributes:
        text: what is written.
        path: where it is kept.
        keeping: writes it there.
        ring: the digit that is held, over the video.
        speaker: says the digits.
    """

    name = "write"
    title = tr_noop("&Write")
    action_specs: ClassVar = ACTIONS
    view_menu = VIEW_MENU
    toolbar = ("erase", "undo", "copy")
    full_screen_hint = tr_noop("Backspace erases.")
    help_lines = (
        DIGIT_BY_DIGIT,
        tr_noop(
            "For the same digit again, lower or relax the hand, or move it a little aside, and hold again."
        ),
        tr_noop("A swipe of the hand across the picture erases the last digit."),
    )

    def __init__(self, context: ModeContext) -> None:
        """Make the mode. What was written last time is read when the mode is first shown.

        Args:
            context: what the window gives to each mode.
        """
        super().__init__(context)
        settings = context.settings
        self._page = WritePage(context.window)
        self._page.pattern_chosen.connect(self.use_pattern)
        self._page.hold_chosen.connect(self.set_hold)
        self.ring = HoldRing(context.video)
        self.speaker = Speaker(context.window)
        self.text = WrittenText(pattern=settings.write_pattern)
        self.path = text_path()
        self.keeping = LatestWrite("keep text")
        self._writer = NumberWriter(settings.write_hold_s)
        self._hold = Hold()
        self._last: int | None = None
        self._read = False
        self._copied = ""
        self._full_screen = False
        for name, on in (
            ("spaces", settings.write_spaces),
            ("copying", settings.write_copying),
            ("speech", settings.write_speech),
        ):
            self.actions[name].setChecked(on)
        self._page.show_settings(settings.write_pattern, settings.write_hold_s)

    @property
    def page(self) -> WritePage:
        """The video and the number."""
        return self._page

    def enter(self) -> None:
        """Take the video into the page, and what was written last time."""
        self.page.place_video(self.context.video)
        if not self._read:
            self._read = True
            written, sentence = load_text(self.path)
            self.text = WrittenText(written, self.text.pattern_name)
            if sentence:
                self.context.show_problem(sentence)
        self._show_text()

    def leave(self) -> None:
        """Take the ring away from the video."""
        self._writer.reset()
        self._hold = Hold()
        self.ring.show_hold(self._hold)
        self.speaker.stop()

    # -- what the hand does -------------------------------------------------------------------------------

    def show_frame(self, update: LiveUpdate) -> None:
        """Follow the hand in a new frame."""
        if update.recognition is None or update.frame is None:
            self._writer.reset()
            self._hold = Hold()
        else:
            state = self._writer.update(update.recognition, update.frame.image.shape[1])
            self._hold = state.hold
            for event in state.events:
                self._apply(event)
        # The digit of reading mode has found a corner where it hides no hand.
        self.ring.setGeometry(self.context.video.badge.geometry())
        self.ring.show_hold(self._hold)
        waits = self._hold.digit is not None and self._hold.digit != self._hold.blocked
        self.page.number.show_next(self._hold.digit if waits else None, self._hold.share if waits else 0.0)

    def refresh_text(self, update: LiveUpdate) -> None:
        """Bring the words up to date."""
        problem = self.keeping.take_problem()
        if problem is not None:
            self.context.show_problem(str(problem))
        self._show_words()

    def _apply(self, event: WritingEvent) -> None:
        if event.digit is not None:
            if self.text.write(event.digit):
                self._last = event.digit
                self._say(str(event.digit))
                self._keep()
                if self.text.complete:
                    self._copy_at_end()
        elif event.gesture is Gesture.SWIPE:
            self.erase()
        elif event.gesture is Gesture.PAUSE:
            if self.context.settings.write_spaces:
                self.text.pause()
                self._keep()
            if self.text.pattern.length is None:
                self._copy_at_end()
        self._show_words()

    # -- what a person does -------------------------------------------------------------------------------

    def erase(self) -> None:
        """Take the last digit away."""
        if self.text.erase():
            self._changed(tr("erased"))

    def clear(self) -> None:
        """Take the whole number away. It can be undone."""
        if self.text.clear():
            self._changed(tr("cleared"))

    def undo(self) -> None:
        """Take the last change back."""
        if self.text.undo():
            self._changed(tr("undone"))

    def copy(self) -> None:
        """Put the number into the clipboard."""
        clipboard = QGuiApplication.clipboard()
        if self.text.shown and clipboard is not None:
            clipboard.setText(self.text.shown)
            self._copied = self.text.shown

    def save(self) -> None:
        """Ask where to save the number as text."""
        ask_where_to_save(self.context.window, tr("Save the number"), "number.txt", self.save_to)

    def save_to(self, path: str) -> None:
        """Save the number as one line of text, whole or not at all."""
        try:
            write_whole(Path(path), self.text.shown + "\n")
        except OSError as error:
            reason = error.strerror or error
            self.context.show_problem(
                tr("{path} cannot be written: {reason}. Save it elsewhere.", path=path, reason=reason)
            )

    def use_pattern(self, name: str) -> None:
        """Group the digits in another way, and keep that."""
        self.context.settings.write_pattern = self.text.pattern_name = name
        self.page.show_settings(name, self.context.settings.write_hold_s)
        self._show_text()

    def next_pattern(self) -> None:
        """Use the next pattern of the list."""
        names = list(PATTERNS)
        self.use_pattern(names[(names.index(self.text.pattern_name) + 1) % len(names)])

    def set_hold(self, hold_s: float) -> None:
        """Change how long a digit is held, seconds, and keep that."""
        self.context.settings.write_hold_s = hold_s
        self._writer.set_hold_s(hold_s)

    def hold_longer(self) -> None:
        """Hold each digit a tenth of a second longer."""
        self.page.hold.setValue(self.page.hold.value() + 1)

    def hold_shorter(self) -> None:
        """Hold each digit a tenth of a second less."""
        self.page.hold.setValue(self.page.hold.value() - 1)

    def set_spaces(self, on: bool) -> None:
        """Make a space at a pause, and keep that."""
        self.context.settings.write_spaces = on

    def set_copying(self, on: bool) -> None:
        """Copy the number at its end, and keep that."""
        self.context.settings.write_copying = on

    def set_speech(self, on: bool) -> None:
        """Speak each digit, where there is a voice, and keep that."""
        if on and not self.speaker.available():
            self.context.show_problem(tr(NO_VOICE))
            on = False
            self.actions["speech"].setChecked(False)
        self.context.settings.write_speech = on

    # -- what is shown ------------------------------------------------------------------------------------

    @property
    def storing(self) -> str:
        """What is written is kept, so that it survives a crash."""
        return tr(KEPT) if self.text.characters else ""

    def set_full_screen(self, on: bool) -> None:
        """Leave only the number below the video."""
        self._full_screen = on
        self.fit(self.context.window.width(), self.context.window.height())

    def fit(self, width: int, height: int) -> None:
        """Share the height between the video and the number."""
        self.page.fit(width, height, full_screen=self._full_screen)

    def close(self) -> None:
        """End the voice, once all is on the disk."""
        self.keeping.finish(LONGEST_WRITE_S)
        self.speaker.stop()

    def _changed(self, word: str) -> None:
        self._last = None
        self._say(word)
        self._keep()
        self._show_words()

    def _keep(self) -> None:
        self._show_text()
        self.keeping.submit(partial(save_text, self.path, self.text.characters))

    def _copy_at_end(self) -> None:
        if self.context.settings.write_copying:
            self.copy()

    def _say(self, words: str) -> None:
        if self.context.settings.write_speech:
            self.speaker.say(words)

    def _show_text(self) -> None:
        self.page.number.show_text(self.text.shown, complete=self.text.complete)
        self.actions["undo"].setEnabled(self.text.can_undo)
        for name in ("erase", "clear", "copy", "save"):
            self.actions[name].setEnabled(bool(self.text.digits))
        self._show_words()

    def _show_words(self) -> None:
        words = status_words(self.text, self._hold, self._last)
        copied = tr(" It is copied.") if self._copied and self._copied == self.text.shown else ""
        self.page.show_status(f"{words}{copied}")
