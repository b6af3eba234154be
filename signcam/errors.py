"""The errors that a user can meet. The message of each says in a sentence what to do."""


class SigncamError(Exception):
    """A failure that the user is told about in one sentence, without a traceback.

    Attributes:
        exit_code: the exit code of the program when this error ends it.
    """

    exit_code = 1


class UsageError(SigncamError):
    """The request makes no sense on any machine."""

    exit_code = 2


class ModelError(SigncamError):
    """A model file or its card is missing, is damaged, or cannot be run by this program."""

    exit_code = 2


class PictureError(SigncamError):
    """A picture cannot be read, or only in part."""


class SourceError(SigncamError):
    """A camera, video file, folder or stream cannot be opened or was lost."""
