"""Invented pairs of names with what a careful clerk would say of them: one party, two parties, or cannot tell.

The rules behind the labels are those of the catalogue: words tolerate spelling, legal forms written out or left out,
short forms, cuts at the end of a line; another stated legal form, another distinctive word or another number is
another party.
"""

from __future__ import annotations

import time
from itertools import combinations

import pytest

from evidence.records.parties import Sameness
from evidence.resolve.compare import NOTHING, Beside, compare

SCANNED = Beside(doubtful=True)

SPELT_OTHERWISE = [
    ("Copper Finch Trading LLC", "COPPER FINCH TRADING, L.L.C."),
    ("Copper Finch Trading LLC", "Copper Finch Trading Limited Liability Company"),
    ("Söderlund Kök AB", "Soderlund Kok AB"),
    ("Brückner Möbel GmbH", "Brueckner Moebel GmbH"),
    ("Łabędź Meble Sp. z o.o.", "Labedz Meble Sp.z o.o."),
    ("O'Hallan Goods Inc.", "OHALLAN GOODS INC"),
    ("Int'l Copper Finch LLC", "International Copper Finch LLC"),
    ("Nat'l Tile Depot Inc", "National Tile Depot, Inc."),
    ("Ridge & Vale Home Co.", "Ridge and Vale Home Company"),
    ("The Tin Lantern Company, Inc.", "Tin Lantern Co. Inc"),
    ("Blue Heron Tiles, LLC.", "BLUE-HERON TILES LLC"),
    ("A.B.K. Sourcing Inc.", "ABK Sourcing Inc"),
    ("Ningbo Tallow Import & Export Co., Ltd.", "NINGBO TALLOW IMP. & EXP. CO., LTD."),
    ("Ningbo Tallow Imp. and Exp. Co., Ltd.", "Ningbo Tallow Export and Import Co., Ltd."),
    ("Quillon Mfg. Co., Ltd.", "Quillon Manufacturing Co Ltd"),
    ("Quillon Hldgs. Inc.", "Quillon Holdings Inc."),
    ("Vossberg Machinery Ind. Corp.", "Vossberg Machinery Industrial Corp."),
    ("Vossberg Distrib. LLC", "Vossberg Distribution LLC"),
    ("Sun Ridge Lamps LLC", "Sunridge Lamps LLC"),
    ("M/s Kestrel Exports Pvt. Ltd.", "Kestrel Exports Private Limited"),
    ("Messrs. Tarn & Sedge LLC", "Tarn and Sedge LLC"),
    ("Acorn Acre USA Inc.", "Acorn Acre U.S.A. Inc"),
    ("Wen Ge Lighting Co., Ltd. (Ningbo)", "Wen Ge Lighting (Ningbo) Co., Ltd."),
    ("Harrow 3 Studios LLC", "HARROW 3 STUDIOS L.L.C."),
    ("Pacific Moor Trader LLC", "Pacific Moor Traders LLC"),
]  # fmt: skip

LEGAL_FORMS = [
    ("Kestrel Exports Pvt Ltd", "Kestrel Exports (P) Ltd."),
    ("Kestrel Exports Pvt. Limited", "KESTREL EXPORTS PVT LTD"),
    ("Demirsoy Tekstil Sanayi ve Ticaret Anonim Şirketi", "DEMIRSOY TEKSTIL SAN. VE TIC. A.S."),
    ("Demirsoy Tekstil San. ve Tic. Ltd. Şti.", "Demirsoy Tekstil Sanayi ve Ticaret Limited Şirketi"),
    ("Işıkkaya Aydınlatma A.Ş.", "ISIKKAYA AYDINLATMA A.S."),
    ("Công ty TNHH Gỗ Tân Phú Lâm", "GO TAN PHU LAM CO., LTD"),
    ("Công Ty Cổ Phần May Sao Đông", "May Sao Dong JSC"),
    ("Sao Dong Joint Stock Company", "SAO DONG JSC"),
    ("Port Merle Trading (HK) Limited", "PORT MERLE TRADING (HK) LTD"),
    ("Lantau Reed Co. Limited", "Lantau Reed Company Limited"),
    ("Lantau Reed Company Ltd.", "Lantau Reed Ltd"),
    ("PT Kayu Selatan Jaya", "PT. KAYU SELATAN JAYA"),
    ("PT Kayu Selatan Jaya Tbk", "PT Kayu Selatan Jaya"),
    ("Muebles Arroyo, S.A. de C.V.", "MUEBLES ARROYO SA DE CV"),
    ("Ceramiche Valdora S.r.l.", "Ceramiche Valdora SRL"),
    ("Vidrios del Alba, S. de R.L. de C.V.", "VIDRIOS DEL ALBA S DE RL DE CV"),
    ("Kelapa Mas Sdn. Bhd.", "KELAPA MAS SDN BHD"),
    ("Orchid Loom Co., Ltd.", "Orchid Loom"),
    ("Orchid Loom Public Company Limited", "Orchid Loom PCL"),
    ("First Tarn Bank, N.A.", "First Tarn Bank National Association"),
    ("Nordvik Lys AS", "Nordvik Lys A/S"),
    ("宁波禾田灯具有限公司", "宁波禾田灯具有限责任公司"),
    ("寧波禾田貿易有限公司", "宁波禾田贸易有限公司"),
    ("Jade Otter Co., Inc.", "Jade Otter Inc."),
]  # fmt: skip

