"""A window whose source, hands and network are doubles."""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest
from PyQt6.QtCore import QCoreApplication, QEvent
from PyQt6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from signcam.frame import Image
from signcam.hands.hand import Hand
from signcam.live.choice import DEFAULT_CAMERA, SourceChoice
from signcam.live.player import Player
from signcam.models.overrides import NO_OVERRIDES, InputOverrides
from signcam.models.prediction import Classifier
from signcam.sources.base import Picture, Source
from signcam.sources.camera_list import CameraInfo
from signcam.system.malloc import limit_malloc_arenas
from signcam.ui.main_window import MainWindow
from signcam.ui.menus import source_menu
from signcam.ui.modes.reading.mode import ReadingMode
from signcam.ui.settings import Settings
from signcam.ui.style.theme import apply_theme
from tests.support.doubles import FakeClassifier, FakeSource, FakeTracker, open_hand

HERE = Path(__file__).parent
# As the program does at its start: before there are threads.
limit_malloc_arenas()
Step = Picture | Exception | Callable[[], None]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A warning of Qt's fails the test, as one of Python's does."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
            # What the platform without a screen cannot do is no fault of ours.
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


def scene(shade: int = 90) -> Image:
    """A picture whose left half is dark and whose right half is light, so that a mirrored one is told."""
    image = np.full((480, 640, 3), shade, np.uint8)
    image[:, 320:] = 200
    return image


def rest() -> None:
    time.sleep(0.01)


def camera_script(frames: int = 3000) -> list[Step]:
    """A hundred frames a second, as of a camera; each a little different."""
    pictures = [Picture(scene(80 + shade), None) for shade in range(10)]
    return [step for index in range(frames) for step in (rest, pictures[index % 10])]


@dataclass
class Studio:
    """Makes windows, and keeps what their doubles saw.

    Attributes:
        script: what the next source gives.
        live: whether it is a camera or a file.
        hands: what the next tracker finds, one a frame.
        digits: what the next network reads, one a crop.
        confidence: how surely.
    """

    qtbot: QtBot
    script: list[Step] = field(default_factory=camera_script)
    live: bool = True
    hands: Sequence[Hand | None] = field(default_factory=lambda: [open_hand((200, 240))])
    digits: Sequence[int] = (7,)
    confidence: float = 0.95
    choices: list[SourceChoice] = field(default_factory=list)
    models: list[str] = field(default_factory=list)
    classifiers: list[FakeClassifier] = field(default_factory=list)
    make_source: Callable[[SourceChoice], Source] | None = None
    windows: list[MainWindow] = field(default_factory=list)

    def source(self, choice: SourceChoice) -> Source:
        self.choices.append(choice)
        if self.make_source is not None:
            return self.make_source(choice)
        return FakeSource(self.script, live=self.live, name=choice.title)

    def classifier(self, model: str, overrides: InputOverrides = NO_OVERRIDES) -> Classifier:
        self.models.append(model)
        self.classifiers.append(FakeClassifier(self.digits, self.confidence))
        return self.classifiers[-1]

    def tracker(self) -> FakeTracker:
        return FakeTracker(self.hands)

    def player(self) -> Player:
        return Player(
            make_source=self.source,
            make_classifier=self.classifier,
            make_tracker=self.tracker,
        )

    def open(self, settings: Settings | None = None, *, play: bool = True, greet: bool = True) -> MainWindow:
        window = MainWindow(self.player(), settings or Settings(welcomed=True))
        self.windows.append(window)
        if settings is None or settings.geometry is None:
            window.resize(1000, 700)
        if play:
            window.play(DEFAULT_CAMERA)
        window.show()
        window.start(greet=greet)
        window.activateWindow()
        self.qtbot.waitExposed(window).__exit__(None, None, None)
        self.qtbot.waitUntil(window.isActiveWindow)
        return window

    def close(self, window: MainWindow) -> bool:
        if window.live.mode.quiet:
            # A stand refuses to be closed.
            window.live.mode.leave()
        window.close()
        ended = window.player.join()
        self.windows.remove(window)
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return ended


def reading(window: MainWindow) -> ReadingMode:
    """The reading mode of a window."""
    (mode,) = [mode for mode in window.live.modes if isinstance(mode, ReadingMode)]
    return mode


@pytest.fixture(autouse=True)
def written(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Where write mode keeps the number and practice mode the progress: in a folder of the test's own."""
    path = tmp_path / "data" / "written.json"
    monkeypatch.setattr("signcam.ui.modes.write.mode.text_path", lambda: path)
    practised = path.with_name("practice.json")
    monkeypatch.setattr("signcam.ui.modes.practice.mode.progress_path", lambda: practised)
    return path


@pytest.fixture
def cameras(monkeypatch: pytest.MonkeyPatch) -> list[CameraInfo]:
    """The cameras of the machine; empty until a test fills it."""
    found: list[CameraInfo] = []
    monkeypatch.setattr(source_menu, "list_cameras", lambda: list(found))
    return found


@pytest.fixture
def studio(qtbot: QtBot, qapp: QApplication, cameras: list[CameraInfo]) -> Iterator[Studio]:
    if not qapp.styleSheet():
        apply_theme(qapp)
    studio = Studio(qtbot)
    yield studio
    for window in list(studio.windows):
        assert studio.close(window)
