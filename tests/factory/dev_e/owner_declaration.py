"""CBP Form 3347 of family ``e``: Declaration of Owner."""

from __future__ import annotations

from tests.factory.canvas import FACES, Piece, bold
from tests.factory.dev_e import base
from tests.factory.forms import Cell, row
from tests.factory.pad import Pad


def draw(pad: Pad) -> None:
    """Title, the entry's boxes, the owner, the declaration, signature."""
    pad.captions = FACES["sans"]
    pad.y = pad.text(pad.left, pad.y, "DEPARTMENT OF HOMELAND SECURITY\nU.S. Customs and Border Protection", 7)
    pad.y = pad.text(pad.left, pad.y + 2, bold("DECLARATION OF OWNER"), 13, width=pad.width, align="c")
    words = "FOR MERCHANDISE OBTAINED IN PURSUANCE OF A PURCHASE OR AGREEMENT TO PURCHASE"
    pad.y = pad.text(pad.left, pad.y, words, 7, width=pad.width, align="c")
    pad.y = pad.text(pad.left, pad.y, "19 CFR 24.11(a)(1), 141.20", 6.6, width=pad.width, align="c") + 6
    pad.y = row(
        pad,
        pad.y,
        26,
        [
            Cell("1. Port of Entry", pad.x("port")),
            Cell("2. Entry Number", pad.v("number"), 1.4),
            Cell("3. Date of Entry", pad.x("entry_date")),
            Cell("4. Superseding Bond Surety Code", ""),
        ],
    )
    pad.y = row(
        pad,
        pad.y,
        26,
        [
            Cell("5. Importing Vessel or Conveyance", pad.x("vessel"), 1.6),
            Cell("6. Arrived on", pad.x("arrival_date")),
            Cell("7. Bond Number", pad.x("bond_number")),
        ],
    )
    _parties(pad)


def _parties(pad: Pad) -> None:
    """The nominal importer, the owner, the goods."""
    pad.y = row(
        pad,
        pad.y,
        34,
        [
            Cell("8. Importer of Record (name)", pad.v("importer.name")),
            Cell("9. Importer of Record (address)", pad.address("importer.address", 1), 1.3),
        ],
    )
    pad.y = row(
        pad,
        pad.y,
        34,
        [
            Cell("10. Name of Actual Owner", pad.v("owner.name")),
            Cell("11. Address of Actual Owner", pad.address("owner.address", 1), 1.3),
            Cell("12. Owner's Importer Number", pad.v("owner.id"), 0.9),
        ],
    )
    pad.y = (
        row(
            pad,
            pad.y,
            34,
            [Cell("13. Description of Merchandise", pad.x("description"), 2), Cell("14. Value", pad.x("value"))],
        )
        + 6
    )
    _declare(pad)


def _declare(pad: Pad) -> None:
    """The declaration and its signature."""
    base.say(
        pad,
        "I declare that I am the actual owner for customs purposes of the merchandise covered by the entry identified "
        "above and that such entry exhibits a full and complete account of all the merchandise imported by me in the "
        "vessel or vehicle identified above; that I hereby request that all bills, refunds and notices of liquidation "
        "be addressed to me.",
        size=7.6,
    )
    pad.y = row(
        pad,
        pad.y,
        32,
        [
            Cell("15. Signature of Principal Member of Firm or Officer", [Piece(pad.extra("signatory"))], 1.6),
            Cell("16. Title", pad.x("signatory_title")),
            Cell("17. Date", pad.v("date")),
        ],
    )
    pad.text(pad.left, pad.y + 4, "CBP Form 3347 (07/16)", 6.5)
    pad.y += 16
    base.finish(pad)
