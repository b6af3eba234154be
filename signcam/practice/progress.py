"""What was practised so far: a file in the user's data folder, and what is told from it."""

import json
import statistics
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

from signcam.errors import SigncamError
from signcam.phrases import phrase
from signcam.practice.rounds import Attempt
from signcam.system.folders import data_folder
from signcam.system.whole_file import write_whole

# About three years of a round a day.
_MOST_ATTEMPTS = 10_000
# The digits missed most are judged by so many of their last attempts.
_RECENT = 10
# A skipped digit counts as much as one that took this long, seconds.
_SKIPPED_S = 20.0
# Nobody shows one digit for more than a day, seconds.
_LONGEST_S = 86_400.0
_HARDEST = 4


@dataclass(frozen=True)
class Day:
    """What was practised on one day.

    Attributes:
        day: the date, `YYYY-MM-DD`.
        asked: number of digits.
        right: number of those that were signed right.
        seconds: median time to right; None if none was right.
    """

    day: str
    asked: int
    right: int
    seconds: float | None


def progress_path() -> Path:
    """Return where the progress lies: the system's own place for a user's data."""
    return data_folder() / "practice.json"


class Progress:
    """All attempts, oldest first.

    Attributes:
        attempts: the attempts.
    """

    def __init__(self, attempts: Sequence[Attempt] = ()) -> None:
        self.attempts = list(attempts)

    def add(self, attempt: Attempt) -> None:
        """Append an attempt; the oldest ones are forgotten at some point."""
        self.attempts = [*self.attempts, attempt][-_MOST_ATTEMPTS:]

    def hardest(self) -> tuple[int, ...]:
        """Return the digits that are missed most, the hardest first: those never tried, skipped or slow."""
        recent = {digit: self._of(digit)[-_RECENT:] for digit in range(10)}
        costs = {
            digit: statistics.fmean(_SKIPPED_S if one.seconds is None else one.seconds for one in tried)
            if tried
            else _SKIPPED_S
            for digit, tried in recent.items()
        }
        return tuple(sorted(range(10), key=lambda digit: (-costs[digit], digit))[:_HARDEST])

    def days(self) -> list[Day]:
        """Return what was done on each day, in order."""
        by_day: dict[str, list[Attempt]] = defaultdict(list)
        for attempt in self.attempts:
            by_day[attempt.day].append(attempt)
        days = []
        for day in sorted(by_day):
            times = [attempt.seconds for attempt in by_day[day] if attempt.seconds is not None]
            days.append(Day(day, len(by_day[day]), len(times), statistics.median(times) if times else None))
        return days

    def median_seconds(self, digit: int) -> float | None:
        """Return the median time to right of a digit; None if it was never right."""
        times = [attempt.seconds for attempt in self._of(digit) if attempt.seconds is not None]
        return statistics.median(times) if times else None

    def _of(self, digit: int) -> list[Attempt]:
        return [attempt for attempt in self.attempts if attempt.digit == digit]


def load_progress(path: Path) -> tuple[Progress, str]:
    """Read the progress; an attempt that makes no sense is left out.

    Returns:
        The progress, and a sentence if something could not be used.
    """
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        kept = content["attempts"]
        if not isinstance(kept, list):
            raise TypeError
    except FileNotFoundError:
        return Progress(), ""
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return Progress(), phrase(f"Your progress cannot be read from {path}; it begins anew.")
    attempts = [attempt for entry in kept if (attempt := _attempt_of(entry)) is not None]
    lost = len(kept) - len(attempts)
    return Progress(attempts), phrase(
        f"{lost} entries of {path} make no sense and are left out."
    ) if lost else ""


def save_progress(path: Path, progress: Progress) -> None:
    """Write the progress, whole or not at all.

    Raises:
        SigncamError: it cannot be written.
    """
    content = {"attempts": [asdict(attempt) for attempt in progress.attempts]}
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, json.dumps(content) + "\n")
    except OSError as error:
        reason = error.strerror or error
        raise SigncamError(f"Your progress cannot be kept in {path}: {reason}. Free the disk.") from error


def delete_progress(path: Path) -> None:
    """Delete the file.

    Raises:
        SigncamError: it cannot be deleted.
    """
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        reason = error.strerror or error
        raise SigncamError(f"{path} cannot be deleted: {reason}. Delete it yourself.") from error


def _attempt_of(entry: Any) -> Attempt | None:
    if not isinstance(entry, dict) or set(entry) != {"digit", "seconds", "day"}:
        return None
    digit, seconds, day = entry["digit"], entry["seconds"], entry["day"]
    numbers = type(digit) is int and (seconds is None or type(seconds) in (int, float))
    if not numbers or not isinstance(day, str):
        return None
    # NaN is in no range.
    if not 0 <= digit <= 9 or not 0 <= (seconds or 0) <= _LONGEST_S:
        return None
    try:
        date.fromisoformat(day)
    except ValueError:
        return None
    return Attempt(digit, seconds, day)
