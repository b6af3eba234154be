"""Check mode: says what one to three models are worth on live hands."""

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from PyQt6.QtCore import QUrl
from PyQt6.QtGui import QDesktopServices

from signcam.checking.check_snapshot import CheckSnapshot
from signcam.checking.live_check import LiveCheck
from signcam.checking.plan import Plan, usual_plan
from signcam.checking.run import Phase
from signcam.checking.session import Consent
from signcam.checking.session_folders import default_session_folder, newest_unfinished, sessions_folder
from signcam.checking.store import continue_session
from signcam.ui.language.translate import tr, tr_noop
from signcam.ui.menus.dialogs import ask_for_folder
from signcam.ui.mode import LiveUpdate, Mode, ModeContext
from signcam.ui.modes.check.actions import ACTIONS
from signcam.ui.modes.check.asking import ConsentAsking
from signcam.ui.modes.check.compare_menu import show_compare_menu
from signcam.ui.modes.check.compared_models import ComparedModels
from signcam.ui.modes.check.opening import LabelledFolders, session_of
from signcam.ui.modes.check.page import CheckPage
from signcam.ui.modes.check.plan_form import PlanForm
from signcam.ui.modes.check.words import HELP, STORING_NUMBERS, STORING_PICTURES

_DIFFERENCES = "differences"


