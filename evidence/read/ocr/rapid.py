"""RapidOCR (PP-OCR models on onnxruntime): the second opinion on crops, and the reader of last resort of pages."""

from __future__ import annotations

from importlib import metadata, util
from typing import Any

from evidence.read.ocr.engine import Gray, Seen

LONGEST_SIDE = 2600
"""Pages are not shrunk below this by the detector's own limit."""


def version() -> str | None:
    """The version of rapidocr, None where it or onnxruntime isn't installed."""
    return metadata.version("rapidocr") if util.find_spec("rapidocr") and util.find_spec("onnxruntime") else None


class Rapid:
    """Both uses of the models; each is loaded when it is first needed."""

    def __init__(self) -> None:
        from rapidocr import RapidOCR  # noqa: PLC0415 - heavy, and needed for few pages

        self._engine: Any = RapidOCR(
            params={
                "Global.log_level": "critical",
                "Global.max_side_len": LONGEST_SIDE,
                "EngineConfig.onnxruntime.intra_op_num_threads": 1,
                "EngineConfig.onnxruntime.inter_op_num_threads": 1,
            }
        )
        self.name = f"rapidocr {metadata.version('rapidocr')} (onnxruntime {metadata.version('onnxruntime')})"

    def page(self, gray: Gray, dpi: int) -> tuple[Seen, ...]:  # noqa: ARG002 - the models know no resolution
        """The words of a page."""
        found = self._engine(_colour(gray), use_det=True, use_cls=False, use_rec=True, return_word_box=True)
        lines = getattr(found, "word_results", None) or ()
        return tuple(_seen(text, float(score), box) for line in lines for text, score, box in line if text.strip())

    def line(self, gray: Gray) -> tuple[str, float]:
        """The text of one line."""
        found = self._engine(_colour(gray), use_det=False, use_cls=False, use_rec=True)
        texts, scores = found.txts or ("",), found.scores or (0.0,)
        return str(texts[0]).strip(), float(scores[0])


def _colour(gray: Gray) -> Gray:
    return gray[:, :, None].repeat(3, axis=2)


def _seen(text: str, score: float, box: Any) -> Seen:  # noqa: ANN401 - four corner points
    xs, ys = [float(p[0]) for p in box], [float(p[1]) for p in box]
    return Seen(text.strip(), min(xs), min(ys), max(xs), max(ys), score)
