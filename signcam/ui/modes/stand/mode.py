"""Stand mode: visits and the game on the full screen, all day."""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from signcam.phrases import phrase
from signcam.sources.status import SourceState
from signcam.stand.best_today import BestToday
from signcam.stand.heartbeat import Heartbeat
from signcam.stand.spec import StandSpec
from signcam.stand.statistics_file import StatisticsFile
from signcam.stand.visit import Stand
from signcam.system.folders import data_folder
from signcam.system.keep_awake import KeepAwake
from signcam.system.terminal import print_stderr
from signcam.ui.language.translate import say, tr_noop
from signcam.ui.mode import LiveUpdate, Mode, ModeContext
from signcam.ui.modes.stand.lock import HOLD_MS, LEAVE_KEYS, WindowLock
from signcam.ui.modes.stand.page import StandPage

# The camera is not there in these states; while a source is being opened, nothing is lost yet.
_AWAY = (
    SourceState.SILENT,
    SourceState.FROZEN,
    SourceState.LOST,
    SourceState.ABSENT,
    SourceState.BUSY,
    SourceState.REFUSED,
    SourceState.FAILED,
    SourceState.NO_NETWORKS,
    SourceState.NOT_READING,
)
# A source that is not tried again by itself is opened again after so many seconds.
_AGAIN_S = {
    SourceState.ENDED: 0.3,
    SourceState.FAILED: 5.0,
    SourceState.REFUSED: 5.0,
    SourceState.NO_NETWORKS: 5.0,
    # A supervising process opens the stand afresh before that.
    SourceState.NOT_READING: 15.0,
}
_NOTE_S = 12.0
_REFRESH_S = 20.0
LEAVE_NOTE = phrase(f"To leave: hold {LEAVE_KEYS} for {HOLD_MS / 1000:g} seconds.")


def stand_folder() -> Path:
    """Return where a stand keeps its statistics and today's best."""
    return data_folder() / "stand"


class StandMode(Mode):
    """A game for visitors. Entering it fills the screen and takes all input away.

    Attributes:
        spec: what the organiser has chosen.
        restarted: whether the program was started again because it had stopped working.
        heartbeat: tells a supervising process that frames come; None without one.
        on_leave: called when the organiser leaves; None goes back to the mode before.
        stand: what goes on; None while the mode is not used.
        lock: takes the input away.
        awake: keeps the screen on.
    """

    name = "stand"
    title = tr_noop("&Stand")
    quiet = True
    help_lines = (
        tr_noop(
            "Visitors play by signing digits. The window fills the screen, and all keys but one are dead."
        ),
        LEAVE_NOTE,
    )

    def __init__(self, context: ModeContext) -> None:
        """Make the mode; nothing happens before it is entered.

        Args:
            context: what the window gives to each mode.
        """
        super().__init__(context)
        self._page = StandPage()
        self.spec = StandSpec()
        self.restarted = False
        self.heartbeat: Heartbeat | None = None
        self.on_leave: Callable[[], object] | None = None
        self.stand: Stand | None = None
        self.statistics: StatisticsFile | None = None
        self.lock = WindowLock(context.window)
        self.lock.released.connect(self._leave_stand)
        self.awake = KeepAwake()
        self._was_full_screen = False
        self._entered_s = self._refreshed_s = 0.0
        self._final_s: float | None = None

    @property
    def page(self) -> StandPage:
        """The page that fills the screen."""
        return self._page

    def enter(self) -> None:
        """Begin with nobody there."""
        window = self.context.window
        folder = stand_folder()
        seed = self.spec.seed or time.time_ns()
        self.stand = Stand(replace(self.spec, seed=seed), BestToday(folder / "today.json"))
        self.statistics = StatisticsFile(folder / "statistics.csv", datetime.now(), restarted=self.restarted)
        self.stand.counts = self.statistics.counts
        self._entered_s = self._refreshed_s = time.monotonic()
        self._was_full_screen = window.isFullScreen()
        self.page.show_note(say(LEAVE_NOTE))
        if self.restarted:
            # Who looks at the statistics of a stand that starts again and again must see that.
            self._write_statistics(finish=True)
        self.awake.start()
        self.lock.lock(window)

    def leave(self) -> None:
        """Give everything back."""
        if self.stand is None:
            return
        self.lock.unlock()
        self.awake.stop()
        self.stand.end()
        self._write_statistics(finish=True)
        self.stand = self.statistics = None
        self.page.video.show_frame(None, None, plays=False)
        window = self.context.window
        if not self._was_full_screen:
            window.setWindowState(window.windowState() & ~window.windowState().WindowFullScreen)

    def show_frame(self, update: LiveUpdate) -> None:
        """Show the visitor's picture."""
        if self.stand is not None:
            image = update.frame.image if update.frame is not None else None
            hand = update.recognition.hand if update.recognition is not None else None
            self.page.video.show_frame(image, hand, plays=self.stand.plays)

    def tick(self, update: LiveUpdate) -> None:
        """Go on with time."""
        if self.stand is None or self.statistics is None:
            return
        now = time.monotonic()
        status = update.snapshot.status
        away = status.state in _AWAY
        self.stand.update(now, update.recognition, camera=not away)
        if now - self._entered_s >= _NOTE_S:
            self.page.show_note("")
        self.page.show_stand(self.stand, now, update.recognition, away=away)
        self._open_again(now, status.state)
        if now - self._refreshed_s >= _REFRESH_S:
            self._refreshed_s = now
            self.awake.refresh()
            self._write_statistics()
        frame = update.snapshot.frame
        mark = (frame.index, frame.captured_at) if frame is not None else None
        if self.heartbeat is not None and not self.heartbeat.update(now, mark, status.state):
            # Without its supervisor the window would be one that nobody can be rid of.
            self._leave_stand()

    def close(self) -> None:
        """Write what was counted, and give everything back."""
        self.leave()

    def _leave_stand(self) -> None:
        # A locked window refuses to be closed.
        self.lock.unlock()
        if self.on_leave is not None:
            self.on_leave()
        else:
            self.context.leave_mode()

    def _open_again(self, now: float, state: SourceState) -> None:
        """Open a source again that would stay away: nobody is there to press a button."""
        wait_s = _AGAIN_S.get(state)
        if wait_s is None:
            self._final_s = None
        elif self._final_s is None:
            self._final_s = now
        elif now - self._final_s >= wait_s:
            self._final_s = None
            self.context.player.replay()

    def _write_statistics(self, *, finish: bool = False) -> None:
        assert self.statistics is not None
        assert self.stand is not None
        now = datetime.now()
        try:
            self.statistics.update(now)
            if finish:
                self.statistics.write(now)
        except OSError as error:
            print_stderr(f"The statistics cannot be written: {error.strerror or error}.")
        self.stand.counts = self.statistics.counts
