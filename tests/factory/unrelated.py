"""Papers that prove nothing: advertising, chats, letters, newsletters, and forms that nobody has filled in."""

from __future__ import annotations

import random

from tests.factory import goods as catalogue
from tests.factory.further_base import rows
from tests.factory.model import Paper
from tests.factory.names import Namer
from tests.factory.tell import tell

_CHAT = (
    "Hi, did the goods leave the factory?|Yes, container loaded this morning.|Great, please send the B/L draft.|"
    "Will do today.|The invoice total looks different from the PI?|Freight was added, see remarks.|"
    "OK. Payment goes out on Friday.|Thanks!"
)


def unrelated(seed: int) -> list[Paper]:
    """Papers of kind ``other``, and blank forms of their own kind without any field (extra ``blank`` is ``yes``)."""
    rng = random.Random(f"unrelated {seed}")
    namer = Namer(rng)
    firm = namer.us_company("Trading|Home Goods|Supply")
    makes = (_brochure, _chat, _letter, _newsletter)
    out = [make(rng, namer, firm.name) for make in makes]
    out += [blank("entry_summary", edition=rng.choice(("2024", "2014"))), blank("entry_release", edition="new")]
    out += [blank("entry_release", edition="old"), blank("importer_identity", edition=rng.choice(("new", "old")))]
    out += [blank("customs_bond"), blank("commercial_invoice", title="COMMERCIAL INVOICE")]
    for n, paper in enumerate(out, 1):
        words = paper.extras.get("form", f"blank-{paper.kind.replace('_', '-')}")
        paper.name, paper.family, paper.style = f"{80 + n}-{words}", "e", rng.randrange(1000)
    return out


def blank(kind: str, **extras: str) -> Paper:
    """A form as it comes from the printer."""
    return Paper("", kind, {}, {}, {"blank": "yes", **extras})


def _other(form: str, title: str, **extras: str) -> Paper:
    return Paper("", "other", {}, {}, {"form": form, "title": title, **extras})


def _brochure(rng: random.Random, namer: Namer, firm: str) -> Paper:
    goods = rng.sample(catalogue.CATALOGUE, 5)
    table = [[g.words, g.variants.split("|")[0], f"from {g.price[0]} USD"] for g in goods]
    words = "Ask for our catalogue. All prices are indicative and without obligation."
    title = f"{firm}: OUR NEW COLLECTION"
    return _other("brochure", title, foot=words, heads="Product|Model|Price", **rows("row", table))


def _chat(rng: random.Random, namer: Namer, firm: str) -> Paper:
    one, two = namer.person().split()[0], namer.foreign_person("CN").split()[0]
    talk = _CHAT.split("|")
    table = [[(one, two)[n % 2], f"{10 + n // 3}:{(7 * n + 11) % 60:02d}", words] for n, words in enumerate(talk)]
    return _other("chat", f"Chat with {two}", **rows("row", table))


def _letter(rng: random.Random, namer: Namer, firm: str) -> Paper:
    day = tell(rng.randrange(10**6)).days["invoice"].isoformat()
    body = (
        "We thank you for visiting our stand at the spring fair. As we said there, we look for reliable partners "
        "who would like to distribute our products, and we would be glad to send you samples free of charge.",
        "Please let us know when a call would suit you. Our commercial invoice and packing list templates can be "
        "shared beforehand so that your customs broker can look at them.",
    )
    return _other("letter", firm, date=day, signatory=namer.person(), to=namer.person(), **_numbered("body", body))


def _newsletter(rng: random.Random, namer: Namer, firm: str) -> Paper:
    body = (
        "Importers have been asked to review their bonds before the new year. A customs bond that is too small delays "
        "the release of goods, and the surety needs some days for a rider.",
        "Ocean rates fell for the third week. Carriers announced blank sailings to Los Angeles.",
        "The processing fee on entry summaries rises in October. Ask your broker which CBP Form 7501 is concerned.",
        "Our office is closed on the coming holiday. Powers of attorney may be handed in by mail.",
    )
    heads = "Bonds under review|Rates|Fees|Opening hours"
    return _other("newsletter", f"{firm} NEWSLETTER", heads=heads, **_numbered("body", body))


def _numbered(stem: str, texts: tuple[str, ...]) -> dict[str, str]:
    return {f"{stem}[{n}]": text for n, text in enumerate(texts)}
