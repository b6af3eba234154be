import io
import json
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
from click.testing import CliRunner
from rich.console import Console

from signcam.errors import SigncamError, UsageError
from signcam.models.card import load_card
from signcam.models.catalogue import open_model
from signcam.resources.files import asset
from signcam.sources.picture_file import read_picture
from tests.support.stills import hand_picture
from tests.support.tiny_models import save_model, tiny_network
from training.commands import evaluate
from training.data.labelled import held_out_pictures, labelled_pictures
from training.data.people import fold_of_people
from training.evaluation.metrics import report
from training.evaluation.reading import classify_pictures, count_trained_on_people


def measure(*arguments: object) -> str:
    runner = CliRunner()
    result = runner.invoke(evaluate.command, [str(argument) for argument in arguments], standalone_mode=False)
    if result.exception:
        raise result.exception
    return result.stdout


def test_nothing_to_measure_on_is_wrong_usage():
    with pytest.raises(UsageError, match="Say what to measure on"):
        measure()


def test_a_folder_without_digits_is_wrong_usage(tmp_path: Path):
    with pytest.raises(UsageError, match="no pictures in folders 0 to 9"):
        measure(tmp_path, "--model", "signnet")


def test_a_run_and_a_model_are_one_too_many(tmp_path: Path):
    with pytest.raises(UsageError, match="not both"):
        measure(tmp_path, "--model", "signnet", "--run", "lenet")


@pytest.mark.parametrize(("place", "told"), [("file/c.png", "cannot be written"), ("c.doc", "must end in")])
def test_a_place_that_cannot_be_drawn_to_is_noticed_before_pictures_are_read(
    tmp_path: Path, place: str, told: str
):
    (tmp_path / "4").mkdir()
    (tmp_path / "4" / "damaged.png").write_bytes(b"no picture")
    (tmp_path / "file").touch()
    with pytest.raises(SigncamError, match=told):
        measure(tmp_path, "--model", "signnet", "--confusion", tmp_path / place)


@pytest.mark.parametrize(("place", "told"), [("file/m.jpg", "cannot be written"), ("m.png", "neither .jpg")])
def test_a_sheet_that_cannot_be_written_is_noticed_before_pictures_are_read(
    tmp_path: Path, place: str, told: str
):
    (tmp_path / "4").mkdir()
    (tmp_path / "4" / "damaged.png").write_bytes(b"no picture")
    (tmp_path / "file").touch()
    with pytest.raises(SigncamError, match=told):
        measure(tmp_path, "--model", "signnet", "--misread", tmp_path / place)


def test_misread_hands_are_put_on_a_sheet_for_each_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    model = save_model(tmp_path, network=tiny_network(favourite=7))
    for folder, digits in (("wrong", (2, 5, 7)), ("right", (7,))):
        for digit in digits:
            (tmp_path / folder / str(digit)).mkdir(parents=True)
            picture = cv2.cvtColor(hand_picture(digit), cv2.COLOR_RGB2BGR)
            cv2.imwrite(str(tmp_path / folder / str(digit) / f"hand-{digit}.png"), picture)
    # A picture without a hand was not misread.
    cv2.imwrite(str(tmp_path / "right" / "7" / "wall.png"), np.full((120, 120, 3), 200, np.uint8))
    told = io.StringIO()
    monkeypatch.setattr(evaluate, "console", Console(file=told, soft_wrap=True))
    places = (tmp_path / "wrong", tmp_path / "right", "--misread", tmp_path / "new" / "misread.jpg")
    results = [json.loads(line) for line in measure(*places, "--model", model, "--json").splitlines()]
    assert [round(result["accuracy"], 2) for result in results] == [0.33, 0.5]
    assert [file.name for file in (tmp_path / "new").iterdir()] == ["misread-wrong.jpg"]
    assert "2 misclassified hands of wrong" in told.getvalue()
    assert "right: no hand was misclassified" in told.getvalue()
    # Two hands side by side, each beside its overlay.
    height, width = read_picture(tmp_path / "new" / "misread-wrong.jpg").shape[:2]
    assert 2.5 < width / height < 4


def test_pictures_without_a_hand_count_as_wrong(tmp_path: Path):
    (tmp_path / "4").mkdir()
    cv2.imwrite(str(tmp_path / "4" / "wall.png"), np.full((120, 120, 3), 200, np.uint8))
    picture = tmp_path / "confusion.png"
    result = json.loads(measure(tmp_path, "--model", "signnet", "--json", "--confusion", picture))
    assert cv2.imread(str(picture)) is not None
    assert (result["macro_f1"], result["trained_on_people"]) == (0.0, 0)
    assert (result["pictures"], result["accuracy"], result["coverage"]) == (1, 0.0, 0.0)


def test_the_shipped_card_holds_out_the_people_of_fold_0():
    model = asset("models/signnet.tflite")
    card = load_card(model)
    assert set(card.training.people) == set(range(217)) - fold_of_people(range(217), 0, 5, seed=0)
    assert model.stat().st_size <= 3_000_000
    assert all(
        0 < number.interval_95[0] <= number.accuracy <= number.interval_95[1] for number in card.measurements
    )


@pytest.mark.shared_data
def test_pictures_of_people_who_were_trained_on_are_counted_wherever_they_lie(dataset: Path, tmp_path: Path):
    training = load_card(asset("models/signnet.tflite")).training
    strangers, _ = held_out_pictures(dataset, "signer", 0, 0)
    assert count_trained_on_people(strangers, dataset, training) == 0
    known, _ = held_out_pictures(dataset, "signer", 1, 0)
    assert count_trained_on_people(known, dataset, training) == len(known) > 390
    (tmp_path / "4").mkdir()
    (tmp_path / "4" / "copy.jpg").write_bytes(known[0].read_bytes())
    assert count_trained_on_people([tmp_path / "4" / "copy.jpg"], dataset, training) == 1
    other = replace(training, name="other", sha256="")
    assert count_trained_on_people(known, dataset, other) == 0


@pytest.mark.shared_data
def test_the_table_says_that_people_were_trained_on(dataset: Path, tmp_path: Path):
    known, digits = held_out_pictures(dataset, "signer", 1, 0)
    (tmp_path / str(digits[0])).mkdir()
    (tmp_path / str(digits[0]) / "copy.jpg").write_bytes(known[0].read_bytes())
    told = " ".join(measure(tmp_path, "--model", "signnet", "--data", dataset).split())
    assert "people it was trained on: this does not measure how well strangers are recognized" in told


@pytest.mark.shared_data
def test_the_random_split_holds_out_a_fifth_of_each_digit(dataset: Path):
    _, digits = held_out_pictures(dataset, "random", 0, 0)
    assert set(np.bincount(digits, minlength=10)) <= {41, 42}


@pytest.mark.shared_data
def test_the_shipped_model_reads_people_it_has_not_seen(dataset: Path):
    result = json.loads(
        measure("--model", "signnet", "--split", "signer", "--fold", 0, "--data", dataset, "--json")
    )
    assert result["pictures"] > 390
    assert result["coverage"] == 1.0
    assert result["accuracy"] >= 0.985
    assert result["sure_and_wrong"] <= 0.005


@pytest.mark.shared_data
def test_the_shipped_model_reads_hands_in_rooms(shared_data: Path):
    paths, digits = labelled_pictures(shared_data / "wild-dev" / "rooms-10-people")
    reader = open_model("signnet")
    result = report(classify_pictures(reader, paths[::4]), digits[::4], reader.card.threshold)
    assert result.accuracy >= 0.95
