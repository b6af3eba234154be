"""Practice mode: signs are asked for one after the other, and a hint names the finger that is off."""

from datetime import date
from functools import partial
from random import Random
from typing import ClassVar

from signcam.errors import SigncamError
from signcam.live.recognizer import Recognition
from signcam.practice.advice import Adviser, Verdict
from signcam.practice.progress import (
    Progress,
    delete_progress,
    load_progress,
    progress_path,
    save_progress,
)
from signcam.practice.rounds import Round, choose_digits
from signcam.system.latest_write import LONGEST_WRITE_S, LatestWrite
from signcam.ui.language.translate import tr, tr_noop
from signcam.ui.menus.actions import ActionSpec
from signcam.ui.mode import LiveUpdate, Mode, ModeContext
from signcam.ui.modes.practice.hint_overlay import HintOverlay
from signcam.ui.modes.practice.page import PracticePage
from signcam.ui.modes.practice.words import KEPT, START, advice_words, round_words

# How long a right sign is praised before the next one is asked for.
_PRAISE_S = 1.2


class PracticeMode(Mode):
    """Asks for ten digits a round.

    Attributes:
        progress: what was practised so far.
        path: where that is kept.
        keeping: writes it there.
        round: the round that goes on; None before the first one and after the last one.
        overlay: the hint over the video.
    """

    name = "practice"
    title = tr_noop("&Practise")
    action_specs: ClassVar = {
        "start": ActionSpec(
            tr_noop("&Start a round"), "start", ("Return", "Enter"), "replay", tip=tr_noop("Start a round")
        ),
        "skip": ActionSpec(tr_noop("S&kip this digit"), "skip", ("N",), tip=tr_noop("Skip this digit")),
        "hardest": ActionSpec(
            tr_noop("Dig&its I miss most"),
            "set_hardest",
            ("T",),
            switch=True,
            tip=tr_noop("Practise the digits missed most"),
        ),
        "forget": ActionSpec(
            tr_noop("&Delete my progress"), "delete_progress", (), tip=tr_noop("Delete all progress at once")
        ),
    }
    view_menu = ("start", "skip", None, "hardest", None, "forget")
    toolbar = ("start",)
    own_hints = True
    full_screen_hint = tr_noop("Return starts a round.")
    help_lines = (
        tr_noop("Return starts a round of ten digits. Sign each one until it is right."),
        tr_noop("The pictures show each sign as you see it and as others see it."),
        tr_noop("If a finger is off, a ring marks it on your hand, and an arrow shows where it should go."),
        tr_noop(
            "0 to 9 choose the digits to practise. "
            "Your progress is kept on this computer until you delete it."
        ),
    )

    def __init__(self, context: ModeContext, random: Random | None = None) -> None:
        """Make the mode. The progress is read when the mode is first shown.

        Args:
            context: what the window gives to each mode.
            random: source of the order of digits.
        """
        super().__init__(context)
        self._page = PracticePage(context.window)
        self._page.digit_toggled.connect(self.toggle_digit)
        self._page.add_buttons(self.actions[name] for name in ("start", "skip", "hardest", "forget"))
        self.overlay = HintOverlay(context.video)
        self.progress = Progress()
        self.path = progress_path()
        self.keeping = LatestWrite("keep progress")
        self.round: Round | None = None
        self._random = random or Random()
        self._adviser = Adviser(0)
        self._asked_s: float | None = None
        self._right_s: float | None = None
        self._wait_for_change = False
        self._last_s: float | None = None
        self._words = tr(START)
        self._read = False
        self.actions["hardest"].setChecked(context.settings.practice_hardest)
        self._show_state()

    @property
    def storing(self) -> str:
        """What was practised is kept, without any picture."""
        return tr(KEPT) if self.progress.attempts else ""

    @property
    def page(self) -> PracticePage:
        """The video and the sign."""
        return self._page

    def enter(self) -> None:
        """Take the video into the page, and what was practised so far."""
        self.page.place_video(self.context.video)
        if not self._read:
            self._read = True
            self.progress, sentence = load_progress(self.path)
            if sentence:
                self.context.show_problem(sentence)
        self._show_state()

    def leave(self) -> None:
        """Take the hint away from the video; a round that goes on is given up."""
        self.overlay.show_hint(None, None)
        self.round, self._words = None, tr(START)
        self._show_state()

    # -- what a person does -------------------------------------------------------------------------------

    def start(self) -> None:
        """Ask for ten digits, from the beginning."""
        self.round = Round(choose_digits(self.chosen_digits(), self._random), date.today().isoformat())
        self._ask(again=False)
        self._show_state()

    def skip(self) -> None:
        """Go on to the next digit."""
        if self.round is not None and self._right_s is None:
            self._finish(None)
            self._next()

    def toggle_digit(self, digit: int) -> None:
        """Practise a digit, or do so no longer; at least one stays. Keep that."""
        chosen = set(self._kept_digits()) ^ {digit}
        if chosen:
            self.context.settings.practice_digits = "".join(map(str, sorted(chosen)))
        self.context.settings.practice_hardest = False
        self.actions["hardest"].setChecked(False)
        self._show_state()

    def set_hardest(self, on: bool) -> None:
        """Practise the digits that are missed most, and keep that."""
        self.context.settings.practice_hardest = on
        self._show_state()

    def delete_progress(self) -> None:
        """Delete all progress."""
        self.keeping.finish(LONGEST_WRITE_S)
        try:
            delete_progress(self.path)
        except SigncamError as error:
            self.context.show_problem(str(error))
            return
        self.progress = Progress()
        self._words = tr("Your progress is deleted.") if self.round is None else self._words
        self._show_state()

    def chosen_digits(self) -> tuple[int, ...]:
        """Return the digits that may be asked for."""
        if self.context.settings.practice_hardest:
            return self.progress.hardest()
        return self._kept_digits()

    # -- what the hand does -------------------------------------------------------------------------------

    def show_frame(self, update: LiveUpdate) -> None:
        """Compare the hand in a new frame with the sign that is asked for."""
        recognition = update.recognition
        if self.round is None or recognition is None:
            self.overlay.show_hint(None, None)
            return
        time_s = recognition.time_s
        restarted = self._last_s is not None and time_s < self._last_s
        if self._right_s is not None:
            self._last_s = time_s
            if restarted or time_s - self._right_s >= _PRAISE_S:
                self._next()
            return
        if self._asked_s is None or restarted:
            # The first frame since the digit was asked for, or a clip that starts again.
            self._asked_s = time_s
        self._last_s = time_s
        if self._wait_for_change:
            self._wait_for_change = self._still_shown(recognition)
            if self._wait_for_change:
                self._words = tr("Lower the hand, then sign the {digit} again.", digit=self.round.digit)
                return
            self._asked_s = time_s
        advice = self._adviser.update(recognition)
        self._words = advice_words(advice, self.round.digit)
        self.overlay.show_hint(recognition.hand, advice.hint)
        if advice.verdict is Verdict.RIGHT:
            self._right_s = time_s
            self.page.card.show_digit(self.round.digit, done=True)
            self._finish(time_s - self._asked_s)
            self.page.show_status(self._words)

    def refresh_text(self, update: LiveUpdate) -> None:
        """Bring the words up to date."""
        problem = self.keeping.take_problem()
        if problem is not None:
            self.context.show_problem(str(problem))
        self.page.show_status(self._words)

    def close(self) -> None:
        """Wait until all is on the disk."""
        self.keeping.finish(LONGEST_WRITE_S)

    def fit(self, width: int, height: int) -> None:
        """Share the window between video, sign and words."""
        self.page.fit(width, height)

    def _still_shown(self, recognition: Recognition) -> bool:
        """Return whether the hand still shows the digit that was right just now."""
        prediction = recognition.prediction
        assert self.round is not None
        return prediction is not None and prediction.digit == self.round.digit

    def _finish(self, seconds: float | None) -> None:
        """Note how a digit went."""
        assert self.round is not None
        if not self.round.over:
            self.progress.add(self.round.finish_digit(seconds))
            self.keeping.submit(partial(save_progress, self.path, self.progress))

    def _next(self) -> None:
        """Ask for the next digit, or end the round."""
        assert self.round is not None
        if self.round.over:
            self._words = round_words(self.round, self.progress)
            self.round = None
            self.overlay.show_hint(None, None)
        else:
            last = self.round.attempts[-1].digit
            self._ask(again=last == self.round.digit)
        self._show_state()

    def _ask(self, *, again: bool) -> None:
        assert self.round is not None
        self._adviser = Adviser(self.round.digit)
        self._asked_s = self._right_s = self._last_s = None
        self._wait_for_change = again
        self.overlay.show_hint(None, None)
        self._words = tr("Sign a {digit}.", digit=self.round.digit)

    def _kept_digits(self) -> tuple[int, ...]:
        return tuple(int(digit) for digit in self.context.settings.practice_digits)

    def _show_state(self) -> None:
        going_on = self.round is not None
        self.page.card.show_digit(self.round.digit if self.round is not None else None)
        self.page.card.show_seconds([self.progress.median_seconds(digit) for digit in range(10)])
        self.page.show_choice(self.chosen_digits(), enabled=not going_on)
        self.page.chart.show_days(self.progress.days())
        self.page.show_status(self._words)
        self.actions["skip"].setEnabled(going_on)
        self.actions["hardest"].setEnabled(not going_on)
        self.actions["forget"].setEnabled(bool(self.progress.attempts))
