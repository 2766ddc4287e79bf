"""What the agency agreements of family ``e`` share: parties in prose or a schedule, clauses, the term."""

from __future__ import annotations

from collections.abc import Sequence

from tests.factory.canvas import bold
from tests.factory.dev_e import base
from tests.factory.pad import Pad


def draw(
    pad: Pad, names: tuple[str, str], clauses: Sequence[tuple[str, str]], facts: Sequence[tuple[str, str]] = ()
) -> None:
    """An agreement whose parties are called by ``names``; ``{term}`` in a clause is the term with its end."""
    base.head(pad, base.titled(pad))
    one, two = names
    number = " No. {number}" if pad.has("number") else ""
    manner = base.chance(pad, "opening", 3)
    if manner == 0:
        base.say(
            pad,
            f"This Agreement{number} is made on {{date}} between *{{principal.name}}*, of {{flat:principal.address}} "
            f'(the "{one}"), and *{{agent.name}}*, of {{flat:agent.address}} (the "{two}").',
        )
    elif manner == 1:
        base.facts(
            pad,
            base.vs(pad, ("Agreement No.", "number"), ("Effective Date|Date of Agreement|Date", "date")),
            "number",
            "beside boxed",
        )
        base.parties(
            pad, (("principal", f"{one}|The {one}|Party A ({one})"), ("agent", f"{two}|The {two}|Party B ({two})"))
        )
    else:
        base.say(pad, f"THIS AGREEMENT{number} is entered into as of {{date}} BY AND BETWEEN")
        base.say(pad, f'(1) {{principal.name}}, with its principal office at {{flat:principal.address}} ("{one}"); and')
        base.say(pad, f'(2) {{agent.name}}, with its principal office at {{flat:agent.address}} ("{two}").')
    base.facts(pad, base.xs(pad, *facts), "schedule", "beside boxed ledger")
    for n, (title, words) in enumerate(clauses, 1):
        base.clause(pad, f"{n}. {title}", words.replace("{term}", _term(pad)))
    pad.need(90)
    base.sign(pad, (bold(one)[0].text, pad.x("principal_signatory")), (two, pad.x("agent_signatory")))
    base.finish(pad)


def _term(pad: Pad) -> str:
    if not pad.has("expiry_date"):
        return f"This Agreement remains in force {pad.extra('term')}."
    return base.pick(
        pad,
        "This Agreement remains in force until {expiry_date}.|The term ends on {expiry_date} unless renewed.|"
        "This Agreement expires on {expiry_date}.",
    )
