"""Reads what `signcam check` is given in other processes, of this machine or of a cluster of Ray."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from signcam.checking.from_files import FileTrial, LabelledPicture, Problem
from signcam.checking.reading_workers import Models, read_pictures, read_trials_again
from signcam.checking.session import Session
from signcam.checking.trial import Trial
from signcam.cli.classify import choose_workers


@dataclass(frozen=True)
class ReadApart:
    """Reads in other processes.

    Attributes:
        models: what they read with.
        count: how many; None is one for each core.
        address: of a cluster of Ray, or `local`; None is without Ray.
    """

    models: Models
    count: int | None
    address: str | None

    def pictures(
        self, pictures: Sequence[LabelledPicture], problem: Problem, *, keep: bool
    ) -> Iterator[FileTrial]:
        """Read labelled pictures; see `signcam.checking.reading_workers.read_pictures`."""
        workers = choose_workers([picture.found for picture in pictures], self.count, self.address)
        return read_pictures(pictures, self.models, workers, problem, keep=keep)

    def sessions(self, sessions: Sequence[Session]) -> Iterator[Trial]:
        """Read sessions again; see `signcam.checking.reading_workers.read_trials_again`."""
        return read_trials_again(sessions, self.models, choose_workers([], self.count, self.address))
