"""Words of trade in company names: how papers vary them, and which of them mark another company.

They are data: spellings of one word, words that say the same, and words that name a company of a group. Which words
are common at all is told in ``values``.
"""

from __future__ import annotations

from evidence.values.common_words import EVERYDAY, GENERIC, TRADE

MARKS = frozenset(
    "holding holdings group new ii iii iv vi vii viii ix parent trust fund foundation jr sr north south east west"
    " northern southern eastern western us america americas american canada canadian mexico brasil brazil chile"
    " colombia peru argentina uk europe european deutschland germany france italia italy iberia espana spain portugal"
    " nederland netherlands belgium austria suisse switzerland polska poland turkiye turkey russia india indonesia"
    " malaysia singapore thailand vietnam philippines korea japan china taiwan hk macau asia asean pacific australia"
    " africa nordic scandinavia emea apac latam ventures capital investments investment properties realty"
    " operating opco retail finance leasing licensing ip usa".split()
)
"""Words that name another company of a group where only one name has them."""

SPELLINGS = {
    "tyre": "tire", "tyres": "tires", "jewellery": "jewelry", "jewelery": "jewelry", "grey": "gray", "colour": "color",
    "colours": "colors", "harbour": "harbor", "harbours": "harbors", "centre": "center", "centres": "centers",
    "fibre": "fiber", "fibres": "fibers", "aluminium": "aluminum", "mould": "mold", "moulds": "molds",
    "moulding": "molding", "theatre": "theater", "metre": "meter", "metres": "meters", "litre": "liter",
    "labour": "labor",
    "hongkong": "hk", "macao": "macau",
    "flavour": "flavor", "flavours": "flavors", "armour": "armor", "favour": "favor",
    "honour": "honor", "neighbour": "neighbor", "parlour": "parlor", "savour": "savor", "valour": "valor",
    "catalogue": "catalog", "programme": "program", "plough": "plow", "sulphur": "sulfur", "cheque": "check",
    "travellers": "travelers", "traveller": "traveler", "woollen": "woolen", "woollens": "woolens",
    "organisation": "organization", "specialised": "specialized", "speciality": "specialty",
    "specialities": "specialties", "orthopaedic": "orthopedic", "paediatric": "pediatric", "anaesthetic": "anesthetic",
    "defence": "defense", "licence": "license", "axe": "ax", "draught": "draft", "kerb": "curb", "storey": "story",
    "pyjamas": "pajamas", "doughnut": "donut", "doughnuts": "donuts", "yoghurt": "yogurt", "whisky": "whiskey",
    "artefact": "artifact", "artefacts": "artifacts", "cosy": "cozy", "mum": "mom", "moustache": "mustache",
    "aeroplane": "airplane", "disc": "disk", "analogue": "analog", "dialogue": "dialog", "calibre": "caliber",
    "lustre": "luster", "sabre": "saber", "spectre": "specter", "ochre": "ocher", "vapour": "vapor", "tumour": "tumor",
    "odour": "odor", "rumour": "rumor", "behaviour": "behavior", "endeavour": "endeavor", "splendour": "splendor",
    "enamelled": "enameled", "modelling": "modeling", "glamour": "glamor", "st": "saint",
    "ste": "saint", "ft": "fort", "mt": "mount", "mtn": "mountain", "nite": "night", "lite": "light", "thru": "through",
    "xpress": "express", "peking": "beijing", "canton": "guangzhou", "tsingtao": "qingdao", "tientsin": "tianjin",
    "nanking": "nanjing", "amoy": "xiamen", "chungking": "chongqing", "hangchow": "hangzhou", "soochow": "suzhou",
    "foochow": "fuzhou", "swatow": "shantou", "dairen": "dalian", "ningpo": "ningbo", "szechuan": "sichuan",
    "kwangtung": "guangdong", "fukien": "fujian", "chekiang": "zhejiang", "kiangsu": "jiangsu", "shantung": "shandong",
    "bombay": "mumbai", "madras": "chennai", "calcutta": "kolkata", "bangalore": "bengaluru", "saigon": "hochiminh",
    "rangoon": "yangon", "dacca": "dhaka", "poona": "pune", "cochin": "kochi",
}  # fmt: skip
"""Spellings of one word: British and American, old and new names of cities, short forms before names of places."""

