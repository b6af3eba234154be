"""Opens what a check needs: models beside one another, a session on the disk, a folder by label."""

from collections.abc import Callable, Sequence
from pathlib import Path

from signcam.checking.known_labels import check_shared_labels
from signcam.checking.labelled_files import is_sorted_by_label
from signcam.checking.plan import Plan
from signcam.checking.session import Consent
from signcam.checking.session_folders import default_session_folder
from signcam.checking.side_by_side import SideBySide
from signcam.checking.store import SessionStore, create_session
from signcam.checking.trial import ModelInfo
from signcam.live.player import Player
from signcam.models.catalogue import model_title
from signcam.models.overrides import NO_OVERRIDES


def models_of(player: Player, others: Sequence[str]) -> Callable[[], SideBySide]:
    """Return what opens the window's model and others; it is called in a thread of its own.

    Args:
        player: its model comes first.
        others: names or paths of the other ones.
    """
    first, name, make = player.classifier_factory(), model_title(player.model), player.make_classifier
    others = list(others)

    def open_models() -> SideBySide:
        classifiers = [first(), *(make(other, NO_OVERRIDES) for other in others)]
        return SideBySide(classifiers, [name, *map(model_title, others)])

    return open_models


def session_of(
    plan: Plan, consent: Consent, folder: Path | None, source: str
) -> Callable[[tuple[ModelInfo, ...]], SessionStore]:
    """Return what begins a session once the models are known.

    Args:
        plan: what is asked for.
        consent: what its first person agreed to.
        folder: where it is to lie; None is the usual place.
        source: name of the camera.
    """

    def open_store(models: tuple[ModelInfo, ...]) -> SessionStore:
        check_shared_labels(plan.labels, models[:1])
        consents = {plan.people[0]: consent}
        return create_session(
            folder or default_session_folder(), plan, models, source=source, consents=consents
        )

    return open_store


class LabelledFolders:
    """Knows whether paths are folders by label; remembers the last one, since a mouse drags it for long."""

    def __init__(self) -> None:
        self._last: tuple[str, tuple[str, ...], bool] = ("", (), False)

    def holds(self, path: str, models: Sequence[ModelInfo]) -> bool:
        """Return whether a path is a folder whose folders are named by labels of the models."""
        labels = tuple(dict.fromkeys(label for model in models for label in model.labels))
        if self._last[:2] != (path, labels):
            self._last = path, labels, is_sorted_by_label(Path(path), labels)
        return self._last[2]
