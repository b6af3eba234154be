"""Encrypted connections to network cameras."""

import ssl


def camera_context() -> ssl.SSLContext:
    """Return how to connect: cameras sign their certificates themselves, so nobody could vouch for them."""
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context
