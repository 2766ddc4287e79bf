"""Glyphs that every engine may take for each other, so that two engines that agree on them prove nothing.

They concern names read from pixels only (method ``ocr`` or ``reread``): ``S.r.I.`` for ``S.r.l.``, ``C0.`` for ``Co.``.
"""

from __future__ import annotations

import re
from functools import lru_cache

from evidence.resolve import forms
from evidence.resolve.words import parts
from evidence.values.names import folded

_BARS = str.maketrans({"|": "l", "!": "l"})
"""Marks that folding would drop; within a name they are a misread letter."""
_SINGLE = str.maketrans({"0": "o", "1": "l", "i": "l", "j": "l", "5": "s", "8": "b", "2": "z", "6": "g", "q": "g"})
_CAPITAL = re.compile(r"(?<!\w)(?=\w*[A-Z]\w*[A-Z])[A-Zl]{3,}(?!\w)")
"""Capitals with an ``l`` among them, which is an ``I`` (``lRlS``)."""
_FIRST = re.compile(r"(?<!\w)l(?=[bcdfgkmnpqrstvwxz])")
"""An ``l`` that begins a word as no word does (``lmports``): an ``I``."""
_GROUPS = (("rn", "m"), ("vv", "w"), ("cl", "d"))
_ENDS = frozenset(
    "llc inc corp corporation incorporated ltd limited co company lp llp pllc plc gmbh kg sarl sas srl sl slu spa ltda"
    " limitada oyj sro doo jsc".split()
)
"""Words that end a legal form and hold a glyph that may be misread."""


@lru_cache(maxsize=8192)
def blurred(text: str) -> str:
    """A folded text with the look-alikes of each glyph written as one of them."""
    plain = text.translate(_SINGLE)
    for many, one in _GROUPS:
        plain = plain.replace(many, one)
    return plain


def alike(a: str, b: str) -> bool:
    """Whether two folded texts differ in look-alike glyphs only; two other digits never look alike."""
    if blurred(a.replace(" ", "")) != blurred(b.replace(" ", "")):
        return False
    pairs = zip(a, b, strict=True) if len(a) == len(b) else ()
    return not any(x != y and x.isdigit() and y.isdigit() for x, y in pairs)


_BY_BLUR = {blurred(end): end for end in sorted(_ENDS)}


@lru_cache(maxsize=8192)
def mended(text: str) -> str:
    """A name with a legal form at its end that was misread by such a glyph, spelt as the form; else as it is."""
    if parts(text) != (text,):
        return text
    text = _CAPITAL.sub(lambda m: m[0].replace("l", "I"), _FIRST.sub("I", text))
    plain = folded(text.translate(_BARS))
    words = plain.split()
    if len(words) > 1 and forms.stated(plain)[1] is None:
        words[-1] = _BY_BLUR.get(blurred(words[-1]), words[-1])
    if len(words) > 2 and words[-1] in {"ltd", "limited"} and blurred(words[-2]) == blurred("co"):
        words[-2] = "co"
    found = " ".join(words)
    return text if found == folded(text) else found
