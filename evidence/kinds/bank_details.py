"""The payee's bank on invoices: at captions, in a run of captions parted by bars, or in sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.kinds.base import Found
from evidence.kinds.desk import Desk, found, of_tokens
from evidence.kinds.trade import account, bank_code, swift
from evidence.values import bank


def bank_details(desk: Desk) -> Iterator[Found]:
    """The payee's bank: name, account, SWIFT code, beneficiary."""
    yield from list(desk.field("bank.account", ("bank.account",), account)) or _account_said(desk)
    yield from list(swift(list(desk.field("bank.swift", ("bank.swift",), bank_code)))) or _swift_said(desk)
    yield from list(desk.field("bank.name", ("bank.name",), _party_name)) or _bank_heads(desk)
    yield from desk.field("bank.beneficiary", ("bank.beneficiary",), _party_name)


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


def _party_name(text: str) -> str | None:
    """A name of a bank or a company; no run of captions parted by bars."""
    if sum(c.isalpha() for c in text) < 4 or len(text) > 120 or text[:1].islower() or re.search(r"\s/(?:\s|$)", text):
        return None
    return " ".join(text.split()).strip(" ,;:")
