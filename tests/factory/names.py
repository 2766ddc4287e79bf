"""Word pools and the maker of invented names: companies, people, streets, towns, ships, banks. None is meant real."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

_FIRST = """Adrian Alicia Amelia Andre Anita Barrett Bettina Bianca Bradley Brenda Calvin Camille Carla Cedric Celeste
Clifton Colette Conrad Corinne Curtis Dalia Damon Daphne Darlene Delbert Denise Desmond Dorian Edwin Elaine Elias Elise
Emmett Estelle Everett Fabian Felicia Fergus Fiona Floyd Gareth Gemma Georgia Gilbert Gloria Gordon Greta Hector Helena
Howard Imogen Ingrid Irwin Isaac Jasmine Jerome Joanna Joel Judith Julian Kendra Kirk Lance Laurel Leland Lenora Lionel
Lorna Lucille Mabel Marcus Marina Maxine Melvin Miriam Myles Nadine Naomi Nelson Nigel Noreen Octavia Oscar Paloma
Percy Phoebe Quentin Ramona Randall Regina Roland Rosalind Rufus Selma Serena Sheldon Simone Stella Sylvia Thelma
Trevor Ursula Valerie Vernon Violet Wallace Wendell Winifred Yvonne Zachary""".split()
_LAST = """Abernook Aldermoor Ashgrove Barlowe Bexfield Birkhurst Blackmere Bramwell Brightley Burnaby Calderick
Carrowmore Castleby Chadbourne Claverley Coldbrook Cranfield Crosswell Dalhurst Danforth Deverell Dunmore Eastlake
Edgecombe Ellerby Elmstead Fairbrook Farnsworth Fenwick Fieldstone Foxworth Gainsley Garrowby Glenhurst Goldworthy
Greenhalsh Hadleigh Halbrook Harcastle Hartwick Haverford Hazelton Heathcote Highmore Hollister Huntley Inglewood
Jarrowby Kelsford Kenbright Kingsmere Lambourne Langstrom Larkwell Leaford Linwood Lockridge Longmire Marbury Marsden
Mayfair Meadowes Merriton Millbrook Moorcroft Netherby Norwell Oakhurst Oldcastle Ormsford Paxwell Pemberly Penrose
Quillfeather Radcliffe Ravensby Redfern Ridgewell Rockwell Rosedale Rutherbeck Sandwell Seabright Shelbourne Silverton
Southwick Stanmore Starling Stonebridge Summerby Swanwick Tarleton Thornbury Tillingham Underhill Vandermeer Wakeley
Waterby Westbrook Whitlock Wildmoor Winslade Woodward Wycliffe Yarborough""".split()
_US_A = """Cedar Granite Copper Maple Juniper Harbor Prairie Summit Willow Falcon Cobalt Amber Birch Canyon Coral
Crystal Dakota Delta Ember Evergreen Fern Flint Garnet Glacier Golden Hickory Horizon Indigo Iron Ivory Jasper Keystone
Lantern Laurel Liberty Linden Lunar Magnolia Marble Meridian Mesa Mint Mosaic Nautical Noble Northern Oaken Onyx Orchard
Osprey Otter Pacific Pebble Pepper Pine Pioneer Plume Polar Quarry Quartz Quill Raven Redwood River Rowan Russet Saffron
Sage Sequoia Silver Slate Solar Sparrow Spruce Sterling Stone Sunrise Tamarack Teal Thistle Timber Topaz Trellis Tundra
Umber Valley Velvet Verdant Violet Walnut Wheat Whistling Wild Winter Yarrow Zephyr""".split()
US_SECOND = """Hollow Ridge Gate Meadow Crest Brook Anchor Basin Bay Beacon Bend Bluff Bridge Canopy Cape Castle Chapel
Cloud Corner Cove Creek Crossing Dale Field Finch Forge Fork Garden Glen Grove Haven Heath Hearth Heron Hill Inlet Isle
Kettle Knoll Lake Landing Lane Lark Leaf Ledge Lodge Loom Marsh Mill Moor Mountain Orchid Paddock Pass Path Peak Pier
Plain Point Pond Port Ranch Range Reef Rock Root Sail Shore Sky Sound Spring Square Star Station Stream Summit Tower
Trail Tree Vale View Village Vista Wagon Wave Well Wharf Window Wing Wood Yard""".split()
_US_C = {
    "home": "Home Goods|Housewares|Living|Home Brands|Household Supply|Interiors",
    "textile": "Textiles|Linens|Apparel|Soft Goods|Fabrics|Bedding Brands",
    "tools": "Tools|Hardware|Industrial Supply|Builders Supply|Tool Supply",
    "toys": "Toys|Playthings|Kids Brands|Gifts|Novelties",
    "office": "Office Supply|Stationers|School Products|Paper Goods",
    "outdoor": "Outdoor|Sports|Leisure Products|Recreation|Travel Goods",
    "shoes": "Footwear|Shoe Brands|Shoe Imports",
    "furniture": "Furniture|Home Furnishings|Furniture Imports|Casegoods",
    "food": "Foods|Provisions|Food Imports|Natural Foods",
}
_US_FORMS = (("LLC", "llc"), ("Inc.", "corporation"), ("Corp.", "corporation"), ("LLC", "llc"), ("Inc.", "corporation"))
_STREET_TYPES = "Street Avenue Road Drive Boulevard Lane Parkway Court Way Place Terrace".split()
_CITY_A = """Alder Ash Barn Beck Black Bright Brook Calder Castle Clay Cold Crest Dun East Elm Fair Falcon Farn Fern
Fox Glen Gold Green Grey Hart Hazel Heath High Holly Iron Kings Lake Lark Lin Long Marsh Mead Mill Moss New North Oak
Otter Pem Pine Quail Raven Red Ridge Rock Rose Sand Sea Shel Silver South Spring Stan Star Stone Sum Swan Thorn Val West
White Wil Wind Wood Wren Yar""".split()
_CITY_B = "ford field dale mont bury wick ton worth mere haven port burg ville stead holm gate crest shaw".split()
US_STATES = {
    "CA": ("California", 900, 961), "TX": ("Texas", 750, 799), "NJ": ("New Jersey", 70, 89),
    "GA": ("Georgia", 300, 319), "IL": ("Illinois", 600, 629), "WA": ("Washington", 980, 994),
    "FL": ("Florida", 320, 349), "OH": ("Ohio", 430, 458), "NC": ("North Carolina", 270, 289),
    "PA": ("Pennsylvania", 150, 196), "SC": ("South Carolina", 290, 299), "AZ": ("Arizona", 850, 865),
    "TN": ("Tennessee", 370, 385), "VA": ("Virginia", 220, 246), "NY": ("New York", 100, 149),
}  # fmt: skip
"""Two-letter code: name, first and last three-digit ZIP prefix."""
_AREA = {
    "CA": "909 562 714", "TX": "713 214 972", "NJ": "201 732 973", "GA": "404 912 770", "IL": "312 630 847",
    "WA": "206 253 425", "FL": "305 813 904", "OH": "216 614 513", "NC": "704 919 336", "PA": "215 412 610",
    "SC": "803 843 864", "AZ": "480 602 520", "TN": "615 901 423", "VA": "757 804 540", "NY": "212 516 718",
}  # fmt: skip
_PINYIN = """Ao Bai Ban Bei Bin Bo Cai Chang Chen Cheng Chi Chuan Da Dan Dao De Ding Dong Du En Fa Fan Fei Feng Fu Gan
Gang Gao Ge Gong Guan Guang Gui Guo Hai Han Hao He Heng Hong Hu Hua Huai Huan Hui Ji Jia Jian Jiang Jie Jin Jing Jiu Jun
Kai Kang Ke Kuan Lai Lan Le Li Lian Liang Lin Ling Liu Long Lu Luo Mei Meng Min Ming Mu Nan Ning Peng Ping Pu Qi Qian
Qiao Qin Qing Quan Rong Ru Rui Run Sen Shan Shang Shen Sheng Shi Shu Shun Si Song Su Tai Tang Tao Teng Tian Tong Wan Wei
Wen Wu Xi Xia Xian Xiang Xin Xing Xiong Xu Xuan Ya Yan Yang Yao Yi Yin Ying Yong Yu Yuan Yue Yun Ze Zhan Zhao Zhen
Zheng Zhi Zhong Zhou Zhu Zhuo Zi Zong""".split()
_CN_SURNAMES = "Bai Cai Cao Chen Deng Ding Du Fan Fang Feng Gao Gu Han He Huang Jiang Kong Li Lin Liu Lu Luo Ma".split()
_CN_CITIES = (
    ("Ningbo", "Zhejiang"), ("Shenzhen", "Guangdong"), ("Dongguan", "Guangdong"), ("Foshan", "Guangdong"),
    ("Xiamen", "Fujian"), ("Quanzhou", "Fujian"), ("Qingdao", "Shandong"), ("Yiwu", "Zhejiang"),
    ("Suzhou", "Jiangsu"), ("Wuxi", "Jiangsu"), ("Taizhou", "Zhejiang"), ("Wenzhou", "Zhejiang"),
    ("Zhongshan", "Guangdong"), ("Jinhua", "Zhejiang"), ("Nantong", "Jiangsu"), ("Weifang", "Shandong"),
)  # fmt: skip
_CN_CITY_ENDS = "zhou shan yang hai cheng tang jiang qiao men hu ping xing".split()
_CN_PROVINCES = "Zhejiang Guangdong Fujian Jiangsu Shandong Anhui Hunan Hubei Jiangxi Hebei".split()
_VN = "Anh Bao Binh Cuong Dai Dat Duc Dung Gia Ha Hai Hoa Hoang Hung Huy Khai Khanh Kien Lam Linh Loc Minh Nam Nghia"
_VN_B = "Nguyen Phat Phong Phu Phuc Quan Quang Quoc Sang Son Tam Tan Thai Thang Thanh Thien Thinh Tien Tin Trung Tuan"
_EURO = """Albero Almera Ardena Berghof Brenta Calvora Castano Cortiva Dolmera Elbrana Falkenau Ferrano Fonteva Galvani
Grunwald Halvera Iseno Karlsau Kestrel Lindava Lorano Marvessa Monteva Nordhau Olivara Ortensa Pelmora Rivana Rosseta
Salvena Sorrente Steinau Tarvisa Torvana Ulmenau Valdera Vesprano Waldau Zanetta Zellera""".split()
_SOUTH_ASIA = """Anand Bhavya Chandra Devika Falguni Gauri Harsha Indrani Jayant Kalyani Lakshya Mohini Nandan Omkar
Pallavi Ratna Sagar Tarang Udaya Vasant Yamuna Arjuna Keshav Madhur Nirmal Prabha Rohini Shanta Trishul Vimal""".split()
_THAI = """Anong Bancha Chaiya Chanda Duang Intara Kasem Kanya Lanna Malee Narong Niran Phailin Pracha Rattana Sakda
Siam Somboon Suda Thana Thong Udon Varin Wattana Yindee Arun Boonma Charoen Mongkol Phet""".split()
_SHIP_A = "AZURE BOREAL CARDINAL CEDAR CORAL EASTERN FALCON GLACIER GRAND HARVEST JADE MERIDIAN NOBLE OPAL".split()
_SHIP_B = "COURIER CROWN DAWN EMPRESS HERALD HERON HORIZON LARK MARINER NAVIGATOR PATRIOT PIONEER SPIRIT TRADER VOYAGER"
_LINE_WORDS = "Aquila Boreas Corvus Draco Equinox Helios Kestrel Lyra Maris Nautilus Orcana Pelagic Quadrant Rigel"
_ADDRESS_PARKS = "Industrial Park|Economic Development Zone|Hi-Tech Zone|Industrial Zone"


@dataclass(frozen=True)
class Company:
    """A company and where it sits. ``street`` is the line with the number; ``form`` is corporation, llc or foreign."""

    name: str
    street: str
    city: str
    region: str
    postal: str
    country: str
    locality: str = ""
    phone: str = ""
    email: str = ""
    form: str = "foreign"

    @property
    def address(self) -> str:
        """The address on one line, its parts separated by commas; US ones end in ``ST 00000``."""
        if self.country == "US":
            return f"{self.street}, {self.city}, {self.region} {self.postal}"
        tail = f"{self.region} {self.postal}".strip()
        parts = (self.street, self.locality, self.city, tail, COUNTRY_NAMES[self.country])
        return ", ".join(p for p in parts if p)

    @property
    def state(self) -> str:
        """The state's full name (US companies only)."""
        return US_STATES[self.region][0]


