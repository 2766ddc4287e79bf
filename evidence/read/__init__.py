"""Reading: files of the spool become pages with words, boxes and confidences, in a few limited reader processes.

Nothing heavy is loaded in the program's own process: PDFium, OpenCV and the OCR engines live in the readers.
"""

from evidence.read.readers import Readers

__all__ = ["Readers"]
