"""A party's name is cut from the address that goes on behind it."""

from __future__ import annotations

import pytest

from evidence.kinds.parties import is_name
from evidence.kinds.party_block import name_and_rest, says_place, text_of
from evidence.kinds.persons import person
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


def test_a_department_alone_is_no_party() -> None:
    assert not is_name([row("Trade Finance Department")])
    assert is_name([row("Corner Department Store")])


@pytest.mark.parametrize("printed", ["Senior Export Manager", "Deputy Managing Director", "Ada Holm Import Dept."])
def test_a_position_or_department_is_no_person(printed: str) -> None:
    assert person(printed) is None


def test_a_position_behind_a_name_is_left_out() -> None:
    assert person("Ada Holm, Senior Export Manager") == "Ada Holm"


def test_streets_and_zip_codes_are_no_names() -> None:
    assert says_place("480 Mill Lane")
    assert says_place("Salem, OR 97301")
    assert not says_place("Mill Lane Trading Company")
