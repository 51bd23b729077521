/**
 * Names of what is bad, so that less of it is better: 漏损率, 死亡人数, 候诊时间. A Chinese name says at its end what is
 * counted, so a harm counts where only a measure of it stands behind; 隐患整改率 is about what was done, 事故救援率 too.
 */
import { alternatives } from './words.js';

/** Harms of which the amount is counted, by the field in which they are found; each may have words around it. */
const harms: readonly string[] = [
  // Loss and waste.
  '漏损 漏失 渗漏 泄漏 泄露 线损 网损 产销差 损耗 损失 损坏 损毁 毁损 破损',
  '报损 货损 减值 浪费 流失 丢失 遗失 失窃 被盗 弃风 弃光 弃水 弃电 空驶',
  '空载 空置 空关 闲置 抛荒 撂荒 弃耕 缺苗 倒伏 死淘 枯死 死苗 跑冒滴漏',
  // Life and health.
  '死亡 死亡人员 伤亡人员 病死 致死 致残 致畸 致伤 伤亡 伤残 受伤 重伤 轻伤 工伤 溺水 溺亡',
  '自杀 猝死 中毒 发病 患病 罹患 患龋 龋齿 感染 近视 肥胖 超重 贫血 低体重',
  '生长迟缓 早产 剖宫产 出生缺陷 并发症 后遗症 压疮 院感 误诊 漏诊 误治 再入院',
  '再住院 复发 复吸 复阳 重症 耐药 病害 虫害 病虫害 鼠害 疫情 疫病 吸烟',
  '药占比 耗材占比 耗材比 耗占比 次均费用 均次费用 自付费用 自付 个人负担 个人自付',
  // People and society.
  '欺凌 霸凌 家暴 虐待 校园暴力 逃逸 闯红灯 聚集 扰民 乱停乱放 乱扔 乱倒 占道经营 私搭乱建',
  '失业 辍学 失学 退学 逃学 大班额 返贫 致贫 贫困发生 犯罪 再犯 再犯罪',
  '重新犯罪 重犯 脱管 漏管 虚管 发案 案发 盗窃 诈骗 电诈 抢劫 抢夺 警情 酒驾',
  '醉驾 肇事 斗殴 上访 信访 信访举报 越级访 集体访 重复访 进京访 非访 群访',
  '缠访 闹访 群体性事件 突发事件 纠纷 积案 欠薪 欠税 欠费 欠款 欠息 拖欠 离职',
  '离婚 旷工 旷课 缺勤 缺课 缺岗 脱岗 空岗 空编 超编 迟到 早退 迟报 舆情',
  '负面舆情 负面报道 负面评价 负面新闻 负面信息 负面影响 差评 谣言 不良反应',
  '不良反映 不良事件 不良记录 不良信息 不良影响',
  // Money.
  '资产负债 负债 债务 隐性债务 不良贷款 不良资产 不良 坏账 呆账 死账 赤字 亏损',
  '逾期 超期 超时 超限 超载 超概 超概算 厂用电 超预算 超标 超员 超排 延期 延误 延迟 延时',
  '晚点 误点 滞后 滞留 滞压 滞销 积压 沉淀资金 结转资金 结余资金 结转结余 代偿',
  '退保 退货 退件 退单 退票 退款 退赛 返工 返修 返费 废品 次品 残次品 报废',
  '废标 流标 串标 质疑投诉 挪用 截留 骗保 虚报 冒领 套取 拒付',
  // Mistakes.
  '误差 偏差 偏离 错误 出错 失误 失真 错报 漏报 误报 瞒报 谎报 缓报 错发',
  '漏发 错检 漏检 误检 误判 错判 错案 误码 丢包 改判 发回重审 错漏 遗漏 疏漏',
  '重复录入 死机 宕机 卡顿 掉线 断线 断网 断电 停电 停水 断水 停气 停暖 停机',
  '停运 停工 停产 中断 跳闸 短路 爆管 爆裂 漏水 漏电 漏气 失灵 失效 失败',
  '失控 失信 失联 失访 失管 脱落 脱漏 缺失 缺陷 缺货 缺口 瑕疵 隐患 漏洞',
  '泄密 违法 违纪 违章 违约 违建 违停 违禁 违反 违规 投诉 事故 故障 差错',
  '超支 变质 腐败 假冒 伪劣 造假 作弊 抄袭',
  // Disasters, nature, pollution.
  '火灾 水灾 洪灾 旱灾 虫灾 雪灾 灾害 受灾 成灾 绝收 受害 险情 溃坝 决堤',
  '垮坝 坍塌 塌陷 塌方 滑坡 爆炸 踩踏 内涝 积水 溢流 污染 劣Ⅴ类',
  '劣V类 劣五类 荒漠化 石漠化 沙化 盐碱化 退化 水土流失 酸雨 重污染 扬尘',
  '噪声 噪音 异味 恶臭 浊度 裸露 拥堵 堵塞 堵车',
  // What else goes wrong.
  '肿大 坑槽 困人 崩溃 网络攻击 信息安全事件 火情 违法占地 富营养化 外溢',
  '卫生死角 败诉 倒闭 僵尸企业 超警 淹没 倒塌 失踪 走失 弃婴 吸毒 逃费 逃票',
  '漏缴 漏征 偷漏税 空缺 缺席 缺考 弃考 挂科 留级 拒收 驳回 跑动',
].flatMap((words) => words.split(' '));

