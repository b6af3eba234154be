from dataclasses import replace
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
from click.testing import CliRunner

from signcam.errors import UsageError
from tests.support.doubles import open_hand
from training.commands.report import command
from training.evaluation.benchmark.rows import KEYS
from training.evaluation.measure_runs import (
    count_correct,
    describe_augmentation,
    measure_run,
    training_command,
)
from training.evaluation.run_results import TUTORIAL_AUGMENTATION
from training.fitting.recipe import PRESETS, Recipe
from training.fitting.runs import begin_run, finished_runs, save_weights, write_log


@pytest.fixture
def run(keras: ModuleType, tmp_path: Path) -> Path:
    """A LeNet that has learned nothing but to say 7."""
    from training.networks.architectures import lenet

    network = lenet()
    *_, kernel, bias = network.variables
    kernel.assign(kernel * 0)
    bias.assign(np.eye(10)[7])
    folder = tmp_path / "lenet-7"
    begin_run(folder, replace(PRESETS["tutorial"], model="lenet", epochs=2), resume=False)
    numbers = {"loss": 1.0, "accuracy": 0.75, "validation_loss": 1.0, "validation_accuracy": 0.5}
    write_log(folder, [{"epoch": epoch, **numbers, "seconds": 1.0} for epoch in range(2)])
    save_weights(network, folder)
    return folder


def test_a_run_is_recorded_with_its_numbers_and_its_command(run: Path):
    wall = np.full((120, 120, 3), 200, np.uint8)
    hand = open_hand(centre=(60, 60), length=60)
    pictures = ([(wall, hand), (wall, hand), (wall, None), (wall, hand)], np.array([7, 3, 7, 7]))
    record = measure_run(run, 40, {"others": pictures})
    assert (record.model, record.split, record.epochs, record.train) == ("lenet", "random", 2, 0.75)
    assert (record.validation.pictures, record.validation.accuracy) == (40, 0.5)
    # The third shows a 7 too, but no hand was found in it.
    assert (record.others["others"].pictures, record.others["others"].accuracy) == (4, 0.5)
    assert record.command == "python -m training train --model lenet --epochs 2 --run runs/lenet-7"
    assert len(record.sha256) == 64


def test_no_hand_found_anywhere_is_nothing_read_right(keras: ModuleType):
    from training.networks.architectures import lenet

    wall = np.zeros((50, 50, 3), np.uint8)
    assert count_correct(lenet(), Recipe(), [(wall, None)], np.array([0])) == 0


def test_only_finished_runs_are_measured(run: Path):
    begin_run(run.parent / "begun", Recipe(), resume=False)
    assert finished_runs(run.parent) == [run]


def test_the_command_names_what_differs_from_the_preset():
    recipe = replace(PRESETS["live"], seed=2, learning_rate=0.01)
    assert training_command(Path("runs/x"), recipe) == (
        "python -m training train --model signnet --seed 2 --learning-rate 0.01 --run runs/x"
    )


def test_the_command_names_the_preset_that_is_nearest():
    recipe = replace(PRESETS["live"], model="lenet", epochs=40)
    command = training_command(Path("runs/lenet-live"), recipe)
    assert command == "python -m training train --model lenet --preset live --epochs 40 --run runs/lenet-live"


def test_runs_that_were_varied_otherwise_are_told_apart():
    tutorial = PRESETS["tutorial"]
    assert describe_augmentation(tutorial) == TUTORIAL_AUGMENTATION
    assert describe_augmentation(replace(tutorial, shear=11.46)) == "shear 11.46, zoom 0.2"
    assert describe_augmentation(PRESETS["live"]) == "rooms, drawn hands"
    assert describe_augmentation(replace(PRESETS["live"], drawn=0.0)) == "rooms"


def test_epochs_without_networks_to_train_are_wrong_usage():
    with pytest.raises(UsageError, match="--retrain"):
        CliRunner().invoke(command, ["--epochs", "3"], standalone_mode=False, catch_exceptions=False)


def test_every_row_of_the_benchmark_can_be_measured_alone():
    told = CliRunner().invoke(command, ["--help"], catch_exceptions=False).stdout
    assert all(key in "".join(told.split()) for key in ("runs", "benchmark", *KEYS))
