"""A recognition that raises, hangs or dies: the video goes on, it is started again once, then it is told."""

import gc
import threading
import time
import weakref
from collections.abc import Callable, Iterator
from typing import NoReturn

import pytest

from signcam.frame import Image
from signcam.hands.hand import Hand
from signcam.live import session as session_module
from signcam.live.recognizer import Recognizer, Tracker
from signcam.live.session import LiveSession, RecognitionError
from signcam.models.prediction import Prediction
from signcam.sources.base import Picture
from signcam.sources.status import SourceState
from tests.support.doubles import FakeClassifier, FakeSource, FakeTracker, grey_image, open_hand


def raises() -> NoReturn:
    raise ValueError("a tensor of another shape")


def dies() -> NoReturn:
    raise SystemExit(3)


class Hang:
    """Blocks like a native call that never returns, until the test is over."""

    def __init__(self) -> None:
        self.over = threading.Event()

    def __call__(self) -> None:
        self.over.wait(30)


@pytest.fixture
def hang(monkeypatch: pytest.MonkeyPatch) -> Iterator[Hang]:
    monkeypatch.setattr(session_module, "_STALLED_S", 0.2)
    monkeypatch.setattr(session_module, "_HANGS_S", 0.5)
    hang = Hang()
    yield hang
    hang.over.set()


class FaultyClassifier(FakeClassifier):
    """Reads a 7 and fails where its fault says so."""

    def __init__(self, fault: Callable[[int], None]) -> None:
        super().__init__([7])
        self._fault = fault

    def classify(self, crop: Image, hand: Hand | None = None) -> Prediction:
        self._fault(len(self.crops))
        return super().classify(crop, hand)

    def copy(self) -> "FaultyClassifier":
        return FaultyClassifier(self._fault)


class FaultyTracker(FakeTracker):
    def __init__(self, fault: Callable[[], None]) -> None:
        super().__init__([open_hand()])
        self._fault = fault

    def track(self, image: Image, time_s: float) -> Hand | None:
        hand = super().track(image, time_s)
        if self.frames > 20:
            self._fault()
        return hand


def camera() -> FakeSource:
    def rest() -> None:
        time.sleep(0.01)

    pictures = [Picture(grey_image(shade, 64, 48), None) for shade in range(100, 110)]
    return FakeSource([step for index in range(2000) for step in (rest, pictures[index % 10])], live=True)


def wait_for(condition: Callable[[], bool], seconds: float = 5) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it never happens"
        time.sleep(0.005)


def state(session: LiveSession) -> SourceState:
    return session.snapshot().status.state


def shown_frame(session: LiveSession) -> int:
    frame = session.snapshot().frame
    return -1 if frame is None else frame.index


def assert_video_goes_on(session: LiveSession) -> None:
    first = shown_frame(session)
    wait_for(lambda: shown_frame(session) >= first + 10)


@pytest.fixture
def sessions() -> Iterator[list[LiveSession]]:
    started: list[LiveSession] = []
    yield started
    for session in started:
        session.stop(0.2)


def start(sessions: list[LiveSession], make: Callable[[], Recognizer]) -> LiveSession:
    session = LiveSession(camera(), make)
    sessions.append(session)
    session.start()
    return session


def once(fault: Callable[[], None]) -> Callable[[int], None]:
    """Fail at the 20th frame of the first recognizer; the next one works."""
    left = [fault]

    def at(count: int) -> None:
        if count >= 20 and left:
            left.pop()()

    return at


def always(fault: Callable[[], None]) -> Callable[[int], None]:
    return lambda count: fault() if count >= 20 else None


@pytest.mark.parametrize("what", ["raises", "dies", "hangs"])
def test_a_network_that_fails_once_is_started_again_and_reads_on(
    what: str, hang: Hang, sessions: list[LiveSession]
) -> None:
    faults: dict[str, Callable[[], None]] = {"raises": raises, "dies": dies, "hangs": hang}
    fault = faults[what]
    network = FaultyClassifier(once(fault))
    session = start(sessions, lambda: Recognizer(network.copy(), FakeTracker([open_hand()])))
    seen: set[SourceState] = set()
    wait_for(lambda: seen.add(state(session)) or session.restarts == 1)  # type: ignore[func-returns-value]
    wait_for(lambda: state(session) is SourceState.LIVE)
    wait_for(lambda: (read := session.snapshot().recognition) is not None and read.held == 7)
    assert session.error is None
    assert SourceState.FAILED not in seen


