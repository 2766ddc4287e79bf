"""What operators use to change a dossier: exchanging words, shifting dates, finding other names and numbers."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable
from datetime import date, timedelta

from tests.factory.model import Dossier, Paper, Planted
from tests.factory.money_papers import as_message, swift_words
from tests.factory.names import US_SECOND, Company, Namer

Operator = Callable[[Dossier, random.Random], None]


def plant(dossier: Dossier, rule: str, severity: str, *places: tuple[Paper, str], outcome: str = "violated") -> None:
    """Notes what an operator planted and at which fields of which papers it can be seen."""
    seen = tuple((paper.name, name) for paper, name in places)
    dossier.planted.append(Planted(rule, outcome, severity, seen))


def tolerate(dossier: Dossier, *rules: str) -> None:
    """Notes rules that may honestly fire too."""
    dossier.tolerated.extend(rule for rule in rules if rule not in dossier.tolerated)


def replace_text(dossier: Dossier, old: str, new: str, kinds: Iterable[str] = ()) -> None:
    """Exchanges words wherever they stand, as they are and in capitals, in all papers or those of some kinds."""
    wanted = tuple(kinds)
    for paper in dossier.papers:
        if wanted and paper.kind not in wanted:
            continue
        for bag in (paper.fields, paper.prints, paper.extras):
            for name, value in bag.items():
                bag[name] = value.replace(old, new).replace(old.upper(), new.upper())


def set_like(paper: Paper, name: str, value: str) -> None:
    """Sets a field in the case its present value has."""
    before = paper.fields.get(name, "")
    paper.fields[name] = value.upper() if before and before == before.upper() else value


def set_party(paper: Paper, role: str, company: Company, address: bool = True) -> None:
    """Puts another company into a party of a paper, in the paper's case; shapes an MT103 again."""
    set_like(paper, f"{role}.name", company.name)
    if address:
        set_like(paper, f"{role}.address", company.address)
    reshape(paper)


def reshape(paper: Paper) -> None:
    """Brings a changed MT103 back into its form; leaves other papers alone."""
    if paper.extras.get("form") == "mt103":
        paper.prints.clear()
        as_message(paper)


def day(paper: Paper, name: str) -> date:
    """A date field of a paper."""
    return date.fromisoformat(paper.fields[name])


def later(paper: Paper, name: str, days: int) -> str:
    """The day some days after a date field's (before it, if negative), as ISO 8601."""
    return (day(paper, name) + timedelta(days=days)).isoformat()


def namer(dossier: Dossier, rng: random.Random) -> Namer:
    """A maker of names that uses no word of the dossier's own parties."""
    taken = [v for p in dossier.papers for k, v in p.fields.items() if k.endswith(".name")]
    return Namer(rng, avoid=" ".join(taken))


def stranger(dossier: Dossier, rng: random.Random) -> Company:
    """A US company that no paper names."""
    return namer(dossier, rng).importer(dossier.story["sector"])


def other_number(rng: random.Random, number: str, first: int = 3) -> str:
    """The same number with one digit changed, not before position ``first``, into one that doesn't look like it."""
    places = [i for i, c in enumerate(number) if c.isdigit() and i >= first]
    place = rng.choice(places)
    alike = {"0": "068", "1": "17", "2": "27", "3": "38", "4": "49", "5": "56", "6": "0568", "7": "127", "8": "0368"}
    digit = rng.choice([d for d in "0123456789" if d not in alike.get(number[place], "49")])
    return number[:place] + digit + number[place + 1 :]


def other_words(rng: random.Random, name: str) -> str:
    """A US company's name with its second distinctive word exchanged."""
    words = name.split()
    near = [w for w in US_SECOND if w[0] != words[1][0].upper() and abs(len(w) - len(words[1])) < 4]
    words[1] = rng.choice(near)
    return " ".join(words)


def other_form(name: str) -> str:
    """A US company's name with another legal form stated."""
    head, _, form = name.rpartition(" ")
    return f"{head} {'Inc.' if form.strip('.').upper() == 'LLC' else 'LLC'}"


def other_name(dossier: Dossier, rng: random.Random) -> str:
    """Another name for the importer: one word exchanged, another legal form stated, or another company's."""
    name = dossier.story["importer"]
    way = rng.randrange(3)
    if way == 0:
        return other_words(rng, name)
    return other_form(name) if way == 1 else stranger(dossier, rng).name


def rename(dossier: Dossier, old: str, new: str) -> None:
    """Gives a party another name on every paper, MT103s being cut anew."""
    for paper in dossier.papers:
        mt103 = paper.extras.get("form") == "mt103"
        for name, value in paper.fields.items():
            if mt103 and name.endswith(".name") and value == _as_sent(old):
                paper.fields[name] = new
    replace_text(dossier, old, new)
    for paper in dossier.papers:
        reshape(paper)


def _as_sent(name: str) -> str:
    return swift_words(name)[:35].rstrip()


def move(dossier: Dossier, old: str, new: str) -> None:
    """Gives a party another address on every paper, MT103s being wrapped anew."""
    for paper in dossier.of("remittance"):
        for role in ("remitter", "beneficiary"):
            if re.sub(r"\W", "", paper.fields[f"{role}.address"]).upper() in re.sub(r"\W", "", old).upper():
                paper.fields[f"{role}.address"] = new
    replace_text(dossier, old, new)
    for paper in dossier.papers:
        reshape(paper)


def renumber(dossier: Dossier, new: str) -> None:
    """Gives the importer another number on every paper, suffixes staying where they are."""
    replace_text(dossier, dossier.story["ein"], new)
    dossier.story["ein"] = new