KIN = (
    frozenset({"industry", "industries", "industrial"}),
    frozenset({"technology", "technologies", "tech"}),
    frozenset({"electric", "electrical"}),
    frozenset({"electronic", "electronics"}),
    frozenset({"plastic", "plastics"}),
    frozenset({"chemical", "chemicals"}),
    frozenset({"pharmaceutical", "pharmaceuticals"}),
    frozenset({"ceramic", "ceramics"}),
    frozenset({"handicraft", "handicrafts", "handcraft", "handcrafts"}),
)
"""Forms of one word between which English names of companies waver (实业 is *Industry* and *Industrial*)."""

SYNONYMS = (
    frozenset({"apparel", "garment", "garments", "clothing", "clothes"}),
    frozenset({"shoe", "shoes", "footwear"}),
    frozenset({"lamp", "lamps", "lighting", "lights"}),
    frozenset({"furniture", "furnishing", "furnishings"}),
    frozenset({"bicycle", "bicycles", "bike", "bikes", "cycles"}),
    frozenset({"auto", "automobile", "automotive"}),
    frozenset({"machine", "machines", "machinery", "machineries"}),
    frozenset({"manufacture", "manufacturing", "manufactory", "manufacturer", "manufacturers"}),
    frozenset({"optic", "optics", "optical"}),
    frozenset({"technology", "technologies", "tech", "technical"}),
    frozenset({"drug", "drugs", "pharmaceutical", "pharmaceuticals"}),
    frozenset({"laundry", "laundries"}),
    frozenset({"beverage", "beverages", "drinks"}),
    frozenset({"jewelry", "jewels", "jewelers"}),
    frozenset({"import", "imports", "importer", "importers", "importing"}),
    frozenset({"export", "exports", "exporter", "exporters", "exporting"}),
    frozenset({"freight", "forwarding", "forwarders"}),
    frozenset({"printing", "printers", "print", "prints"}),
    frozenset({"baking", "bakery", "bakers"}),
    frozenset({"farm", "farms", "farming"}),
    frozenset({"packaging", "packing"}),
    frozenset({"rug", "rugs", "carpet", "carpets"}),
    frozenset({"bag", "bags", "luggage", "handbag", "handbags"}),
    frozenset({"timber", "lumber"}),
    frozenset({"houseware", "housewares", "homeware", "homewares", "household"}),
    frozenset({"cookware", "kitchenware"}),
    frozenset({"fabric", "fabrics", "textile", "textiles"}),
    frozenset({"cosmetic", "cosmetics", "beauty"}),
    frozenset({"craft", "crafts", "handicraft", "handicrafts"}),
    frozenset({"eyewear", "optic", "optics", "optical"}),
    frozenset({"medical", "healthcare"}),
    frozenset({"floor", "floors", "flooring"}),
    frozenset({"publishing", "publishers"}),
    frozenset({"warehouse", "warehousing", "warehouses"}),
    frozenset({"transport", "transportation", "trucking"}),
    frozenset({"jewelry", "accessories"}),
    frozenset({"tools", "tool", "toolworks"}),
    frozenset({"consulting", "consultants"}),
)
"""Words of trade that say the same: between two of them companies may differ, or a clerk's memory."""

