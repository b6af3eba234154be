"""A session as it was read: what was asked for, of whom, what came of it, and what may be stored."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from signcam.checking.plan import Plan
from signcam.checking.trial import ModelInfo, Trial
from signcam.errors import SigncamError
from signcam.frame import Image


@dataclass(frozen=True)
class Consent:
    """What the people in a session agreed to. Without it, only numbers are stored.

    Attributes:
        pictures: that the squares around their hands are stored.
        frames: that whole pictures are stored, for a model that sees the whole picture.
    """

    pictures: bool = False
    frames: bool = False


NO_CONSENT = Consent()


@dataclass(frozen=True)
class Session:
    """A session as read from disk, or from files.

    Attributes:
        plan: what was asked for; None if the trials come from files.
        models: the models that took part.
        trials: the trials so far, in order.
        consent: what may be stored; with `consents`, what anyone agreed to.
        started_at: when it began, ISO 8601.
        source: what was read: a camera, folders, videos.
        folder: where it lies; None if it was not stored.
        consents: by person, what those agreed to who were asked; None where `consent` is everyone's.
    """

    plan: Plan | None
    models: tuple[ModelInfo, ...]
    trials: tuple[Trial, ...]
    consent: Consent = NO_CONSENT
    started_at: str = ""
    source: str = ""
    folder: Path | None = None
    consents: Mapping[str, Consent] | None = None

    def consent_of(self, person: str) -> Consent | None:
        """Return what a person agreed to; None if this person was not asked yet."""
        return self.consent if self.consents is None else self.consents.get(person)

    def picture(self, name: str) -> Image:
        """Read a kept picture.

        Raises:
            SigncamError: it is gone or damaged.
        """
        path = (self.folder or Path()) / name
        try:
            encoded = np.frombuffer(path.read_bytes(), np.uint8)
            decoded = cv2.imdecode(encoded, cv2.IMREAD_COLOR)
        except (OSError, cv2.error) as error:
            raise SigncamError(f"The picture {path} of the session cannot be read.") from error
        if decoded is None:
            raise SigncamError(f"The picture {path} of the session is damaged.")
        return cv2.cvtColor(decoded, cv2.COLOR_BGR2RGB).astype(np.uint8)
