"""The faults of a soak: how each is made, and how its cause is ended."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import cycle

from signcam.soak.camera import FaultyCamera
from signcam.soak.tracker import TrackerFaults

_MODELS = ("lenet", "signnet-crop", "deep-cnn", "signnet")
# Longer than a recognition may take before it counts as hanging.
_HANGS_S = 6.5
# So long until what happens in a moment has been noticed.
_AT_ONCE = (0.3, 0.3)


@dataclass(frozen=True)
class Fault:
    """One kind of fault.

    Attributes:
        name: what the table calls it.
        begin: makes it.
        end: ends its cause.
        lasts_s: the shortest and the longest time between the two, seconds.
        recognition: whether it is one of the recognition, which is started again once in a minute only.
    """

    name: str
    begin: Callable[[], object]
    end: Callable[[], object]
    lasts_s: tuple[float, float] = (0.5, 4.0)
    recognition: bool = False


@dataclass
class Hands:
    """What the faults are made with besides the camera.

    Attributes:
        use_model: reads with another model, by its name.
        hide: takes the window away, or brings it back.
    """

    use_model: Callable[[str], object]
    hide: Callable[[bool], object]


def all_faults(camera: FaultyCamera, tracker: TrackerFaults, hands: Hands) -> list[Fault]:
    """Return the faults that are made, with what makes them."""
    models = cycle(_MODELS)
    usual_fps = camera.fps

    def next_model() -> None:
        hands.use_model(next(models))

    def set_camera(name: str, value: object) -> Callable[[], None]:
        return lambda: setattr(camera, name, value)

    def nothing() -> None:
        pass

    return [
        Fault("the source stalls", set_camera("silent", True), set_camera("silent", False), (1.0, 6.0)),
        Fault("the connection is closed", camera.close_connections, nothing, _AT_ONCE),
        Fault("the camera is gone", lambda: camera.switch(False), lambda: camera.switch(True), (1.0, 5.0)),
        Fault("another resolution", set_camera("smaller", True), set_camera("smaller", False), (2.0, 5.0)),
        Fault("one broken picture in five", set_camera("broken_every", 5), set_camera("broken_every", 0)),
        Fault("only broken pictures", set_camera("broken_every", 1), set_camera("broken_every", 0)),
        Fault("three pictures a second", set_camera("fps", 3.0), set_camera("fps", usual_fps), (2.0, 5.0)),
        Fault("another model", next_model, nothing, _AT_ONCE),
        Fault("the window is hidden", lambda: hands.hide(True), lambda: hands.hide(False), (1.0, 5.0)),
        Fault("the recognition raises", lambda: setattr(tracker, "raises", True), nothing, _AT_ONCE, True),
        Fault(
            "the recognition hangs",
            lambda: setattr(tracker, "hangs_s", _HANGS_S),
            nothing,
            (_HANGS_S, _HANGS_S),
            True,
        ),
    ]
