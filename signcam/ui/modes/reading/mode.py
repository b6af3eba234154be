"""Reading mode: shows the held digit over the video and what the network makes of each digit beside it."""

from dataclasses import replace
from typing import ClassVar

from signcam.live.explainer import Explainer
from signcam.live.recognizer import Recognition
from signcam.ui.language.translate import say, tr, tr_noop
from signcam.ui.menus.actions import ActionSpec
from signcam.ui.mode import LiveUpdate, Mode, ModeContext
from signcam.ui.modes.reading.page import ReadingPage
from signcam.ui.sound import NO_SOUND, Chime
from signcam.ui.speech import NO_VOICE, Speaker
from signcam.ui.wording.digit_watcher import DigitWatcher
from signcam.ui.wording.read_log import ReadLog
from signcam.ui.wording.shown_digit import DigitState, ShownDigit

_AT_ONCE = (DigitState.HELD, DigitState.CHANGING)


class ReadingMode(Mode):
    """Recognizes one digit at a time.

    Attributes:
        explainer: computes what the network looks at.
    """

    name = "reading"
    title = tr_noop("&Read")
    action_specs: ClassVar = {
        "saliency": ActionSpec(
            tr_noop("&What it looks at"),
            "set_saliency",
            ("W",),
            "eye",
            True,
            tr_noop("Show what the network looks at in the hand"),
        ),
        "panel": ActionSpec(tr_noop("Side &panel"), "set_panel", ("P",), switch=True),
        "speech": ActionSpec(tr_noop("Spea&k held digits"), "set_speech", ("Ctrl+K",), "speaker", True),
        "sound": ActionSpec(tr_noop("&Sound at a held digit"), "set_sound", (), switch=True),
        "copy": ActionSpec(tr_noop("&Copy what was read"), "copy", ("Ctrl+C",), "copy"),
    }
    view_menu = ("saliency", "panel", None, "speech", "sound", None, "copy")
    toolbar = ("saliency",)
    full_screen_hint = tr_noop("P shows the bars.")
    full_screen_caption = tr_noop("Sign a digit from 0 to 9 with one hand: signcam reads it.")
    help_lines = (
        tr_noop("Hold one hand up and keep it still for half a second: its digit turns solid."),
        tr_noop("A hollow digit is a guess. The bars show the network's confidence in each digit."),
    )

    def __init__(self, context: ModeContext) -> None:
        """Make the mode.

        Args:
            context: what the window gives to each mode.
        """
        super().__init__(context)
        self._page = ReadingPage(self.actions["copy"], context.window)
        self._log = ReadLog()
        self.speaker, self.chime = Speaker(context.window), Chime(context.window)
        self.actions["speech"].setChecked(context.settings.read_speech)
        self.actions["sound"].setChecked(context.settings.read_sound)
        self.explainer = Explainer(context.player)
        self._watcher = DigitWatcher()
        self._shown: ShownDigit | None = None
        self._saliency = self._panel_for_saliency = False
        self.actions["panel"].setChecked(True)
        self.actions["saliency"].setChecked(context.settings.saliency)
        self._show_saliency(context.settings.saliency)

    @property
    def page(self) -> ReadingPage:
        """The video and the panel."""
        return self._page

    def enter(self) -> None:
        """Take the video into the page."""
        self.page.place_video(self.context.video)

    def leave(self) -> None:
        """Take the digit away from the video."""
        self.context.video.badge.show_digit(None)
        self.explainer.update(None)

    def set_saliency(self, on: bool) -> None:
        """Show in the crop what the network looks at, and keep that.

        Where the panel is hidden, as on a full screen, it comes with it and goes with it again.
        """
        self.context.settings.saliency = on
        if on and not self.page.panel.isVisible():
            self.set_panel(True)
            self._panel_for_saliency = True
        elif not on and self._panel_for_saliency:
            self.set_panel(False)
        self._show_saliency(on)

    def set_panel(self, on: bool) -> None:
        """Show the panel beside the video, or give its room to the video."""
        self._panel_for_saliency = False
        self.actions["panel"].setChecked(on)
        self.page.panel.setVisible(on)

    def set_speech(self, on: bool) -> None:
        """Speak each digit that becomes held, where there is a voice, and keep that."""
        if on and not self.speaker.available():
            self.context.show_problem(tr(NO_VOICE))
            on = False
            self.actions["speech"].setChecked(False)
        self.context.settings.read_speech = on

    def set_sound(self, on: bool) -> None:
        """Make a soft sound when a digit becomes held, where there is a loudspeaker, and keep that."""
        if on and not self.chime.available():
            self.context.show_problem(tr(NO_SOUND))
            on = False
            self.actions["sound"].setChecked(False)
        self.context.settings.read_sound = on

    def copy(self) -> None:
        """Copy what was read."""
        self.page.read_line.copy()

    def set_full_screen(self, on: bool) -> None:
        """Give all the room to the video on a full screen: it is looked at from afar."""
        self.set_panel(not on)
        self.page.read_line.setVisible(not on)

    def show_frame(self, update: LiveUpdate) -> None:
        """Show what was recognized in a new frame."""
        self._shown = self._watcher.update(update.recognition)
        self._show_new_digit()
        self._note_held(update.recognition)
        self.page.panel.show_recognition(update.recognition, self.context.player.card)

    def tick(self, update: LiveUpdate) -> None:
        """Show the newest explanation."""
        self._show_explanation(update.recognition)

    def refresh_text(self, update: LiveUpdate) -> None:
        """Bring the percentages and the other numbers up to date."""
        self.context.video.badge.show_digit(self._shown)
        source = self.context.player.source
        snapshot = update.snapshot
        if source is not None and source.kind == "pictures":
            # A picture that is shown has no frames a second.
            snapshot = replace(snapshot, frames_per_second=0.0)
        self.page.panel.refresh_words(snapshot, update.recognition, say(self.context.player.details))

    def fit(self, width: int, height: int) -> None:
        """Share the width between video and panel."""
        self.page.fit(width, height)

    def close(self) -> None:
        """End the explainer's thread, the voice and the sound."""
        self.explainer.close()
        self.speaker.stop()
        self.chime.stop()

    def _show_saliency(self, on: bool) -> None:
        self._saliency = on
        self.explainer.retry()
        self.page.panel.set_saliency(on)

    def _show_explanation(self, recognition: Recognition | None) -> None:
        wanted = self._saliency and self.page.panel.isVisible()
        known = self.explainer.problem
        self.page.panel.crop.show_explanation(self.explainer.update(recognition if wanted else None))
        if self.explainer.problem not in ("", known):
            self.context.show_problem(self.explainer.problem)

    def _note_held(self, recognition: Recognition | None) -> None:
        new = self._log.update(recognition, self.context.player.source)
        line = self.page.read_line
        line.show_held(recognition.held_label if recognition is not None else None)
        line.show_text(self._log.text)
        if new is not None and self.context.settings.read_sound:
            self.chime.play()
        if new is not None and self.context.settings.read_speech:
            self.speaker.say(new)

    def _show_new_digit(self) -> None:
        """Show at once a digit that becomes held, and one that the hand leaves.

        Guesses and percentages wait for the slow timer, so that they can be read.
        """
        badge = self.context.video.badge
        newest, shown = self._shown, badge.shown
        if newest is None:
            if shown is not None and shown.state in _AT_ONCE:
                badge.show_digit(None)
            return
        if newest.state not in _AT_ONCE:
            return
        if shown is None or replace(shown, confidence=None) != replace(newest, confidence=None):
            badge.show_digit(newest)
