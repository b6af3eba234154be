import json
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
from click.testing import CliRunner, Result

from signcam.errors import SigncamError
from signcam.sources.picture_file import read_picture
from tests.training.evaluation.test_landmark_svm import fingers
from tests.training.prepared_doubles import prepared_of
from training.commands import review as review_command
from training.data.prepared import Prepared, save_prepared
from training.data.splits import SplitKind
from training.evaluation import label_review as review
from training.evaluation.label_review import LabelPrediction
from training.fitting.recipe import PRESETS
from training.fitting.runs import begin_run, save_weights

# Shows a 5.
WRONG = 45


@pytest.fixture(scope="module")
def prepared() -> Prepared:
    """A hundred people's hands, of which one lies in the folder of another digit and one was not found."""
    made = prepared_of(list(range(100)), unfound=[3])
    for row, digit in enumerate(made.digits):
        if row != 3:
            made.landmarks[row] = fingers(int(digit), turn_degrees=row, size=40 + row).landmarks
    made.digits[WRONG] = 2
    return made


def says(model: str, digit: int, probability: float, label: float) -> LabelPrediction:
    return LabelPrediction(model, digit, probability, label)


def run_of(folder: Path, digit: int, split: SplitKind) -> Path:
    """A LeNet that has learned nothing but to say a digit."""
    from training.networks.architectures import lenet

    network = lenet()
    *_, kernel, bias = network.variables
    kernel.assign(kernel * 0)
    bias.assign(20 * np.eye(10)[digit])
    begin_run(folder, replace(PRESETS["tutorial"], model="lenet", split=split, fold=1), resume=False)
    save_weights(network, folder)
    return folder


def invoked(*arguments: str | Path) -> Result:
    return CliRunner().invoke(
        review_command.command,
        [str(each) for each in arguments],
        standalone_mode=False,
        catch_exceptions=False,
    )


def test_a_picture_in_the_wrong_folder_is_found_and_shown(prepared: Prepared, tmp_path: Path):
    save_prepared(prepared, tmp_path)
    kept = (tmp_path / "prepared.npz").read_bytes()
    sheet = tmp_path / "sheet.jpg"
    told = invoked("--data", tmp_path, "--runs", tmp_path, "--to", sheet, "--json").stdout
    first, *_ = (json.loads(line) for line in told.splitlines())
    assert (first["name"], first["digit"]) == (f"0/IMG_{WRONG}.JPG", 2)
    (prediction,) = first["predictions"]
    assert (prediction["model"], prediction["digit"]) == ("landmark-svm", 5)
    assert first["confidence"] == pytest.approx(1 - prediction["label_probability"], abs=1e-4)
    assert read_picture(sheet).shape[0] > 240
    assert (tmp_path / "prepared.npz").read_bytes() == kept


def test_everyone_is_read_once_as_a_stranger_unless_no_hand_was_found(prepared: Prepared):
    predictions = review.predict_with_baseline(prepared)
    assert set(predictions) == set(range(100)) - {3}
    right = [predictions[row].digit == prepared.digits[row] for row in predictions]
    assert np.mean(right) >= 0.9
    assert all(
        0 <= prediction.label_probability <= prediction.probability <= 1
        for prediction in predictions.values()
    )


def test_the_surest_contradiction_comes_first_and_agreement_counts_against_it():
    prepared = prepared_of([0, 1, 2, 3])
    alone = {0: says("a", 4, 0.6, 0.3), 1: says("a", 4, 0.9, 0.1), 2: says("a", 2, 1.0, 1.0)}
    others = {1: says("b", 1, 0.9, 0.9)}
    found = review.find_label_issues(prepared, [alone, others])
    # The second model calms what the first said of picture 1; nobody doubts 2, and nobody has read 3.
    assert [issue.row for issue in found] == [0, 1]
    assert [issue.confidence for issue in found] == pytest.approx([0.7, 0.5])


def test_a_run_reads_the_people_it_held_out(prepared: Prepared, keras: ModuleType, tmp_path: Path):
    predictions = review.predict_with_run(run_of(tmp_path / "sevens", 7, "signer"), prepared)
    assert len(predictions) == 20
    assert {(prediction.model, prediction.digit) for prediction in predictions.values()} == {("sevens", 7)}


def test_runs_that_have_seen_everyone_are_not_asked(prepared: Prepared, keras: ModuleType, tmp_path: Path):
    save_prepared(prepared, tmp_path)
    runs, sheet = tmp_path / "runs", tmp_path / "sheet.jpg"
    run_of(runs / "sevens", 7, "signer")
    knows_everyone = run_of(runs / "eights", 8, "random")
    told = invoked("--data", tmp_path, "--runs", runs, "--to", sheet, "--json").stdout
    models = {
        prediction["model"] for line in told.splitlines() for prediction in json.loads(line)["predictions"]
    }
    assert models == {"landmark-svm", "sevens"}
    with pytest.raises(SigncamError, match="has seen everyone"):
        invoked(knows_everyone, "--data", tmp_path, "--to", sheet)


def test_the_table_names_label_and_readers(prepared: Prepared, tmp_path: Path):
    save_prepared(prepared, tmp_path)
    told = invoked("--data", tmp_path, "--runs", tmp_path, "--to", tmp_path / "sheet.webp").stdout
    assert f"0/IMG_{WRONG}.JPG" in told
    assert "5 by landmark-svm (" in told


def test_where_nobody_contradicts_no_sheet_is_written(tmp_path: Path):
    prepared = prepared_of(list(range(100)))
    for row, digit in enumerate(prepared.digits):
        prepared.landmarks[row] = fingers(int(digit)).landmarks
    save_prepared(prepared, tmp_path)
    sheet = tmp_path / "sheet.jpg"
    told = invoked("--data", tmp_path, "--runs", tmp_path, "--to", sheet)
    assert (told.exit_code, told.stdout) == (0, "")
    assert not sheet.exists()
