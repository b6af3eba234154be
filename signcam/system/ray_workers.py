"""Works on several machines with Ray, an engine that only those install who want it."""

import importlib.util
import os
import socket
from concurrent.futures import BrokenExecutor, Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

from signcam.errors import SigncamError, UsageError
from signcam.system.worker_pool import Make, call, start_worker

LOCAL = "local"
"""The address that stands for this machine alone."""

# Workers are sent little: Ray's own share would be a third of the memory.
_STORE_BYTES = 100_000_000
# Ray itself would try for 80 s, and end the program then.
_ANSWER_S = 5.0
# Ray would tell its makers what it is used for.
_ENVIRONMENT = {"RAY_USAGE_STATS_ENABLED": "0", "RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO": "0"}


class RayWorkers:
    """Works in processes that Ray starts, on this machine or on those of a cluster.

    Each machine needs the same versions of Python, Ray and signcam, and the files under the same paths. What
    workers are given and what they return is pickled.
    """

    def __init__(self, address: str, count: int | None = None) -> None:
        """Start Ray, or connect to a cluster.

        Args:
            address: `local`, or a cluster's `host:port`, which `ray start --head` names.
            count: how many items to work on at once; None is one for each core.

        Raises:
            UsageError: the address is none.
            SigncamError: Ray is not installed, or the cluster does not answer or has other versions.
        """
        if importlib.util.find_spec("ray") is None:
            raise SigncamError("--address needs Ray, which is not installed. Do: pip install 'ray>=2.40'")
        local = address == LOCAL
        if not local:
            _assert_answers(address)
        self._ray = _import_ray()
        options = {"num_cpus": count, "object_store_memory": _STORE_BYTES, "include_dashboard": False}
        try:
            self._ray.init(
                address, log_to_driver=False, logging_level="CRITICAL", **(options if local else {})
            )
        except Exception as error:  # of many kinds
            reason = str(error).partition("\n")[0] or type(error).__name__
            raise SigncamError(f"Ray cannot be used with --address {address}: {reason}") from error
        except BaseException:  # Ctrl-C
            self._ray.shutdown()
            raise
        # `OrderedMap` tries again what ended its worker, and knows when to stop.
        self._remote = self._ray.remote(max_retries=0, num_cpus=1)(call_in_folder)
        self.count = count or max(1, int(self._ray.cluster_resources().get("CPU", 1)))
        self._waiting = self._threads()

    def submit(self, key: str, make: Make[Any, Any], item: Any) -> "Future[Any]":
        """Start to work on an item."""
        return self._waiting.submit(self._result, key, make, item)

    def replace(self) -> None:
        """Wait for what was submitted. Ray itself starts a process for each that died."""
        self._waiting.shutdown(wait=True)
        self._waiting = self._threads()

    def close(self, wait: bool) -> None:
        """End the processes, and Ray where it was started here."""
        self._waiting.shutdown(wait=wait, cancel_futures=True)
        self._ray.shutdown()

    def _threads(self) -> ThreadPoolExecutor:
        # Each waits for one item, so that no more are worked on at once than were asked for.
        return ThreadPoolExecutor(self.count, thread_name_prefix="ray")

    def _result(self, key: str, make: Make[Any, Any], item: Any) -> Any:
        errors = self._ray.exceptions
        try:
            return self._ray.get(self._remote.remote(str(Path.cwd()), key, make, item))
        except errors.RayTaskError as error:
            # In place of what the function raised, Ray raises a copy with the traceback in its message.
            raise error.cause from None
        except errors.RayError as error:  # the process, its machine or what it returned is lost
            raise BrokenExecutor(str(error)) from error


def _assert_answers(address: str) -> None:
    host, _, port = address.rpartition(":")
    if not host or not port.isdecimal() or not 0 < int(port) < 2**16:
        raise UsageError(f"--address {address} is neither {LOCAL} nor HOST:PORT of a cluster of Ray.")
    try:
        socket.create_connection((host.strip("[]"), int(port)), _ANSWER_S).close()
    except OSError as error:
        raise SigncamError(
            f"No cluster of Ray answers at {address} ({error.strerror or error}): start it with"
            f" ray start --head --port {port}."
        ) from error


def _import_ray() -> Any:
    os.environ.update(_ENVIRONMENT)
    import ray
    from ray._private import worker

    # It prints to standard output, among the results, that a worker died; there is no switch for that.
    worker.print_to_stdstream = _say_nothing
    return ray


def _say_nothing(*_: Any, **__: Any) -> None:
    pass


_started = False


def call_in_folder(folder: str, key: str, make: Make[Any, Any], item: Any) -> Any:
    """Call a function in a worker, in the program's folder: paths may be relative to it.

    Raises:
        SigncamError: the worker's machine does not have the folder.
        Exception: what the function raised.
    """
    global _started
    if not _started:
        start_worker()
        _started = True
    try:
        os.chdir(folder)
    except OSError as error:
        raise SigncamError(
            f"{socket.gethostname()} has no folder {folder}: each machine of the cluster needs the files"
            " under the same paths."
        ) from error
    return call(key, make, item)
