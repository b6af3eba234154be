"""What can go wrong for a person at the keyboard, each with one sentence that says what to do."""


class SigncamError(Exception):
    """A failure that is told to the person in one sentence, without a traceback.

    Attributes:
        exit_code: what the command line ends with when this is the reason.
    """

    exit_code = 1


class UsageError(SigncamError):
    """What was asked for makes no sense, whatever the machine's state."""

    exit_code = 2


class ModelError(SigncamError):
    """A model file or its card is missing, damaged or not what this program can run."""

    exit_code = 2


class PictureError(SigncamError):
    """A picture cannot be read, or only in part."""


class SourceError(SigncamError):
    """A camera, video file, folder or stream cannot be opened or was lost."""
