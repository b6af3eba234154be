"""Addresses of network cameras."""

from urllib.parse import urlsplit

SCHEMES = frozenset({"http", "https", "rtsp", "rtsps"})


def without_password(address: str) -> str:
    """Return an address without user and password, safe to show."""
    try:
        parts = urlsplit(address)
        return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()
    except ValueError:  # what is no address may hold a password all the same
        scheme, mark, rest = address.partition("://")
        return scheme + mark + rest.rpartition("@")[2]
