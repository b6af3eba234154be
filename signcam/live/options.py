"""What a person asked for when starting the live view."""

from dataclasses import dataclass

from signcam.models.overrides import NO_OVERRIDES, InputOverrides


@dataclass(frozen=True)
class LiveOptions:
    """The command line of the live view, checked for form but not for existence.

    Attributes:
        source: a camera's index, name or path, a file, folder, glob or address; None is the default camera.
        demo: name of the bundled clip to play instead.
        model: name or path of the model; None is the default or the last one used.
        mirror: show the picture mirrored; None is as last time.
        fullscreen: start on the full screen.
        fast: do not wait for a file's own pace.
        json: print a line of JSON a frame; headless only.
        verbose: let native libraries log.
        overrides: what was said of a model without a card.
    """

    source: str | None = None
    demo: str | None = None
    model: str | None = None
    mirror: bool | None = None
    fullscreen: bool = False
    fast: bool = False
    json: bool = False
    verbose: bool = False
    overrides: InputOverrides = NO_OVERRIDES
