"""F3 shows what the stages take: live numbers, in the window and on the full screen, never clipped."""

import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QApplication

from signcam.live.timing import LiveTimes, Percentiles
from signcam.ui.main_window import MainWindow
from signcam.ui.style.theme import scaled_font
from signcam.ui.video.timing_overlay import TimingOverlay, timing_lines, timing_rows
from signcam.ui.video.usage_meter import Usage, UsageMeter
from tests.ui.conftest import Studio
from tests.ui.person import strike


def overlay(window: MainWindow) -> TimingOverlay:
    return window.live.video.timing


def test_f3_shows_the_stages_live_and_hides_them_again(studio: Studio):
    window = studio.open()
    assert overlay(window).isHidden()
    strike(window, Qt.Key.Key_F3)
    assert overlay(window).isVisible()
    assert window.menus.actions["timing"].isChecked()
    names = [row.name for row in overlay(window).rows]
    assert names[:6] == ["Wait", "Hands", "Crop", "Classifier", "Stabilizer", "Paint"]

    def all_known() -> bool:
        return all(row.times is not None for row in overlay(window).rows)

    studio.qtbot.waitUntil(all_known)
    counts = overlay(window).lines[0]
    assert " in, " in counts
    assert " dropped" in counts
    studio.qtbot.waitUntil(lambda: overlay(window).lines[0] != counts)
    studio.qtbot.waitUntil(lambda: "Memory: " in overlay(window).lines[1])
    strike(window, Qt.Key.Key_F3)
    assert overlay(window).isHidden()


def test_the_view_menu_and_the_list_of_keys_have_it(studio: Studio):
    window = studio.open()
    action = window.menus.actions["timing"]
    assert action in window.menus._view.actions()
    assert action.shortcut().toString() == "F3"


@pytest.mark.parametrize("size", [(1280, 720), (1366, 768), (640, 480)])
@pytest.mark.parametrize("font", [1.0, 2.0])
def test_it_lies_whole_within_the_video(studio: Studio, qapp: QApplication, size, font):
    usual = qapp.font()
    qapp.setFont(scaled_font(usual, font))
    try:
        window = studio.open()
        window.resize(*size)
        window.menus.actions["timing"].trigger()
        video = window.live.video
        studio.qtbot.waitUntil(lambda: video.image is not None)
        assert video.video_rect().toRect().contains(overlay(window).geometry())
        window.set_fullscreen(True)
        studio.qtbot.waitUntil(window.isFullScreen)
        assert video.video_rect().toRect().contains(overlay(window).geometry())
    finally:
        qapp.setFont(usual)


def test_text_fits_the_plate_even_with_large_numbers(qapp: QApplication):
    known = Percentiles(300, 1234.5, 1234.5, 1234.5, 1234.5, 12345.6)
    times = LiveTimes(dict.fromkeys(("wait", "hands"), known), known, 99999, 99999, 99999, 9999)
    plate = TimingOverlay()
    plate.show_times(times, Usage(123, 1.25, 1234))
    plate.fit(2000, 1000, 16)
    widest = max(plate.fontMetrics().horizontalAdvance(line) for line in plate.lines)
    assert widest <= plate.width() - 20


def test_nothing_is_invented_before_the_first_frame():
    assert all(row.times is None for row in timing_rows(None))
    assert timing_lines(None, None)[0] == "No frames yet"


def test_usage_is_measured_between_two_looks_and_anew_for_another_session():
    meter = UsageMeter()
    assert meter.measure(5) is None
    second = meter.measure(15)
    assert second is not None
    assert second.cpu_ms_a_frame is not None
    assert second.memory_mb > 10
    assert meter.measure(2) is None
