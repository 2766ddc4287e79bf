"""The payee's bank on invoices: at captions, in a run of captions parted by bars, or in sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.kinds.base import Found
from evidence.kinds.desk import Desk, found, of_tokens
from evidence.kinds.trade import account, bank_code, swift
from evidence.kinds.wrapped_iban import whole
from evidence.values import bank, names


def bank_details(desk: Desk) -> Iterator[Found]:
    """The payee's bank: name, account, SWIFT code, beneficiary."""
    yield from [whole(desk, f) for f in desk.field("bank.account", ("bank.account",), account)] or _account_said(desk)
    yield from list(swift(list(desk.field("bank.swift", ("bank.swift",), bank_code)))) or _swift_said(desk)
    yield from _name(desk, "bank.name") or _bank_said(desk) or _bank_heads(desk)
    yield from _name(desk, "bank.beneficiary") or _favoured(desk)


def _name(desk: Desk, key: str) -> list[Found]:
    """A name at its caption; over the two lines it wraps to where it stands under a head in a row of heads."""
    for hit in desk.captions.of(key):
        tabled = desk.captions.in_row_of_labels(hit) or desk.captions.cell(hit) is not None
        run = desk.lines(hit, 3) if tabled or not desk.captions.after(hit) else None
        whole = _party_name(run.text) if run is not None and 1 < len(run.lines) < 3 else None
        at = desk.captions.value_at(hit, lambda text: _party_name(text) is not None)
        if run is not None and whole is not None and at is not None and run.text.startswith(at.text):
            return [found(key, run, whole)]
        if at is not None:
            return [found(key, at, _party_name(at.text))]
    return []


_REMIT = re.compile(
    r"(?s)\b(?i:remit|pay|transfer|payment|settle)\w*(?:\s+[a-z]+){0,5}?\s+(?:to|into|via|with|at|through)\s+"
    r"(?P<name>[A-Z][^,;\t]{2,90}?)(?=,\s+(?i:account|a/c|acct|iban|swift|bic)\b)"
)
_FAVOUR = re.compile(r"(?i)\bin\s+favou?r\s+of\s+(?=[A-Z])")


def _bank_said(desk: Desk) -> list[Found]:
    """The bank that a sentence names before its account: ``Please remit to First Bank, account 123456``."""
    match = _REMIT.search(desk.view.text)
    name = _party_name(match["name"]) if match and re.search(r"(?i)\bban[ck]", match["name"]) else None
    return [found("bank.name", desk.view.prose.run(*match.span("name")), name, 0.9)] if match and name else []


def _favoured(desk: Desk) -> list[Found]:
    """The company in whose favour a sentence asks to pay, up to its legal form."""
    match = _FAVOUR.search(desk.view.text)
    tokens = desk.view.prose.run(match.end(), match.end() + 90).tokens if match else ()
    ends = [i for i in range(2, min(len(tokens), 10) + 1) if _ends_name(" ".join(t.text for t in tokens[:i]))]
    if not ends:
        return []
    words = tokens[: ends[0]]
    text = re.sub(r"(?<=\.)\.$", "", " ".join(t.text for t in words))
    return [of_tokens("bank.beneficiary", words, text.strip(" ,;"), 0.9)]


def _ends_name(text: str) -> bool:
    """Whether a text is a company's whole name: a legal form at its end, a full stop behind it."""
    return re.search(r"[.;]$", text) is not None and names.legal_form(re.sub(r"[.;]$", "", text)) is not None


_SWIFT = re.compile(r"\bSWIFT(?:\W?BIC)?(?:\s+(?i:code|no\.?))?\s*[:：]?\s+([A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)\b")


def _swift_said(desk: Desk) -> list[Found]:
    """A SWIFT code behind the word in running text, on the next line where the text wraps."""
    match = _SWIFT.search(desk.view.text)
    value = bank.bic(match[1]) if match else None
    return [found("bank.swift", desk.view.prose.run(*match.span(1)), value, 0.9)] if match and value else []


_ACCOUNT = re.compile(r"(?i:\b(?:acct|a/c|account)\.?\s*(?:#|no\b\.?|number))\s*[:：]?\s+([A-Z]{0,4}\d[\d-]{5,})\b")


def _account_said(desk: Desk) -> list[Found]:
    """An account number behind its caption in running text, on the next line where the text wraps."""
    match = _ACCOUNT.search(desk.view.text)
    value = account(match[1]) if match else None
    return [found("bank.account", desk.view.prose.run(*match.span(1)), value, 0.9)] if match and value else []


def _bank_heads(desk: Desk) -> list[Found]:
    """The bank that the title of the bank's details names first: ``Remit to: First Bank / Account no. 12``."""
    for hit in desk.captions.of("bank.title"):
        words = desk.captions.after(hit).tokens
        end = next((i for i, t in enumerate(words) if t.text in ("/", "|", ";")), len(words))
        text = " ".join(t.text for t in words[:end])
        if re.search(r"(?i)\bbank|\bbanc", text) and _party_name(text) is not None:
            return [of_tokens("bank.name", words[:end], _party_name(text), 0.9)]
    return []


_RUNS_ON = re.compile(r"(?i),\s+(?:account|acct|a/c|iban|swift|bic)\b")
"""What shows that a text goes on behind a name with other particulars of the bank."""


def _party_name(text: str) -> str | None:
    """A name of a bank or a company; no run of captions parted by bars."""
    if (
        _RUNS_ON.search(text)
        or sum(c.isalpha() for c in text) < 4
        or len(text) > 120
        or text[:1].islower()
        or re.search(r"\s/(?:\s|$)", text)
    ):
        return None
    return " ".join(text.split()).strip(" ,;:")
