"""A short run of all fuzzers, and the inputs that once failed."""

from pathlib import Path

import pytest

from signcam.checking.plan import load_plan
from signcam.checking.store import create_session, load_session
from signcam.errors import SigncamError, SourceError, UsageError
from signcam.sources.factory import create_source
from tests.checking.sessions import MODEL, QUICK, answer, trial
from tests.fuzz.__main__ import TARGETS
from tests.fuzz.corpus import FOLDER
from tests.fuzz.damage import Run

# Enough for some seconds in all.
_COUNTS = {
    "networks": 60,
    "weights": 60,
    "descriptions": 150,
    "cards": 150,
    "labels": 200,
    "pictures": 150,
    "animations": 80,
    "videos": 80,
    "streams": 40,
    "heads": 100,
    "settings": 150,
    "plans": 150,
    "sessions": 60,
    "segments": 100,
    "kept": 200,
}


def test_every_fuzzer_has_a_short_run() -> None:
    assert set(_COUNTS) == set(TARGETS)


def test_inputs_that_are_kept_are_few_and_small() -> None:
    sizes = [path.stat().st_size for path in FOLDER.rglob("*") if path.is_file()]
    assert 50 < len(sizes) < 150
    assert sum(sizes) < 300_000


@pytest.mark.parametrize("name", _COUNTS)
def test_what_is_damaged_is_read_or_refused_in_a_sentence(name: str) -> None:
    TARGETS[name](Run(_COUNTS[name]))


@pytest.mark.parametrize(
    "content",
    [
        '{"labels": [[], "1"]}',
        '{"people": [{}]}',
        '{"hands": [["right"]]}',
        '{"rest_s": 1' + "0" * 400 + "}",
        '{"seed": null}',
    ],
)
def test_plans_with_other_types_inside_are_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "plan.json").write_text(content)
    with pytest.raises(UsageError, match=r"is not a plan|cannot be used"):
        load_plan(tmp_path / "plan.json")


@pytest.mark.parametrize(
    "damage", ['"label": "3", ', '"probabilities": [', '"conditions": {', '"confidence": 0.9']
)
def test_a_trial_with_a_part_missing_is_refused(tmp_path: Path, damage: str) -> None:
    store = create_session(tmp_path, QUICK, [MODEL])
    store.save_trial(trial(1, "3", [[answer("3")]]))
    (path,) = (tmp_path / "trials").glob("*.json")
    whole = {
        '"label": "3", ': "",
        '"probabilities": [': '"probabilities": [0.5, ',
        '"conditions": {': '"seen": {',
        '"confidence": 0.9': '"confidence": -1',
    }
    path.write_text(path.read_text().replace(damage, whole[damage], 1))
    with pytest.raises(SigncamError, match=r"The trial .* is damaged\. Delete it"):
        load_session(tmp_path)


def test_a_video_that_ends_in_its_first_head_is_refused(tmp_path: Path) -> None:
    head = (
        b"\x1aE\xdf\xa3\xa3B\x00\x81\x01B\xf7\x81\x01B\xf2\x81\x04B\xf3\x81\x08B\x82\x88"
        b"matroskaB\x87\x81\x04B\x85\x81\x02"
    )
    (tmp_path / "clip.mkv").write_bytes(head)
    with pytest.raises(SourceError, match="is not a video, or is damaged"):
        create_source(str(tmp_path / "clip.mkv"))
