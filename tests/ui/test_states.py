"""What the window shows where there is nothing to read, and why."""

import pytest
from PyQt6.QtCore import Qt

from signcam.errors import SourceError
from signcam.frame import Image
from signcam.hands.hand import Hand
from signcam.models.prediction import Prediction
from signcam.sources.base import CameraAbsentError, CameraBusyError, CameraRefusedError, Picture
from signcam.sources.status import SourceState
from signcam.ui.wording.messages import NO_HAND, Remedy
from tests.support.doubles import FakeClassifier, FakeSource, open_hand
from tests.ui.conftest import Studio, camera_script, reading, rest, scene
from tests.ui.person import click, press, shown_state, wait, wait_for_video


@pytest.mark.parametrize(
    ("error", "headline"),
    [
        (CameraAbsentError("Nothing is plugged in."), "No camera"),
        (CameraBusyError("A call has it."), "Camera in use"),
        (CameraRefusedError("Not for you."), "Camera not allowed"),
        (SourceError("It went."), "Connection lost"),
    ],
)
def test_a_camera_that_does_not_open_has_a_message(studio: Studio, error: SourceError, headline: str) -> None:
    studio.make_source = lambda choice: FakeSource([], live=True, open_errors=[error] * 99)
    window = studio.open()
    wait(studio, lambda: shown_state(window) == headline)
    assert str(error) in window.live.video.state_card.advice.text()
    assert not window.live.video.badge.isVisible()
    assert window.live.video.image is None


def test_opening_has_a_message_that_moves(studio: Studio) -> None:
    studio.script = [rest] * 200 + camera_script()
    window = studio.open()
    wait(studio, lambda: shown_state(window) == "Opening")
    before = window.live.video.state_card.grab().toImage()
    studio.qtbot.wait(200)
    assert window.live.video.state_card.grab().toImage() != before
    wait(studio, lambda: shown_state(window) == "")


def test_a_lost_camera_keeps_its_last_picture_and_reads_nothing_from_it(studio: Studio) -> None:
    studio.script = [*camera_script(80), SourceError("The camera was pulled out.")]
    window = studio.open()
    wait_for_video(studio, window)
    wait(studio, lambda: shown_state(window) == "Connection lost")
    assert "pulled out" in window.live.video.state_card.advice.text()
    assert window.live.video.image is not None
    assert not window.live.video.badge.isVisible()
    assert reading(window).page.panel.bars.confidences is None
    # It comes back by itself.
    wait(studio, lambda: shown_state(window) == "")


def test_a_bad_file_has_a_message_and_a_way_on(studio: Studio) -> None:
    studio.live = False
    studio.script = [SourceError("half.mp4 breaks off.")]
    window = studio.open()
    wait(studio, lambda: shown_state(window) == "This cannot be shown")
    assert window.live.video.state_card.buttons[Remedy.PICK].isVisible()
    assert window.live.video.state_card.buttons[Remedy.AGAIN].isVisible()


def test_a_silent_camera_has_a_message(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("signcam.live.source_watch._SILENT_S", 0.2)
    studio.script = [*camera_script(5), *[rest] * 60]
    window = studio.open()
    wait(studio, lambda: shown_state(window) == "No pictures arrive")


def test_a_clip_that_ended_plays_again_with_space(studio: Studio) -> None:
    studio.live = False
    studio.script = camera_script(10)
    window = studio.open()
    wait(studio, lambda: shown_state(window) == "End of clip")
    # The last picture and what was read in it stay to be looked at.
    assert window.live.video.image is not None
    wait(studio, lambda: window.live.video.badge.isVisible())
    assert not window.live.video.state_card.geometry().intersects(window.live.video.badge.geometry())
    press(studio, window, Qt.Key.Key_Space)
    wait(studio, lambda: len(studio.choices) == 2)
    wait(studio, lambda: shown_state(window) == "End of clip")
    click(window.live.video.state_card.buttons[Remedy.REPLAY])
    wait(studio, lambda: len(studio.choices) == 3)


def test_no_hand_is_told_gently_and_after_a_while(studio: Studio) -> None:
    studio.hands = [None]
    window = studio.open()
    wait_for_video(studio, window)
    assert not window.live.video.hint.isVisible()
    wait(studio, lambda: window.live.video.hint.isVisible())
    assert window.live.video.hint.hint is NO_HAND
    assert shown_state(window) == ""
    assert "hand" in window.live.video.hint.accessibleName()


@pytest.mark.parametrize(
    ("hand", "shade", "headline"),
    [
        (open_hand((200, 240), length=30), 90, "Hand too small"),
        (open_hand((200, 20)), 90, "Hand cut off"),
        (open_hand((120, 240)), 4, "Too dark"),
    ],
)
def test_an_unsure_digit_says_why(studio: Studio, hand: object, shade: int, headline: str) -> None:
    studio.hands = [hand]  # type: ignore[list-item]
    studio.confidence = 0.4
    studio.script = [step for _ in range(500) for step in (rest, Picture(scene(shade), None))]
    window = studio.open()
    wait(studio, lambda: window.live.video.hint.isVisible())
    assert window.live.video.hint.hint is not None
    assert window.live.video.hint.hint.headline == headline


def test_states_are_all_known_to_the_window() -> None:
    assert {state.name for state in SourceState} == {
        *("OPENING", "LIVE", "SILENT", "LOST", "ABSENT", "BUSY", "REFUSED", "FAILED", "ENDED", "NO_NETWORKS"),
        *("STARTING_AGAIN", "NOT_READING", "FROZEN"),
    }


def test_a_minimised_window_reads_now_and_then_and_a_shown_one_at_once(studio: Studio) -> None:
    window = studio.open()
    wait_for_video(studio, window)

    def recognized(ms: int) -> int:
        times = window.player.times()
        studio.qtbot.wait(ms)
        after = window.player.times()
        assert times is not None
        assert after is not None
        return after.recognized - times.recognized

    seen = recognized(500)
    for away, back in ((window.showMinimized, window.showNormal), (window.hide, window.show)):
        away()
        recognized(200)
        assert recognized(1000) / 1000 < 0.4 * seen / 500
        back()
        recognized(600)
        assert recognized(500) > 0.4 * seen


def test_a_recognition_that_fails_leaves_the_video_and_says_what_to_do(
    studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing = True
    read = FakeClassifier.classify

    def classify(self: FakeClassifier, crop: Image, hand: Hand | None = None) -> Prediction:
        if failing and len(self.crops) > 5:
            raise ValueError("a tensor of another shape")
        return read(self, crop, hand)

    monkeypatch.setattr(FakeClassifier, "classify", classify)
    window = studio.open()
    wait(studio, lambda: shown_state(window) == "Nothing is read")
    card = window.live.video.state_card
    assert "a tensor of another shape" in card.advice.text()
    assert "Try again, or choose another model." in card.advice.text()
    wait(studio, lambda: not window.live.video.badge.isVisible())  # with the slow text
    # The video goes on below the message.
    frame = window.live.frame
    assert frame is not None
    wait(studio, lambda: window.live.frame is not None and window.live.frame.index > frame.index + 10)
    failing = False
    click(card.buttons[Remedy.AGAIN])
    wait(studio, lambda: shown_state(window) == "" and window.live.video.badge.isVisible())
