"""Calls a function on many items at once, in threads or processes; results keep the order of the items."""

import contextlib
import multiprocessing
import os
import signal
import threading
import uuid
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotYetError
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Generic, Protocol, TypeVar

from signcam.errors import SigncamError
from signcam.system.process_exit import interrupts_wait

Item = TypeVar("Item")
Result = TypeVar("Result")
Make = Callable[[], Callable[[Item], Result]]
"""Makes the function, once for each worker: it may hold networks. Other processes get it pickled."""

# Items that are queued beyond those being worked on, so that no worker is idle while a slow one is awaited.
_QUEUED_AHEAD = 4
# The longest single wait. Windows notices Ctrl-C only between waits.
_WAIT_S = 0.2
# An item during which a worker died is tried so often again, alone: most of them were only beside the one
# that did it.
_ALONE = 2
# Where that many items one after the other end their worker, it is not the items.
_HOPELESS = 3


class WorkerLostError(SigncamError):
    """An item ends every process that works on it."""


class Workers(Protocol):
    """What works: threads, processes, or other machines.

    Attributes:
        count: how many items are worked on at once.
    """

    count: int

    def submit(self, key: str, make: Make[Any, Any], item: Any) -> "Future[Any]":
        """Start to work on an item; `key` says which function. A `BrokenExecutor` is that a worker died."""
        ...

    def replace(self) -> None:
        """Wait until all that was submitted has a result or an error, and go on with new workers."""
        ...

    def close(self, wait: bool) -> None:
        """End the workers; without waiting, what they work on is not needed."""
        ...


class Threads:
    """Works in this process: libraries that release Python's lock while they compute use several cores."""

    def __init__(self, count: int) -> None:
        self.count = count
        self._threads = ThreadPoolExecutor(count, thread_name_prefix="workers")

    def submit(self, key: str, make: Make[Any, Any], item: Any) -> "Future[Any]":
        """Start to work on an item."""
        return self._threads.submit(call, key, make, item)

    def replace(self) -> None:
        """Threads do not die alone."""

    def close(self, wait: bool) -> None:
        """End the threads."""
        self._threads.shutdown(wait=wait, cancel_futures=True)


class Processes:
    """Works in processes of this machine. What they are given and what they return is pickled."""

    def __init__(self, count: int) -> None:
        self.count = count
        self._executor: Executor = self._started()

    def submit(self, key: str, make: Make[Any, Any], item: Any) -> "Future[Any]":
        """Start to work on an item.

        Raises:
            SigncamError: the system starts no other process.
        """
        try:
            with interrupts_wait():
                return self._executor.submit(call, key, make, item)
        except BrokenExecutor as error:
            failed: Future[Any] = Future()
            failed.set_exception(error)
            return failed
        except OSError as error:
            raise SigncamError(
                f"No other process can be started ({error.strerror or error}): give --workers 1."
            ) from error

    def replace(self) -> None:
        """Start new processes, once all of the old ones are gone."""
        self._executor.shutdown(wait=True)
        self._executor = self._started()

    def close(self, wait: bool) -> None:
        """End the processes."""
        self._executor.shutdown(wait=wait, cancel_futures=True)

    def _started(self) -> ProcessPoolExecutor:
        context = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(self.count, mp_context=context, initializer=start_worker)


@dataclass
class _Started(Generic[Item]):
    item: Item
    future: "Future[Any]"


