"""The application for release of goods in its new and old edition."""

from __future__ import annotations

from tests.factory.canvas import Piece, bold
from tests.factory.model import Paper, Sheet
from tests.factory.unseen_h.blocks import panels
from tests.factory.unseen_h.offices import done, form_press, ticked
from tests.factory.unseen_h.press import Press


def release(paper: Paper) -> list[Sheet]:
    """The application for release in its new or old edition."""
    press = form_press(paper)
    press.say("U.S. Customs and Border Protection", size=7, gap=1)
    press.say(bold("ENTRY/IMMEDIATE DELIVERY"), size=13, align=press.pick("c", "l", "r"), gap=4)
    (_release_old if press.extra("edition") == "old" else _release_new)(press)
    return done(press)


def _release_new(press: Press) -> None:
    panels(
        press,
        [
            ("1. PORT OF ENTRY", press.v("port_code")),
            ("3. IMPORTER NUMBER", press.v("importer_number")),
            ("5. ENTRY NUMBER", press.v("entry_number")),
            ("9. ENTRY TYPE", press.v("entry_type")),
        ],
    )
    press.y += 3
    press.say("2. BOND TYPE:", gap=2)
    ticked(
        press,
        "bond_type",
        (("9", "Single Transaction Bond"), ("8", "Continuous Bond"), ("0", "No Bond Required")),
        press.width / 3 - 4,
    )
    panels(press, [("4. IMPORTER NAME AND ADDRESS", press.who("importer"))])
    panels(
        press,
        [
            ("6. BOND VALUE", press.x("bond_value")),
            ("7. ENTRY VALUE", press.v("entry_value")),
            ("11. SURETY CODE", press.v("surety_number")),
            ("12. PORT OF UNLADING", press.x("unlading")),
        ],
    )
    _release_references(press)


def _release_references(press: Press) -> None:
    """Conveyance, bill and header parties."""
    panels(
        press,
        [
            ("13. MODE OF TRANSPORTATION", press.x("mode")),
            ("14. LOCATION OF GOODS (FIRMS)", press.x("location_of_goods")),
            ("16. CONVEYANCE NAME / TRIP", [*press.x("conveyance"), *press.x("voyage")]),
        ],
    )
    panels(
        press,
        [
            ("17. REFERENCE ID CODE", [Piece("BM")]),
            ("18. REFERENCE ID NUMBER", press.v("bl_number")),
            ("CARRIER", press.x("carrier_code")),
        ],
    )
    panels(
        press,
        [("20-22. HEADER PARTY: Consignee", press.who("consignee")), ("HEADER ID #", press.v("consignee_number"))],
        shares=(3, 1),
    )
    panels(press, [("20-22. HEADER PARTY: Manufacturer", press.v("manufacturer_id"))])
    _release_foot(press)


def _release_old(press: Press) -> None:
    panels(
        press,
        [
            ("1. ARRIVAL DATE", press.v("arrival_date")),
            ("2. ELECTED ENTRY DATE", press.v("entry_date")),
            ("3. ENTRY TYPE CODE/NAME", press.v("entry_type")),
            ("4. ENTRY NUMBER", press.v("entry_number")),
        ],
    )
    panels(
        press,
        [
            ("5. PORT", press.v("port_code")),
            ("6. SINGLE TRANS. BOND / TYPE", press.v("bond_type")),
            ("7. BROKER/IMPORTER FILE NUMBER", press.x("file_number")),
        ],
    )
    panels(
        press,
        [("8. CONSIGNEE NUMBER", press.v("consignee_number")), ("9. IMPORTER NUMBER", press.v("importer_number"))],
    )
    panels(
        press,
        [
            ("10. ULTIMATE CONSIGNEE NAME", press.who("consignee")),
            ("11. IMPORTER OF RECORD NAME", press.who("importer")),
        ],
    )
    _release_cargo(press)


def _release_cargo(press: Press) -> None:
    """Carrier, value and goods."""
    panels(
        press,
        [
            ("12. CARRIER CODE", press.x("carrier_code")),
            ("13. VOYAGE/FLIGHT/TRIP", press.x("voyage")),
            ("14. LOCATION OF GOODS-CODE(S)/NAME(S)", press.x("location_of_goods")),
            ("15. VESSEL CODE/NAME", press.x("conveyance")),
        ],
    )
    panels(
        press,
        [
            ("16. U.S. PORT OF UNLADING", press.x("unlading")),
            ("17. MANIFEST NUMBER", []),
            ("18. G.O. NUMBER", []),
            ("19. TOTAL VALUE", press.v("entry_value")),
        ],
    )
    panels(press, [("20. DESCRIPTION OF MERCHANDISE", press.x("description"))])
    panels(
        press,
        [
            ("21. IT/BL/AWB CODE", [Piece("B")]),
            ("22. IT/BL/AWB NO.", press.v("bl_number")),
            ("23. MANIFEST QUANTITY", press.x("manifest_quantity")),
            ("24. H.S. NUMBER", press.x("hts")),
            ("25. COUNTRY OF ORIGIN", press.x("origin")),
            ("26. MANUFACTURER NO.", press.v("manufacturer_id")),
        ],
        shares=(0.8, 1.5, 1, 1.2, 0.9, 1.6),
    )
    _release_foot(press)


def _release_foot(press: Press) -> None:
    press.y += 3
    press.para(
        "I hereby make application for entry/immediate delivery and certify that the above information is accurate.",
        size=7,
    )
    panels(
        press,
        [
            ("SIGNATURE OF APPLICANT", press.x("signatory")),
            ("PHONE / BROKER", press.x("broker")),
            ("DATE", press.x("sign_date")),
        ],
        shares=(1.4, 2, 1),
        least=26,
    )