MORE_NAMES_IN_ONE = [
    ("Copper Finch LLC d.b.a. Finch & Daughters", "Finch and Daughters"),
    ("Copper Finch LLC (doing business as Finch Home)", "Finch Home"),
    ("Copper Finch LLC, also known as Finchworks", "Finchworks LLC"),
    ("Copper Finch LLC f/k/a Tin Sparrow LLC", "Tin Sparrow LLC"),
    ("Copper Finch LLC (formerly Tin Sparrow LLC)", "TIN SPARROW LLC"),
    ("Copper Finch LLC t/a Finch Home", "Copper Finch"),
    ("Finch Home, a division of Copper Finch LLC", "Copper Finch LLC"),
    ("宁波禾田灯具有限公司 Ningbo Hetian Lamps Co., Ltd.", "Ningbo Hetian Lamps Co., Ltd."),
    ("Ningbo Hetian Lamps Co., Ltd. (宁波禾田灯具有限公司)", "宁波禾田灯具有限公司"),
    ("Copper Finch LLC c/o Marsh Gate Brokers", "Copper Finch LLC"),
    ("Copper Finch LLC Attn: Receiving", "Copper Finch LLC"),
]  # fmt: skip

CUT_OFF = [
    ("JUNIPER MOOR OUTDOOR FURNITURE IMPOR", "Juniper Moor Outdoor Furniture Importers LLC"),
    ("JUNIPER MOOR OUTDOOR FURNITURE IMPO", "Juniper Moor Outdoor Furniture Importers LLC"),
    ("JUNIPER MOOR OUTDOOR FURNITURE I", "Juniper Moor Outdoor Furniture Importers LLC"),
    ("JUNIPER MOOR OUTDOOR FURNITURE", "Juniper Moor Outdoor Furniture Importers LLC"),
    ("GREAT HOLLOW RANGE EQUIPMENT AN", "Great Hollow Range Equipment and Tools Inc."),
    ("GREAT HOLLOW RANGE EQUIPMENT &", "Great Hollow Range Equipment & Tool Works Inc."),
    ("NINGBO TALLOW CREEK LIGHTING CO.", "Ningbo Tallow Creek Lighting Co., Ltd."),
    ("NINGBO TALLOW CREEK LIGHTING WORKS.", "Ningbo Tallow Creek Lighting Works. Co., Ltd."),
    ("NINGBO TALLOW CREEK LIGHTING CO., L", "Ningbo Tallow Creek Lighting Company Limited"),
    ("NINGBO TALLOW CREEK LIGHTING COMPA", "Ningbo Tallow Creek Lighting Co., Ltd."),
    ("JUNIPER MOOR OUTDOOR FURNITURE I", "JUNIPER MOOR OUTDOOR FURNITURE IMPO"),
    ("DEMIRSOY TEKSTIL SANAYI VE TICARET", "Demirsoy Tekstil Sanayi ve Ticaret Limited Şirketi"),
]  # fmt: skip

PERSONS = [
    ("Whitlow, Dana", "Dana Whitlow"),
    ("WHITLOW, DANA R.", "Dana Whitlow"),
    ("Dana R. Whitlow", "Whitlow, Dana R."),
    ("Mr. Dana Whitlow", "Dana Whitlow"),
    ("Dana Whitlow, Jr.", "Dana Whitlow Jr"),
    ("Ms. Dana R. Whitlow", "DANA WHITLOW"),
]  # fmt: skip

