"""Turns JSON into the dataclasses that it was written from, and refuses what has other types."""

from collections.abc import Hashable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

Kind = TypeVar("Kind")
_LARGEST = 1e12


def read_as(kind: type[Kind], content: Any) -> Kind:
    """Return what JSON describes.

    Args:
        kind: a dataclass; its fields may be dataclasses, tuples, literals, texts, numbers, or one of several.
        content: what `asdict` gave, from JSON; what it leaves out is as in the class.

    Raises:
        ValueError: it describes something else. Numbers that are not finite are none.
    """
    found = _read(kind, content)
    assert isinstance(found, kind)
    return found


def _read(kind: Any, value: Any) -> Any:
    origin = get_origin(kind)
    if kind is Any:
        return value
    if is_dataclass(kind) and isinstance(kind, type):
        return _read_dataclass(kind, value)
    if origin in (Union, UnionType):
        return _read_one_of(get_args(kind), value)
    if origin is Literal:
        if not isinstance(value, str) or value not in get_args(kind):
            raise ValueError(f"{value!r:.40} is none of {', '.join(get_args(kind))}")
        return value
    if origin is tuple:
        return _read_tuple(get_args(kind), value)
    if kind is float and type(value) in (int, float):
        if not -_LARGEST < value < _LARGEST:  # nor NaN
            raise ValueError("a number is too large")
        return float(value)
    if kind is NoneType and value is None:
        return None
    if kind in (int, str, bool) and type(value) is kind:
        return value
    raise ValueError(f"{value!r:.40} is of another type")


def _read_dataclass(kind: type[Any], value: Any) -> Any:
    if not isinstance(value, Mapping):
        raise ValueError(f"{value!r:.40} is of another type")
    known, hints = _parts_of(cast(Hashable, kind))
    for name in value:
        if name not in known:
            raise ValueError(f"{name!r:.40} is no part of it")
    for name, field in known.items():
        if name not in value and field.default is MISSING and field.default_factory is MISSING:
            raise ValueError(f"{name!r} is missing")
    return kind(**{name: _read(hints[name], part) for name, part in value.items()})


@cache
def _parts_of(kind: Any) -> tuple[dict[str, Field[Any]], dict[str, Any]]:
    return {field.name: field for field in fields(kind) if field.init}, get_type_hints(kind)


def _read_tuple(kinds: tuple[Any, ...], value: Any) -> tuple[Any, ...]:
    if not isinstance(value, list | tuple):
        raise ValueError(f"{value!r:.40} is of another type")
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        if kinds[0] is float and all(type(part) is float and -_LARGEST < part < _LARGEST for part in value):
            return tuple(value)  # probabilities, of which a session has thousands
        return tuple(_read(kinds[0], part) for part in value)
    if len(kinds) != len(value):
        raise ValueError(f"{len(value)} numbers in place of {len(kinds)}")
    return tuple(_read(kind, part) for kind, part in zip(kinds, value, strict=True))


def _read_one_of(kinds: tuple[Any, ...], value: Any) -> Any:
    if value is None and NoneType in kinds:
        return None
    failure = ValueError(f"{value!r:.40} is of another type")
    for kind in kinds:
        if kind is not NoneType:
            try:
                return _read(kind, value)
            except ValueError as error:
                failure = error
    raise failure
