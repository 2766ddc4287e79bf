"""An archive of dossiers: faults that only several dossiers together show, among honest look-alikes and strangers."""

from __future__ import annotations

import random
from dataclasses import dataclass
from pathlib import Path

from tests.factory.archive_cast import Cast, Scene, made
from tests.factory.archive_faults import FAULTS
from tests.factory.archive_honest import HONEST
from tests.factory.model import Dossier
from tests.factory.write import write

NEED_PIXELS = frozenset({"archive.reused-page"})
"""Rules whose faults can be seen on pictures of pages alone."""


@dataclass(frozen=True)
class Crossed:
    """A planted fault: the rule that must fire and the names of the dossiers that show it together."""

    rule: str
    dossiers: tuple[str, ...]
    scene: str


@dataclass
class Archive:
    """Dossiers in the order of their names, what was planted across them, and each dossier's scene."""

    dossiers: list[Dossier]
    planted: list[Crossed]
    scenes: dict[str, str]


def archive(seed: int, count: int = 200, scanned: int = 0) -> Archive:
    """An archive of ``count`` dossiers, ``scanned`` of the strangers and look-alikes as scans at 200 dpi.

    Scenes come in turns, each kind once a turn and in another way, as long as they fit; three turns at most, and the
    rest are dossiers that have nothing to do with each other. The same arguments always give the same archive.
    """
    cast = Cast(seed)
    scenes: list[Scene] = []
    room = count
    for turn in range(3):
        for maker in (*FAULTS, *HONEST):
            scene = maker(cast, turn)
            if len(scene.dossiers) <= room:
                scenes.append(scene)
                room -= len(scene.dossiers)
    scenes += [Scene("a stranger", [made(cast.story())]) for _ in range(room)]
    return _named(scenes, random.Random(f"order {seed}"), scanned)


def _named(scenes: list[Scene], rng: random.Random, scanned: int) -> Archive:
    """Mixes the dossiers and gives them names that tell nothing."""
    found = [dossier for scene in scenes for dossier in scene.dossiers]
    rng.shuffle(found)
    for number, dossier in enumerate(found, 1):
        dossier.name = f"shipment-{number:03d}"
    planted = [
        Crossed(rule, tuple(sorted(d.name for d in dossiers)), scene.name)
        for scene in scenes
        for rule, dossiers in scene.planted
    ]
    free = [d for d in found if all(p.quality in ("digital", "text") for p in d.papers)]
    for dossier in rng.sample(free, min(scanned, len(free))):
        for paper in dossier.papers:
            paper.quality = "scan200" if paper.quality == "digital" else paper.quality
    return Archive(found, planted, {d.name: scene.name for scene in scenes for d in scene.dossiers})


def write_archive(made_up: Archive, folder: Path) -> None:
    """Writes each dossier of an archive into a folder of its own under ``folder``."""
    for dossier in made_up.dossiers:
        write(dossier, folder / dossier.name)
