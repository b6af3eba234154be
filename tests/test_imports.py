"""The order of the folders is checked: a copy with forbidden imports fails the check, this project passes."""

import shutil
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT

# A module, an import that it must not have, and the contract that forbids it.
FORBIDDEN = (
    ("signcam/hands/quality.py", "signcam.models.card", "signcam: imports go downwards"),
    ("signcam/live/stabilizer.py", "signcam.stand.visit", "signcam: imports go downwards"),
    ("signcam/resources/files.py", "signcam.sources.base", "signcam: imports go downwards"),
    ("training/data/people.py", "training.fitting.recipe", "training: imports go downwards"),
    ("training/fitting/runs.py", "training.commands.train", "training: imports go downwards"),
    ("signcam/frame.py", "training.data.people", "signcam never imports training"),
    ("signcam/live/stabilizer.py", "PyQt6.QtCore", "Qt stays in signcam.ui"),
    (
        "signcam/checking/plan.py",
        "signcam.checking.store",
        "signcam.checking: imports go downwards",
    ),
    ("signcam/live/recognizer.py", "tensorflow", "TensorFlow and Keras stay in signcam.models.keras"),
    ("signcam/models/litert.py", "keras", "TensorFlow and Keras stay in signcam.models.keras"),
    (
        "training/commands/summary.py",
        "training.commands.fetch",
        "commands of training do not import one another",
    ),
    (
        "signcam/cli/commands/doctor.py",
        "signcam.cli.commands.models",
        "commands of signcam do not import one another",
    ),
    ("training/render/room/canvas.py", "training.render.hand.pose", "training.render: imports go downwards"),
    (
        "signcam/ui/panel/stats.py",
        "signcam.ui.menus.picker",
        "signcam.ui: folders that stand side by side do not import one another",
    ),
    (
        "signcam/ui/modes/reading/mode.py",
        "signcam.ui.modes.counting",
        "signcam.ui.modes: modes do not import one another",
    ),
)


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).with_name("lint-imports")
    return subprocess.run(
        [program, "--no-cache"], cwd=folder, capture_output=True, text=True, timeout=120, check=False
    )


def verdicts(told: str, verdict: str) -> set[str]:
    """The contracts that were kept, or broken."""
    return {line.removesuffix(verdict).strip() for line in told.splitlines() if line.endswith(verdict)}


def test_this_project_keeps_the_order_and_a_forbidden_import_breaks_it(tmp_path: Path):
    for name in ("signcam", "training"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    # A second mode, for the first to import.
    (tmp_path / "signcam" / "ui" / "modes" / "counting").mkdir()
    (tmp_path / "signcam" / "ui" / "modes" / "counting" / "__init__.py").touch()
    clean = lint_imports(tmp_path)
    assert clean.returncode == 0, clean.stdout
    contracts = verdicts(clean.stdout, "KEPT")
    assert contracts == {contract for _, _, contract in FORBIDDEN}

    for file, module, _ in FORBIDDEN:
        path = tmp_path / file
        path.write_text(f"{path.read_text(encoding='utf-8')}\nimport {module}\n", encoding="utf-8")
    broken = lint_imports(tmp_path)
    assert broken.returncode != 0
    assert verdicts(broken.stdout, "BROKEN") == contracts
    told = " ".join(broken.stdout.split())
    for file, module, _ in FORBIDDEN:
        importer = file.removesuffix(".py").replace("/", ".")
        assert f"{importer} -> {module.split('.')[0]}" in told, f"the import of {module} was not found"


def test_the_window_starts_without_what_only_models_of_others_streams_and_reports_need() -> None:
    code = (
        "import sys, signcam.ui.app, signcam.ui.main_window;"
        "print(sorted(set(sys.modules) & {'scipy', 'http.client', 'email', 'matplotlib', 'jinja2'}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
