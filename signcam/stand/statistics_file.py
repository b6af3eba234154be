"""The statistics of a stand: a CSV file with one line an hour."""

import contextlib
import csv
import io
from datetime import datetime
from pathlib import Path

from signcam.stand.counts import Counts
from signcam.system.whole_file import write_whole

COLUMNS = (
    "hour",
    "visitors",
    "rounds",
    "digits_asked",
    "digits_read",
    "mean_seconds_to_right",
    "frames_per_second",
    "camera_losses",
    "restarts",
    "minutes",
)
# What is lost by a power cut is at most this much.
_WRITE_S = 300.0


class StatisticsFile:
    """Keeps the line of the hour in progress up to date in the file, and begins a new one each hour.

    Attributes:
        counts: of the hour in progress; the stand adds to them.
    """

    def __init__(self, path: Path, now: datetime, *, restarted: bool = False) -> None:
        """Go on with the hour in progress, if the file has begun it.

        Args:
            path: the file; its folder is made when it is first written.
            now: local time.
            restarted: whether the program was started again after it stopped working.
        """
        self.path = path
        self._hour = _hour_of(now)
        self.counts = self._read_counts()
        self.counts.restarts += restarted
        self._written_at = now
        self._finished: list[tuple[str, Counts]] = []

    def update(self, now: datetime) -> None:
        """Write what is due. Call it often; with a new hour, `counts` become fresh ones.

        Raises:
            OSError: the file cannot be written. What was counted stays, and is written with a later try.
        """
        if _hour_of(now) != self._hour:
            self._finished.append((self._hour, self.counts))
            self._hour, self.counts = _hour_of(now), Counts()
            self.write(now)
        elif abs((now - self._written_at).total_seconds()) >= _WRITE_S:
            self.write(now)

    def write(self, now: datetime) -> None:
        """Write the hour in progress, and what is left of earlier ones.

        Raises:
            OSError: the file cannot be written.
        """
        self._written_at = now
        due = [*self._finished, (self._hour, self.counts)]
        hours = {hour for hour, _ in due}
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(row for row in self._rows() if row[0] not in hours)
        writer.writerows(_row_of(hour, counts) for hour, counts in due)
        self.path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(self.path, text.getvalue())
        self._finished.clear()

    def _rows(self) -> list[list[str]]:
        try:
            rows = list(csv.reader(self.path.read_text(encoding="utf-8").splitlines()))
        except (OSError, ValueError, csv.Error):
            return []
        return [row for row in rows if len(row) == len(COLUMNS) and row[0] != COLUMNS[0]]

    def _read_counts(self) -> Counts:
        for row in self._rows():
            if row[0] == self._hour:
                with contextlib.suppress(ValueError):
                    return _counts_of(row)
        return Counts()


def _hour_of(now: datetime) -> str:
    return now.strftime("%Y-%m-%d %H:00")


def _row_of(hour: str, counts: Counts) -> list[str]:
    mean = f"{counts.seconds_to_right / counts.digits_read:.2f}" if counts.digits_read else ""
    rate = f"{counts.frames / counts.seconds:.1f}" if counts.seconds else ""
    whole = (counts.visitors, counts.rounds, counts.digits_asked, counts.digits_read)
    rest = (counts.camera_losses, counts.restarts)
    return [hour, *map(str, whole), mean, rate, *map(str, rest), f"{counts.seconds / 60:.1f}"]


def _counts_of(row: list[str]) -> Counts:
    """Turn a line back into counts, after a restart within the hour.

    Raises:
        ValueError: the line is damaged.
    """
    _, visitors, rounds, asked, read, mean, rate, losses, restarts, minutes = row
    seconds = float(minutes) * 60
    return Counts(
        int(visitors),
        int(rounds),
        int(asked),
        int(read),
        float(mean or 0) * int(read),
        round(float(rate or 0) * seconds),
        seconds,
        int(losses),
        int(restarts),
    )
