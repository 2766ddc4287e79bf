"""CBP Form 3347: the declaration of the owner of goods that another company entered in its own name."""

from __future__ import annotations

from tests.factory.canvas import Text, bold, join
from tests.factory.kept_apart.boxes import printed, strip
from tests.factory.kept_apart.pen import Manner, Pen, finish
from tests.factory.model import Paper, Sheet

MANNERS = (
    Manner(("courier", "print"), ("us", "usdash"), 9.2, captions="times", margin=44),
    Manner(("helvetica", "tight"), ("brief", "us"), 9, captions="helvetica", margin=40),
    Manner(("times", "narrow"), ("long", "us"), 9.8, captions="narrow", margin=50),
)
DECLARE = (
    "I declare that I am the actual owner for customs purposes of the merchandise covered by the entry identified "
    "above, that such entry exhibits a full and complete account of all the merchandise imported by me, and that the "
    "prices set forth in the invoice are true. I agree to pay all additional and increased duties under the authority "
    "of section 485(d), Tariff Act of 1930."
)
OBTAINED = "FOR MERCHANDISE OBTAINED (OTHERWISE THAN) IN PURSUANCE OF A PURCHASE OR AGREEMENT TO PURCHASE"
REQUEST = "Complete and file within 90 days from the date of entry (19 CFR 141.20)."


def draw(paper: Paper) -> list[Sheet]:
    """The form filled in one of three hands."""
    pen = Pen(paper, MANNERS[paper.style % 3])
    low = printed(pen, pen.left, pen.y, "DEPARTMENT OF HOMELAND SECURITY\nU.S. Customs and Border Protection", 7.4)
    low = printed(pen, pen.left, low + 4, bold("DECLARATION OF OWNER"), 13, width=pen.width, align="c")
    low = printed(pen, pen.left, low, OBTAINED, 7.4,
                  width=pen.width, align="c")  # fmt: skip
    low = printed(pen, pen.left, low + 1, "19 CFR 24.11(a)(1), 141.20", 7, width=pen.width, align="c") + 5
    y = strip(pen, low, [(1.6, "1. NAME OF OWNER", pen.v("owner.name")),
                         (1, "2. IRS / IMPORTER NUMBER OF OWNER", pen.v("owner.id"))], 26)  # fmt: skip
    y = strip(pen, y, [(1, "3. ADDRESS OF OWNER", pen.address("owner.address", 0))], 28)
    nominal = join(pen.v("importer.name"), pen.address("importer.address", 0), by="\n")
    y = strip(pen, y, [(1, "4. NAME AND ADDRESS OF IMPORTER OF RECORD (NOMINAL CONSIGNEE)", nominal)], 36)
    y = strip(pen, y, [(1, "5. PORT OF ENTRY", pen.x("port")), (1.3, "6. ENTRY NUMBER", bold(pen.v("number"))),
                       (1, "7. DATE OF ENTRY", pen.x("entry_date"))], 26)  # fmt: skip
    y = strip(pen, y, [(1.5, "8. VESSEL / CARRIER", pen.x("vessel")), (1, "9. DATE OF ARRIVAL", pen.x("arrival_date")),
                       (1, "10. SUPERSEDING BOND NO.", pen.x("bond_number"))], 26)  # fmt: skip
    y = strip(pen, y, [(2.4, "11. DESCRIPTION OF MERCHANDISE", pen.x("description")),
                       (1, "12. VALUE", pen.x("value"))], 44)  # fmt: skip
    low = printed(pen, pen.left + 4, y + 5, DECLARE, 8.4, width=pen.width - 8) + 6
    pen.frame(pen.left, y, pen.right, low)
    y = low
    signer: list[tuple[float, str, Text]] = [
        (1.4, "13. SIGNATURE OF OWNER OR AGENT", pen.x("signatory")),
        (1, "14. TITLE", pen.x("signatory_title")),
        (0.8, "15. DATE", pen.v("date")),
    ]
    y = strip(pen, y, signer, 32)
    y = printed(pen, pen.left, y + 4, REQUEST, 7, width=pen.width)
    pen.y = printed(pen, pen.left, y + 2, "CBP Form 3347", 6.6) + 6
    return finish(pen)
