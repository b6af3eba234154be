"""`signcam classify`: reads every picture and every video frame, in the order given."""

import os
import threading
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, TimeoutError
from types import TracebackType

from signcam.cli.progress import ProgressBar
from signcam.cli.records import Record, RecordWriter, error_record, frame_record, picture_record
from signcam.errors import PictureError, SourceError
from signcam.frame import Frame
from signcam.hands.finder import HandFinder
from signcam.live.recognizer import Recognizer, recognize_picture
from signcam.models.prediction import Classifier
from signcam.sources.base import Picture, Source
from signcam.sources.expand import FoundFile, MissingFile, expand
from signcam.sources.picture_file import read_picture
from signcam.sources.video import VideoSource
from signcam.system.terminal import print_stderr

# With more threads than this, memory is the bottleneck, not the cores.
_MOST_WORKERS = 8
# Pictures queued beyond those being read, so that no thread is idle while a slow picture is awaited.
_QUEUED_AHEAD = 4
# The longest single wait. Windows notices Ctrl-C only between waits.
_WAIT_S = 0.2


def expand_all(arguments: Sequence[str]) -> list[FoundFile | MissingFile]:
    """Return all files that the arguments name, in order; a `MissingFile` for an argument that names none."""
    items: list[FoundFile | MissingFile] = []
    for argument in arguments:
        try:
            items.extend(expand(argument))
        except SourceError as error:
            items.append(MissingFile(argument, str(error)))
    return items


class PictureReader:
    """Reads pictures in several threads: LiteRT and OpenCV release Python's GIL while they work.

    Each thread has its own hand finder and network, for as long as the reader exists.
    """

    def __init__(self, make_classifier: Callable[[], Classifier], workers: int | None = None) -> None:
        self.workers = workers or min(_usable_cores(), _MOST_WORKERS)
        self._make_classifier = make_classifier
        self._per_thread = threading.local()
        self._finders: list[HandFinder] = []
        self._threads = ThreadPoolExecutor(self.workers, thread_name_prefix="pictures")

    def start(self, found: FoundFile) -> Future[Record]:
        """Start to read a picture. The future gives its record, or an error record if it cannot be read."""
        return self._threads.submit(self._read, found)

    def _read(self, found: FoundFile) -> Record:
        if not hasattr(self._per_thread, "finder"):
            self._per_thread.classifier = self._make_classifier()
            self._per_thread.finder = HandFinder(threads=1)
            self._finders.append(self._per_thread.finder)
        try:
            image = read_picture(found.path)
            recognition = recognize_picture(image, self._per_thread.finder, self._per_thread.classifier)
        except PictureError as error:
            return error_record(found.shown, str(error))
        except MemoryError:
            return error_record(found.shown, f"{found.shown} is too large for this machine's memory.")
        return picture_record(found.shown, recognition)

    def __enter__(self) -> "PictureReader":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        # After Ctrl-C or a closed pipe, the results of the pictures still being read are not needed.
        self._threads.shutdown(wait=error is None, cancel_futures=True)
        if error is None:
            for finder in self._finders:
                finder.close()


def _usable_cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def read_video(found: FoundFile, classifier: Classifier) -> Iterator[Record]:
    """Read every frame of a video. If it ends too early, the last record is an error record."""
    source = VideoSource(found.path, found.shown)
    recognizer = Recognizer(classifier)
    index = 0
    try:
        for picture in _read_frames(source):
            time_s = picture.time_s or 0.0
            frame = Frame(picture.image, index, time_s, captured_s=time_s, captured_at=0.0)
            yield frame_record(found.shown, recognizer.recognize(frame))
            index += 1
    except SourceError as error:
        yield error_record(found.shown, str(error))
    finally:
        source.close()
        recognizer.close()


def _read_frames(source: Source) -> Iterator[Picture]:
    try:
        source.open()
        while (picture := source.read()) is not None:
            yield picture
    except SourceError:
        raise
    except Exception as error:  # whatever a decoder raises must not stop the other files from being read
        raise SourceError(f"{source.name} cannot be read: {error}.") from error


def read_all(
    items: Sequence[FoundFile | MissingFile],
    make_classifier: Callable[[], Classifier],
    workers: int | None = None,
) -> Iterator[tuple[int, Record]]:
    """Read pictures and videos.

    Args:
        items: the files to read.
        make_classifier: opens the network; called once per thread.
        workers: number of pictures to read at once; None is one per core.

    Yields:
        The number of finished items, and the next record, in the order of the items.
    """
    done = 0
    pending: deque[Future[Record]] = deque()
    video_classifier: Classifier | None = None
    with PictureReader(make_classifier, workers) as reader:
        most_pending = reader.workers + _QUEUED_AHEAD
        for item in items:
            is_picture = isinstance(item, FoundFile) and item.kind == "picture"
            while pending and (not is_picture or len(pending) >= most_pending):
                done += 1
                yield done, _result(pending.popleft())
            if isinstance(item, MissingFile):
                done += 1
                yield done, error_record(item.shown, item.sentence)
            elif is_picture:
                pending.append(reader.start(item))
            else:
                video_classifier = video_classifier or make_classifier()
                for record in read_video(item, video_classifier):
                    yield done, record
                done += 1
        while pending:
            done += 1
            yield done, _result(pending.popleft())


def _result(future: Future[Record]) -> Record:
    while True:
        try:
            return future.result(_WAIT_S)
        except TimeoutError:
            # The thread itself raised a TimeoutError, which would otherwise be caught for ever.
            if future.done():
                raise


def read_side_by_side(
    items: Sequence[FoundFile | MissingFile], makers: Mapping[str, Callable[[], Classifier]]
) -> Iterator[tuple[int, Record]]:
    """Read the same pictures and videos with several models.

    Args:
        items: the files to read.
        makers: for each model, by its name, what opens it; called once per thread.

    Yields:
        The number of finished items, and the next record with its `model`; the records of a picture or frame
        follow one another. What cannot be read has one record without a model.
    """
    readers = [read_all(items, make) for make in makers.values()]
    for results in zip(*readers, strict=True):
        done, record = results[0]
        if "error" in record:
            yield done, record
            continue
        for name, (_, of_model) in zip(makers, results, strict=True):
            yield done, of_model | {"model": name}


def run_classify(
    arguments: Sequence[str],
    makers: Mapping[str, Callable[[], Classifier]],
    make_writer: Callable[[list[str]], RecordWriter],
) -> int:
    """Read all files that the arguments name, and write a line per picture and per frame.

    Args:
        arguments: files, folders and globs.
        makers: for each model, by its name, what opens it; called once per thread.
        make_writer: creates the writer, given all paths that will be written.

    Returns:
        The exit code: 1 if something could not be read.
    """
    items = expand_all(arguments)
    writer = make_writer([item.shown for item in items])
    bar = ProgressBar(len(items))
    code = 0
    try:
        makers_of_all = list(makers.values())
        alone = len(makers_of_all) == 1
        records = read_all(items, makers_of_all[0]) if alone else read_side_by_side(items, makers)
        for done, record in records:
            if "error" in record:
                code = 1
                bar.clear()
                print_stderr(record["error"])
            if writer.on_terminal:
                bar.clear()
            writer.write(record)
            position = f" at {record['time_s']:.0f} s" if "time_s" in record else ""
            bar.show(done, record["path"] + position)
    finally:
        bar.close()
    return code
