"""What a person asked for when starting the live view."""

from dataclasses import dataclass


@dataclass(frozen=True)
class LiveOptions:
    """The command line of the live view, checked for form but not for existence.

    Attributes:
        source: a camera's index, name or path, a file, folder, glob or address; None is the default camera.
        demo: play the bundled clip instead.
        model: name or path of the model; None is the default or the last one used.
        mirror: show the picture mirrored; None is as last time.
        fullscreen: start on the full screen.
        fast: do not wait for a file's own pace.
        json: print a line of JSON a frame; headless only.
        verbose: let native libraries log.
    """

    source: str | None = None
    demo: bool = False
    model: str | None = None
    mirror: bool | None = None
    fullscreen: bool = False
    fast: bool = False
    json: bool = False
    verbose: bool = False