COUNTRY_NAMES = {
    "CN": "China", "HK": "Hong Kong", "VN": "Vietnam", "TH": "Thailand", "IN": "India", "TR": "Turkey", "IT": "Italy",
    "DE": "Germany", "TW": "Taiwan", "US": "USA",
}  # fmt: skip
ORIGINS = ("CN", "CN", "CN", "CN", "VN", "VN", "TH", "IN", "TW", "TR", "IT", "DE")
_MAKER_WORDS = {
    "home": "Electric Appliance|Household Products|Houseware|Metal Products",
    "textile": "Textile|Home Textile|Garment|Knitting",
    "tools": "Tools|Hardware|Precision Hardware|Machinery",
    "toys": "Toys|Arts and Crafts|Plush Toys",
    "office": "Stationery|Paper Products|Printing",
    "outdoor": "Outdoor Products|Sporting Goods|Travel Goods",
    "shoes": "Footwear|Shoes",
    "furniture": "Furniture|Wood Industry|Home Furnishing",
    "food": "Foods|Bee Products|Agricultural Products",
}


class Namer:
    """Makes invented names with one random generator, never using a distinctive word twice."""

    def __init__(self, rng: random.Random, avoid: str = "") -> None:
        self.rng = rng
        self._used = {w.strip(".,").lower() for w in avoid.split()}

    def fresh(self, pool: list[str] | str) -> str:
        """A word of the pool that this maker has not used yet."""
        words = pool.split() if isinstance(pool, str) else pool
        left = [w for w in words if w.lower() not in self._used] or words
        word = self.rng.choice(left)
        self._used.add(word.lower())
        return word

    def pick(self, choices: str) -> str:
        """One of several choices separated by bars."""
        return self.rng.choice(choices.split("|"))

    def brand(self) -> str:
        """A Chinese trade name of two syllables."""
        for _ in range(50):
            word = self.rng.choice(_PINYIN) + self.rng.choice(_PINYIN).lower()
            if word.lower() not in self._used and len(word) > 5:
                break
        self._used.add(word.lower())
        return word

    def person(self) -> str:
        """A person with an American name, sometimes with a middle initial."""
        middle = f" {self.rng.choice('ABCDEGHJKLMNPRSTW')}." if self.rng.random() < 0.4 else ""
        return f"{self.fresh(_FIRST)}{middle} {self.fresh(_LAST)}"

    def foreign_person(self, country: str) -> str:
        """A person with a name of the seller's country, surname last."""
        if country in {"CN", "HK", "TW"}:
            given = self.rng.choice(_PINYIN) + self.rng.choice(_PINYIN).lower()
            return f"{given} {self.rng.choice(_CN_SURNAMES)}"
        if country == "VN":
            return f"{self.rng.choice(_VN.split())} {self.rng.choice(_VN_B.split())}"
        return f"{self.rng.choice(_FIRST)} {self.rng.choice(_EURO)}"

    def phone(self, state: str) -> str:
        """A US telephone number with an exchange kept for fiction."""
        return f"({self.rng.choice(_AREA[state].split())}) 555-{self.rng.randrange(100, 9999):04d}"

    def us_street(self) -> str:
        """House number and street, sometimes a suite."""
        name = self.rng.choice(_US_A) + (f" {self.rng.choice(US_SECOND)}" if self.rng.random() < 0.5 else "")
        suite = f" Suite {self.rng.randrange(100, 990, 10)}" if self.rng.random() < 0.25 else ""
        return f"{self.rng.randrange(101, 19999)} {name} {self.rng.choice(_STREET_TYPES)}{suite}"

    def us_place(self) -> dict[str, str]:
        """Street, city, region and postal code of an invented US address."""
        state = self.rng.choice(sorted(US_STATES))
        _, low, high = US_STATES[state]
        city = self.rng.choice(_CITY_A) + self.rng.choice(_CITY_B)
        postal = f"{self.rng.randrange(low, high + 1):03d}{self.rng.randrange(1, 99):02d}"
        return {"street": self.us_street(), "city": city, "region": state, "postal": postal}

    def us_company(self, words: str, form: tuple[str, str] | None = None) -> Company:
        """A US company; ``words`` are its possible trade words separated by bars."""
        legal, kind = form or self.rng.choice(_US_FORMS)
        first, second = self.fresh(_US_A), self.fresh(US_SECOND)
        name = f"{first} {second} {self.pick(words)} {legal}"
        place = self.us_place()
        email = f"{self.rng.choice(('info', 'imports', 'ap', 'office'))}@{first.lower()}{second.lower()}.example"
        return Company(name, country="US", phone=self.phone(place["region"]), email=email, form=kind, **place)

    def importer(self, sector: str) -> Company:
        """A US importer of a sector's goods."""
        return self.us_company(_US_C[sector])

    def maker(self, country: str, sector: str) -> Company:
        """A factory of the given country and sector."""
        return _MAKERS[country](self, self.pick(_MAKER_WORDS[sector]))

    def trader(self, country: str) -> Company:
        """A trading company of the given country."""
        return _MAKERS[country](self, self.pick("Imp. & Exp.|International Trading|Trading|Import and Export"))

    def ship(self) -> str:
        """A ship's name."""
        return f"{self.rng.choice(_SHIP_A)} {self.rng.choice(_SHIP_B.split())}"

    def line(self) -> str:
        """A word that names a carrier."""
        return self.fresh(_LINE_WORDS)

    def cn_city(self) -> tuple[str, str]:
        """A Chinese city with its province, about half of them invented."""
        if self.rng.random() < 0.5:
            return self.rng.choice(_CN_CITIES)
        return self.rng.choice(_PINYIN) + self.rng.choice(_CN_CITY_ENDS), self.rng.choice(_CN_PROVINCES)


