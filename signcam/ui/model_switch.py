"""Changes over to another model: it is opened beside the one that reads, which goes on meanwhile."""

from dataclasses import dataclass
from pathlib import Path

from PyQt6.QtCore import QObject, QTimer, pyqtSignal

from signcam.errors import SigncamError
from signcam.live.player import Player
from signcam.models.catalogue import model_title, opening_message, opens_slowly, shipped_models
from signcam.models.classifier import NetworkClassifier
from signcam.models.opening import keep_card, read_as
from signcam.models.overrides import NO_OVERRIDES, InputOverrides
from signcam.models.prediction import Classifier
from signcam.system.background_job import BackgroundJob
from signcam.ui.banner import Banner
from signcam.ui.language.translate import say, tr
from signcam.ui.menus.model_input_menu import ModelInputMenu
from signcam.ui.settings import Settings
from signcam.ui.wording.models import accuracy_of

_LOOK_MS = 50


@dataclass(frozen=True)
class Opening:
    """A model on its way.

    Attributes:
        model: its name or path.
        overrides: what is said of it.
        keep: whether the next start opens it too.
        job: opens it.
    """

    model: str
    overrides: InputOverrides
    keep: bool
    job: BackgroundJob[Classifier]


class ModelSwitch(QObject):
    """Opens models in threads of their own; of several, the one that was wanted last reads.

    Attributes:
        opening: the model that is on its way; None where none is.

    Signals:
        changed: another model reads, or none of another kind is on its way any more.
        problem: a model cannot be used; carries a sentence.
    """

    changed = pyqtSignal()
    problem = pyqtSignal(str)

    def __init__(
        self, player: Player, settings: Settings, banner: Banner, menu: ModelInputMenu, parent: QObject
    ) -> None:
        """Prepare; nothing is opened before `use`.

        Args:
            player: reads with the models.
            settings: keep what the person picked.
            banner: shows what is going on.
            menu: lets the person say what a model without a card takes.
            parent: the window.
        """
        super().__init__(parent)
        self._player = player
        self._settings = settings
        self._banner = banner
        self._menu = menu
        self.opening: Opening | None = None
        self._told = ""
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)
        menu.chosen.connect(self.read_as)
        menu.confirmed.connect(self.keep)

    @property
    def note(self) -> str:
        """What was assumed about the model that reads; empty where nothing was."""
        classifier = self._player.classifier
        return classifier.assumptions if classifier is not None else ""

    def use(self, model: str, overrides: InputOverrides = NO_OVERRIDES, *, keep: bool = True) -> None:
        """Read with another model as soon as it is open; returns at once.

        Args:
            model: its name or path.
            overrides: what is said of it, if it has no card.
            keep: whether the next start opens it too.
        """
        make = self._player.make_classifier
        # What was on its way before goes on in its thread, and nobody asks for it any more.
        self.opening = Opening(
            model, overrides, keep, BackgroundJob(lambda: make(model, overrides), "open model")
        )
        self._hide_told()
        if opens_slowly(model):
            self._tell(opening_message(model), "hourglass")
        self._timer.start()

    def read_as(self, overrides: InputOverrides) -> None:
        """Take what a person says of the model that reads, in place of what was assumed."""
        classifier = self._player.classifier
        if not isinstance(classifier, NetworkClassifier) or classifier.overrides is None:
            return
        try:
            self._player.use_classifier(self._player.model, read_as(classifier, overrides))
        except SigncamError as error:
            self.problem.emit(str(error))
            return
        if self._settings.model == self._player.model:
            self._settings.keep_model(self._player.model, overrides)
        if self._banner.isVisible():
            self._hide_told()
            self._tell_assumed()
        self._menu.show_classifier(self._player.classifier)
        self.changed.emit()

    def keep(self) -> None:
        """Write what was found out or said of the model as its card, since the person confirms it."""
        classifier = self._player.classifier
        if not isinstance(classifier, NetworkClassifier) or classifier.overrides is None:
            return
        try:
            card = keep_card(classifier, Path(self._player.model).expanduser())
        except SigncamError as error:
            self.problem.emit(str(error))
            return
        self._settings.keep_model(self._player.model, NO_OVERRIDES)
        confirmed = NetworkClassifier(classifier.network, classifier.card)
        self._player.use_classifier(self._player.model, confirmed)
        self._menu.show_classifier(confirmed)
        self._tell(tr("Kept in {card}. Delete that file to try again.", card=card), "info")
        self.changed.emit()

    def stop(self) -> None:
        """Wait for nothing any more: the window is closed."""
        self._timer.stop()
        self.opening = None

    def _look(self) -> None:
        opening = self.opening
        if opening is None or not opening.job.done:
            return
        self._timer.stop()
        self.opening = None
        self._hide_told()
        try:
            classifier = opening.job.result()
        except SigncamError as error:
            self.problem.emit(
                tr(
                    "{error} signcam goes on with {model}.",
                    error=say(str(error)),
                    model=model_title(self._player.model),
                )
            )
        except Exception as error:  # whatever a library raises over a foreign file; the old model reads on
            self.problem.emit(
                tr("{model} cannot be opened: {error}.", model=model_title(opening.model), error=f"{error!r}")
            )
        else:
            if opening.keep:
                self._settings.keep_model(opening.model, opening.overrides)
            if opening.model not in {path.stem for path in shipped_models()}:
                self._settings.note_own_model(opening.model, accuracy_of(classifier.card))
            self._banner.clear_problem()
            self._player.use_classifier(opening.model, classifier)
            self._menu.show_classifier(classifier)
            self._tell_assumed()
        self.changed.emit()

    def _tell_assumed(self) -> None:
        if self.note:
            self._tell(tr("{note} Keep or change it.", note=say(self.note)), "info", self._menu)

    def _tell(self, sentence: str, glyph: str, menu: ModelInputMenu | None = None) -> None:
        self._told = sentence
        self._banner.show_sentence(sentence, glyph, menu)

    def _hide_told(self) -> None:
        """Take away this module's own sentence; another's stays."""
        self._banner.hide_sentence(self._told)
        self._told = ""
