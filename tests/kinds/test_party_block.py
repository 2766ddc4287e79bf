"""A party's name is cut from the address that goes on behind it."""

from __future__ import annotations

import pytest

from evidence.kinds.party_block import name_and_rest, says_place, text_of
from evidence.layout.words import Token
from evidence.records.pages import Word
from evidence.records.places import Box


def row(text: str) -> tuple[Token, ...]:
    words = (Word(w, Box(20 * n, 0, 20 * n + 15, 10)) for n, w in enumerate(text.split()))
    return tuple(Token(word, 1, word.box) for word in words)


@pytest.mark.parametrize(
    ("printed", "name", "address"),
    [
        ("Ningfu Toys Co., Ltd., 12 Quay Road, Ningbo, China", "Ningfu Toys Co., Ltd.,", "12 Quay Road, Ningbo, China"),
        ("Ningfu Toys Co., Ltd. - 12 Quay Road, Ningbo", "Ningfu Toys Co., Ltd.", "12 Quay Road, Ningbo"),
        ("Alder Brook Retail, 480 Mill Lane, Salem, OR 97301", "Alder Brook Retail,", "480 Mill Lane, Salem, OR 97301"),
        ("Waldau Werkzeuge GmbH & Co. KG", "Waldau Werkzeuge GmbH & Co. KG", ""),
        ("Smith, Brown & Partners LLC", "Smith, Brown & Partners LLC", ""),
    ],
)
def test_a_line_is_cut_behind_the_name(printed: str, name: str, address: str) -> None:
    one, rest = name_and_rest(row(printed))
    assert (text_of(one), text_of(rest)) == (name, address)


def test_streets_and_zip_codes_are_no_names() -> None:
    assert says_place("480 Mill Lane")
    assert says_place("Salem, OR 97301")
    assert not says_place("Mill Lane Trading Company")