/** What says by itself that it is too much: no measure need stand behind it. */
const emissions =
  /(?:(?:PM(?:2\.5|10)|[细可]?(?:吸入)?颗粒物|二氧化硫|二氧化氮|二氧化碳|氮氧化物|一氧化碳|臭氧|SO2|NO2|NOx|CO2|CO|O3|VOCs?|COD|挥发性有机物|化学需氧量|氨氮|总磷|总氮|粉尘|烟尘|重金属|甲醛|苯|污染物|温室气体|碳|废气|废水|污水|废物|固废|废渣|油烟|尾气|垃圾)(?:的)?(?:年均|日均|平均|年平均)?(?:排放|浓度|含量)(?:浓度|总量|强度|量|值|均值)?|(?:PM(?:2\.5|10)|AQI|PM25)(?:年均|平均)?(?:值|均值|指数)?|(?:垃圾|废物|固废|废水|污水|废弃物|危废)产生(?:总)?(?:量|强度)|空气(?:质量)?(?:综合)?污染指数|空气质量综合指数|拥堵指数|(?<!减|达标|零)排放(?:总量|强度|浓度|量))$/iu;
const consumption =
  /(?:(?:能|电|水|物|煤|油|气|料|药|综合能)耗(?:总?量|强度|水平|指标|比|值)?|(?:消耗|耗电|耗水|耗能|耗油|耗煤|耗气)(?:总?量|强度|率|水平)?|(?<!有机|生物|绿色|低毒|新型)(?:化肥|农药|化学肥料|化肥农药|抗生素|抗菌药物|一次性(?:塑料|用品|塑料制品)|地膜|除草剂|融雪剂)(?:亩均|平均)?(?:使用|施用|消费|用)(?:总?量|强度|率)|(?:煤炭|能源|燃煤|标准煤)消费(?:总?量|强度))$/u;
