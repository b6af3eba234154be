"""Where nobody signs or nobody looks, the processor is spared; a hand is noticed soon all the same."""

import time
from collections.abc import Callable

import pytest

from signcam.hands.hand import Hand
from signcam.live import recognition_thread
from signcam.live.recognizer import Recognizer
from signcam.live.session import LiveSession
from signcam.sources.base import Picture
from tests.support.doubles import FakeClassifier, FakeSource, FakeTracker, grey_image, open_hand

_FPS = 100


def camera() -> FakeSource:
    def rest() -> None:
        time.sleep(1 / _FPS)

    pictures = [Picture(grey_image(shade), None) for shade in range(100, 110)]
    return FakeSource([step for index in range(3000) for step in (rest, pictures[index % 10])], live=True)


def wait_for(condition: Callable[[], bool], seconds: float = 5) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it never happens"
        time.sleep(0.002)


class Person(FakeTracker):
    """Somebody who shows a hand or none."""

    def __init__(self) -> None:
        super().__init__([None])
        self.shows = False

    def track(self, image: object, time_s: float) -> Hand | None:
        self.frames += 1
        return open_hand() if self.shows else None


def counts(session: LiveSession, person: Person, seconds: float) -> tuple[int, int]:
    """How many frames are looked at and how many other ones are shown, in so many seconds."""
    before, shown = person.frames, set[int]()
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        frame = session.snapshot().frame
        if frame is not None:
            shown.add(frame.index)
        time.sleep(0.002)
    return person.frames - before, len(shown)


def test_after_a_while_without_a_hand_few_frames_are_looked_at_and_all_are_shown(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(recognition_thread, "_EMPTY_S", 1.0)
    person = Person()
    session = LiveSession(camera(), lambda: Recognizer(FakeClassifier([7]), person))
    session.start()
    wait_for(lambda: person.frames > 3)
    awake, _ = counts(session, person, 0.5)
    wait_for(lambda: session.snapshot().frame is not None)
    time.sleep(1.0)
    resting, shown = counts(session, person, 1.0)
    assert resting < 0.4 * awake / 0.5
    assert shown > 3 * resting
    # A machine that is busy with other tests may be late now and then.
    assert min(woken_s(session, person) for _ in range(3)) < 0.3
    person.shows = True
    again, _ = counts(session, person, 1.0)
    assert again > 3 * resting
    assert session.stop()


def woken_s(session: LiveSession, person: Person) -> float:
    """How long it takes until a hand is noticed, after a while without one."""
    person.shows = False
    time.sleep(1.2)
    person.shows = True
    began = time.monotonic()
    wait_for(lambda: (read := session.snapshot().recognition) is not None and read.hand is not None)
    return time.monotonic() - began


def test_while_nobody_can_see_it_few_frames_are_looked_at() -> None:
    person = Person()
    person.shows = True
    session = LiveSession(camera(), lambda: Recognizer(FakeClassifier([7]), person))
    session.start()
    wait_for(lambda: person.frames > 3)
    seen, _ = counts(session, person, 0.5)
    session.set_unseen(True)
    unseen, _ = counts(session, person, 1.0)
    assert unseen < 0.4 * seen / 0.5
    session.set_unseen(False)
    time.sleep(0.6)
    again, _ = counts(session, person, 1.0)
    assert again > 2 * unseen
    assert session.stop()


def test_what_the_terminal_reads_is_read_whole() -> None:
    person = Person()
    read = []
    session = LiveSession(
        FakeSource([Picture(grey_image(), index / 30) for index in range(100)]),
        lambda: Recognizer(FakeClassifier([7]), person),
        every_frame=True,
        paced=False,
        on_recognition=lambda frame, recognition: read.append(frame.index),
    )
    session.set_unseen(True)
    session.start()
    assert session.wait(10)
    assert read == list(range(100))
    assert session.stop()
