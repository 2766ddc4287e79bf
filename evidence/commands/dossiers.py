"""What a path names: a dossier, or what a check of one left behind."""

from __future__ import annotations

from pathlib import Path


def dossier_name(path: Path) -> str:
    """A dossier's name: its folder's or file's name without ``.zip``, ``.7z``, ``.eml`` or ``.msg``."""
    name = path.resolve().name
    for ending in (".zip", ".7z", ".eml", ".msg"):
        name = name.removesuffix(ending)
    return name or "dossier"


def is_case(path: Path) -> bool:
    """Whether a path is a stored case or a report folder that holds one."""
    return path.suffix == ".json" or (path / "case.json").is_file()
