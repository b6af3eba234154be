"""Settings survive a restart, and no file of theirs stops the start."""

import json
import os
from pathlib import Path

import pytest

from signcam.ui.settings import Settings, load_settings, save_settings, settings_path


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    path = tmp_path / "config" / "signcam" / "settings.json"
    settings = Settings(
        mirror=False,
        landmarks=False,
        saliency=True,
        source="/dev/video1",
        model="mine.h5",
        model_input="0..255",
        model_colour="bgr",
        model_crop="upright",
        geometry="AdnQywAD",
        welcomed=True,
    )
    save_settings(settings, path)
    assert load_settings(path) == (settings, [])
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
def test_nobody_else_may_read_them(tmp_path: Path) -> None:
    save_settings(Settings(source="http://127.0.0.1:9/video"), tmp_path / "settings.json")
    assert (tmp_path / "settings.json").stat().st_mode & 0o077 == 0


def test_first_start_has_no_file(tmp_path: Path) -> None:
    settings, warnings = load_settings(tmp_path / "none.json")
    assert settings == Settings()
    assert settings.mirror
    assert not settings.saliency
    assert not warnings


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"\xff\xfe\x00", b"[]", b"null", b'"x"', b"[" * 100_000, b'{"mirror": ' + b"9" * 5000 + b"}"],
    ids=["empty", "cut", "binary", "list", "null", "text", "deep", "long number"],
)
def test_a_damaged_file_is_as_none(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    settings, warnings = load_settings(path)
    assert settings == Settings()
    assert len(warnings) == 1


def test_a_folder_in_its_place_is_as_none(tmp_path: Path) -> None:
    settings, warnings = load_settings(tmp_path)
    assert settings == Settings()
    assert len(warnings) == 1


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("mirror", "yes"),
        ("mirror", 1),
        ("saliency", "on"),
        ("source", 3),
        ("source", ""),
        ("model", ["x"]),
        ("model_input", "0..2"),
        ("model_colour", ["rgb"]),
        ("model_crop", 1),
        ("geometry", {}),
        ("geometry", "\udcff"),
        ("source", "\udc80"),
        ("model", "\ud800.tflite"),
        ("own_models", {"\ud800.tflite": "93 %"}),
        ("own_models", {"a.tflite": "\udcff"}),
        ("x", 1),
    ],
)
def test_a_bad_value_is_dropped_alone(tmp_path: Path, key: str, value: object) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"landmarks": False, key: value}))
    settings, warnings = load_settings(path)
    assert settings == Settings(landmarks=False)
    assert len(warnings) == 1
    assert key in warnings[0]


def test_a_failed_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "settings.json"
    save_settings(Settings(mirror=False), path)

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        save_settings(Settings(mirror=True), path)
    assert not load_settings(path)[0].mirror
    assert [file.name for file in tmp_path.iterdir()] == ["settings.json"]


def test_they_lie_in_the_users_configuration(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert settings_path().name == "settings.json"
    assert settings_path().parent.name == "signcam"


def test_a_damaged_file_costs_only_what_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    settings = Settings(mirror=False, saliency=True, source="/dev/video1", own_models={"/a.tflite": "93.4 %"})
    save_settings(settings, path)
    whole = path.read_bytes()
    for damaged in (
        whole[: whole.index(b'"geometry"')],  # cut off, as on a full disk
        whole.replace(b'"mirror_files": false', b'"mirror_files": \xff\x00'),
        whole + b"}}",
    ):
        path.write_bytes(damaged)
        loaded, warnings = load_settings(path)
        assert loaded == settings
        assert len(warnings) == 1
        assert "What could be read" in warnings[0]
