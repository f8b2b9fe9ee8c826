"""Libraries that only few need, and that are installed on request: `pip install kzannot[name]`."""

from importlib import import_module
from types import ModuleType

from kzannot.errors import QT_TRANSLATE_NOOP, UserError


def needed(module: str, extra: str, title: str) -> ModuleType:
    """A module of an extra, for the format of that title.

    Raises:
        UserError: the extra is not installed.
    """
    try:
        return import_module(module)
    except ImportError as error:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "messages", "{format} needs {module}, which is missing: pip install 'kzannot[{extra}]'."
            ),
            format=title,
            module=module.partition(".")[0],
            extra=extra,
        ) from error