ENGLISHED = (
    frozenset({"trading", "trade", "import", "export", "imports", "exports", "commerce", "commercial"}),
    frozenset({"apparel", "garment", "garments", "clothing", "clothes", "fashion", "dress"}),
    frozenset({"shoe", "shoes", "footwear"}),
    frozenset({"lamp", "lamps", "lighting", "light", "lights"}),
    frozenset({"bag", "bags", "luggage", "handbag", "handbags", "case", "cases"}),
    frozenset({"gift", "gifts", "craft", "crafts", "handicraft", "handicrafts", "artwork", "arts"}),
    frozenset({"hardware", "metal", "metals"}),
    frozenset({"knitting", "knitwear", "knit"}),
    frozenset({"furniture", "furnishing", "furnishings"}),
    frozenset({"home", "household", "houseware", "housewares"}),
    frozenset({"electric", "electrical", "electronic", "electronics", "appliance", "appliances"}),
    frozenset({"machine", "machinery", "mechanical", "equipment", "machines"}),
    frozenset({"factory", "plant", "works", "mill"}),
    frozenset({"sanitary", "bathroom", "bath", "ware"}),
    frozenset({"food", "foods", "foodstuff", "foodstuffs"}),
    frozenset({"bicycle", "bicycles", "bike", "bikes", "cycle", "cycles"}),
    frozenset({"auto", "automobile", "automotive", "car", "vehicle", "vehicles"}),
    frozenset({"science", "technology", "tech"}),
    frozenset({"ceramic", "ceramics", "porcelain", "pottery"}),
    frozenset({"textile", "textiles", "fabric", "fabrics", "weaving", "cloth"}),
    frozenset({"sock", "socks", "hosiery"}),
    frozenset({"packaging", "packing", "package", "packages"}),
    frozenset({"glass", "glassware"}),
    frozenset({"hat", "hats", "cap", "caps", "headwear"}),
    frozenset({"cable", "cables", "wire", "wires"}),
    frozenset({"jewelry", "ornament", "ornaments", "accessory", "accessories"}),
    frozenset({"medicine", "medical", "pharmaceutical", "pharmaceuticals"}),
    frozenset({"logistics", "forwarding", "freight", "transport", "transportation"}),
    frozenset({"decoration", "decorations", "decor", "decorative"}),
    frozenset({"construction", "building"}),
    frozenset({"wood", "wooden", "timber", "lumber"}),
    frozenset({"company", "enterprise", "enterprises", "business"}),
    frozenset({"enterprise", "enterprises", "industry", "industries", "industrial"}),
    frozenset({"smart", "intelligent"}),
    frozenset({"optoelectronics", "optoelectronic", "photoelectric", "photoelectricity"}),
    frozenset({"craft", "crafts", "craftwork", "art", "arts", "artware"}),
    frozenset({"bedding", "textile", "textiles", "home"}),
    frozenset({"business", "commerce", "ecommerce"}),
    frozenset({"new", "advanced"}),
    frozenset({"outdoor", "outdoors", "leisure"}),
    frozenset({"stationery", "office", "cultural"}),
    frozenset({"mold", "molds", "tooling", "die"}),
    frozenset({"car", "cars", "auto", "autos", "motor", "motors"}),
    frozenset({"kitchen", "kitchenware", "cookware"}),
    frozenset({"cosmetic", "cosmetics", "beauty"}),
    frozenset({"toy", "toys", "plaything", "playthings"}),
    frozenset({"sport", "sports", "sporting"}),
    frozenset({"tool", "tools", "toolworks"}),
)
"""Words that stand for one Chinese word of trade: between two of them only a paper in Chinese can tell."""

MANIFOLD = frozenset({"comm", "int", "tech", "gen", "pro", "con", "intl", "pr", "com"})
"""Short forms that stand for several words, so that they prove little."""

_OTHER_THINGS = frozenset("goods glasses arms customs news spirits woods waters brass means physics works".split())
"""Words whose plural is another thing."""

_KIN = {word: min(kin) for kin in KIN for word in kin}
_KNOWN = GENERIC | TRADE


_GOODS = frozenset("product products goods articles article supplies supply material materials co".split())


def synonyms(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether all words of both say the same of a trade."""
    return bool(a) and bool(b) and any(a | b <= group for group in SYNONYMS)


_PLURALS = {"knives": "knife", "shelves": "shelf", "leaves": "leaf", "scarves": "scarf", "lenses": "lens",
            "children": "child", "women": "woman", "men": "man", "calves": "calf", "wolves": "wolf"}  # fmt: skip


def singular(word: str) -> str:
    """A word without the end of its plural, as far as English spelling tells."""
    if word in _PLURALS:
        return _PLURALS[word]
    if word.endswith("ies") and len(word) > 5:
        return f"{word[:-3]}y"
    if word.endswith(("ches", "shes", "xes", "sses")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3 else word


def kin(a: str, b: str) -> bool:
    """Whether two words of trade are forms of one: a plural, or an adjective that names use for the noun."""
    if _KIN.get(a, a) == _KIN.get(b, b):
        return True
    if not _OTHER_THINGS.isdisjoint({a, b}):
        return False
    return singular(a) == singular(b) and not {a, b, singular(a)}.isdisjoint(_KNOWN)


def englished(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether all words of both stand for one Chinese word of trade."""
    left, right = (frozenset(w for w in words if w not in _GOODS) or words for words in (a, b))
    return bool(left) and bool(right) and any(left | right <= group for group in ENGLISHED)


def known(word: str) -> bool:
    """Whether a word is one of trade or of everyday naming."""
    return word in _KNOWN or word in EVERYDAY or singular(word) in _KNOWN