class CheckMode(Mode):
    """Reads the same frames with one to three models, and asks for signs to measure them.

    Attributes:
        models: what it reads with.
    """

    name = "check"
    title = tr_noop("&Check")
    action_specs: ClassVar = ACTIONS
    view_menu = ("pause_check", "skip_trial", "redo_trial", "stop_check", None, "keep_difference")
    full_screen_hint = tr_noop("Space pauses.")
    help_lines = HELP

    def __init__(self, context: ModeContext) -> None:
        """Make the mode; models are opened when it is first shown.

        Args:
            context: what the window gives to each mode.
        """
        super().__init__(context)
        self._page = CheckPage(context.window)
        self.models = ComparedModels(context.player)
        self._problem = ""
        self._wants_report = False
        self._folders = LabelledFolders()
        self._plan: Plan | None = None
        self._unfinished: Path | None = None
        self._asking = ConsentAsking(self.page.consent, self.begin, self._answer, self.stop)
        pressed: dict[str, Callable[[], object]] = {
            "start": self.start,
            "plan": self.show_form,
            "folder": self.ask_for_folder,
            "continue": self.go_on,
            "report": self.open_report,
            "redo": self.redo,
            "pause": self.toggle_pause,
            "skip": self.skip,
            "stop": self.stop,
            "add": self.show_model_menu,
            "remove": self.use_one_model,
        }
        for name, slot in pressed.items():
            self.page.buttons[name].clicked.connect(slot)

    @property
    def check(self) -> LiveCheck | None:
        """Reads in a thread; None while another mode is shown."""
        return self.models.check

    @property
    def storing(self) -> str:
        """What the session keeps of the person whose turn it is."""
        snapshot = self.models.snapshot()
        if snapshot.state is None or snapshot.state.phase is Phase.CONSENT:
            return ""
        return tr(STORING_PICTURES if snapshot.storing else STORING_NUMBERS)

    @property
    def page(self) -> CheckPage:
        """The video and the check."""
        return self._page

    def enter(self) -> None:
        """Take the video into the page, and open the models."""
        self.page.place_video(self.context.video)
        self._unfinished = newest_unfinished()
        self.models.open()

    def leave(self) -> None:
        """Stop reading; a session is kept, and can be gone on with."""
        self.models.close()
        self._asking.forget()

    # -- what the camera sees -----------------------------------------------------------------------------

    def show_frame(self, update: LiveUpdate) -> None:
        """Read a new frame."""
        if self.check is not None and update.frame is not None and update.recognition is not None:
            self.check.submit(update.frame, update.recognition)

    def tick(self, update: LiveUpdate) -> None:
        """Show the newest answers."""
        if self.check is None:
            return
        snapshot = self.check.snapshot()
        self.page.show_models([model for model in snapshot.models if not model.reference])
        self.page.show_answers(snapshot, mirror=self.context.video.mirror)

    def refresh_text(self, update: LiveUpdate) -> None:
        """Bring words, buttons and the table up to date."""
        if self.check is None:
            return
        snapshot = self.check.snapshot()
        busy = snapshot.state is not None or snapshot.files is not None
        if not busy and self.models.outdated:
            self.models.open()
            return
        self._asking.follow(snapshot)
        self._show(snapshot)
        for name in ("redo_trial", "pause_check", "skip_trial"):
            self.actions[name].setEnabled(snapshot.state is not None)
        self.actions["stop_check"].setEnabled(busy)
        self.actions["keep_difference"].setEnabled(len(self.models.others) > 0)
        paused = snapshot.state is not None and snapshot.state.phase is Phase.PAUSED
        self.page.buttons["pause"].setText(tr("Go on") if paused else tr("Pause"))
        if snapshot.problem not in ("", self._problem):
            self.context.show_problem(snapshot.problem)
            if not snapshot.models:
                self.models.drop_last()
        self._problem = snapshot.problem
        if self._wants_report and snapshot.report is not None:
            self._wants_report = False
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(snapshot.report)))

    # -- what a person does -------------------------------------------------------------------------------

    def start(self) -> None:
        """Ask whether pictures may be stored, then begin with the plan that is usual for the first model."""
        self._ask_and_begin(self._usual_plan())

    def show_form(self) -> None:
        """Let the person make another plan."""
        PlanForm(self._plan or self._usual_plan(), self._ask_and_begin, self.context.window).open()

    def _usual_plan(self) -> Plan:
        models = self.models.snapshot().models
        return usual_plan(models[0].labels) if models else Plan()

    def go_on(self) -> None:
        """Go on with the newest session that was stopped."""
        folder, check = self._unfinished, self.check
        self._asking.forget()
        if folder is not None and check is not None:
            check.begin(lambda models: continue_session(folder, models))
            self._begun()

    def skip(self) -> None:
        """Leave this trial out."""
        if self.check is not None:
            self.check.skip()

    def redo(self) -> None:
        """Do this trial again, or the one before."""
        if self.check is not None:
            self.check.redo()

    def toggle_pause(self) -> None:
        """Pause, or go on."""
        if self.check is None:
            return
        state = self.check.snapshot().state
        if state is not None and state.phase is Phase.PAUSED:
            self.check.resume()
        else:
            self.check.pause()

    def stop(self) -> None:
        """End the session for today; its report is written."""
        if self.check is None:
            return
        self.check.stop()
        if self.check.snapshot().files is None:
            self._unfinished = self.check.snapshot().folder

    def open_report(self) -> None:
        """Open the report in the browser."""
        if self.check is not None:
            self._wants_report = True

    def keep_difference(self) -> None:
        """Keep the hand of the newest frame, if the models differ in it."""
        if self.check is not None:
            self.check.keep_difference(sessions_folder() / _DIFFERENCES)

    def show_model_menu(self) -> None:
        """Let the person choose a model to compare with."""
        show_compare_menu(self.page.buttons["add"], self.context.window, self.compare_with)

    def compare_with(self, model: str) -> None:
        """Read with one more model.

        Args:
            model: its name or path.
        """
        self.models.add(model)

    def use_one_model(self) -> None:
        """Read with the window's model alone; while one opens, without that one."""
        if self.models.snapshot().models:
            self.models.use_one()
        else:
            self.models.drop_last()

    def words_for_file(self, path: str) -> str:
        """Return what becomes of a folder by label; empty for all else."""
        if not self._checks(path):
            return ""
        return tr("Drop it here to check with the pictures in {name}", name=Path(path).name)

    def take_file(self, path: str) -> bool:
        """Check the models on a folder by label; all else is left to the window."""
        if not self._checks(path) or self.check is None:
            return False
        snapshot = self.check.snapshot()
        if snapshot.state is not None or snapshot.files is not None:
            self.context.show_problem(tr("Stop the check that runs before another one begins."))
        else:
            self._asking.forget()
            self.check.read_folder(Path(path), default_session_folder())
        return True

    def ask_for_folder(self) -> None:
        """Let the person choose a folder by label."""
        ask_for_folder(self.context.window, self._check_folder)

    def _check_folder(self, path: str) -> None:
        if not self.take_file(path):
            self.context.show_problem(
                tr("{name} holds no folder that is named by a label, such as 0 or 7.", name=Path(path).name)
            )

    def _checks(self, path: str) -> bool:
        return self._folders.holds(path, self.models.snapshot().models)

    # -- the rest -----------------------------------------------------------------------------------------

    def fit(self, width: int, height: int) -> None:
        """Share the width between the video and the check."""
        self.page.fit(width, height)

    def close(self) -> None:
        """End the thread."""
        self.leave()

    def _show(self, snapshot: CheckSnapshot) -> None:
        self.page.show_snapshot(
            snapshot, unfinished=self._unfinished is not None, compared=len(self.models.others) > 0
        )

    def _ask_and_begin(self, plan: Plan) -> None:
        self._plan = plan
        if self.check is not None:
            snapshot = self.check.snapshot()
            self._asking.ask_first(plan, snapshot.models)
            self._show(snapshot)

    def _answer(self, consent: Consent) -> None:
        if self.check is not None:
            self.check.answer(consent)
            self._begun()

    def begin(self, plan: Plan, consent: Consent, folder: Path | None = None) -> None:
        """Begin a session.

        Args:
            plan: what is asked for.
            consent: what its first person agreed to.
            folder: where it is to lie; None is the usual place.
        """
        if self.check is None:
            return
        self.check.begin(session_of(plan, consent, folder, self.context.player.title))
        self._begun()

    def _begun(self) -> None:
        # Keys belong to the check now, not to the button that was pressed.
        self.context.video.setFocus()