class OrderedMap(Generic[Item, Result]):
    """Calls a function on items; its results are taken in the order in which the items were given.

    A worker that dies is replaced, and what it worked on is done again. Use in a `with` statement.
    """

    def __init__(
        self, make: Make[Item, Result], workers: Workers, lost: Callable[[Item], Result] | None = None
    ) -> None:
        """Prepare; workers start with the first item.

        Args:
            make: makes the function.
            workers: what works; ended with the `with` statement.
            lost: the result of an item that ends every process that works on it; without it that raises
                `WorkerLostError`.
        """
        self._make, self._workers, self._lost = make, workers, lost
        self._key = uuid.uuid4().hex
        self._started: deque[_Started[Item]] = deque()
        self._lost_in_a_row = 0

    def __len__(self) -> int:
        """Return how many items are started whose result was not taken."""
        return len(self._started)

    @property
    def full(self) -> bool:
        """Whether enough is started: take a result before the next start."""
        return len(self._started) >= self._workers.count + _QUEUED_AHEAD

    def start(self, item: Item) -> None:
        """Start to work on an item."""
        self._started.append(_Started(item, self._submit(item)))

    def take(self) -> Result:
        """Wait for the result of the oldest item that was started.

        Raises:
            WorkerLostError: it ends every process, or processes die whatever they work on.
            Exception: what the function raised.
        """
        while True:
            oldest = self._started[0]
            try:
                result: Result = _wait(oldest.future)
            except BrokenExecutor:
                self._recover()
            except WorkerLostError:
                self._lost_in_a_row += 1
                if self._lost_in_a_row >= _HOPELESS:
                    raise WorkerLostError(
                        f"The last {_HOPELESS} items each ended the process that worked on them: look whether"
                        " there is enough memory."
                    ) from None
                self._started.popleft()
                if self._lost is None:
                    raise
                return self._lost(oldest.item)
            else:
                self._lost_in_a_row = 0
                self._started.popleft()
                return result

    def _submit(self, item: Item) -> "Future[Any]":
        return self._workers.submit(self._key, self._make, item)

    def _recover(self) -> None:
        """Do again what was worked on when a worker died, one by one: so the one that did it is known."""
        self._workers.replace()
        for started in self._started:
            if _is_broken(started.future):
                started.future = self._alone(started.item)

    def _alone(self, item: Item) -> "Future[Any]":
        for _ in range(_ALONE):
            future = self._submit(item)
            with contextlib.suppress(Exception):
                _wait(future)
            if not _is_broken(future):
                return future
            self._workers.replace()
        failed: Future[Any] = Future()
        failed.set_exception(WorkerLostError("One item ends each process that works on it."))
        return failed

    def __enter__(self) -> "OrderedMap[Item, Result]":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        # After Ctrl-C or a closed pipe, the results of what is still being worked on are not needed.
        self._workers.close(wait=error is None)


def map_in_order(
    make: Make[Item, Result],
    items: Iterable[Item],
    workers: Workers,
    lost: Callable[[Item], Result] | None = None,
) -> Iterator[Result]:
    """Call a function on each item, and yield the results in the order of the items; see `OrderedMap`."""
    with OrderedMap(make, workers, lost) as calls:
        for item in items:
            if calls.full:
                yield calls.take()
            calls.start(item)
        while len(calls):
            yield calls.take()


def usable_cores() -> int:
    """Return on how many cores this process may run."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


_made = threading.local()


def call(key: str, make: Make[Item, Result], item: Item) -> Result:
    """Call a function in a worker, which makes it the first time that the key is new to it."""
    if getattr(_made, "key", None) != key:
        _made.function, _made.key = make(), key
    result: Result = _made.function(item)
    return result


def start_worker() -> None:
    """Prepare a worker process: quiet, on one core, and gone when the process that started it is."""
    import cv2

    from signcam.system.native_logs import silence_native_logs

    # Ctrl-C reaches all processes of a terminal: the one that started the workers ends them. It does so with
    # SIGTERM, which must stay as it is: a worker that waits for a task would never run a handler of Python's.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    silence_native_logs()
    cv2.setNumThreads(1)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    # A worker whose parent was killed would wait for its next task for ever.
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _wait(future: "Future[Result]") -> Result:
    while True:
        try:
            return future.result(_WAIT_S)
        except NotYetError:
            # By now it may be there; and what the function raised may be a TimeoutError too.
            if future.done():
                return future.result()


def _is_broken(future: "Future[Any]") -> bool:
    return future.done() and not future.cancelled() and isinstance(future.exception(), BrokenExecutor)
