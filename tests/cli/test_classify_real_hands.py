"""`signcam classify` on photographs and clips of people."""

import json
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from signcam.cli.main import run

ARCHIVE = "Sign-Language-Digits-Dataset-master.zip"


def records(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


@pytest.fixture(scope="module")
def stills(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Ten pictures of hands, one a digit."""
    folder = tmp_path_factory.mktemp("stills")
    with zipfile.ZipFile(shared_data / ARCHIVE) as archive:
        for name in archive.namelist():
            if "/Examples/example_" in name:
                (folder / Path(name).name.lower()).write_bytes(archive.read(name))
    return folder


@pytest.mark.shared_data
class TestRealHands:
    def test_ten_stills_are_read_right(self, stills, capsys):
        assert run(["classify", str(stills), "--json"]) == 0
        found = records(capsys.readouterr().out)
        assert [record["digit"] for record in found] == list(range(10))
        assert all(record["sure"] for record in found)
        assert {record["handedness"] for record in found} == {"right"}

    def test_every_kind_of_the_same_picture_is_read_alike(self, stills, tmp_path, capsys):
        from PIL import Image as Pillow

        original = Pillow.open(stills / "example_8.jpg").convert("RGB")
        original.save(tmp_path / "0 rgb.png")
        original.convert("L").save(tmp_path / "1 grey.png")
        grey = np.asarray(original.convert("L")).astype(np.uint16) * 257
        Pillow.fromarray(grey).save(tmp_path / "2 grey 16.png")
        original.convert("RGBA").save(tmp_path / "3 rgba.png")
        original.convert("CMYK").save(tmp_path / "4 cmyk.jpg", quality=95)
        exif = Pillow.Exif()
        exif[0x0112] = 6
        original.transpose(Pillow.Transpose.ROTATE_90).save(tmp_path / "5 turned.jpg", exif=exif, quality=95)
        original.resize((10400, 10400)).save(tmp_path / "6 108 megapixels.jpg")
        assert run(["classify", str(tmp_path), "--json"]) == 0
        found = records(capsys.readouterr().out)
        assert [record["digit"] for record in found] == [8] * 7
        assert all(record["sure"] for record in found)

    def test_a_clip_is_held_alike_by_classify_and_the_live_view(self, shared_data, capsys):
        clip = str(shared_data / "clips" / "4.mp4")
        outputs = []
        for arguments in (["classify", clip, "--json"], ["--headless", "--json", "--fast", "--source", clip]):
            assert run(arguments) == 0
            outputs.append(records(capsys.readouterr().out))
        assert len(outputs[0]) == 100
        for in_file, live in zip(*outputs, strict=True):
            assert {name: live[name] for name in in_file} == in_file
        assert {record["held"] for record in outputs[0]} == {None, 4}
