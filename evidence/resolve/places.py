"""Places that names of Chinese companies begin with: provinces with their cities, in pinyin and in Chinese.

A Chinese company is registered for its city or province, so another city is another company; the city of a province
beside the province itself leaves it open.
"""

from __future__ import annotations

_CITIES = {
    "anhui": "hefei wuhu bengbu huainan maanshan huaibei tongling anqing huangshan chuzhou fuyang bozhou xuancheng",
    "fujian": "fuzhou xiamen quanzhou zhangzhou putian sanming nanping longyan ningde jinjiang shishi nanan dehua",
    "gansu": "lanzhou tianshui jiuquan",
    "guangdong": "guangzhou shenzhen dongguan foshan zhongshan zhuhai huizhou jiangmen shantou zhanjiang zhaoqing"
    " shaoguan meizhou chaozhou jieyang qingyuan maoming yangjiang heyuan yunfu shanwei shunde nanhai xinhui chaoan",
    "guangxi": "nanning guilin liuzhou wuzhou beihai yulin qinzhou",
    "guizhou": "guiyang zunyi",
    "hainan": "haikou sanya",
    "hebei": "shijiazhuang tangshan qinhuangdao handan xingtai baoding zhangjiakou chengde cangzhou langfang hengshui"
    " anping botou",
    "heilongjiang": "harbin qiqihar daqing mudanjiang",
    "henan": "zhengzhou kaifeng luoyang pingdingshan anyang xinxiang jiaozuo puyang xuchang nanyang shangqiu xinyang",
    "hubei": "wuhan huangshi yichang xiangyang jingzhou jingmen xiaogan huanggang shiyan",
    "hunan": "changsha zhuzhou xiangtan hengyang yueyang changde chenzhou liling liuyang",
    "jiangsu": "nanjing wuxi suzhou xuzhou changzhou nantong lianyungang huaian yancheng yangzhou zhenjiang taizhou"
    " suqian kunshan jiangyin zhangjiagang changshu taicang yixing danyang haimen rugao qidong",
    "jiangxi": "nanchang jingdezhen ganzhou jiujiang yichun shangrao jian fuzhou pingxiang",
    "jilin": "changchun siping",
    "liaoning": "shenyang dalian anshan fushun dandong jinzhou yingkou",
    "neimenggu": "hohhot baotou",
    "ningxia": "yinchuan",
    "qinghai": "xining",
    "shaanxi": "xian baoji xianyang",
    "shandong": "jinan qingdao zibo zaozhuang dongying yantai weifang jining taian weihai rizhao linyi dezhou"
    " liaocheng binzhou heze laiwu shouguang zhucheng",
    "shanxi": "taiyuan datong changzhi linfen",
    "sichuan": "chengdu mianyang deyang zigong luzhou leshan yibin nanchong",
    "xinjiang": "urumqi",
    "yunnan": "kunming dali",
    "zhejiang": "hangzhou ningbo wenzhou jiaxing huzhou shaoxing jinhua quzhou zhoushan taizhou lishui yiwu cixi yuyao"
    " yongkang dongyang haining tongxiang yueqing ruian wenling linhai zhuji shengzhou fenghua beilun pujiang wuyi",
}
_ALONE = (
    "beijing shanghai tianjin chongqing china taiwan hongkong hong kong macau taipei kaohsiung taichung hk"
    " hochiminh hanoi danang"
)
_HAN = {
    "安徽": "合肥 芜湖 蚌埠 马鞍山 安庆 黄山 滁州 阜阳",
    "福建": "福州 厦门 泉州 漳州 莆田 三明 南平 龙岩 宁德 晋江 石狮 德化",
    "广东": "广州 深圳 东莞 佛山 中山 珠海 惠州 江门 汕头 湛江 肇庆 韶关 梅州 潮州 揭阳 清远 茂名 阳江 河源 云浮 汕尾"
    " 顺德 南海",
    "广西": "南宁 桂林 柳州 梧州 北海",
    "河北": "石家庄 唐山 秦皇岛 邯郸 邢台 保定 沧州 廊坊 衡水 安平",
    "河南": "郑州 开封 洛阳 安阳 新乡 焦作 许昌 南阳 商丘",
    "湖北": "武汉 黄石 宜昌 襄阳 荆州 十堰",
    "湖南": "长沙 株洲 湘潭 衡阳 岳阳 醴陵 浏阳",
    "江苏": "南京 无锡 苏州 徐州 常州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 昆山 江阴 张家港 常熟 太仓 宜兴 丹阳",
    "江西": "南昌 景德镇 赣州 九江 宜春 上饶",
    "辽宁": "沈阳 大连 鞍山 丹东 锦州 营口",
    "陕西": "西安 宝鸡 咸阳",
    "山东": "济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽",
    "山西": "太原 大同 长治 临汾",
    "四川": "成都 绵阳 德阳 自贡 泸州",
    "云南": "昆明 大理",
    "浙江": "杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 义乌 慈溪 余姚 永康 东阳 海宁 桐乡 乐清 瑞安 温岭",
}
_HAN_ALONE = "北京 上海 天津 重庆 中国 台湾 香港 澳门"