INSTITUTIONS = [
    ("U.S. Customs and Border Protection", "US CUSTOMS & BORDER PROTECTION"),
    ("United States Customs and Border Protection", "U.S. Customs and Border Protection"),
    ("Bank of Merle Bay, Ningbo Branch", "BANK OF MERLE BAY"),
    ("Bank of Merle Bay Ltd.", "Bank of Merle Bay Limited, Ningbo Sub-Branch"),
    ("Grey Petrel Lines", "GREY PETREL LINES CO., LTD."),
    ("Grey Petrel Lines Pte. Ltd.", "Grey Petrel Lines Pte Limited"),
]  # fmt: skip

OTHERS = [
    ("Pacific Moor Traders LLC", "Pacific Moor Trading LLC"),
    ("Copper Finch LLC", "Copper Finch Inc."),
    ("Copper Finch LLC", "Copper Finch Ltd."),
    ("Copper Finch Corp.", "Copper Finch Inc."),
    ("Copper Finch LP", "Copper Finch LLP"),
    ("Demirsoy Tekstil A.Ş.", "Demirsoy Tekstil Ltd. Şti."),
    ("Brückner Möbel GmbH", "Brückner Möbel AG"),
    ("Brückner Möbel GmbH", "Brückner Möbel GmbH & Co. KG"),
    ("Kestrel Exports Pvt. Ltd.", "Kestrel Exports LLP"),
    ("Công ty TNHH Sao Đông", "Sao Dong JSC"),
    ("Copper Finch LLC", "Copper Finch Holdings LLC"),
    ("Copper Finch LLC", "Copper Finch Marine LLC"),
    ("Copper Finch LLC", "Copper Wren LLC"),
    ("Copper Finch LLC", "Copper Finches LLC"),
    ("Copper Finch LLC", "Coper Finch LLC"),
    ("Copper Finch Tools LLC", "Copper Finch Tiles LLC"),
    ("Copper Finch LLC", "Copper LLC"),
    ("Copper Finch America Inc.", "Copper Finch Inc."),
    ("Port Merle (HK) Limited", "Port Merle (Shenzhen) Limited"),
    ("Haimen No. 2 Garment Plant", "Haimen No. 3 Garment Plant"),
    ("Haimen No. 2 Garment Plant", "Haimen No. 12 Garment Plant"),
    ("Harrow II LLC", "Harrow III LLC"),
    ("Harrow 3 Studios LLC", "Harrow Studios LLC"),
    ("Route 66 Lamps LLC", "Route 69 Lamps LLC"),
    ("East West Lamps LLC", "North West Lamps LLC"),
    ("Trading International Inc.", "Imports International Inc."),
    ("宁波禾田灯具有限公司", "宁波禾天灯具有限公司"),
    ("宁波禾田灯具有限公司", "绍兴禾田灯具有限公司"),
    ("宁波禾田灯具有限公司", "宁波禾田灯具股份有限公司"),
    ("Dana Whitlow", "Dana Whitlaw"),
    ("Dana R. Whitlow", "Dana S. Whitlow"),
    ("Dana Whitlow Jr.", "Dana Whitlow Sr."),
    ("Dana Whitlow", "Whitlow Tools LLC"),
    ("Dana Whitlow", "Evan Whitlow"),
    ("Copper Finch LLC dba Finch Home", "Tin Sparrow Inc. dba Finch Home"),
    ("Copper Finch LLC dba Finch Home", "Sparrow Home"),
    ("Bank of Merle Bay", "Bank of Marle Bay"),
    ("Bank of Merle Bay", "Merle Bay Savings Bank"),
    ("Grey Petrel Lines", "Grey Petrel Logistics"),
    ("Blu Marsh Foods LLC", "Blue Marsh Foods LLC"),
    ("Juniper Moor Furniture Importers LLC", "Juniper Moor Furniture Importers Group Holdings LLC"),
    ("JUNIPER MOOR OUTDOOR FURNITURE LLC", "Juniper Moor Outdoor Furniture LLC Holdings Trust"),
]  # fmt: skip

