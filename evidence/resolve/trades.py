"""Words of trade in company names: how papers vary them, and which of them mark another company.

They are data: common words of the trade in general (``GENERIC``), of goods and services (``TRADE``), of naming
(``EVERYDAY``), spellings of one word, and words that name a company of a group.
"""

from __future__ import annotations

GENERIC = frozenset(
    "international trading trade traders trader import imports importer importers export exports exporter exporters"
    " group industry industries industrial enterprise enterprises commercial commerce business general global worldwide"
    " manufacturing manufacturer manufacturers manufacture factory product products technology technologies"
    " development supply supplies supplier suppliers distribution distributors distributor service services logistics"
    " solution solutions system systems wholesale sourcing goods merchandise corporation incorporated limited ltd inc"
    " llc sanayi ticaret ithalat ihracat pazarlama sx tm xnk dv".split()
)
"""Words so common in company names that having one more of them proves little either way."""

TRADE = frozenset(
    """
    accessories adhesive adhesives agriculture agricultural agro alloy aluminium aluminum antique antiques apparel
    appliance appliances aquatic architectural art arts artist associates association audio auto automation
    automotive aviation baby bag bags bakery bakeries ball ballast bamboo bar basket baskets bath bathroom battery
    batteries beach bearing bearings beauty bed bedding beef beer belt belts beverage beverages bicycle bicycles
    bike bikes biotech blanket blankets blind blinds boat boats boiler bolt bolts book books boot boots bottle
    bottles box boxes brake brakes brand brands brass brick bricks bridal brush brushes bulb bulbs button buttons
    cabinet cabinets cable cables camera cameras camp camping candle candles candy canvas cap caps car carbon card
    cards care carpet carpets carrier carton cartons cast casting castings ceramic ceramics chain chains chair
    chairs chandelier chandeliers charcoal cheese chemical chemicals chemistry children chocolate cigar clamp clay
    cleaning clock clocks closet cloth clothes clothing coat coating coatings coats cocoa coffee coil cold
    collection color communication communications component components compressor computer computers concept
    concepts concrete connector connectors construction consulting consumer container containers control controls
    cookware cooling copper cork cosmetic cosmetics costume cotton craft crafts crane creation creations cup cups
    curtain curtains cushion cushions cutlery cycle cycles dairy data decor decoration decorations denim dental
    design designs device devices diagnostics diamond die diesel digital direct display displays doll dolls door
    doors drill drinks drug drugs dye dyes dyeing edible education educational electric electrical electro
    electronic electronics elevator embroidery energy engine engines engineering envelope equipment eyewear fabric
    fabrics farm farms fashion fashions fastener fasteners faucet faucets feed fence fertilizer fertilizers fiber
    fibers film filter filters finance fish fisheries fishery fishing fitness fitting fittings fixture fixtures flag
    flags floor flooring floors flour flower flowers foam foil food foods foodstuff foodstuffs footwear forest
    forestry forge forging forgings forwarding foundry frame frames freight frozen fruit fruits fuel furnace
    furnishing furnishings furniture gadget gadgets game games garden gardening gardens garlic garment garments gas
    gear gears gem gems gift gifts glass glasses glassware glove gloves glue gold golf grain grains granite graphics
    grocery gum hair handbag handbags handicraft handicrafts handloom hardware harvest hat hats headwear health
    healthcare hearth heater heaters heating helmet herb herbs hinge hinges hobby home homeware hose hoses hosiery
    hospital hotel household housewares hydraulic hygiene implement implements ink inks instrument instruments
    insulation insurance interior interiors iron jewelry juice kayu kid kids kitchen kitchens kitchenware knife knit
    knits knitting knitwear knives lab label labels laboratories laboratory lace ladder ladders laminate lamp lamps
    land landscape laser laundry lawn lead leather leathers leisure lens lenses lift lifts light lighting lights
    limestone linen linens lingerie liquor lock locks lubricant lubricants luggage lumber luxury machine machinery
    machines magnet magnets management manual marble marine market marketing markets mask mat material materials
    mats mattress mattresses meat mechanical media medical medicine medicines metal metals meter meters mill mills
    mineral minerals mining mirror mirrors mobile model models mold molding molds motor motorcycle motorcycles
    motors mould music musical nail nails nautical net nets network networks nut nutrition nuts office oil oils
    optic optical optics optoelectronics ore organic ornament ornaments orthopedic outdoor outdoors outfitters oven
    ovens packaging packing paint paints pallet pallets pan pans paper papers part parts party patio pen pencil
    pencils pens perfume perfumes pet petroleum pets pharma pharmaceutical pharmaceuticals phone photo piano pigment
    pigments pillow pillows pipe pipes pizza plant plants plastic plastics plate plates plating plumbing plush
    plywood polymer polymers pool pools porcelain pot pots pottery poultry power precision press print printing
    prints processing project projects promotion promotions propane protection pump pumps purchasing radio rail
    railway rattan real recycling refrigeration rehabilitation research resin resins resource resources restaurant
    retail retailers rice robot robotics rod roof roofing rope ropes rubber rug rugs saddle saddles safety salt sand
    sanitary sauce saw saws scaffold scale scales science scientific screen screens screw screws seafood seafoods
    seal seals seat seats security seed seeds semiconductor sensor sensors sewing sheet ship shipping ships shirt
    shirts shoe shoes shop shops silicone silk silks silver sink sinks skin smart snack snacks soap soaps sock socks
    sofa sofas software soil solar sons sock spare speaker spice spices spirits sport sporting sports sportswear
    spring springs stainless stamping stand staple stationery steel stone stones stool storage store stores studio
    studios sugar surf surgical swim switch switches swimwear table tables tableware tank tanks tape tapes tarp
    tarpaulin tea teas tech technique techniques tekstil telecom tent tents textile textiles thread threads tile
    tiles timber timbers tin tire tires tobacco toilet tool tooling tools toolworks towel towels toy toys tractor
    transmission transport transportation travel truck trucks tube tubes tubing turbine umbrella umbrellas underwear
    uniform uniforms upholstery utensil utensils vacuum valve valves vehicle vehicles veneer ventilation veterinary
    video vinyl vision wall ware warehouse warehousing wares wash waste watch watches water wax wear weaving web
    welding wheel wheels wig wigs window windows wine winery wines wire wires wood woodcraft wooden woods woodwork
    wool works workshop woven yacht yarn yarns yoga zipper zippers zinc
    """.split()
)
"""Words that say what a company deals in: two that differ are two companies, and a plural proves nothing."""

