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


class Camera(FakeSource):
    """Sees a wall, with a little noise, or something that moves before it."""

    def __init__(self) -> None:
        super().__init__([], live=True)
        self.moves = False
        self._index = 0

    def read(self) -> Picture:
        time.sleep(1 / _FPS)
        self._index += 1
        image = grey_image(100 + self._index % 3, 640, 480)
        if self.moves:
            begin = 7 * self._index % 400
            image[begin : begin + 60, 100:160] = 200
        return Picture(image, None)


def wait_for(condition: Callable[[], bool], seconds: float = 5) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it never happens"
        time.sleep(0.002)


class Person(FakeTracker):
    """Somebody who shows a hand or none."""

    def __init__(self, camera: Camera) -> None:
        super().__init__([None])
        self.shows = False
        self.camera = camera

    def show(self, shows: bool) -> None:
        self.shows = self.camera.moves = shows

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


def begin() -> tuple[LiveSession, Person]:
    person = Person(Camera())
    session = LiveSession(person.camera, lambda: Recognizer(FakeClassifier([7]), person))
    session.start()
    wait_for(lambda: person.frames > 3)
    return session, person


def test_after_a_while_without_a_hand_few_frames_are_looked_at_and_a_hand_is_noticed_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(recognition_thread, "_EMPTY_S", 1.0)
    session, person = begin()
    awake, _ = counts(session, person, 0.5)
    time.sleep(1.0)
    still, shown = counts(session, person, 1.0)
    assert still <= 2
    # The picture goes on, a few times a second.
    assert shown > 3
    person.camera.moves = True
    time.sleep(0.3)
    moving, shown = counts(session, person, 1.0)
    assert still < moving < 0.4 * awake / 0.5
    # What moves is shown as fast as ever.
    assert shown > 3 * moving
    # A machine that is busy with other tests may be late now and then.
    assert min(woken_s(session, person) for _ in range(3)) < 0.3
    person.show(True)
    again, _ = counts(session, person, 1.0)
    assert again > 3 * moving
    assert session.stop()


def woken_s(session: LiveSession, person: Person) -> float:
    """How long it takes until a hand is noticed, after a while without one."""
    person.show(False)
    time.sleep(1.3)
    person.show(True)
    began = time.monotonic()
    wait_for(lambda: (read := session.snapshot().recognition) is not None and read.hand is not None)
    return time.monotonic() - began


def test_while_nobody_can_see_it_few_frames_are_looked_at_and_all_at_once_afterwards() -> None:
    session, person = begin()
    person.show(True)
    seen, _ = counts(session, person, 0.5)
    session.set_unseen(True)
    unseen, _ = counts(session, person, 1.0)
    assert unseen < 0.4 * seen / 0.5
    session.set_unseen(False)
    time.sleep(0.2)
    again, _ = counts(session, person, 1.0)
    assert again > 2 * unseen
    assert session.stop()


def test_what_the_terminal_reads_is_read_whole() -> None:
    person = Person(Camera())
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
