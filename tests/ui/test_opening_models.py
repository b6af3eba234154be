"""While a model opens, the window goes on as before."""

import json
import statistics
import subprocess
import sys
import threading
import time
import zipfile
from pathlib import Path

import pytest
from PyQt6.QtCore import QTimer

from signcam.models.catalogue import open_model
from signcam.models.overrides import NO_OVERRIDES, InputOverrides
from signcam.models.prediction import Classifier
from tests.conftest import ROOT
from tests.support.program import environment
from tests.support.tiny_models import save_model, tiny_network
from tests.ui.conftest import Studio
from tests.ui.person import wait_for_video

# How long the window may be held up, milliseconds.
_LONGEST_MS = 100
_BEAT_MS = 10


class Heartbeat:
    """Beats in the window's thread; what that thread itself computes between two beats is measured with it.

    On a machine that is busy with others a beat is late although nothing held up the window.
    """

    def __init__(self) -> None:
        self.gaps: list[tuple[float, float]] = []
        self._last = time.perf_counter(), time.thread_time()
        self._timer = QTimer()
        self._timer.timeout.connect(self._beat)
        self._timer.start(_BEAT_MS)

    def _beat(self) -> None:
        now = time.perf_counter(), time.thread_time()
        self.gaps.append((1000 * (now[0] - self._last[0]), 1000 * (now[1] - self._last[1])))
        self._last = now

    def stop(self) -> tuple[float, float]:
        """Return the median gap and the most that the window's thread computed between two beats, in ms."""
        self._timer.stop()
        return statistics.median(gap for gap, _ in self.gaps), max(busy for _, busy in self.gaps)


@pytest.mark.parametrize("kind", ["own", "without a card", "damaged", "damaged keras"])
def test_the_window_goes_on_while_a_model_opens(studio: Studio, tmp_path: Path, kind: str) -> None:
    if kind == "own":
        path = save_model(tmp_path)
    elif kind == "without a card":
        path = tmp_path / "net.tflite"
        path.write_bytes(tiny_network(size=28, favourite=2))
    elif kind == "damaged":
        path = tmp_path / "cut.tflite"
        path.write_bytes(tiny_network()[:600])
    else:
        path = tmp_path / "cut.h5"
        path.write_bytes((ROOT / "tests" / "fixtures" / "keras" / "tutorial.h5").read_bytes()[:9000])
    opened_in: list[threading.Thread] = []

    def open_named(model: str, overrides: InputOverrides = NO_OVERRIDES) -> Classifier:
        opened_in.append(threading.current_thread())
        return open_model(model, overrides)

    window = studio.open()
    wait_for_video(studio, window)
    window.player.make_classifier = open_named
    heart = Heartbeat()
    window.use_model(str(path))
    studio.qtbot.waitUntil(lambda: window.models.opening is None, timeout=30_000)
    median, busiest = heart.stop()
    assert opened_in
    assert threading.main_thread() not in opened_in
    if "damaged" in kind:
        assert "signcam goes on with signnet" in window.live.banner.label.text()
    else:
        assert window.player.model == str(path)
    assert busiest < _LONGEST_MS
    assert median < _LONGEST_MS


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells how long a thread waits")
def test_no_kind_of_model_holds_the_window_up_while_it_opens_for_the_first_time(tmp_path: Path) -> None:
    alone = tmp_path / "alone.tflite"
    alone.write_bytes(tiny_network(size=28, favourite=2))
    downloaded = tmp_path / "converted_tflite.zip"
    with zipfile.ZipFile(downloaded, "w") as archive:
        archive.writestr("model_unquant.tflite", tiny_network(size=224, favourite=3))
        archive.writestr("labels.txt", "".join(f"{digit} {digit}\n" for digit in range(10)))
    fixtures = ROOT / "tests" / "fixtures" / "keras"
    keras = [fixtures / name for name in ("keras3.keras", "branched.h5", "saved")]
    # The one without a card comes first: what its trial brings along would be there for the others.
    paths = [str(path) for path in (alone, *keras, downloaded, save_model(tmp_path))]
    # Whoever holds what this thread waits for may itself wait for a processor, though not in each turn.
    for turn in range(3):
        cache = str(tmp_path / f"cache{turn}")
        where = environment({"XDG_CACHE_HOME": cache, "QT_QPA_PLATFORM": "offscreen"})
        command = [sys.executable, "-m", "tests.support.opening_beats", *paths]
        done = subprocess.run(
            command, cwd=ROOT, env=where, capture_output=True, text=True, timeout=120, check=False
        )
        assert done.returncode == 0, done.stderr
        longest: dict[str, float] = json.loads(done.stdout)
        paths = [path for path, ms in longest.items() if ms > _LONGEST_MS]
        if not paths:
            break
    assert not paths, longest
