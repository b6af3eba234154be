"""The models that check mode reads with: the window's own, and up to two others beside it."""

from signcam.checking.check_snapshot import CheckSnapshot
from signcam.checking.live_check import LiveCheck
from signcam.checking.side_by_side import MOST_MODELS
from signcam.live.player import Player
from signcam.ui.modes.check.opening import models_of

# A thread that reads ends after its frame. One that opens a model may take long, and nobody waits for it.
_LAST_FRAME_S = 0.5


class ComparedModels:
    """Opens the models in a thread, and again where others are wanted.

    Attributes:
        check: reads in that thread; None while another mode is shown.
        others: names or paths of the models besides the one of the window.
    """

    def __init__(self, player: Player) -> None:
        """Prepare; nothing is opened yet.

        Args:
            player: its model comes first.
        """
        self._player = player
        self.check: LiveCheck | None = None
        self.others: list[str] = []
        self._model: object = None

    @property
    def outdated(self) -> bool:
        """Whether the window reads with another model by now."""
        return self._player_model() != self._model

    def snapshot(self) -> CheckSnapshot:
        """Return the newest state."""
        return CheckSnapshot() if self.check is None else self.check.snapshot()

    def open(self) -> None:
        """Open the models in a new thread."""
        self.close()
        self._model = self._player_model()
        self.check = LiveCheck(models_of(self._player, self.others))

    def close(self) -> None:
        """End the thread; what a session has stored is kept."""
        if self.check is not None:
            self.check.close(_LAST_FRAME_S if self.snapshot().models else 0.0)
            self.check = None

    def add(self, model: str) -> None:
        """Read with one more model.

        Args:
            model: its name or path.
        """
        if len(self.others) < MOST_MODELS - 1:
            self.others.append(model)
            self.open()

    def drop_last(self) -> None:
        """Read without the model that was added last: it does not open, or takes too long."""
        if self.others:
            self.others.pop()
            self.open()

    def use_one(self) -> None:
        """Read with the window's model alone."""
        self.others.clear()
        self.open()

    def _player_model(self) -> object:
        return self._player.model, self._player.classifier
