"""Replaces a few characters in a function of the pinned emulator, or refuses to start."""

import inspect
from types import ModuleType


class UnknownEmulatorError(RuntimeError):
    """The installed MiniStack is not the one the corrections were written for."""


def rewrite(module: ModuleType, name: str, *changes: tuple[str, str]) -> None:
    """Put the new text where the function's source says the old, which must be there exactly once."""
    function = getattr(module, name)
    source = inspect.getsource(function)
    for old, new in changes:
        if source.count(old) != 1:
            raise UnknownEmulatorError(
                f"{module.__name__}.{name} does not read as expected: "
                "compare local/ministack with the installed MiniStack"
            )
        source = source.replace(old, new)
    exec(compile(source, inspect.getsourcefile(function), "exec"), module.__dict__)


def replaced(text: str, old: str, new: str) -> str:
    """The text with every `old` replaced, of which there must be at least one."""
    if old not in text:
        raise UnknownEmulatorError(f"the emulator's worker script does not contain {old!r}")
    return text.replace(old, new)