CANNOT_TELL = [
    ("Copper Finch LLC", "Copper Finch International LLC"),
    ("Copper Finch Supply LLC", "Copper Finch LLC"),
    ("Copper Finch Co.", "Copper Finch LLC"),
    ("J. Whitlow", "Jonas Whitlow"),
    ("J. R. Whitlow", "Jonas Whitlow"),
    ("Dana Whitlow", "Dana Whitlow Jr."),
    ("Ningbo Hetian Lamps Co., Ltd.", "宁波禾田灯具有限公司"),
    ("禾田灯具有限公司", "宁波禾田灯具有限公司"),
    ("Bank of Merle Bay, Ningbo Branch", "Bank of Merle Bay, Shanghai Branch"),
    ("C0pper Finch LLC", "Copper Finch LLC"),
    ("宁波禾田 Ningbo Hetian Lamps Co., Ltd.", "宁波禾田 Ningbo Hartfield Lighting Co., Ltd."),
]  # fmt: skip

MISREAD = [
    ("Coppcr Finch LLC", "Copper Finch LLC"),
    ("Comerstone Vale Inc.", "Cornerstone Vale Inc."),
    ("Copper Finch LLC", "Copper Finch LLG"),
    ("Copper Finches LLC", "Copper Finche LLC"),
    ("JUNIPER M00R OUTDOOR FURNITURE IMPO", "Juniper Moor Outdoor Furniture Importers LLC"),
    ("JUNIPER MOOR 0UTDOOR FURNITVRE IMPO", "Juniper Moor Outdoor Furniture Importers LLC"),
    ("宁波禾田灯具有限公司", "宁波禾由灯具有限公司"),
]  # fmt: skip

STILL_OTHERS_ON_A_SCAN = [
    ("Pacific Moor Traders LLC", "Pacific Moor Trading LLC"),
    ("Copper Finch LLC", "Copper Finch Inc."),
    ("Copper Finch LLC", "Copper Wren LLC"),
    ("Haimen No. 2 Garment Plant", "Haimen No. 12 Garment Plant"),
]  # fmt: skip


def said(a: str, b: str, beside: Beside = NOTHING) -> Sameness:
    """The answer, which must not depend on the order of the names."""
    answer = compare(a, b, beside).answer
    assert compare(b, a, beside).answer is answer
    return answer


@pytest.mark.parametrize(
    ("a", "b"), [*SPELT_OTHERWISE, *LEGAL_FORMS, *MORE_NAMES_IN_ONE, *CUT_OFF, *PERSONS, *INSTITUTIONS]
)
def test_one_party_written_in_two_ways(a: str, b: str) -> None:
    assert said(a, b) is Sameness.SAME


@pytest.mark.parametrize(("a", "b"), OTHERS)
def test_two_parties_with_names_that_look_alike(a: str, b: str) -> None:
    assert said(a, b) is Sameness.DIFFERENT


@pytest.mark.parametrize(("a", "b"), CANNOT_TELL)
def test_names_that_nothing_settles(a: str, b: str) -> None:
    assert said(a, b) is Sameness.UNSURE


@pytest.mark.parametrize(("a", "b"), MISREAD)
def test_a_misreading_is_never_the_same_in_clear_print_nor_another_party_on_a_scan(a: str, b: str) -> None:
    assert said(a, b) is not Sameness.SAME
    assert said(a, b, SCANNED) is not Sameness.DIFFERENT


@pytest.mark.parametrize(("a", "b"), STILL_OTHERS_ON_A_SCAN)
def test_a_scan_does_not_make_one_party_of_two(a: str, b: str) -> None:
    assert said(a, b, SCANNED) is Sameness.DIFFERENT


def test_every_name_is_the_same_as_itself() -> None:
    for pair in (*SPELT_OTHERWISE, *LEGAL_FORMS, *OTHERS, *CANNOT_TELL):
        for name in pair:
            assert said(name, name) is said(name, name.upper()) is Sameness.SAME


def test_a_hundred_names_are_compared_with_one_another_in_a_tenth_of_a_second() -> None:
    names = list(dict.fromkeys(n for pair in (*SPELT_OTHERWISE, *LEGAL_FORMS, *OTHERS) for n in pair))[:100]
    assert len(names) == 100
    times = []
    for _ in range(5):
        begun = time.process_time()
        for a, b in combinations(names, 2):
            compare(a, b)
        times.append(time.process_time() - begun)
    assert min(times) < 0.1
