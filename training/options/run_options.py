"""Which run or model a verb uses: that of `--run` or `--model`, or else the newest finished run."""

import datetime
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from signcam.errors import SigncamError, UsageError
from signcam.models.catalogue import DEFAULT_MODEL, MODEL_SUFFIXES, shipped_models
from training.fitting.recipe import MODELS
from training.fitting.runs import finished_at, finished_runs, is_run, newest_finished_run
from training.support.console import console
from training.support.paths import RUNS

_Function = TypeVar("_Function", bound=Callable[..., Any])
_MAKE_ONE = "Make one with: python -m training train"


class RunCommand(click.Command):
    """A verb that answers a wrong guess of how to name a run or a model with the right option."""

    def parse_args(self, context: click.Context, args: list[str]) -> list[str]:
        """Parse the command line.

        Raises:
            click.UsageError: it is wrong.
        """
        try:
            return super().parse_args(context, args)
        except click.NoSuchOption as error:
            if error.option_name not in ("--run", "--model"):
                raise
            message = f"{self.name} has no {error.option_name}."
        except click.UsageError as error:
            if "unexpected extra argument" not in error.message:
                raise
            message = error.message.rstrip(".") + "."
        raise click.UsageError(" ".join([message, *self._right_options()]), context)

    def _right_options(self) -> list[str]:
        metavars = {
            option: parameter.metavar
            for parameter in self.params
            for option in parameter.opts
            if option in ("--run", "--model")
        }
        if not metavars:
            return []
        options = [f"{option} {metavars[option]}" for option in ("--run", "--model") if option in metavars]
        return [f"Name it with {' or '.join(options)}."]


def run_option(help_text: str, multiple: bool = False) -> Callable[[_Function], _Function]:
    """Return what gives a command `--run`, and `--runs` for the folder that holds the runs."""

    def decorate(function: _Function) -> _Function:
        function = click.option(
            "--runs",
            "runs_folder",
            type=click.Path(path_type=Path),
            default=RUNS,
            show_default=True,
            help="Folder that holds the runs.",
        )(function)
        repeated = " May be repeated." if multiple else ""
        return click.option(
            "--run",
            "named_runs" if multiple else "named_run",
            metavar="RUN",
            multiple=multiple,
            help=f"{help_text} A run's name below {RUNS}/, or its folder.{repeated}",
        )(function)

    return decorate


def model_file_option(help_text: str, multiple: bool = False) -> Callable[[_Function], _Function]:
    """Return what gives a command `--model` for a trained model: a shipped one's name, or a file."""
    repeated = " May be repeated." if multiple else ""
    return click.option(
        "--model",
        "named_models" if multiple else "named_model",
        metavar="MODEL",
        multiple=multiple,
        help=f"{help_text} The name of a shipped model, or the path of a model file.{repeated}",
    )


class _Architecture(click.Choice[str]):
    """The name of an architecture; for a run or a model file the error names the right option."""

    def __init__(self) -> None:
        super().__init__(MODELS)

    def convert(self, value: Any, parameter: click.Parameter | None, context: click.Context | None) -> str:
        """Return the name.

        Raises:
            click.BadParameter: there is no such architecture.
        """
        if value in MODELS:
            return str(value)
        names = ", ".join(MODELS)
        if is_run(Path(value)) or is_run(RUNS / value):
            self.fail(f"{value} is a run: give it as --run {value}. Architectures are {names}.")
        if _is_model_file(value):
            self.fail(
                f"{value} is a trained model, which evaluate and examples take. Architectures are {names}."
            )
        return self.fail(f"{value} is not an architecture. There are {names}.")


def architecture_option(default: str, multiple: bool = False) -> Callable[[_Function], _Function]:
    """Return what gives a command `--model` for an architecture; `default` is what its help calls that."""
    repeated = " May be repeated." if multiple else ""
    return click.option(
        "--model",
        "models" if multiple else "model",
        type=_Architecture(),
        metavar="MODEL",
        multiple=multiple,
        help=f"Architecture: {', '.join(MODELS)}; {default} by default.{repeated}",
    )


def new_run_folder(named: str | None, model: str, runs: Path) -> Path:
    """Return the folder that `train` writes a run to: a plain name lies below the folder of runs."""
    folder = Path(named or model)
    plain_name = folder.name == str(folder) and not is_run(folder)
    return runs / folder if plain_name else folder


def find_run(named: str, runs: Path) -> Path:
    """Return the folder of a run that is named.

    Raises:
        UsageError: there is no such run.
    """
    for folder in (runs / named, Path(named)):
        if is_run(folder):
            return folder
    if _is_model_file(named):
        raise UsageError(
            f"{named} is a model, not a run. Only evaluate and examples take models: --model {named}."
        )
    there = ", ".join(run.name for run in finished_runs(runs))
    raise UsageError(
        f"There is no run {named}, neither below {runs} nor as a folder."
        f" {f'Finished runs: {there}.' if there else _MAKE_ONE}"
    )


def find_runs_or_newest(named: Sequence[str], runs: Path) -> list[Path]:
    """Return the runs that are named, or else the newest finished one, with a message that says which.

    Raises:
        UsageError: a run that is named does not exist.
        SigncamError: none is named, and none is finished.
    """
    if named:
        return [find_run(each, runs) for each in named]
    newest = newest_finished_run(runs)
    if newest is None:
        raise SigncamError(f"There is no finished run in {runs}. {_MAKE_ONE}")
    console.print(f"Using run {newest}, finished {_finished(newest)}.")
    return [newest]


def find_run_or_newest(named: str | None, runs: Path) -> Path:
    """Return the run that is named, or the newest finished one; see `find_runs_or_newest`."""
    (run,) = find_runs_or_newest([] if named is None else [named], runs)
    return run


def find_runs_and_models(
    named_runs: Sequence[str], named_models: Sequence[str], runs: Path
) -> tuple[list[Path], list[str]]:
    """Return the runs and the models that are named.

    Where nothing is named, that is the newest finished run, or the shipped model if no run is finished. The
    person is told which.

    Raises:
        UsageError: a run that is named does not exist, or a run is named as a model.
    """
    shipped = [path.stem for path in shipped_models()]
    for model in named_models:
        is_known = model in shipped or Path(model).is_file()
        if not is_known and (is_run(runs / model) or is_run(Path(model))):
            raise UsageError(f"{model} is a run, not a model file: give it as --run {model}.")
    if named_runs or named_models:
        return [find_run(each, runs) for each in named_runs], list(named_models)
    if newest_finished_run(runs) is not None:
        return find_runs_or_newest([], runs), []
    console.print(f"There is no finished run in {runs}: using the shipped model {DEFAULT_MODEL}.")
    return [], [DEFAULT_MODEL]


def check_not_a_run_or_model(folders: Sequence[Path], runs: Path) -> None:
    """Look whether a run or a model was given where folders of pictures are wanted.

    Raises:
        UsageError: it was.
    """
    for folder in folders:
        if (is_run(folder) or is_run(runs / folder)) and not (folder / "0").is_dir():
            raise UsageError(f"{folder} is a run, not a folder of pictures: give it as --run {folder}.")
        if _is_model_file(str(folder)):
            raise UsageError(f"{folder} is a model, not a folder of pictures: give it as --model {folder}.")


def _is_model_file(value: str) -> bool:
    return Path(value).suffix.lower() in MODEL_SUFFIXES


def _finished(run: Path) -> str:
    return datetime.datetime.fromtimestamp(finished_at(run)).strftime("%Y-%m-%d %H:%M")
