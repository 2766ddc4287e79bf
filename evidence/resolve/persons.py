"""Names of persons: given names, titles, and what forms print behind them (``SOLE MBR``, ``Proprietor``)."""

from __future__ import annotations

import re

from evidence.resolve import pinyin

GIVEN = frozenset(
    """
    aaron abdul abigail adam adele adrian agnes ahmed aisha alan albert alberto alejandro alessandro alex alexander
    alexandra alfred ali alice alicia alison allison amanda amelia amir amy ana andrea andreas andrew andrzej angela
    anita ann anna anne anselm anthony antoine anton antonio anya arjun arnold arthur asha astrid augusto ayse barbara
    beatrice beatriz benjamin bernard bernd bertha beth bianca birgit bjorn bradley brenda brian bruno camila camille
    carla carlos carmen carol carolina caroline catherine cecilia charles charlotte chloe chris christian christina
    christine christopher claire clara claude claudia clemens corwin craig cristina cynthia dana daniel daniela david
    deborah deepak delia denise dennis derek diana diego dieter dimitri dirk dmitri dominic dominique donald dora doris
    dorothy douglas duncan edgar edith edmund eduardo edward edwin eileen elena elisabeth elizabeth ella ellen elsa emil
    emilia emily emma emmanuel enrique eric erica erik ernst esther eugene eva evan evelyn fatima felipe felix fernanda
    fernando fiona florence frances francesca francesco francis francisco francois frank franz fred frederick frida
    friedrich fritz gabriel gabriela gary gavin george gerald gerard gerhard gilbert giovanni giulia giuseppe gloria
    gordon graham greta gregory guido guillermo gunther gustav hannah hans harold harriet harry hassan heather hector
    heidi heinrich helen helena helga helmut henri henry herbert hester hilda howard hugh hugo ian ibrahim ida ignacio
    igor imelda ines ingrid irena irene irina isaac isabel isabella ivan jack jacob jacqueline jacques jaime jakob james
    jan jane janet javier jean jeffrey jennifer jens jeremy jerome jerzy jessica jill joan joanna joao joaquin joel
    johan johann johanna john jonas jonathan jorge jose josef joseph joshua juan judith julia julian julie julio jurgen
    justin karen karin karl katarina kate katherine kathleen keith kenneth kevin klaus konrad krzysztof kurt lars laura
    lauren laurent lawrence lea leah leila lena leo leon leonard leonardo leopold leslie lewis liam lidia linda lisa
    louis louise lourdes luca lucas lucia lucy luigi luis luisa lukas lydia magda magdalena mahmoud malcolm manfred
    manuel marc marcel marco marcus margaret maria marianne marie mario marion marta martha martin martina mary mateo
    mathias matilda matteo matthew maureen max maximilian mehmet melanie melissa michael michel michele michelle miguel
    mikhail milan milena mohamed mohammed monica monika murray mustafa nadia nancy naomi natalia natalie natasha
    neil nicholas nicolas nikita nikolai nils nina noah nora norbert norman olaf oleg olga oliver olivia omar orson
    oscar osric otto pablo pamela paola paolo patricia patrick paul paula paulo pavel pedro penelope peter petra philip
    philippe phoebe pierre pietro piotr priya rachel rafael rahul rajesh ralf ralph ramon raquel raymond rebecca
    regina reinhard rene renata ricardo richard rita robert roberto rodrigo roger roland rolf roman rosa
    rosalind rosemary rudolf rupert ruth sabine sally salma samantha samuel sandra sanjay sara sarah sebastian sergei
    sergio sharon sheila sidney siegfried silvia simon sofia sonia sophia sophie stanislaw stefan stefania stefano
    stella stephanie stephen steven stuart sunil susan susanna suzanne svetlana sven sylvia tamara tania tanya
    tatiana teodor teresa thea theodore theresa thomas tim timothy tobias tomas tommaso tracy ulrich ursula valentina
    valeria vanessa vera veronica victor victoria vijay viktor vincent virginia vivian vladimir walter wanda wendy
    werner wilfred wilhelm william winifred wolfgang xavier yolanda yuri yusuf yvonne zachary zoe
    """.split()
)
"""Given names of many countries; Chinese ones are too many and too short to be told from other words."""