def _foreign(namer: Namer, country: str, name: str, street: str, domain: str, **place: str) -> Company:
    rng = namer.rng
    calling = {"CN": 86, "HK": 852, "VN": 84, "TH": 66, "IN": 91, "TR": 90, "IT": 39, "DE": 49, "TW": 886}[country]
    phone = f"+{calling}-{rng.randrange(20, 790)}-{rng.randrange(1000000, 99999999)}"
    user = rng.choice(("sales", "export", "trade", "info"))
    place.setdefault("region", "")
    place.setdefault("postal", "")
    return Company(name, street, country=country, phone=phone, email=f"{user}@{domain.lower()}.example", **place)


def _chinese(namer: Namer, words: str) -> Company:
    rng = namer.rng
    city, province = namer.cn_city()
    brand = namer.brand()
    street = f"No. {rng.randrange(6, 1990)} {namer.brand()} {rng.choice(('Road', 'Street', 'Avenue'))}"
    if rng.random() < 0.2:
        street = f"Building {rng.randrange(1, 19)}, {street}"
    locality = rng.choice(("", f"{namer.brand()} District", f"{namer.brand()} {namer.pick(_ADDRESS_PARKS)}"))
    name = f"{city} {brand} {words} Co., Ltd."
    postal = str(rng.randrange(210000, 529999))
    return _foreign(namer, "CN", name, street, brand, locality=locality, city=city, region=province, postal=postal)


