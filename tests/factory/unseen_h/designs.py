"""Designs of whole sheets: what a paper says, given as a plan, set in one of many ways."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tests.factory.canvas import Piece, bold
from tests.factory.model import Paper, Sheet
from tests.factory.unseen_h.blocks import (
    FACTS,
    facts,
    letterhead,
    numbered,
    panels,
    parties,
    signs,
    sums,
)
from tests.factory.unseen_h.goods import lines, listing
from tests.factory.unseen_h.press import Press, joined


@dataclass(frozen=True)
class Plan:
    """What a paper says, in order.

    ``head`` writes the paper; ``parties`` are captioned; ``facts`` stand at the top, ``terms`` under the goods;
    ``heads`` names the columns of extra rows; ``totals`` close the goods; ``bank`` has the seller's bank; ``opening``
    and ``closing`` are prose; ``sign`` are places to sign; ``titles`` may stand for the paper's own title.
    """

    head: str
    parties: tuple[str, ...]
    facts: tuple[str, ...]
    terms: tuple[str, ...] = ()
    totals: tuple[str, ...] = ()
    tail: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()
    opening: tuple[str, ...] = ()
    closing: tuple[str, ...] = ()
    sign: tuple[tuple[str, str], ...] = ()
    bank: bool = False
    titles: tuple[str, ...] = ()


def title_of(press: Press, plan: Plan) -> list[Piece]:
    """The paper's title: its own or another name of it."""
    own = press.extra("title", press.doc.kind.replace("_", " ").upper())
    text = press.pick(own, *plan.titles) if plan.titles else own
    return bold(press.pick(text, text, text.title() if text.isascii() and len(text) < 40 else text))


def top_facts(press: Press, plan: Plan) -> list[tuple[str, list[Piece]]]:
    """The facts at the top: number and date first as a rule, the others in the office's own order."""
    first, others = list(plan.facts[:2]), list(plan.facts[2:])
    press.dice.shuffle(others)
    if press.dice.random() < 0.25:
        first.reverse()
    if press.dice.random() < 0.25:
        others, first = others[:2] + first + others[2:], []
    return press.rows_of(*first, *others)


def middle(press: Press, plan: Plan, ruled: str = "") -> None:
    """Goods or rows, totals, terms, prose, bank, signatures: whatever follows the head of a sheet."""
    if plan.opening:
        press.para(press.dice.choice(plan.opening), gap=6)
    loose = press.dice.random() < 0.5
    if press.lines():
        lines(press, ruled=ruled, tail=() if loose else plan.tail)
    listing(press, plan.heads or tuple(press.extra("heads").split("|")), ruled=ruled)
    press.y += 3
    sums(press, list(press.rows_of(*plan.totals)))
    press.y += 2
    said = press.rows_of("amount_in_words", "x:amount_words")
    if said:
        press.say([*bold(said[0][0] + ": "), *said[0][1]] if press.look.words % 2 else said[0][1], gap=6)
    rows = press.rows_of(*plan.terms)
    facts(press, rows, press.pick("beside", "dots", "beside", "pairs", "strip" if len(rows) < 6 else "beside"))
    bank(press, plan)
    for text in plan.closing:
        press.para(text, size=press.size - 0.8)
    for note in press.extras("note"):
        press.say(note, size=press.size - 0.4)
    finish(press, plan)


def finish(press: Press, plan: Plan) -> None:
    """What was not said yet, places to sign, page numbers."""
    rest = [f for f in press.rest() if not f.startswith("lines[")]
    facts(press, press.rows_of(*rest), "beside")
    press.leftovers()
    if plan.sign:
        press.y += 8
        signs(press, plan.sign)


def bank(press: Press, plan: Plan) -> None:
    """The bank to pay to: rows, a box, or one line at the foot."""
    if not plan.bank or not press.has("bank.account", "bank.name"):
        return
    rows = press.rows_of("bank.beneficiary", "bank.name", "bank.account", "bank.swift")
    how = press.pick("beside", "box", "line", "strip", "pairs")
    press.need(70)
    if how == "box":
        panels(press, [(press.word("bank"), joined([[Piece(n + ": "), *w] for n, w in rows]))])
    elif how == "line":
        by = press.pick("  |  ", " / ", "; ")
        out: list[Piece] = [*bold(press.word("bank") + ":")]
        for n, (name, what) in enumerate(rows):
            out += [*([Piece(by)] if n else []), Piece(name + ":"), *what]
        press.say(out, size=press.size - 0.7)
    else:
        press.say(bold(press.word("bank")), gap=2)
        facts(press, rows, how)
    press.y += 5


def classic(press: Press, plan: Plan) -> None:
    """A letterhead, the title, parties at the left and facts at the right."""
    letterhead(press, plan.head)
    press.say(title_of(press, plan), size=press.size + 5, align=press.pick("c", "c", "l"), gap=8)
    top, at = press.y, press.left + press.width * press.dice.choice((0.52, 0.58))
    others = [r for r in plan.parties if not press.used.get(f"{r}.name")]
    parties(press, others[:1], press.pick("plain", "boxes", "beside", "split"), width=at - press.left - 14, columns=1)
    low, press.y = press.y, top
    facts(press, top_facts(press, plan), press.pick("beside", "dots", "grid", "lines"), x=at)
    press.y = max(low, press.y) + 4
    parties(press, others[1:])
    middle(press, plan)


