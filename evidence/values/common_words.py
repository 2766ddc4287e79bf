"""Words that many company names have, so that they tell no company from another.

They are data: common words of the trade in general (``GENERIC``), of goods and services (``TRADE``) and of naming
(``EVERYDAY``).
"""

from __future__ import annotations

from collections.abc import Iterable

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

_PLACES = frozenset(
    "usa us america american americas china chinese hk hongkong hong kong ningbo shenzhen shanghai guangzhou guangdong"
    " zhejiang jiangsu fujian shandong yiwu dongguan foshan xiamen qingdao hangzhou wenzhou suzhou vietnam india canada"
    " mexico uk europe asia pacific".split()
)
_FILLERS = frozenset("the and of for a de la".split())


def distinctive(words: Iterable[str]) -> tuple[str, ...]:
    """The folded words that are neither of trade nor fillers nor usual places, in their order."""
    return tuple(w for w in words if not (w in GENERIC or w in TRADE or w in _PLACES or w in _FILLERS))


def coined(words: Iterable[str]) -> tuple[str, ...]:
    """The distinctive words that are no words of everyday naming either: one of them ties two names."""
    return tuple(w for w in distinctive(words) if w not in EVERYDAY)