def _hong_kong(namer: Namer, words: str) -> Company:
    brand, street = namer.brand(), namer.brand()
    where = f"{namer.rng.randrange(3, 399)} {street} Road"
    name = f"{brand} {namer.brand()} {words} Limited"
    return _foreign(namer, "HK", name, where, brand, locality="Kwun Tong", city="Kowloon")


def _taiwanese(namer: Namer, words: str) -> Company:
    brand = namer.brand()
    street = f"No. {namer.rng.randrange(3, 899)}, Sec. {namer.rng.randrange(1, 5)}, {namer.brand()} Road"
    city = namer.rng.choice(("Taichung", "Tainan", "Changhua", "Hsinchu"))
    name = f"{brand} {namer.brand()} {words} Co., Ltd."
    return _foreign(namer, "TW", name, street, brand, city=city, region="", postal=str(namer.rng.randrange(300, 900)))


def _vietnamese(namer: Namer, words: str) -> Company:
    rng = namer.rng
    first, second = namer.fresh(_VN), namer.fresh(_VN_B)
    street = f"{rng.randrange(12, 980)} {rng.choice(_VN.split())} {rng.choice(_VN_B.split())} Street"
    city, locality = rng.choice(
        (("Bien Hoa", "Long Binh Ward"), ("Thu Dau Mot", "Phu Loi Ward"), ("Hai Phong", "Le Chan District"),
         ("Bac Ninh", "Que Vo District"), ("Da Nang", "Lien Chieu District"))
    )  # fmt: skip
    form = rng.choice(("Company Limited", "Joint Stock Company", "Co., Ltd."))
    name = f"{first} {second} {words} {form}"
    return _foreign(namer, "VN", name, street, first + second, locality=locality, city=city)


