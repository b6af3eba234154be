"""What a person chose to read: the default camera, another source, or a demo clip."""

from dataclasses import dataclass

from signcam.phrases import phrase
from signcam.resources.demos import Demo
from signcam.sources.base import Source
from signcam.sources.camera_format import USUAL_FORMAT, CameraFormat
from signcam.sources.factory import create_source, default_camera


@dataclass(frozen=True)
class SourceChoice:
    """A source that the user chose.

    Attributes:
        text: the text for `create_source`; None is the default camera.
        title: its name in the window.
        demo: the demo clip that it stands for, which is looped; None for other sources.
        requested: size and rate, where it is a camera.
    """

    text: str | None = None
    title: str = phrase("Default camera")
    demo: Demo | None = None
    requested: CameraFormat = USUAL_FORMAT

    @property
    def is_default_camera(self) -> bool:
        """Whether it means whichever camera is the first."""
        return self.text is None and self.demo is None


DEFAULT_CAMERA = SourceChoice()


def demo_choice(demo: Demo) -> SourceChoice:
    """Return the choice for a demo clip."""
    return SourceChoice(title=demo.title, demo=demo)


def open_choice(choice: SourceChoice) -> Source:
    """Create the source of a choice, without opening it.

    Raises:
        SigncamError: there is no such source.
    """
    if choice.demo is not None:
        return create_source(str(choice.demo.path))
    if choice.text is None:
        return default_camera(choice.requested)
    return create_source(choice.text, choice.requested)
