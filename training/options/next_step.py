"""The last line of every verb: what to type next."""

from pathlib import Path

from training.support.console import console
from training.support.paths import DATA

_PROGRAM = "python -m training"
# By verb; in braces what the verb gives.
NEXT_STEPS = {
    "fetch": "{program} prepare{data}",
    "prepare": "{program} train --drawn 0{data} (or first draw hands: {program} render --out {folder})",
    "preview": "{program} train --drawn 0{data}",
    "review": "put corrections into training/data/labels.json, then {program} prepare{data}",
    "summary": "{program} train --model {model}",
    "train": "{program} curves --run {run}, then {program} evaluate --run {run} --split {split}{data}",
    "sweep": "{program} curves --run {run}, then {program} report{data}",
    "curves": "{program} evaluate --run {run} --split {split}",
    "evaluate": "{program} examples {option}{data}",
    "evaluate run": "{program} export {option}{data}",
    "examples": "{program} evaluate {option} --split signer{data}",
    "export": "{program} evaluate --model {model} --split {split}{data}, then signcam --model {model}",
    "baseline": "{program} evaluate --split {split}{data}",
    "report": "git diff training",
    "speed": "{program} train --model {model}{data}",
    "presence": "put both numbers into signcam/hands/judge.py",
    "render": "{program} readback {folder}{data}",
    "render-assets": "git status assets",
    "reference-hands": "git status assets",
    "found-feedings": "put the table into training/README.md",
    "readback": "{program} render-sheets {folder}{data}",
    "render-sheets": "{program} train{data}",
    "hints": "change the bounds in signcam/practice/hints.py, then {program} hints{data}",
    "window-picture": "git diff --stat",
    "writing-clip": "git diff --stat",
    "translations": "translate what is unfinished in assets/translations, then git diff --stat",
}


def say_next(step: str, data: Path = DATA, **values: object) -> None:
    """Say on stderr what to type next.

    Args:
        step: the verb that is done; a key of the table above.
        data: the data folder, named again where it is not the usual one.
        **values: what the step's line names.
    """
    given = "" if data == DATA else f" --data {data}"
    text = NEXT_STEPS[step].format(program=_PROGRAM, data=given, **values)
    console.print(f"Next: {text}", markup=False, highlight=False)
