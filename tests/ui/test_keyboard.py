"""Where the keyboard goes after an overlay, and what Return, Space and Escape do."""

from PyQt6.QtCore import Qt

from signcam.sources.base import CameraAbsentError
from signcam.ui.settings import Settings
from signcam.ui.wording.messages import Remedy
from tests.support.doubles import FakeSource
from tests.ui.conftest import Studio, camera_script
from tests.ui.person import click, press, shown_state, strike, wait, wait_for_video


def ended(studio: Studio) -> None:
    studio.live = False
    studio.script = camera_script(40)


def test_after_the_first_page_the_keyboard_is_at_the_video(studio: Studio) -> None:
    window = studio.open(Settings())
    click(window.signs.button)
    assert window.focusWidget() is window.live.video
    press(studio, window, Qt.Key.Key_H)
    strike(window.signs, Qt.Key.Key_Escape)
    assert window.focusWidget() is window.live.video


def test_after_play_again_was_clicked_space_plays_again(studio: Studio) -> None:
    ended(studio)
    window = studio.open()
    wait(studio, lambda: shown_state(window) == "End of clip")
    button = window.live.video.state_card.buttons[Remedy.REPLAY]
    button.setFocus()
    click(button)
    wait(studio, lambda: len(studio.choices) == 2 and shown_state(window) == "")
    wait(studio, lambda: shown_state(window) == "End of clip")
    assert window.focusWidget() is window.live.video
    strike(window.focusWidget() or window, Qt.Key.Key_Space)
    wait(studio, lambda: len(studio.choices) == 3)
    assert not window.menus.source.isVisible()


def test_the_button_that_a_message_puts_first_answers_return(studio: Studio) -> None:
    ended(studio)
    window = studio.open()
    wait(studio, lambda: shown_state(window) == "End of clip")
    strike(window.live.video, Qt.Key.Key_Return)
    wait(studio, lambda: len(studio.choices) == 2)


def test_return_without_a_message_does_nothing(studio: Studio) -> None:
    window = studio.open()
    wait_for_video(studio, window)
    strike(window.live.video, Qt.Key.Key_Return)
    assert len(studio.choices) == 1


def test_escape_closes_a_message_across_the_window(studio: Studio) -> None:
    window = studio.open()
    window.show_problem("Something.")
    window.live.banner.close_button.setFocus()
    strike(window.live.banner.close_button, Qt.Key.Key_Escape)
    assert not window.live.banner.isVisible()
    assert window.focusWidget() is window.live.video


def test_a_lost_camera_stays_lost_while_it_is_not_there(studio: Studio) -> None:
    sources: list[FakeSource] = []

    class Unplugged(FakeSource):
        def open(self) -> None:
            super().open()
            if self.opened > 1:
                raise CameraAbsentError("The camera is gone. Plug it in again.")

    def make(choice: object) -> FakeSource:
        sources.append(Unplugged([*camera_script(40), CameraAbsentError("It was pulled out.")], live=True))
        return sources[-1]

    studio.make_source = make
    window = studio.open()
    wait_for_video(studio, window)
    wait(studio, lambda: shown_state(window) == "Connection lost")
    wait(studio, lambda: sources[0].opened > 2, 8000)
    studio.qtbot.wait(100)
    assert shown_state(window) == "Connection lost"
    assert window.live.video.image is not None
