"""What a person chose to read: the default camera, another source, or a demo clip."""

from dataclasses import dataclass

from signcam.phrases import phrase
from signcam.resources.demos import Demo
from signcam.sources.base import Source
from signcam.sources.factory import create_source, default_camera


@dataclass(frozen=True)
class SourceChoice:
    """A source that the user chose.

    Attributes:
        text: the text for `create_source`; None is the default camera.
        title: its name in the window.
        demo: the demo clip that it stands for, which is looped; None for other sources.
    """

    text: str | None = None
    title: str = phrase("Default camera")
    demo: Demo | None = None


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
    return default_camera() if choice.text is None else create_source(choice.text)
