"""The README's picture of the stand."""

from pathlib import Path

from PyQt6.QtGui import QImage
from PyQt6.QtWidgets import QApplication

from training.shipping.stand_picture import save_stand_picture


def test_the_picture_of_the_stand_is_taken_without_a_screen(tmp_path: Path, qapp: QApplication):
    path = tmp_path / "stand.png"
    save_stand_picture(path, 640, 360)
    image = QImage(str(path))
    assert (image.width(), image.height()) == (640, 360)