const perUnit = /(?:单位|万元|每万元|人均|亿元|亩均|吨)/u;
const used = /(?:用水|用电|用能|用煤|用纸|排放)(?:总?量|强度)$/u;
const fees =
  /(?:公务用车|三公|公务接待|会议|培训|差旅|出国(?:\(境\))?|因公出国(?:\(境\))?|公车运维?)["“”]?(?:经费|费|费用)(?:支出|开支|总额|金额|数额|规模|额|数){0,2}$/u;
const ranks = /(?:排名|名次|位次|排位)$/u;
const prices =
  /(?:(?:价格|房价|物价|租金|CPI|居民消费价格指数|住宅价格|粮价|菜价|药价)(?:总水平|指数|水平)?(?:同比|环比|累计)?(?:上涨率|涨幅|涨价率|上涨幅度|波动幅度|波动率|波动)|CPI|居民消费价格指数|恩格尔系数|基尼系数)$/u;
// 成本 alone ends the name of what something costs; what lowers it stands before it.
const costs = /(?:^|[^算理析控约省])成本(?:率|额|费用|金额|支出|水平)?$/u;

/** Waits and works of which the shorter ones are better. */
const delays =
  /(?:办理|办结|办件|办证|办税|审批|审核|审查|审验|评审|审理|审结|受理|处理|处置|响应|反应|应答|等待|等候|候诊|候车|候检|候审|就诊|挂号|取药|排队|停电|停水|停机|停气|停产|停工|停运|中断|断电|断网|宕机|延误|延迟|延时|滞留|拥堵|出警|到场|到达|到达现场|赶到现场|开办企业|企业开办|到岗|出动|出诊|急救|抢救|救援|抢修|修复|维修|检修|报修|恢复|整改|拨付|支付|下达|兑付|兑现|发放|拨款|付款|到账|结算|结报|报销|报账|核销|核拨|退税|退费|返还|交付|交货|供货|到货|送达|配送|投递|通关|通行|过境|开办|注册|登记|发证|出证|出具|出报告|出件|诊断|回复|答复|反馈|回应|流转|周转|加载|启动|查询|调解|仲裁|立案|执行案件|招标|采购|建设|施工|开发|安装|改造|竣工|完工|完成|住院|逾期|超期|拖欠|闲置|空置|旷工|缺勤|误工|通勤)(?:的)?(?:平均|所需|所用|所花|工作)?(?:时间|时长|时限|时效|期限|周期|天数|工作日数|日数|工作日|用时|耗时|小时数|延时)$|(?:工期|用时|耗时|时延|候诊时|住院日|等待期|帧延迟|网络延迟|提速前时间)$|审限$|(?<!质保|保修|保质|质量保证|有效|服务|开放|营业|运行|工作|学习|培训|保障|续航|使用|贷款|还款|租赁|合同|缺陷责任)时限$/u;
const waits = /(?:响应|等待|等候|候诊|候车|排队|停电|停水|停机|中断|滞留|延误)(?:时间|时限|期限)$/u;

const measured =
  '(?:率|度|面|比例|比率|占比|比重|百分比|比|数量|总数|总量|个数|起数|件数|次数|人数|人次|人次数|户数|家数|处数|宗数|例数|条数|台数|批次|批次数|天数|面积|里程|金额|数额|总额|余额|规模|额|数|量|次|起|件|时间|时长|时数|小时数|用户数|强度|密度|浓度|含量|指数|系数|程度|水平|值|年均值|频次|频率|万分率|损失|成本|分贝|敞口)';
// People, places and things that a harm has befallen are as often those that are cared for: 失业人员数, 隐患点数 say nothing.
const kindsOfHarm =
  '(?:的|等|类|型)?(?:办件|件|订单|行为|问题|事件|事故|情况|情形|现象|产品|商品|食品|样品|药品|水体|断面|资金|资产|信息|数据|报道|贷款|款项|工资|病例|天)?';
const harmWord = new RegExp(`(?<![无零防抗反抑禁灭控治除拒])(?=(${alternatives(harms)}))`, 'gu');
const amountOfHarm = new RegExp(
  `^${kindsOfHarm}的?(?:新增|发生|出现|形成|上升|年均|年|月均|日均|平均|总体|总|累计|综合|人均|直接|间接|经济|财产){0,3}${measured}?$`,
  'u',
);

// Who does this to a harm is at work: 查处违法案件数, 挽回损失, 帮扶失业人员数.
const takesHarm =
  '查处|查办|查究|打击|惩处|惩治|整治|治理|排查|消除|化解|清理|清除|清退|清收|清偿|偿还|拆除|扑灭|扑救|侦破|破获|侦办|查获|抓获|取缔|关停|帮扶|帮助|扶持|救助|安置|救治|收治|治愈|盘活|追缴|追回|催缴|防范|预防|防止|防控|遏制|杜绝|避免|挽回|弥补|整改|调处|调解|发现|查出|识别|检出|曝光|通报|约谈|纠正|处罚|吸纳|招用|慰问|资助|疏导|疏浚|疏通|销毁|收缴|移送|举报';
// Who does that may as well make a mistake of it: 处理投诉数, but 处理失误数.
const handles =
  '处理|处置|受理|办理|解决|接待|接处|接报|回复|办结|调查|检查|巡查|监测|监控|救援|响应|维修|修复|抢修|检修|审结|审理|应对|扑救|代理';
const handled =
  '投诉|信访|上访|事故|故障|纠纷|警情|险情|突发事件|舆情|负面|违|火灾|灾害|隐患|欠薪|漏水|爆管|积案|疫情|污染|犯罪|盗窃|诈骗|黑臭|内涝|积水|群体';
const little = '(?:了|各类|各种|重大|一般|群众|安全|交通|市民|居民|历史|存量)';
const doneAbout = new RegExp(
  `(?:${takesHarm})${little}{0,2}(?=(?:${alternatives(harms)}))|^(?:全年|年度|累计|共|已)?(?:${takesHarm})|(?:${handles})${little}{0,2}(?=${handled})`,
  'u',
);
// What makes it less is good: 事故降低数, 减少碳排放量, 失业率下降幅度.
const lessened =
  /下降|降低|减少|减排|减量|压减|压降|压缩|缩短|缩减|削减|消减|提升|提高|改善|上升位|前移|进位/u;
// 未整改隐患数 is about what was not done.
const undone = new RegExp(`[未不](?:${takesHarm}|${handles})(?:的)?`, 'gu');
const none = new RegExp(
  `(?:[无零非]|没有|未)(?:发生|出现|新增)?(?:重特?大|特大|较大|一般|安全|生产|责任|质量|规模性|大规模|群体性|人员|以上|级){0,3}(?:${alternatives(harms)})`,
  'u',
);

const negated = new RegExp(
  `(?:不|未|非正)(?:合格|达标|满意|及时|准确|规范|到位|完成|落实|整改|处理|处置|办结|结|履约|履行|兑现|合规|合理|准时|按时|按期|如期|受理|解决|销号|足|符合?|一致|匹配|通过|按要求|治理|验收|检|参保|就业|覆盖|缴|缴纳|正常|常|文明|达到|作为|响应|回复|答复|还|归还|核销|清理|清偿)(?:案件|人员|企业|单位|项目)?${kindsOfHarm}(?:的)?(?:发生|总)?${measured}?$`,
  'u',
);

/** Whether a name, without its unit, ends in what is bad and at most in how much of it there is. */
export function endsInHarm(name: string): boolean {
  return (
    hasHarmAtEnd(name) ||
    (used.test(name) && perUnit.test(name)) ||
    [negated, emissions, consumption, fees, ranks, prices, costs].some((pattern) =>
      pattern.test(name),
    )
  );
}

function hasHarmAtEnd(name: string): boolean {
  return [...name.matchAll(harmWord)].some(({ 1: harm = '', index }) =>
    amountOfHarm.test(name.slice(index).slice(harm.length)),
  );
}

/** Whether a name that speaks of a harm is about its absence, or about what is done against it. */
export function isAgainstHarm(name: string): boolean {
  return lessened.test(name) || none.test(name) || doneAbout.test(name.replace(undone, ''));
}

/** Whether a name ends in how long something took that should be quick. */
export function isDelay(name: string): boolean {
  return delays.test(name);
}

/** Whether a name is one of a wait, which has no day: 候诊时间, beside 完成时间, which may be a date. */
export function isWait(name: string): boolean {
  return waits.test(name);
}

// Behind a harm these words tell what is done about it, or who and what is there to do it.
const doings = [
  '处罚 惩处 惩治 打击 整治 治理 清理 清除 清退 清查 清收 拆除 取缔 关停 查办 查获 查封 查扣 查验 移送 移交 立案 起诉',
  '审理 审结 侦破 破案 通报 曝光 公示 公开 约谈 警示 问责 追责 追缴 追回 追偿 追究 赔偿 理赔 补偿 奖励 补助 补贴 慰问',
  '更换 更新 替换 改造 改建 升级 检测 检修 检验 检查 监测 监控 监督 监管 监察 督办 督查 督导 诊断 鉴定 评估 评价 分析 研究 研判 研发',
  '调查 核查 复查 核实 勘查 勘察 勘验 统计 汇总 报告 上报 通知 登记 备案 归档 建档 录入 收集 采集 识别 预警 预测 预报 报警 告知',
  '救援 救助 救治 救护 治愈 救灾 应急 抢修 抢险 抢救 疏导 疏散 安置 帮扶 护理 康复 服务 咨询 指导 宣传 教育 宣讲 普法 学习 讲座 会议',
  '案例 手册 资料 教材 课程 制度 办法 方案 预案 机制 标准 规程 流程 指南 台账 档案 清单 数据库 系统 平台 软件 热线 电话 渠道 信箱 邮箱',
  '窗口 站点 中心 机构 队伍 专班 小组 专家 装备 购置 采购 配备 配置 储备 建设 新建 建立 设立 设置 编制 制定 制订 出台 修订',
  '印发 保险 投保 保障 受益 覆盖 复核 确认 认定 反馈 答复 办复 反映渠道 跟踪 巡查 巡检 销号 撤销 闭环 恢复 复电 复产 控制 遏制 削减 消除 压降 挽回 弥补 隔离 分流 拦截 识别 定位 排障 容错',
].flatMap((words) => words.split(' '));
const actedOn = new RegExp(
  `(?:投诉|事故|故障|差错|超支|违规|变质|隐患)[\\p{Script=Han}]{0,12}(?:${alternatives(doings)})`,
  'u',
);

/** Whether a name tells, behind the harm in it, what is done about it: 故障设备更换数, 投诉渠道数. */
export function isActedOn(name: string): boolean {
  return actedOn.test(name);
}