EVERYDAY = frozenset(
    """
    alpine amber anchor angel apex apple arch arctic arrow ash aspen atlantic aurora autumn badger bay beacon bear
    beaver bell bench best big birch bird black blossom blue bluff bold bonanza boulder branch brave breeze bridge
    bright bronze brook brown buffalo cactus camel canyon capital cardinal cascade castle cedar central century
    charm cherry chestnut choice city classic clear cliff cloud clover coast coastal cobalt compass coral
    cornerstone cosmic cove coyote cradle creek crescent crest cross crow crown crystal cypress daisy dawn day deer
    delta desert dolphin dove dragon dream drum duck dune dusk eagle early earth east eastern easy echo eclipse eden
    edge elite elk elm ember emerald empire energy evergreen excellent express falcon family fairy feather fern
    field fiesta finch fire first flame flash flint focus forest fortune fountain fox freedom fresh friend friendly
    friends frontier frost future galaxy garden gate gateway gazelle gentle giant glacier glen globe gold golden
    goose grace grand granite grape grass gray great green griffin grizzly grove gull hand happy harbor hare harmony
    harvest haven hawk hazel heart heather heaven heritage heron hickory high highland hill hilltop holly honey
    honest hope horizon horse house hummingbird hunter ideal imperial indigo infinity iron island ivory ivy jade
    jaguar jasmine jay jewel joy juniper jupiter key king kingdom kingfisher kite lagoon lake lantern lark laurel
    lavender leaf legacy legend leopard liberty light lighthouse lily linden lion little lotus lucky luna lynx magic
    magnolia magpie majestic mallard mango maple marigold mark mars marsh master meadow mercury meridian metro
    midnight mill mint mirage mist modern moon moonlight morning moss mountain mustang national natural nature
    neptune new night noble north northern nova oak oasis ocean olive omega onyx opal orange orbit orchard orchid
    oriental origin orion osprey otter owl pacific palm panda panther paradise park peach peacock peak pear pearl
    pebble pelican penguin perfect phoenix pilot pine pink pinnacle pioneer planet platinum plaza plum point polar
    pond poplar poppy port prairie premier prestige pride prime prince princess pro progress purple quail quality
    quarry queen quest quick quiet rabbit rain rainbow ranch rapid raven red reef regal reliable ridge rising river
    road robin rock rocket rocky rose royal ruby safari sage sail salmon sand sapphire saturn savanna scarlet sea
    seal season select shadow shell shield shining shore sierra silent silk silver simple sky skyline smooth snow
    socket solid south southern spark sparrow spectrum spirit spring spruce square stag star starlight steady
    sterling stone storm stork strong summer summit sun sunflower sunny sunrise sunset superior supreme swallow swan
    swift tall teak teal terra thistle thorn thrush thunder tide tiger timber top torch tower trail treasure tree
    trident trinity triumph true trust tulip tundra turquoise turtle twilight twin union unique united unity
    universal urban vale valley value velvet venture venus victory village vine violet vista vital wagon walnut warm
    wave west western whale wheat whisper white wild willow wind windmill wing winter wise wolf wonder wonderful
    wren yellow young zebra zen zenith abbey acorn alder almond anchor ant antelope anvil apricot aster axle azure
    bamboo barley barn barrel basil basin bat bee beetle bell berry bison blade blaze bloom boar boat bold boom bow
    bramble brass breeze briar brick bright brilliant buck bull bum burn butter butterfly cabin calm candle canoe
    cape caravan carnation cart cask castle cat catalpa cave chalk chapel chariot chase cheetah chief cinnamon
    citrus city clay clever clog close clown cobra colonial comet common condor copper coral corn corner cottage
    cotton cougar country court cozy crab crane crate cricket crocus curious cutter cyclone daffodil dapper dawn
    dear deep diamond dock dog dose double down dusty dynamic ebony eel egret electric emu endless eternal fair
    faithful fancy farmer fast fearless ferry fig fine fjord fleet flint floral flying foggy folk forge fourth
    foxglove fragrant frigate frog frosty fun gallant galleon gem geyser ginger glad glade glow goat goldfish good
    goshawk granary grand grasshopper grateful grouse gulf hall hammer handy harvest harvester hedge helm hen herb
    hero hidden hive hollow holly home homestead honeybee hoof horn hound humble hyacinth ibis ice icon ink inland
    inlet inn inner ivory jackal jolly journey jungle kangaroo kayak keen kestrel kettle kiln kind kitten knight
    koala lace lamb lamp lapis lazy leaping lemon light lilac lime linen lizard lobster lodge lone long loom loyal
    lucid lumen lunar lush lyric mackerel manor mansion marble mariner market marlin mast meadowlark mellow merchant
    merry middle mighty milk mill millstone mink modem modern mole monarch monkey moose mosaic mouse mule narrow
    nectar needle nest newt nickel nightingale nimble nutmeg oat ocelot octopus old onion open ostrich outer oxford
    oyster paddle page painted park parrot partridge patriot peaceful peony pepper perch petal petrel pewter
    pheasant pigeon pike piper plain plover point polished pony porch porpoise port prairie precious prime primrose
    proud puffin puma pure python quartz quill quiver raccoon radiant raft ram rare ready reed reindeer ribbon
    robust rook rope rosemary rough round rowan rudder rustic rusty saddle saffron sailing sailor salt sandy satin
    scenic schooner scout seagull sedge seven shady shark sharp sheep shepherd shiny short shrimp silent six skipper
    slate sled sleepy small smiling snail snake snowy social soft solar sonic sound spear speedy spice spider
    spindle spire splendid spotted spry square squirrel stable stallion starfish starling station steel stem stern
    still stout straight stream street sturdy sugar sweet swift sycamore tan tangerine tawny tender tern thimble
    thirsty three thyme tidal timber tiny toad topaz torn town tranquil trout trusty tuna turnip twelve two umber
    urban valiant vanilla velvet vibrant vintage viper vivid volcano wagon walrus wandering warbler water waterfall
    weasel welcome wheel whistle wide wild wildcat willing windy wonder wood woodland woodpecker woolly worthy yak
    yarrow
    """.split()
)
"""Words that many companies are named with, so that one name of them alone may be borne by several."""

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