_PROVINCES: dict[str, frozenset[str]] = {}
for _table in (_CITIES, _HAN):
    for _province, _named in _table.items():
        for _city in _named.split():
            _PROVINCES[_city] = _PROVINCES.get(_city, frozenset()) | {_province}


_PARTS = {
    "jinhua": "yiwu yongkang dongyang pujiang wuyi lanxi", "ningbo": "cixi yuyao fenghua beilun xiangshan ninghai",
    "suzhou": "kunshan zhangjiagang changshu taicang wujiang", "wuxi": "jiangyin yixing",
    "quanzhou": "jinjiang shishi nanan dehua anxi", "foshan": "shunde nanhai sanshui",
    "nantong": "haimen qidong rugao haian", "jiaxing": "haining tongxiang pinghu jiashan",
    "wenzhou": "yueqing ruian cangnan yongjia", "taizhou": "wenling linhai yuhuan huangyan jingjiang taixing",
    "shaoxing": "zhuji shengzhou shangyu keqiao", "zhenjiang": "danyang yangzhong", "zhuzhou": "liling",
    "changsha": "liuyang", "jiangmen": "xinhui kaiping heshan", "chaozhou": "chaoan", "hengshui": "anping",
    "cangzhou": "botou", "weifang": "zhucheng shouguang qingzhou", "hangzhou": "fuyang xiaoshan yuhang tonglu",
    "huzhou": "anji deqing changxing", "shanghai": "songjiang jiading pudong minhang", "qingdao": "jiaozhou jimo laixi",
    "yantai": "longkou laizhou penglai", "shenzhen": "baoan longgang", "guangzhou": "panyu huadu zengcheng",
    "taiwan": "taipei taichung kaohsiung tainan hsinchu changhua taoyuan",
    "zhongshan": "guzhen xiaolan",
    "金华": "义乌 永康 东阳 浦江 武义", "宁波": "慈溪 余姚 奉化",
    "苏州": "昆山 张家港 常熟 太仓",
    "无锡": "江阴 宜兴", "泉州": "晋江 石狮 南安 德化", "佛山": "顺德 南海", "嘉兴": "海宁 桐乡 平湖",
    "温州": "乐清 瑞安",
    "台州": "温岭 临海 玉环", "绍兴": "诸暨 嵊州 上虞", "镇江": "丹阳", "株洲": "醴陵", "长沙": "浏阳",
    "江门": "新会 开平", "南通": "海门 启东 如皋", "潍坊": "诸城 寿光", "湖州": "安吉 德清 长兴",
}  # fmt: skip
"""Cities of counties, by the larger city that they lie in."""

for _whole, _small in _PARTS.items():
    for _city in _small.split():
        _PROVINCES[_city] = _PROVINCES.get(_city, frozenset()) | {_whole} | _PROVINCES.get(_whole, frozenset())
ALL = frozenset({*_CITIES, *_HAN, *_PROVINCES, *_ALONE.split(), *_HAN_ALONE.split()})
"""Every place known here, as one word."""


def place(word: str) -> bool:
    """Whether a folded word is such a place."""
    return word in ALL


def within(a: str, b: str) -> bool:
    """Whether one of two places is the province of the other."""
    return b in _PROVINCES.get(a, ()) or a in _PROVINCES.get(b, ())


def head(name: str) -> tuple[str, str]:
    """The place that a Chinese name begins with, and the rest without ``市`` or ``省``; no place: empty."""
    for size in (4, 3, 2):
        first, rest = name[:size], name[size:]
        bare = first.rstrip("市省县")
        if bare in ALL and rest.lstrip("市省县") and len(bare) >= 2:
            return bare, rest.lstrip("市省县") if bare == first else rest
    return "", name
