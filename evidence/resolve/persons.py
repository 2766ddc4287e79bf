"""Names of persons: given names, titles, and what forms print behind them (``SOLE MBR``, ``Proprietor``)."""

from __future__ import annotations

import re

from evidence.resolve import pinyin

GIVEN = frozenset(
    """
    aaron abdul abigail adam adelaide adele adrian agatha agnes ahmed ahmet aiden aileen aisha ajay akira alan
    albert alberto albrecht aldo alec alejandro alessandra alessandro alex alexander alexandra alexei alfonso alfred
    ali alice alicia alison alistair allison alma alonso alvin amadeo amalia amanda ambrose amelia amir amos amy ana
    anastasia andre andrea andreas andrew andrzej angela angelo anil anita anjali ann anna anne annette ansel anselm
    anthony antoine anton antonia antonio anya archibald ariadne arjun armando arno arnold arthur arturo asha astrid
    aubrey audrey augusta augusto aurelia axel ayse babette baptiste barbara bartholomew basil beata beatrice
    beatriz benedict benedikt benito benjamin bennett bernard bernd bertha bertram beth bettina bianca birgit bjorn
    blanca bogdan bonnie boris bradley brenda brian bridget brigitte bronwyn bruno byron caleb calvin camila camille
    candice carina carla carlos carmela carmen carol carolina caroline cassandra catherine cecil cecilia cedric
    celeste celia cesar charles charlotte chiara chloe chris christa christian christina christine christopher
    claire clara clarence clarissa claude claudia claudio clemens clement clifford clive colette colin conrad
    constance constantin cora cordelia cornelia cornelius corwin craig crispin cristina curtis cynthia cyril cyrus
    dagmar dagny dale damian dana daniel daniela daphne darius david deborah deepak deirdre delia delphine demetrius
    denise dennis derek desmond diana diego dieter dimitri dirk dmitri dolores domenico dominic dominique donald
    dora dorian doris dorothea dorothy douglas drago duncan dylan earl ebba edgar edgardo edith edmond edmund edna
    eduardo edward edwin egon eileen eleanor elena eleonora eli elias elisabeth eliza elizabeth ella ellen elmer
    eloise elsa elvira emil emilia emily emma emmanuel enid enrique enzo erasmus eric erica erich erik erin ernesto
    ernst erwin esmeralda esteban estelle esther etienne eugene eunice eva evan evangeline evelyn everett ezra
    fabian fabio farid fatima faye federico felicia felicity felipe felix ferdinand fergus fernanda fernando fidel
    filip fiona flavia flora florence florian frances francesca francesco francis francisco francois frank frankie
    franz fred freda frederick freya frida friedrich fritz fumiko gabriel gabriela gary gaspard gaston gavin gemma
    geneva genevieve georg george georgia georgina gerald geraldine gerard gerhard gertrude gideon gilbert gilda
    gina giorgio giovanni gisela giulia giuseppe gladys glenda glenn gloria godfrey gordon gottfried grace graham
    gregory greta gretchen griselda guido guillermo gunther gustav guy gwen gwendolyn hamish hannah hans harald
    harold harriet harriett harry hartmut harvey hassan hazel heather hector hedwig hedy heidi heiko heinrich helen
    helena helga helmut henri henry herbert hermann hermione hester hilary hilda hiroshi holger homer horace
    hortense howard hubert hugh hugo humphrey ian ibrahim ichiro ida ignacio igor ilona imelda imogen ines inga
    ingeborg ingrid irena irene irina iris irving isaac isabel isabella isadora isidor ismael ivan ivana ivo ivy
    jack jacob jacqueline jacques jaime jakob james jan jane janet jasper javier jean jeanne jeannette jeffrey
    jemima jennifer jens jeremy jerome jerzy jessica jill joan joanna joao joaquin jocelyn jochen joel johan johann
    johanna john jolanda jonas jonathan jorge jose josef josefina joseph josephine joshua joyce juan juana judith
    judy julia julian juliana julie juliet julio julius juliusz june jurgen justin jutta kamal karen karim karin
    karl karla karol kaspar katarina kate katherine kathleen kavita keith kenji kenneth kevin kiran kirsten klara
    klaus klemens konrad kristina krzysztof kurt lambert lara larissa lars laura lauren laurent lavinia lawrence lea
    leah leander leandro leila lena leo leon leonard leonardo leopold leopoldo leroy leslie leticia lewis liam lidia
    linda lionel lisa livia lloyd lorenzo loretta lothar louis louise lourdes lowell luca lucas lucia lucille
    lucinda lucius lucy ludmila ludwig luigi luis luisa lukas luther lydia mabel madeleine maeve magda magdalena
    magnus mahmoud malcolm malik manfred manfredo manuel marc marcel marcella marcelo marcin marco marcus margaret
    margarita margit margot maria mariana marianne marie marilyn marina mario marion marisa marius marjorie marlene
    marshall marta martha martin martina marvin mary mateo mathias matilda matteo matthew matthias maud maureen
    mauricio max maximilian maximo maxine mehmet melanie melissa mercedes meredith meryl michael michel michele
    michelle miguel mikael mikhail milan milena milos minerva mira miranda miriam mitchell mohamed mohammed moira
    monica monika morgan morris mortimer muriel murray mustafa myra myrtle nadia nancy nanette naomi narciso nasser
    natalia natalie natan natasha ned neha neil nelson nestor nicholas nicolas nigel nikita nikolai nikolaus nils
    nina noah nora norbert norman nuria octavia odette odile olaf oleg olga oliver olivia olympia omar ophelia
    orlando orson oscar osric osvaldo otis ottilie otto owen pablo padraig pamela paola paolo pascal patrice
    patricia patrick paul paula pauline paulo pavel pearl pedro penelope percival percy peter petra philip philippe
    phoebe pierre piers pietro pilar piotr pius pooja portia priya prudence quentin quincy rachel rafael rahul
    rajesh ralf ralph ramon randolph raphael raquel ravi raymond rebecca regina reinhard reinhold renata rene
    reynold rhoda rhys ricardo richard rita robert roberto rocco roderick rodney rodrigo roger roland rolf roman
    rosa rosalie rosalind rosalinda rosanna roscoe rosemary rosetta rowena roxanne roy ruben rudolf rufus rupert
    ruth sabine sabrina sally salma salvador salvatore samantha samir samuel sandra sanford sanjay sara sarah saskia
    saul sebastian selma serena sergei sergio seth severin shane sharon sheila shirley sibyl sidney siegfried sigrid
    silas silvia silvio simon simone sofia solomon sonia sophia sophie soren spencer stanislaw stanley stefan
    stefania stefano stella stephanie stephen steven stuart sunil suresh susan susana susanna suzanne sven svend
    svetlana sybil sylvia takashi tamara tania tanya tatiana tatjana teodor terence teresa thaddeus thea theo
    theobald theodora theodore theresa thomas thora thorsten tilda tim timothy tobias toby tomas tommaso tracy
    tristan trudy ulf ulla ulrich una ursula uta valentin valentina valeria valerie vanessa velma vera verena vernon
    veronica victor victoria vijay viktor vilma vincent viola virginia vito vivian vivienne vladimir volker wallace
    walter wanda warren wayne wendell wendy werner wilbur wilfred wilfried wilhelm wilhelmina willa willem william
    winifred winston wolfgang xavier yasmin yolanda yuri yusuf yvette yvonne zachary zelda zoe zoltan
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
