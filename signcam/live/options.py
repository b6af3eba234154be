"""The options of the live view."""

from dataclasses import dataclass

from signcam.models.overrides import NO_OVERRIDES, InputOverrides


@dataclass(frozen=True)
class LiveOptions:
    """The options of the live view as given on the command line. Whether files exist is not checked.

    Attributes:
        source: a camera's index, name or path, a file, folder, glob or address; None is the default camera.
        demo: name of the demo clip to play instead.
        model: name or path of the model; None is the default one, or in the window the last one used.
        mirror: show the picture mirrored; None keeps the setting of last time.
        fullscreen: start in full screen.
        mode: name of the window's mode to start with; None is the first one.
        language: code of the language that the window speaks; None keeps the setting, at first the system's.
        hold_s: how long a digit must be held until it is written, seconds; None keeps the setting.
        fast: play a file as fast as possible.
        json: print one line of JSON per frame; only without a window.
        verbose: show the logs of native libraries.
        measure_s: report when the window shows what, and end after so many seconds, or for 0 with the first
            held digit; None for people.
        measure_switches: report frames shown with everything on and without, in so many turns of so many
            seconds each, and end; None for people.
        overrides: what the user says about a model without a card.
    """

    source: str | None = None
    demo: str | None = None
    model: str | None = None
    mirror: bool | None = None
    fullscreen: bool = False
    mode: str | None = None
    language: str | None = None
    hold_s: float | None = None
    fast: bool = False
    json: bool = False
    verbose: bool = False
    overrides: InputOverrides = NO_OVERRIDES
    measure_s: float | None = None
    measure_switches: tuple[int, float] | None = None
