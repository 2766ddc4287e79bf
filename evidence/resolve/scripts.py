"""Names in Chinese, Japanese or Korean script: found within bilingual print, and compared character by character."""

from __future__ import annotations

import re

_RUN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af（）]{2,}")
LEAST = 4
"""Characters a run has at least to be taken for a name beside a Latin one."""
LEAST_LATIN = 6

_PLAIN = str.maketrans(
    "國貿進廣東業實電機運輸車門開發產設備鋼鐵鋁膠製藥飾燈銅線紙龍華聯億順豐達寧紹慶義烏溫臺灣連島齊魯閩贛滬蘇無錫責經營專術際團貨傢紡織潔陽雲長興輝環衛",
    "国贸进广东业实电机运输车门开发产设备钢铁铝胶制药饰灯铜线纸龙华联亿顺丰达宁绍庆义乌温台湾连岛齐鲁闽赣沪苏无锡责经营专术际团货家纺织洁阳云长兴辉环卫",
)


def plain(text: str) -> str:
    """Traditional characters that company names use, written in their simplified form."""
    return text.translate(_PLAIN)


def sides(text: str) -> tuple[str, ...]:
    """A bilingual name as its Latin and its other half; any other name as it is."""
    found = "".join(_RUN.findall(text)).strip("（）")
    latin = _RUN.sub(" ", text)
    latin = " ".join(re.sub(r"\(\s*\)|^[\s/|,;:-]+|[\s/|,;:-]+$", " ", latin).split())
    if len(found) < LEAST or sum(char.isalpha() for char in latin) < LEAST_LATIN:
        return (text,)
    return latin, found
