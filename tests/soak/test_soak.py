"""Endurance in short: the program recovers from faults by itself, and a soak says so where it does not."""

import json
import subprocess
from pathlib import Path

import pytest

from signcam.live.recognizer import Recognition
from signcam.live.session import Snapshot
from signcam.soak.faults import Fault
from signcam.soak.report import Sample, SoakReport
from signcam.soak.run import SoakRun
from signcam.sources.status import SourceState, Status
from tests.support.program import command, environment


def test_half_a_minute_of_faults_in_the_real_window_loses_nothing(tmp_path: Path) -> None:
    names = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")
    places: dict[str, str | None] = {name: str(tmp_path / name) for name in names}
    done = subprocess.run(
        command("soak", "--minutes", "0.5", "--seed", "7", "--json"),
        env=environment(places),
        capture_output=True,
        text=True,
        timeout=110,
        check=False,
    )
    assert done.returncode == 0, done.stderr + done.stdout
    report = json.loads(done.stdout)
    assert report["made"] >= 3
    assert (report["lost"], report["helped"], report["problems"]) == (0, 0, [])
    assert report["recognized"] > 100
    assert report["duration_s"] >= 30
    # What the person has written, practised and set stays as it is.
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


class Program:
    """A program on a clock of its own that recognizes thirty frames a second, unless it is broken."""

    def __init__(self) -> None:
        self.broken = False
        self.helped = 0
        self.frame = 0

    def snapshot(self) -> Snapshot:
        self.frame += not self.broken
        state = SourceState.LOST if self.broken else SourceState.LIVE
        recognition = Recognition(self.frame, 0.0, 0.0) if not self.broken else None
        return Snapshot(None, recognition, Status(state), 30.0, 20.0, 0)

    def break_(self) -> None:
        self.broken = True

    def mend(self) -> None:
        self.broken = False

    def help_out(self) -> None:
        self.helped += 1
        self.broken = False


def run(program: Program, fault: Fault, seconds: float = 120.0) -> SoakReport:
    soak = SoakRun([fault], 0, seconds, next_mode=lambda: None, help_out=program.help_out)
    step = 0
    while soak.step(step / 30, program.snapshot()):
        step += 1
    return soak.report


def test_a_program_that_recovers_is_counted_with_the_time_it_took() -> None:
    program = Program()
    report = run(program, Fault("it breaks", program.break_, program.mend))
    count = report.faults["it breaks"]
    assert count.made == count.recovered > 10
    assert 0 < count.longest_s < 0.5
    assert (report.lost, report.helped) == (0, 0)


def test_a_program_that_stays_broken_is_lost_and_helped_out() -> None:
    program = Program()
    report = run(program, Fault("it breaks", program.break_, lambda: None))
    assert report.lost == report.made == report.helped == program.helped > 1


@pytest.mark.parametrize("alone", [True, False])
def test_a_fault_of_the_recognition_is_made_once_a_minute(alone: bool) -> None:
    program = Program()
    breaking = Fault("it breaks", program.break_, program.mend, recognition=True)
    other = Fault("nothing happens", lambda: None, lambda: None)
    faults = [breaking] if alone else [breaking, other]
    soak = SoakRun(faults, 0, 300.0, next_mode=lambda: None, help_out=program.help_out)
    step = 0
    while soak.step(step / 30, program.snapshot()):
        step += 1
    assert 1 <= soak.report.faults["it breaks"].made <= 5


def test_a_stall_is_told_with_how_much_of_it_was_waiting_for_a_processor() -> None:
    program = Program()
    soak = SoakRun(
        [Fault("nothing", lambda: None, lambda: None)],
        0,
        60.0,
        next_mode=lambda: None,
        help_out=program.help_out,
    )
    for now, waited_s in ((0.0, 5.0), (0.05, 5.0), (0.35, 5.28), (0.5, 5.28), (0.52, 5.3)):
        soak.step(now, program.snapshot(), waited_s)
    assert soak.report.longest_stall_s == pytest.approx(0.3)
    assert soak.report.longest_own_stall_s == pytest.approx(0.15)
    assert soak.report.stalls == 2


def test_the_same_seed_makes_the_same_faults() -> None:
    def made(seed: int) -> list[str]:
        program, order = Program(), list[str]()
        faults = [
            Fault(name, lambda name=name: order.append(name), lambda: None)  # type: ignore[misc]
            for name in "abc"
        ]
        soak = SoakRun(faults, seed, 60.0, next_mode=lambda: None, help_out=program.help_out)
        step = 0
        while soak.step(step / 30, program.snapshot()):
            step += 1
        return order

    assert made(3) == made(3)
    assert made(3) != made(4)


def test_growth_is_told_from_noise_by_a_line_through_all_samples() -> None:
    report = SoakReport(0, duration_s=3600.0)
    for second in range(0, 3600, 5):
        noise = 3.0 if second % 10 else -3.0
        report.samples.append(Sample(float(second), 200 + noise + second / 3600 * 40, 20 + noise, 8))
    assert report.memory_mb_per_hour == pytest.approx(40, abs=1)
    assert report.latency_ms_per_hour == pytest.approx(0, abs=0.5)
    assert report.latency_noise_ms_per_hour == pytest.approx(3 * 12**0.5 / 660**0.5 * 3600 / 3300, rel=0.02)
    assert report.memory_growth_mb == pytest.approx(40 * 0.8 * 0.92, abs=5)
    assert report.threads == (8, 8)