def boxed(press: Press, plan: Plan) -> None:
    """The layout key of trade documents: parties in boxes down the left, facts in boxes down the right."""
    press.say(title_of(press, plan), size=press.size + 4, align=press.pick("c", "r"), gap=5)
    half = press.width * 0.52
    top = press.y
    parties(press, (plan.head, *plan.parties), "boxes", width=half, columns=1)
    low = press.y - 6
    press.y = top
    facts(press, top_facts(press, plan), "grid", x=press.left + half)
    bottom = max(low, press.y - 4)
    press.frame(press.left, top, press.left + half, bottom)
    press.frame(press.left + half, top, press.right, bottom)
    press.y = bottom + 6
    middle(press, plan, press.pick("grid", "box"))


def modern(press: Press, plan: Plan) -> None:
    """A big title across from the writer, the facts in a strip, parties under rules."""
    top = press.y
    press.text(
        press.left + press.width / 2, top, title_of(press, plan), press.size + 8, width=press.width / 2, align="r"
    )
    turned = press.size * 4
    if press.has(f"{plan.head}.name"):
        press.y = press.text(press.left, top, press.who(plan.head), width=press.width / 2 - 12)
    press.y = max(press.y, top + turned) + 8
    shown = top_facts(press, plan)
    if press.look.words % 2:
        facts(press, shown, "strip")
        press.y += 6
    others = [r for r in plan.parties if not press.used.get(f"{r}.name")]
    parties(press, others, press.pick("rule", "plain"), columns=3 if len(others) > 2 else 2)
    if not press.look.words % 2:
        facts(press, shown, press.pick("strip", "pairs", "below"))
        press.y += 4
    middle(press, plan, press.pick("zebra", "rows", "head"))


def ledger(press: Press, plan: Plan) -> None:
    """A print of a business system: captions with dots or rows of pairs, parties with captioned rows, no frames."""
    top = press.y
    press.text(press.left, top, press.v(f"{plan.head}.name"), width=press.width * 0.55)
    press.y = press.text(
        press.left + press.width * 0.55, top, title_of(press, plan), press.size + 2, width=press.width * 0.45, align="r"
    )
    press.y = max(press.y, top + press.size * 2.6) + 4
    press.hrule(press.left, press.right, press.y)
    press.y += 6
    facts(press, top_facts(press, plan), press.pick("pairs", "dots", "beside"))
    if press.has(f"{plan.head}.address"):
        facts(
            press, press.rows_of(*[f"{plan.head}.{e}" for e in ("address", "country", "phone", "email", "id")]), "dots"
        )
    others = [r for r in plan.parties if not press.used.get(f"{r}.name")]
    parties(press, others, press.pick("split", "beside"))
    middle(press, plan, press.pick("none", "head", "rows"))


def letter(press: Press, plan: Plan) -> None:
    """A letter: letterhead, addressee, a subject line, facts below it, then the goods."""
    letterhead(press, plan.head)
    others = [r for r in plan.parties if not press.used.get(f"{r}.name")]
    if others:
        to = "致：" if press.extra("language") == "zh" else press.pick("To:", "Messrs.", "TO :", "To")
        press.say([Piece(to), Piece("\n", glue=True), *press.who(others[0])], gap=10)
    press.say(title_of(press, plan), size=press.size + 3, gap=6)
    facts(press, top_facts(press, plan), press.pick("beside", "pairs", "dots"))
    parties(press, others[1:], press.pick("plain", "beside"))
    middle(press, plan, press.pick("head", "none", "grid"))


def under_each_other(press: Press, plan: Plan) -> None:
    """A form of rows: every fact and party one ruled row, caption at the left."""
    press.say(title_of(press, plan), size=press.size + 4, align="c", gap=6)
    facts(press, top_facts(press, plan), "lines")
    parties(press, (plan.head, *plan.parties), press.pick("beside", "split", "boxes"))
    middle(press, plan, "grid")


DESIGNS: Sequence[Callable[[Press, Plan], None]] = (classic, boxed, modern, ledger, letter, under_each_other)


def draw_plan(paper: Paper, plan: Plan, designs: Sequence[Callable[[Press, Plan], None]] = DESIGNS) -> list[Sheet]:
    """A paper by its plan in the design of its style."""
    design = designs[paper.style % len(designs)]
    press = Press(paper, face="mono" if design is ledger and paper.style % 4 < 2 else "")
    design(press, plan)
    if len(press.sheets) > 1 or press.look.words % 3 == 0:
        numbered(press)
    return press.sheets


__all__ = ["DESIGNS", "FACTS", "Plan", "draw_plan"]