@pytest.mark.parametrize("part", ["network", "tracker", "stabilizer"])
@pytest.mark.parametrize("what", ["raises", "dies", "hangs"])
def test_what_fails_twice_is_told_and_the_video_goes_on(
    part: str, what: str, hang: Hang, sessions: list[LiveSession]
) -> None:
    faults: dict[str, Callable[[], None]] = {"raises": raises, "dies": dies, "hangs": hang}
    fault = faults[what]

    def make() -> Recognizer:
        network = FaultyClassifier(always(fault)) if part == "network" else FakeClassifier([7])
        tracker: Tracker = FaultyTracker(fault) if part == "tracker" else FakeTracker([open_hand()])
        recognizer = Recognizer(network, tracker)
        if part == "stabilizer":
            recognizer._stabilizer.update = lambda *given, **named: fault()  # type: ignore[method-assign]
        return recognizer

    session = start(sessions, make)
    wait_for(lambda: state(session) is SourceState.NOT_READING)
    assert session.restarts == 1
    assert_video_goes_on(session)
    snapshot = session.snapshot()
    assert snapshot.recognition is None
    assert "Try again, or choose another model." in snapshot.status.sentence
    assert ("gives no answer" in snapshot.status.sentence) == (what == "hangs")
    began = time.monotonic()
    assert session.stop() == (what != "hangs")
    assert time.monotonic() - began < 1.5


def test_while_a_frame_takes_too_long_the_video_goes_on_without_a_digit(
    hang: Hang, sessions: list[LiveSession], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session_module, "_HANGS_S", 60.0)
    network = FaultyClassifier(once(hang))
    session = start(sessions, lambda: Recognizer(network, FakeTracker([open_hand()])))
    wait_for(lambda: shown_frame(session) > 0 and session.snapshot().recognition is None)
    assert_video_goes_on(session)
    assert session.snapshot().recognition is None
    hang.over.set()
    # It comes back by itself, with no other thread.
    wait_for(lambda: session.snapshot().recognition is not None)
    assert session.restarts == 0


def test_another_network_is_still_used_after_it_was_started_again(
    hang: Hang, sessions: list[LiveSession]
) -> None:
    session = start(sessions, lambda: Recognizer(FakeClassifier([3]), FakeTracker([open_hand()])))
    session.use_classifier(FaultyClassifier(once(hang)))
    wait_for(lambda: state(session) is SourceState.STARTING_AGAIN or session.restarts == 1)
    wait_for(lambda: (read := session.snapshot().recognition) is not None and read.held == 7)


def test_where_every_frame_of_a_file_counts_none_is_left_out_in_silence() -> None:
    source = FakeSource([Picture(grey_image(), index / 30) for index in range(60)])
    network = FaultyClassifier(once(raises))
    session = LiveSession(
        source, lambda: Recognizer(network, FakeTracker([open_hand()])), every_frame=True, paced=False
    )
    session.start()
    assert session.wait(10)
    assert session.restarts == 0
    assert isinstance(session.error, RecognitionError)
    assert "ValueError: a tensor of another shape" in str(session.error)
    assert session.stop()


def test_on_the_terminal_a_recognition_that_hangs_ends_the_wait(hang: Hang) -> None:
    source = FakeSource([Picture(grey_image(), index / 30) for index in range(60)])
    network = FaultyClassifier(always(hang))
    session = LiveSession(
        source, lambda: Recognizer(network, FakeTracker([open_hand()])), every_frame=True, paced=False
    )
    session.start()
    assert session.wait(10)
    assert "gives no answer" in str(session.error)
    hang.over.set()
    assert session.stop()


def test_a_process_that_was_stopped_for_a_while_has_lost_no_camera_and_hangs_nowhere(
    hang: Hang, sessions: list[LiveSession], monkeypatch: pytest.MonkeyPatch
) -> None:
    session = start(sessions, lambda: Recognizer(FakeClassifier([7]), FakeTracker([open_hand()])))
    wait_for(lambda: state(session) is SourceState.LIVE)
    # The clock jumps as it does while the machine sleeps.
    real, slept_s = time.monotonic, 3600.0
    monkeypatch.setattr(time, "monotonic", lambda: real() + slept_s)
    assert {state(session) for _ in range(100)} == {SourceState.LIVE}
    assert session.restarts == 0


def test_a_recognition_that_raises_leaves_nothing_in_memory(sessions: list[LiveSession]) -> None:
    made: list[weakref.ref[FaultyTracker]] = []

    def make() -> Recognizer:
        tracker = FaultyTracker(raises)
        made.append(weakref.ref(tracker))
        return Recognizer(FakeClassifier([7]), tracker)

    gc.collect()
    gc.disable()
    try:
        session = LiveSession(camera(), make)
        sessions.append(session)
        session.start()
        wait_for(lambda: session.error is not None)
        # Its networks are gone at once, not only when Python looks for circles.
        wait_for(lambda: [tracker() for tracker in made] == [None, None])
    finally:
        gc.enable()