_BEHIND = re.compile(
    r"""\s*[,(;/–—-]?\s*\b(?:
        (?:an?\s+|the\s+|as\s+)?sole\s+(?:prop(?:rietor(?:ship)?)?|mbr|member|trader|owner)
      | (?:the\s+)?(?:proprietor|proprietress|owner|prop|individual|importer|exporter) | an\s+individual
      | president | vice\s+president | ceo | cfo | coo | managing\s+(?:director|member) | general\s+manager | director
      | manager | secretary | treasurer | officer | attorney\s+in\s+fact
      | esq(?:uire)? | m\.?\s?d | ph\.?\s?d | cpa | mba
    )\b\.?\)?$""",
    re.IGNORECASE | re.VERBOSE,
)
_MEMBER = re.compile(
    r"(?i)^(?P<firm>.+?\b(?:l\.?l\.?c\.?|inc\.?|corp\.?|ltd\.?|llp))[\s,;/–—-]+.+\bsole\s+(?:mbr|member)\b\.?$"
)

NICK = (
    "robert bob rob bobby", "william bill will billy", "richard rick dick rich", "james jim jimmy jamie",
    "john jon jack johnny", "michael mike mick", "thomas tom tommy", "charles charlie chuck", "edward ed eddie ted",
    "joseph joe joey jose", "daniel dan danny", "david dave", "steven stephen steve stefan", "anthony tony",
    "christopher chris", "matthew matt", "andrew andy drew", "alexander alex sandy", "samuel sam", "benjamin ben",
    "nicholas nick nicolas", "kenneth ken", "gregory greg", "jeffrey jeff geoffrey geoff", "lawrence larry laurence",
    "elizabeth liz beth betty elisabeth lisa", "katherine catherine kate kathy cathy katie",
    "margaret maggie peggy meg",
    "susan sue suzanne", "patricia pat patty", "deborah debra deb debbie", "jennifer jen jenny", "theresa teresa terry",
    "ann anne anna", "sara sarah", "mohamed mohammed muhammad mohammad mohd", "yusuf yousef joseph",
    "philip phillip phil", "eric erik", "carl karl", "marc mark", "frederick fred freddie", "ronald ron", "donald don",
    "timothy tim", "walter walt", "gerald jerry", "raymond ray", "vincent vince", "peter pete", "alan allan allen",
)  # fmt: skip
"""Given names with their short forms and other spellings."""

SURNAMES = frozenset(
    "wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang deng"
    " han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren yao shen zhong tan jin"
    " shi liao xiong meng qin bai wong chan cheung lau leung ng nguyen tran pham le hoang kim park choi".split()
)
"""Family names of China, Viet Nam and Korea that stand first."""

_KNOWN_AS = tuple(frozenset(names.split()) for names in NICK)


def nick(a: str, b: str) -> bool:
    """Whether two folded given names are a name and its short form or another spelling."""
    return any(a in names and b in names for names in _KNOWN_AS)


def bare(text: str) -> str:
    """A name without the capacity printed behind it; of ``Acme LLC, Jane Doe SOLE MBR`` (IRS letters) the company."""
    member = _MEMBER.match(text)
    if member is not None:
        return member["firm"]
    found = _BEHIND.search(text)
    if found is None or len(re.findall(r"\w+", text[: found.start()])) < 2:
        return text
    return text[: found.start()].strip(" ,;(/-")


def full_name(words: tuple[str, ...]) -> bool:
    """Whether two or three folded words may be a person's full name: by the given name, or a Chinese family name."""
    if not 2 <= len(words) <= 3:
        return False
    return words[0] in GIVEN or words[-1] in GIVEN or (words[0] in SURNAMES and all(map(pinyin.spelt, words)))
