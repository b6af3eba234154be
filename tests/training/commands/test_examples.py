from dataclasses import replace
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
from click.testing import CliRunner

from signcam.errors import UsageError
from signcam.sources.picture_file import read_picture
from tests.training.prepared_doubles import prepared_of
from training.commands.examples import (
    ExamplePrediction,
    command,
    draw_examples,
    example_rows,
    format_predictions,
)
from training.data.dataset import Picture
from training.data.prepared import Prepared, prepare_pictures, save_prepared
from training.fitting.recipe import CropKind, Recipe
from training.fitting.runs import begin_run, save_weights


def run_command(*arguments: object) -> str:
    texts = [str(argument) for argument in arguments]
    return CliRunner().invoke(command, texts, standalone_mode=False, catch_exceptions=False).stdout


def examples_of(unfound: list[int] | None = None) -> Prepared:
    return prepared_of(list(range(20)), examples=list(range(10)), unfound=unfound)


def finished_run(folder: Path, crop: CropKind, always: int) -> Path:
    """A LeNet that reads one digit, whatever it sees."""
    from training.networks.architectures import ARCHITECTURES

    recipe = Recipe(model="lenet", crop=crop)
    begin_run(folder, recipe, resume=False)
    network = ARCHITECTURES["lenet"].build()
    kernel, bias = network.layers[-1].get_weights()
    network.layers[-1].set_weights([np.zeros_like(kernel), 9 * (np.arange(len(bias)) == always)])
    save_weights(network, folder)
    return folder


def test_examples_are_read_in_the_order_of_their_digits():
    prepared = examples_of()
    turned = replace(prepared, digits=prepared.digits[::-1].copy())
    assert turned.digits[example_rows(turned)].tolist() == list(range(10))
    assert set(example_rows(turned)) == set(range(10))


def test_right_is_green_and_wrong_or_unseen_is_red():
    prepared = examples_of()
    predictions = [
        ExamplePrediction(0, 0.9),
        ExamplePrediction(7, 0.6),
        None,
        *[ExamplePrediction(digit, 1.0) for digit in range(3, 10)],
    ]
    figure = draw_examples(prepared, example_rows(prepared), {"a": predictions, "b": predictions})
    titles = [(cell.title.get_text(), cell.title.get_color()) for cell in figure.axes[:4]]
    assert titles == [
        ("real 0\nread 0, 90%", "green"),
        ("real 1\nread 7, 60%", "red"),
        ("real 2\nno hand found", "red"),
        ("real 3\nread 3, 100%", "green"),
    ]
    assert [figure.axes[row].get_ylabel() for row in (0, 10)] == ["a", "b"]


def test_the_line_counts_what_was_read_right():
    line = format_predictions(
        "lenet", [0, 1, 2], [ExamplePrediction(0, 0.9), ExamplePrediction(7, 0.6), None]
    )
    assert line == "lenet: 1 of 3 right. Read 0 as 0 (90%), 1 as 7 (60%), 2 not: no hand found."


def test_a_run_that_is_not_there_is_told_in_one_sentence(tmp_path: Path, keras: ModuleType):
    save_prepared(examples_of(), tmp_path)
    with pytest.raises(UsageError, match="There is no run"):
        run_command("--data", tmp_path, "--run", tmp_path / "absent")


def test_runs_read_as_in_their_training_and_need_a_hand_only_to_cut_it_out(tmp_path: Path, keras: ModuleType):
    save_prepared(examples_of(unfound=[4]), tmp_path)
    whole = finished_run(tmp_path / "whole", "picture", always=4)
    cut = finished_run(tmp_path / "cut", "upright", always=3)
    to = tmp_path / "examples.png"
    lines = run_command("--data", tmp_path, "--run", whole, "--run", cut, "--to", to).splitlines()
    assert [line.partition(". Read")[0] for line in lines] == [
        f"{whole}: 1 of 10 right",
        f"{cut}: 1 of 10 right",
    ]
    assert "4 as 4 (100%)" in lines[0]
    assert "4 not: no hand found" in lines[1]
    assert read_picture(to).std() > 10


@pytest.mark.shared_data
def test_the_shipped_model_reads_the_ten_examples(pictures: list[Picture], tmp_path: Path):
    examples = [picture for picture in pictures if picture.example]
    save_prepared(prepare_pictures(examples, ""), tmp_path)
    line = run_command("--data", tmp_path, "--model", "signnet", "--to", tmp_path / "examples.png")
    assert line.startswith("signnet: 10 of 10 right. Read 0 as 0 ")
