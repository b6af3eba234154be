"""The statistics: one line an hour, numbers only."""

import csv
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from signcam.stand.counts import Counts
from signcam.stand.statistics_file import COLUMNS, StatisticsFile

NINE = datetime(2026, 5, 9, 9, 10)
MINUTE = timedelta(minutes=1)


def lines(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "stand" / "statistics.csv"


def test_privacy_md_names_each_column_and_no_other():
    text = (Path(__file__).parents[2] / "PRIVACY.md").read_text(encoding="utf-8")
    table = text.partition("## On a stand")[2].partition("\n\nThere are no pictures")[0]
    named = {
        name
        for row in table.splitlines()
        if row.startswith("| `")
        for name in row.split("|")[1].split("`")[1::2]
    }
    assert named == set(COLUMNS)


def test_there_is_one_line_an_hour(path: Path):
    statistics = StatisticsFile(path, NINE)
    now = NINE
    while now < NINE + timedelta(hours=3):
        statistics.counts.visitors += 1
        statistics.counts.seconds += 60
        statistics.counts.frames += 60 * 15
        statistics.update(now)
        now += MINUTE
    statistics.write(now)
    rows = lines(path)
    assert [row["hour"] for row in rows] == [f"2026-05-09 {hour}:00" for hour in ("09", "10", "11", "12")]
    assert [row["visitors"] for row in rows] == ["51", "60", "60", "9"]
    assert {row["frames_per_second"] for row in rows} == {"15.0"}


def test_a_line_holds_counts_and_nothing_about_a_person(path: Path):
    statistics = StatisticsFile(path, NINE)
    statistics.counts = Counts(12, 9, 200, 180, 360.0, 54000, 3600.0, 2, 1)
    statistics.write(NINE)
    (row,) = lines(path)
    assert tuple(row) == COLUMNS
    assert list(row.values()) == [
        "2026-05-09 09:00",
        "12",
        "9",
        "200",
        "180",
        "2.00",
        "15.0",
        "2",
        "1",
        "60.0",
    ]


def test_a_restart_within_the_hour_goes_on_with_its_line_and_is_counted(path: Path):
    statistics = StatisticsFile(path, NINE)
    statistics.counts.visitors, statistics.counts.seconds = 3, 600
    statistics.counts.digits_read, statistics.counts.seconds_to_right = 4, 10.0
    statistics.write(NINE)
    again = StatisticsFile(path, NINE + 5 * MINUTE, restarted=True)
    again.counts.visitors += 1
    again.write(NINE + 5 * MINUTE)
    (row,) = lines(path)
    assert row["visitors"] == "4"
    assert row["restarts"] == "1"
    assert row["mean_seconds_to_right"] == "2.50"


def test_a_power_cut_costs_at_most_five_minutes(path: Path):
    statistics = StatisticsFile(path, NINE)
    statistics.counts.visitors = 7
    statistics.update(NINE + timedelta(seconds=301))
    assert lines(path)[0]["visitors"] == "7"


def test_a_damaged_file_loses_its_damaged_lines_only(path: Path):
    path.parent.mkdir()
    statistics = StatisticsFile(path, NINE - timedelta(hours=2))
    statistics.write(NINE - timedelta(hours=2))
    path.write_text(path.read_text("utf-8") + "2026-05-09 08:00,1,2\n2026-05-09 09:00" + ",x" * 9, "utf-8")
    StatisticsFile(path, NINE).write(NINE)
    assert [row["hour"] for row in lines(path)] == ["2026-05-09 07:00", "2026-05-09 09:00"]


def test_what_cannot_be_written_is_written_later(path: Path):
    path.parent.parent.joinpath("stand").write_text("a file where the folder should be", encoding="utf-8")
    statistics = StatisticsFile(path, NINE)
    statistics.counts.visitors = 5
    with pytest.raises(OSError, match="stand"):
        statistics.update(NINE + timedelta(hours=1))
    path.parent.unlink()
    statistics.update(NINE + timedelta(hours=1, minutes=6))
    assert [row["visitors"] for row in lines(path)] == ["5", "0"]
