from dataclasses import replace
from pathlib import Path

import pytest

from signcam.errors import SigncamError
from signcam.models.catalogue import DEFAULT_MODEL
from tests.training.evaluation.benchmark.prediction_doubles import MODELS, row
from training.evaluation.benchmark.rows import KEYS, ROW_SPECS
from training.evaluation.benchmark.store import load_rows, merged, save_rows
from training.evaluation.benchmark.table import table
from training.support.paths import MODEL_PAGE


def line_of(text: str, key: str) -> list[str]:
    (line,) = (line for line in text.splitlines() if line.startswith(f"| {key} |"))
    return [cell.strip() for cell in line.strip("|").split("|")]


def said_of(text: str, key: str) -> str:
    (line,) = (line for line in text.splitlines() if line.startswith(f"- {key}: "))
    return line


def test_the_models_page_shows_what_was_recorded():
    assert table(load_rows()) in MODEL_PAGE.read_text(encoding="utf-8")


def test_rows_are_read_back_in_the_tables_order(tmp_path: Path):
    rows = [row("size", 1.5), replace(row("folds", 0.99), runs={"signnet-fold-0": "ab"})]
    save_rows(rows, tmp_path / "worth.json")
    assert load_rows(tmp_path / "worth.json") == rows[::-1]
    assert [path.name for path in tmp_path.iterdir()] == ["worth.json"]


@pytest.mark.parametrize("content", ["{", "[]", '{"rows": [{}]}', '{"rows": [{"measures": {"signnet": 3}}]}'])
def test_a_damaged_file_is_told_in_one_sentence_and_what_to_do(tmp_path: Path, content: str):
    (tmp_path / "worth.json").write_text(content)
    with pytest.raises(SigncamError, match=r"is damaged: .* Delete it"):
        load_rows(tmp_path / "worth.json")


def test_rows_that_were_not_measured_again_stay_until_another_model_ships():
    old = [row("backs", 0.97), row("rooms", 0.95)]
    new = [row("rooms", 0.96)]
    assert merged(old, new, MODELS) == [row("rooms", 0.96), row("backs", 0.97)]
    other = {**MODELS, DEFAULT_MODEL: "another"}
    again = [row("rooms", 0.96, other)]
    assert merged(old, again, other) == again


def test_every_row_has_every_column_measured_or_not():
    text = table([row("tilt", 0.98)])
    lines = [line for line in text.splitlines() if line.startswith("|")]
    assert len({line.count("|") for line in lines}) == 1
    assert len(lines) == 2 + len(ROW_SPECS)
    assert len(set(KEYS)) == len(KEYS)


def test_a_figure_stands_in_its_unit_beside_what_is_wanted():
    text = table([row("rooms", 0.965), row("mirrored", -0.004), row("calibration", 0.04), row("size", 1.57)])
    assert line_of(text, "rooms")[2:6] == ["100", "96.5 (95.5 to 97.5)", "at least 97", "no"]
    assert line_of(text, "mirrored")[3:6] == ["-0.4 (-1.4 to +0.6)", "within ±0.5", "yes"]
    assert line_of(text, "calibration")[3:6] == ["0.040 (0.030 to 0.050)", "at most 0.03", "no"]
    assert line_of(text, "size")[4:6] == ["at most 3", "yes"]
    assert "85" in line_of(text, "rooms")[9]
    assert line_of(text, "rooms")[-2:] == ["2026-01-01", MODELS[DEFAULT_MODEL][:8]]


def test_what_is_absent_says_so_and_names_the_command():
    text = table([])
    assert all(line_of(text, key)[3] == "absent" for key in KEYS)
    assert "--what backs --out data/test/backs" in said_of(text, "backs")
    assert "report --only backs`" in said_of(text, "backs")
    assert "`python -m training report --only folds --retrain`" in said_of(text, "folds")
    assert "report rooms-10-people black-5-hands --only calibration`" in said_of(text, "calibration")
    assert said_of(text, "webcams") == "- webcams: absent: measured by others, who have such frames."


def test_notes_and_the_command_stand_under_the_table():
    text = table([row("backs", 0.97, note="only 20 of 1000 drawn hands of backs were there")])
    assert (
        said_of(text, "backs") == "- backs: `measure backs`. only 20 of 1000 drawn hands of backs were there."
    )
