"""The one door to spaCy and to ``models/``."""

from __future__ import annotations

from pathlib import Path

from evidence.errors import InstallationError

_HERE = Path(__file__).resolve().parent


def models_folder() -> Path:
    """Where models lie: inside the installed package, else beside it in a checkout.

    Raises ``InstallationError`` where neither is there.
    """
    for folder in (_HERE / "models", _HERE.parent / "models"):
        if (folder / "README.md").is_file():
            return folder
    raise InstallationError("the models are missing; install the package again, or run from a whole checkout")