def _thai(namer: Namer, words: str) -> Company:
    first, second = namer.fresh(_THAI), namer.fresh(_THAI)
    rng = namer.rng
    street = f"{rng.randrange(11, 999)} Moo {rng.randrange(1, 10)}, {rng.choice(_THAI)} Road"
    city = rng.choice(("Chonburi", "Rayong", "Samut Prakan", "Pathum Thani"))
    name = f"{first} {second} {words} Co., Ltd."
    return _foreign(namer, "TH", name, street, first + second, city=city, postal=str(rng.randrange(10100, 21990)))


def _indian(namer: Namer, words: str) -> Company:
    first, second = namer.fresh(_SOUTH_ASIA), namer.fresh(_SOUTH_ASIA)
    rng = namer.rng
    street = f"Plot {rng.randrange(11, 989)}, {rng.choice(_SOUTH_ASIA)} Industrial Estate"
    city, region = rng.choice((("Moradabad", "Uttar Pradesh"), ("Surat", "Gujarat"), ("Tiruppur", "Tamil Nadu")))
    name = f"{first} {second} {words} Pvt. Ltd."
    postal = str(rng.randrange(244001, 641999))
    return _foreign(namer, "IN", name, street, first + second, city=city, region=region, postal=postal)


def _european(namer: Namer, country: str, words: str) -> Company:
    rng = namer.rng
    first, second = namer.fresh(_EURO), namer.fresh(_EURO)
    form = {"TR": "A.S.", "IT": "S.r.l.", "DE": "GmbH"}[country]
    road = {"TR": "Caddesi", "IT": "Via", "DE": "Strasse"}[country]
    number = rng.randrange(4, 380)
    street = f"{road} {rng.choice(_EURO)} {number}" if country == "IT" else f"{rng.choice(_EURO)} {road} {number}"
    city = {"TR": ("Bursa", "Denizli", "Izmir"), "IT": ("Vicenza", "Bergamo", "Prato"),
            "DE": ("Solingen", "Bielefeld", "Offenbach")}[country]  # fmt: skip
    name = f"{first} {second} {words} {form}"
    postal = str(rng.randrange(10100, 89990))
    return _foreign(namer, country, name, street, first + second, city=rng.choice(city), postal=postal)


_MAKERS: dict[str, Callable[[Namer, str], Company]] = {
    "CN": _chinese,
    "HK": _hong_kong,
    "TW": _taiwanese,
    "VN": _vietnamese,
    "TH": _thai,
    "IN": _indian,
    "TR": lambda namer, words: _european(namer, "TR", words),
    "IT": lambda namer, words: _european(namer, "IT", words),
    "DE": lambda namer, words: _european(namer, "DE", words),
}
