"""RapidOCR (PP-OCR models on onnxruntime): the second opinion on crops, and the reader of last resort of pages."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import metadata, util
from itertools import pairwise
from statistics import median
from typing import Any

from evidence.read.ocr.engine import Gray, Seen

DETECTED_AT = 1400
"""Lines of a page are looked for on a picture with a longer side of so many pixels (memory grows with it)."""

WIDE_GAP = 2.2
"""Neighbours in a line further apart than so many times the usual pitch are two words even without a space."""

MARGIN = 2
"""Pixels around a detected line."""

LOOSE = 0.15
"""Detected lines are higher than their letters by so much of their height above and below."""


def version() -> str | None:
    """The version of rapidocr, None where it or onnxruntime isn't installed."""
    if not (util.find_spec("rapidocr") and util.find_spec("onnxruntime")):
        return None
    try:
        return metadata.version("rapidocr")
    except metadata.PackageNotFoundError:  # left behind by half an installation
        return None


class Rapid:
    """Both uses of the models; each model is loaded when it is first needed."""

    def __init__(self) -> None:
        import onnxruntime  # noqa: PLC0415 - heavy, and needed for few pages
        from rapidocr import RapidOCR  # noqa: PLC0415

        onnxruntime.disable_telemetry_events()

        self._engine: Any = RapidOCR(
            params={
                "Global.log_level": "critical",
                "Global.max_side_len": DETECTED_AT,
                "EngineConfig.onnxruntime.intra_op_num_threads": 1,
                "EngineConfig.onnxruntime.inter_op_num_threads": 1,
            }
        )
        self._engine.return_word_box = True  # so that each character's place is told
        self.name = f"rapidocr {metadata.version('rapidocr')} (onnxruntime {metadata.version('onnxruntime')})"

    def page(self, gray: Gray, dpi: int) -> tuple[Seen, ...]:  # noqa: ARG002 - the models know no resolution
        """The words of a page, line by line."""
        found = self._engine(_colour(gray), use_det=True, use_cls=False, use_rec=False)
        if getattr(found, "boxes", None) is None:
            return ()
        spots = [_around(box, gray) for box in found.boxes]
        spots = [s for s in spots if s[2] - s[0] >= 4 and s[3] - s[1] >= 4]
        if not spots:
            return ()
        return tuple(seen for spot in spots for seen in self._read(gray, spot))

    def _read(self, gray: Gray, spot: Spot) -> Iterator[Seen]:
        """The words of one line; line by line, because a batch takes memory by its widest line."""
        left, top, right, low = spot
        read = self._engine.recognize_txt([_colour(gray[top:low, left:right])])
        yield from _words(str(read.txts[0]), read.word_results[0], spot)

    def line(self, gray: Gray) -> tuple[Seen, ...]:
        """The words of one line."""
        found = self._engine.recognize_txt([_colour(gray)])
        height, width = gray.shape
        return tuple(_words(str(found.txts[0]), found.word_results[0], (0, 0, width, height)))


def _colour(gray: Gray) -> Gray:
    return gray[:, :, None].repeat(3, axis=2)


Spot = tuple[int, int, int, int]
"""Left, top, right and bottom of a line in pixels."""


def _around(corners: Any, gray: Gray) -> Spot:  # noqa: ANN401 - four corner points
    xs, ys = [float(p[0]) for p in corners], [float(p[1]) for p in corners]
    height, width = gray.shape
    return (
        max(0, int(min(xs)) - MARGIN),
        max(0, int(min(ys)) - MARGIN),
        min(width, int(max(xs)) + MARGIN + 1),
        min(height, int(max(ys)) + MARGIN + 1),
    )


def _words(text: str, places: Any, spot: Spot) -> Iterator[Seen]:  # noqa: ANN401 - the package's own record
    """The words of a line: characters with their columns, parted at spaces and wide gaps."""
    columns = [float(c) for word in places.word_cols for c in word]
    letters = [c for c in text if not c.isspace()]
    if not letters or len(columns) != len(letters):
        return
    per = (spot[2] - spot[0]) / max(1.0, float(places.line_txt_len))
    sure = [s for s, c in zip(places.confs, text, strict=False) if not c.isspace()]
    pitch = median([b - a for a, b in pairwise(columns)] or [1.0])
    for start, end in _runs(text, columns, pitch):
        left, right = spot[0] + (columns[start] - 0.5) * per, spot[0] + (columns[end - 1] + 1.5) * per
        mean = sum(sure[start:end]) / (end - start)
        loose = LOOSE * (spot[3] - spot[1])
        yield Seen("".join(letters[start:end]), left, spot[1] + loose, right, spot[3] - loose, mean)


def _runs(text: str, columns: list[float], pitch: float) -> Iterator[tuple[int, int]]:
    """From and to which character, spaces not counted, each word goes."""
    start = at = 0
    spaced = False
    for letter in text:
        if letter.isspace():
            spaced = True
            continue
        if at > start and (spaced or columns[at] - columns[at - 1] > WIDE_GAP * pitch + 1):
            yield start, at
            start = at
        spaced = False
        at += 1
    if at > start:
        yield start, at
