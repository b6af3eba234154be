"""`signcam classify`: reads every picture and every video frame, in the order given."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial

from signcam.cli.progress import ProgressBar
from signcam.cli.records import Record, RecordWriter, error_record, frame_record, picture_record
from signcam.errors import PictureError, SourceError
from signcam.frame import Frame
from signcam.hands.finder import HandFinder
from signcam.live.recognizer import Recognizer, recognize_picture
from signcam.models.prediction import Classifier
from signcam.sources.animation import AnimationSource
from signcam.sources.animation_times import animation_of
from signcam.sources.base import Picture, Source
from signcam.sources.expand import FoundFile, MissingFile, expand
from signcam.sources.picture_file import read_picture
from signcam.sources.video import VideoSource
from signcam.system.terminal import print_stderr
from signcam.system.worker_pool import OrderedMap, Processes, Threads, Workers, usable_cores

Openers = Mapping[str, Callable[[], Classifier]]
"""For each model, by its name, what opens it, once for each worker. Other processes get it pickled."""

# With more workers than this, memory is the bottleneck, not the cores.
_MOST_WORKERS = 8
# Fewer pictures are read before other processes are ready.
_FEWEST_FOR_PROCESSES = 60


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
    """Reads pictures with one or several models. For one worker alone."""

    def __init__(self, openers: Sequence[Callable[[], Classifier]]) -> None:
        self._classifiers = [opened() for opened in openers]
        self._finder = HandFinder(threads=1)

    def __call__(self, found: FoundFile) -> list[Record]:
        """Return the picture's record of each model, or one error record if it cannot be read."""
        try:
            image = read_picture(found.path)
            return [
                picture_record(found.shown, recognize_picture(image, self._finder, classifier))
                for classifier in self._classifiers
            ]
        except PictureError as error:
            return [error_record(found.shown, str(error))]
        except MemoryError:
            return [error_record(found.shown, f"{found.shown} is too large for this machine's memory.")]


def _lost(found: FoundFile) -> list[Record]:
    sentence = f"{found.shown} ends each process that reads it, so it is damaged or far too large."
    return [error_record(found.shown, sentence)]


def choose_workers(
    items: Sequence[FoundFile | MissingFile], count: int | None = None, address: str | None = None
) -> Workers:
    """Return what reads these files: other processes where there are many pictures, else threads.

    Args:
        items: the files.
        count: how many pictures to read at once; 1 is in this process. None is one a core.
        address: of a cluster of Ray, whose processes read the pictures then; `local` is this machine.

    Raises:
        SigncamError: the cluster cannot be used.
    """
    if address is not None:
        from signcam.system.ray_workers import RayWorkers

        return RayWorkers(address, count)
    if count is not None:
        return Processes(count) if count > 1 else Threads(count)
    cores = min(usable_cores(), _MOST_WORKERS)
    many = sum(map(_is_picture, items)) >= _FEWEST_FOR_PROCESSES
    return Processes(cores) if many and cores > 1 else Threads(cores)


def _is_picture(item: FoundFile | MissingFile) -> bool:
    return isinstance(item, FoundFile) and item.kind == "picture"


def _is_animation(item: FoundFile | MissingFile) -> bool:
    try:
        return isinstance(item, FoundFile) and animation_of(item.path) is not None
    except OSError:  # told when the picture is read
        return False


def read_video(found: FoundFile, classifier: Classifier) -> Iterator[Record]:
    """Read every frame of a video or animation. If it ends too early, the last record is an error record."""
    kind = VideoSource if found.kind == "video" else AnimationSource
    source = kind(found.path, found.shown)
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
    items: Sequence[FoundFile | MissingFile], openers: Openers, workers: Workers
) -> Iterator[tuple[int, Record]]:
    """Read pictures and videos.

    Args:
        items: the files to read.
        openers: the models. With several, each record has its `model`, and those of a picture or frame follow
            one another; what cannot be read has one record without a model.
        workers: what reads the pictures; ended at the end.

    Yields:
        The number of finished items, and the next record, in the order of the items.
    """
    done = 0
    classifiers: list[Classifier] = []
    with OrderedMap(partial(PictureReader, tuple(openers.values())), workers, _lost) as reader:
        for item in items:
            is_picture = _is_picture(item) and not _is_animation(item)
            while len(reader) and (reader.full or not is_picture):
                done += 1
                yield from _of_models(done, reader.take(), openers)
            if isinstance(item, MissingFile):
                done += 1
                yield done, error_record(item.shown, item.sentence)
            elif is_picture:
                reader.start(item)
            else:
                classifiers = classifiers or [opened() for opened in openers.values()]
                videos = [read_video(item, classifier) for classifier in classifiers]
                for records in zip(*videos, strict=True):
                    yield from _of_models(done, records, openers)
                done += 1
        while len(reader):
            done += 1
            yield from _of_models(done, reader.take(), openers)


def _of_models(done: int, records: Sequence[Record], names: Iterable[str]) -> Iterator[tuple[int, Record]]:
    """Yield the records of several models, each with its name."""
    if len(records) == 1 or "error" in records[0]:
        yield done, records[0]
        return
    for name, record in zip(names, records, strict=True):
        yield done, record | {"model": name}


def run_classify(
    arguments: Sequence[str],
    openers: Openers,
    make_writer: Callable[[list[str]], RecordWriter],
    workers: int | None = None,
    address: str | None = None,
) -> int:
    """Read all files that the arguments name, and write a line per picture and per frame.

    Args:
        arguments: files, folders and globs.
        openers: the models.
        make_writer: creates the writer, given all paths that will be written.
        workers: how many pictures to read at once; see `choose_workers`.
        address: of a cluster; see `choose_workers`.

    Returns:
        The exit code: 1 if something could not be read.
    """
    items = expand_all(arguments)
    writer = make_writer([item.shown for item in items])
    bar = ProgressBar(len(items))
    code = 0
    try:
        for done, record in read_all(items, openers, choose_workers(items, workers, address)):
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
