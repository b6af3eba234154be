from dataclasses import replace
from pathlib import Path

import pytest

from signcam.errors import SigncamError
from training.evaluation.run_results import (
    TUTORIAL_AUGMENTATION,
    MeasuredAccuracy,
    RunResult,
    load_results,
    merged,
    save_results,
    table,
    write_table,
)
from training.support.paths import TRAINING_PAGE


def record(
    seed: int = 0,
    accuracy: float = 0.9,
    model: str = "lenet",
    split: str = "random",
    augmentation: str = TUTORIAL_AUGMENTATION,
) -> RunResult:
    share = MeasuredAccuracy(400, accuracy, (accuracy - 0.05, accuracy + 0.04))
    others = {"rooms": MeasuredAccuracy(100, 0.5, (0.4, 0.6))}
    return RunResult(
        model, split, 0, seed, "picture", 100, augmentation, 0.99, share, others, "ab", "2026-01-01", ""
    )


def test_the_readme_shows_what_was_recorded():
    assert table(load_results()) in TRAINING_PAGE.read_text(encoding="utf-8")


def test_records_are_read_back(tmp_path: Path):
    records = [record(), record(1), replace(record(), train=None)]
    save_results(records, tmp_path / "results.json")
    assert sorted(map(repr, load_results(tmp_path / "results.json"))) == sorted(map(repr, records))
    assert [path.name for path in tmp_path.iterdir()] == ["results.json"]


def test_a_damaged_file_is_told_in_one_sentence(tmp_path: Path):
    (tmp_path / "results.json").write_text('{"records": [{}]}')
    with pytest.raises(SigncamError, match="is damaged"):
        load_results(tmp_path / "results.json")


def test_seeds_share_a_line_with_their_mean_and_spread():
    (line,) = table([record(0, 0.80), record(2, 0.90), record(1, 0.85)]).splitlines()[2:]
    assert "| 0, 1, 2 |" in line
    assert "| 85.0 [80.0, 90.0] |" in line
    assert "99.1 / 73.7" in line


def test_a_single_seed_shows_its_interval_and_the_tutorials_numbers_stand_beside_its_own_protocol_only():
    others = [record(split="signer"), record(model="signnet"), record(augmentation="shear 11.46, zoom 0.2")]
    lines = table([record(accuracy=0.9), *others]).splitlines()[2:]
    assert all("90.0 (85.0 to 94.0)" in line for line in lines)
    assert ["73.7" in line for line in lines] == [True, False, False, False]


def test_a_run_that_was_measured_again_replaces_its_record_and_no_other():
    again = record(0, 0.95)
    assert merged([record(0), record(1)], [again]) == [again, record(1)]


def test_the_table_replaces_the_one_before_and_nothing_else(tmp_path: Path):
    readme = tmp_path / "README.md"
    readme.write_text("before\n<!-- results: written by report -->\nold\n<!-- end of results -->\nafter\n")
    write_table([record()], readme)
    write_table([record()], readme)
    text = readme.read_text()
    assert text.startswith("before\n")
    assert text.endswith("\nafter\n")
    assert text.count("| lenet |") == 1
    assert "old" not in text


def test_a_readme_without_its_marks_is_left_alone(tmp_path: Path):
    readme = tmp_path / "README.md"
    readme.write_text("text")
    with pytest.raises(SigncamError, match="to write the table between"):
        write_table([record()], readme)
    assert readme.read_text() == "text"
