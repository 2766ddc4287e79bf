"""ISO 3166-1: alpha-2, alpha-3, English name, other names that papers print."""

ROWS = """
AD|AND|Andorra
AE|ARE|United Arab Emirates|UAE|Dubai UAE
AF|AFG|Afghanistan
AG|ATG|Antigua and Barbuda
AI|AIA|Anguilla
AL|ALB|Albania
AM|ARM|Armenia
AO|AGO|Angola
AR|ARG|Argentina
AS|ASM|American Samoa
AT|AUT|Austria|Österreich
AU|AUS|Australia|澳大利亚
AW|ABW|Aruba
AZ|AZE|Azerbaijan
BA|BIH|Bosnia and Herzegovina|Bosnia
BB|BRB|Barbados
BD|BGD|Bangladesh|孟加拉国
BE|BEL|Belgium|Belgique|België
BF|BFA|Burkina Faso
BG|BGR|Bulgaria
BH|BHR|Bahrain
BI|BDI|Burundi
BJ|BEN|Benin
BM|BMU|Bermuda
BN|BRN|Brunei|Brunei Darussalam
BO|BOL|Bolivia|Plurinational State of Bolivia
BR|BRA|Brazil|Brasil|巴西
BS|BHS|Bahamas
BT|BTN|Bhutan
BW|BWA|Botswana
BY|BLR|Belarus
BZ|BLZ|Belize
CA|CAN|Canada|加拿大
CD|COD|Democratic Republic of the Congo|DR Congo
CF|CAF|Central African Republic
CG|COG|Congo
CH|CHE|Switzerland|Schweiz|Suisse
CI|CIV|Ivory Coast|Cote d'Ivoire
CK|COK|Cook Islands
CL|CHL|Chile
CM|CMR|Cameroon
CN|CHN|China|PRC|PR China|P R China|People's Republic of China|China PR|中国|中國|中华人民共和国
CO|COL|Colombia
CR|CRI|Costa Rica
CU|CUB|Cuba
CV|CPV|Cape Verde|Cabo Verde
CW|CUW|Curaçao
CY|CYP|Cyprus
CZ|CZE|Czech Republic|Czechia
DE|DEU|Germany|Deutschland|Federal Republic of Germany|德国
DJ|DJI|Djibouti
DK|DNK|Denmark|Danmark
DM|DMA|Dominica
DO|DOM|Dominican Republic
DZ|DZA|Algeria
EC|ECU|Ecuador
EE|EST|Estonia
EG|EGY|Egypt|Arab Republic of Egypt
ER|ERI|Eritrea
ES|ESP|Spain|España|西班牙
ET|ETH|Ethiopia
FI|FIN|Finland|Suomi
FJ|FJI|Fiji
FO|FRO|Faroe Islands
FR|FRA|France|法国
GA|GAB|Gabon
GB|GBR|United Kingdom|UK|Great Britain|England|Scotland|Wales|Northern Ireland|英国
GD|GRD|Grenada
GE|GEO|Republic of Georgia
GH|GHA|Ghana
GI|GIB|Gibraltar
GL|GRL|Greenland
GM|GMB|Gambia
GN|GIN|Guinea
GQ|GNQ|Equatorial Guinea
GR|GRC|Greece|Hellas
GT|GTM|Guatemala
GU|GUM|Guam
GW|GNB|Guinea-Bissau
GY|GUY|Guyana
HK|HKG|Hong Kong|Hongkong|Hong Kong SAR|Hong Kong China|香港|中国香港
HN|HND|Honduras
HR|HRV|Croatia
HT|HTI|Haiti
HU|HUN|Hungary
ID|IDN|Indonesia|印度尼西亚
IE|IRL|Ireland|Republic of Ireland
IL|ISR|Israel|以色列
IM|IMN|Isle of Man
IN|IND|India|Republic of India|印度
IQ|IRQ|Iraq
IR|IRN|Iran|Islamic Republic of Iran
IS|ISL|Iceland
IT|ITA|Italy|Italia|意大利
JE|JEY|Jersey
JM|JAM|Jamaica
JO|JOR|Hashemite Kingdom of Jordan|Jordan
JP|JPN|Japan|日本
KE|KEN|Kenya
KG|KGZ|Kyrgyzstan
KH|KHM|Cambodia|Kingdom of Cambodia|柬埔寨
KN|KNA|Saint Kitts and Nevis
KP|PRK|North Korea|DPRK|朝鲜
KR|KOR|South Korea|Korea|Republic of Korea|Korea Republic of|韩国
KW|KWT|Kuwait
KY|CYM|Cayman Islands
KZ|KAZ|Kazakhstan
LA|LAO|Laos|Lao PDR|老挝
LB|LBN|Lebanon
LC|LCA|Saint Lucia
LI|LIE|Liechtenstein
LK|LKA|Sri Lanka|斯里兰卡
LR|LBR|Liberia
LS|LSO|Lesotho
LT|LTU|Lithuania
LU|LUX|Luxembourg
LV|LVA|Latvia
LY|LBY|Libya
MA|MAR|Morocco
MC|MCO|Monaco
MD|MDA|Moldova
ME|MNE|Montenegro
MG|MDG|Madagascar
MH|MHL|Marshall Islands
MK|MKD|North Macedonia|Macedonia
ML|MLI|Mali
MM|MMR|Myanmar|Burma|缅甸
MN|MNG|Mongolia|蒙古
MO|MAC|Macao|Macau|澳门
MR|MRT|Mauritania
MT|MLT|Malta
MU|MUS|Mauritius
MV|MDV|Maldives
MW|MWI|Malawi
MX|MEX|Mexico|México|墨西哥
MY|MYS|Malaysia|马来西亚
MZ|MOZ|Mozambique
NA|NAM|Namibia
NC|NCL|New Caledonia
NE|NER|Niger
NG|NGA|Nigeria
NI|NIC|Nicaragua
NL|NLD|Netherlands|The Netherlands|Holland|Nederland|荷兰
NO|NOR|Norway|Norge
NP|NPL|Nepal
NZ|NZL|New Zealand|新西兰
OM|OMN|Oman
PA|PAN|Panama|Republic of Panama
PE|PER|Peru|Perú
PF|PYF|French Polynesia
PG|PNG|Papua New Guinea
PH|PHL|Philippines|Republic of the Philippines|菲律宾
PK|PAK|Pakistan|巴基斯坦
PL|POL|Poland|Polska|波兰
PR|PRI|Puerto Rico
PS|PSE|Palestine
PT|PRT|Portugal
PY|PRY|Paraguay
QA|QAT|Qatar
RO|ROU|Romania
RS|SRB|Serbia
RU|RUS|Russia|Russian Federation|俄罗斯
RW|RWA|Rwanda
SA|SAU|Saudi Arabia|Kingdom of Saudi Arabia|KSA
SB|SLB|Solomon Islands
SC|SYC|Seychelles
SD|SDN|Sudan
SE|SWE|Sweden|Sverige|瑞典
SG|SGP|Singapore|新加坡
SI|SVN|Slovenia
SK|SVK|Slovakia|Slovak Republic
SL|SLE|Sierra Leone
SM|SMR|San Marino
SN|SEN|Senegal
SO|SOM|Somalia
SR|SUR|Suriname
SV|SLV|El Salvador
SY|SYR|Syria
SZ|SWZ|Eswatini|Swaziland
TD|TCD|Chad
TG|TGO|Togo
TH|THA|Thailand|泰国
TJ|TJK|Tajikistan
TL|TLS|Timor-Leste
TM|TKM|Turkmenistan
TN|TUN|Tunisia
TO|TON|Tonga
TR|TUR|Turkey|Türkiye|Turkiye|土耳其
TT|TTO|Trinidad and Tobago
TW|TWN|Taiwan|Taiwan ROC|Republic of China|ROC|Chinese Taipei|Taiwan Province of China|台湾|中国台湾
TZ|TZA|Tanzania
UA|UKR|Ukraine|乌克兰
UG|UGA|Uganda
US|USA|United States|United States of America|U S A|U S|美国
UY|URY|Uruguay
UZ|UZB|Uzbekistan
VC|VCT|Saint Vincent and the Grenadines
VE|VEN|Venezuela
VG|VGB|British Virgin Islands|BVI
VI|VIR|US Virgin Islands
VN|VNM|Vietnam|Viet Nam|Socialist Republic of Vietnam|越南
WS|WSM|Samoa
YE|YEM|Yemen
ZA|ZAF|South Africa
ZM|ZMB|Zambia
ZW|ZWE|Zimbabwe
"""
