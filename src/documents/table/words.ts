/** The words by which the columns, labels and lines of tables are known, whatever place they are from. */
import { compact } from '../../indicators/characters.js';
import { remembered } from '../../memo.js';

/** What a column of indicators can hold. */
export type IndicatorField =
  | 'level1'
  | 'level2'
  | 'level3'
  | 'name'
  | 'target'
  | 'initialTarget'
  | 'adjustedTarget'
  | 'operator'
  | 'value'
  | 'targetUnit'
  | 'actual'
  | 'actualUnit'
  | 'weight'
  | 'score'
  | 'shareScore'
  | 'deviation'
  | 'explanation'
  | 'explanationOfTarget'
  | 'rule'
  | 'annualGoal'
  | 'goal'
  | 'goalTarget'
  | 'goalActual'
  | 'note'
  | 'known';

/** What a column of money can hold. */
export type FundField =
  | 'initial'
  | 'adjusted'
  | 'amount'
  | 'arrived'
  | 'executed'
  /** By how much the budget was changed, not what it came to. */
  | 'difference'
  | 'rate'
  | 'weight'
  | 'score'
  | 'explanation'
  /** What is named and needed by no sum: what was left over. */
  | 'known';

/** Words of one meaning, tried in order. */
export type Words<Name extends string> = readonly (readonly [Name, RegExp])[];

const headerCharsMax = 60;

/** The word of a header: without blanks, numbering, years and all that stands in brackets. */
export function headWord(text: string): string {
  return text.length > headerCharsMax ? '' : wordOf(text);
}

// The words of a form stand in every table of its file, and each is asked for by many.
const wordOf = remembered((text: string): string => {
  let word = compact(text).replace(/[*#:]+$/u, '');
  for (let before = ''; before !== word; ) {
    before = word;
    word = word.replace(/\([^()]*\)|\[[^[\]]*\]/u, '');
  }
  return word
    .replace(/^(?:\d{1,2}[、.]|[一二三四五六七八九十]{1,3}、)/u, '')
    .replace(/^(?:19|20)\d\d年?度?(?=\D)/u, '')
    .replace(/[:/×*%÷]+$/u, '');
});

const times = '年度|全年|年初|年末|年终|本年|当年|本年度|当年度|年|累计|最终|本期';
const when = `(?:${times})*`;
const whose =
  '(?:绩效|指标|项目|区域|预期|计划|预定|设定|既定|考核|评价|目标|预算|申报|批复|实施|业绩|值)*';

/** Columns of indicators. Each is tried on the whole word. */
const indicatorWords: Words<IndicatorField> = [
  [
    'level1',
    /^(?:绩效|考核|评价)?(?:一级|1级|第一级|Ⅰ级)(?:绩效|考核|评价)?(?:指标|目标)?(?:名称)?$|^指标一级$/u,
  ],
  [
    'level2',
    /^(?:绩效|考核|评价)?(?:二级|2级|第二级|Ⅱ级)(?:绩效|考核|评价)?(?:指标|目标)?(?:名称)?$|^指标二级$/u,
  ],
  [
    'level3',
    /^(?:绩效|考核|评价)?(?:三级|3级|第三级|Ⅲ级)(?:绩效|考核|评价)?(?:指标|目标)?(?:名称|内容)?$|^指标三级$/u,
  ],
  [
    'adjustedTarget',
    /^(?:年中|中期)?(?:调整|调剂|变更)后?(?:的)?(?:年度)?(?:绩效)?(?:指标|目标|指标目标)值?$|^(?:年中|中期)(?:调整|调剂|变更)后?值?$|^(?:调整|变更)后值?$/u,
  ],
  [
    'initialTarget',
    /^年初(?:设定|批复|预算|申报)?(?:的)?(?:绩效)?(?:指标值|目标值|指标目标值|指标)$/u,
  ],
  [
    'rule',
    /(?:评分|赋分|计分|扣分|得分|打分|评定|记分|量化)(?:计算)?(?:标准|规则|办法|方法|细则|依据|说明|方式|要点|公式)|^(?:指标)?计算(?:方法|公式|方式)$|^(?:评价|考核|评估)(?:标准|办法|细则)$|^评分标准/u,
  ],
  [
    'known',
    /^(?:指标)?(?:属性|类型|类别|分类)$|佐证|证明材料|数据来源|资料来源|设置依据|取值依据|依据$|^(?:上年|上一年|去年|历史|前三年|前两年|近三年|往年)|核心指标|系数$|^(?:序号|编号|指标编码|指标代码|指标编号|是否.{1,8})$|完成(?:率|比例|进度|百分比)$|^(?:完成|实现)程度率$|可能性$|^(?:全年)?(?:预计|预测)(?:完成|实现)|复核|复评|专家|财政(?:部门)?(?:评价|评分|得分)|抽查|审核(?:得分|评分|意见)|主管部门(?:评分|得分)|评价组|第三方/u,
  ],
  [
    'operator',
    /^(?:绩效)?(?:指标|目标|指标值)?(?:性质|符号|运算符号?|比较符号?|计算符号|判断符号|关系符号?|逻辑符号?|操作符|方向性?)$/u,
  ],
  ['targetUnit', /^(?:指标|目标|数值|指标值|计量|度量|数量|绩效)*单位$/u],
  ['value', /^(?:数值|值|值域)$/u],
  [
    'explanation',
    /(?:偏差|未完成|未达|扣分|失分|减分|存在(?:的)?问题|没有完成|超额|偏离|未实现|差异).*(?:原因|措施|分析|说明|情况|问题)|^(?:主要)?(?:原因|情况)?(?:分析|说明)?(?:及|和|与|或)?(?:下一步)?(?:拟)?(?:采取的?)?(?:改进|整改|纠偏)(?:措施|意见|建议)?$|^(?:主要|偏差|完成情况)?原因(?:分析|说明)?(?:$|(?:及|和|与).{2,10}$)|存在(?:的)?问题/u,
  ],
  ['deviation', /^(?:指标)?(?:偏差|偏离)(?:度|率|值|程度)?$/u],
  ['shareScore', /^(?:单项)?(?:指标)?(?:折算|加权)后?(?:指标)?(?:得分|评分)$/u],
  [
    'score',
    new RegExp(
      `^${when}(?:指标|目标|自评|自我评价|评价|考核|考评|最终|实际|单项|单位|部门|预算单位|自评价|核定|自查|评定|绩效)*(?:得分|评分|自评分|自评分值|实得分|实得分数|评分值|得分值|得分数|评价分|自评分数|实际分|计分|打分|得分情况|评分结果|自评结果)$`,
      'u',
    ),
  ],
  [
    'weight',
    /^(?:指标|目标|权重|标准|设定|基准|基础|满分|总|评价|单项|绩效|三级|三级指标|评分|自评)*(?:分值|权重|标准分|满分|满分值|应得分数|权重分|分数|权重值|权数|比重|配分|应得分|标准分数|赋分|分值权重|权重分值|标准分值|基本分|分)(?:占比)?$/u,
  ],
  [
    'explanationOfTarget',
    /^(?:指标|目标)?(?:值)?(?:说明|解释|释义|内容说明|定义|描述|要点|内涵)$/u,
  ],
  [
    'actual',
    new RegExp(
      `^(?:截至.{2,10}?|\\d{1,2}月?[-—~至]\\d{1,2}月份?)?(?:指标|绩效|目标|项目|${times}|实际|自评|值)*(?:完成值|实际值|完成指标值|完成数|完成情况|实际完成|实际情况|实际数|实际数值|实际达到值|达到值|完成实际值|完成结果|完成数值|实现值|达成值|实现情况|执行情况|达成情况|完成程度|完成目标值|完成量|完成指标|评价指标值|自评值|业绩值|执行值)(?:及说明)?$`,
      'u',
    ),
  ],
  [
    'target',
    new RegExp(
      `^${when}${whose}${when}(?:指标值|目标值|标准值|计划值|预期值|期望值|绩效标准|目标数|计划数|计划完成值|计划完成数|任务数|下达值|批复值|设定值|计划指标|目标数值|指标目标|应完成值|预期指标|年度指标)$|^指标值`,
      'u',
    ),
  ],
  [
    'name',
    /^(?:绩效|评价|考核|具体|个性|个性化|项目|自评|明细|细化)?指标(?:名称|内容|项目|及内容|名称及内容)?$|^(?:绩效|评价|考核|绩效评价|指标|目标|具体)?(?:内容|要点)$|^(?:评价|考核|考评)(?:项目|因素)$/u,
  ],
  ['note', /^(?:备注|说明|情况说明|其他说明|自评情况(?:说明)?|自评说明)$/u],
];

/** Words that name a target or an actual only beside levels; elsewhere they head the goals. */
const besideLevels: Words<IndicatorField> = [
  [
    'target',
    /^(?:年度|全年|预期|绩效|计划|当年|设定|年初|预定|考核)*(?:目标|指标|计划|标准)(?:设定|设置|任务|要求|设定值)?$/u,
  ],
  [
    'actual',
    /^(?:年度|全年|实际|自评)*(?:完成|实际|实绩|执行|成效)$|^完成(?!标准|时限|期限|要求).{0,6}$|^实际.{0,8}$/u,
  ],
  ['score', /^(?:单位|部门|项目单位|预算单位)?(?:自评|自评价|自我评价|自我评分)$/u],
];

/** The field that a header cell of indicators names. */
export function indicatorFieldOf(
  text: string,
  own: Words<IndicatorField> = [],
  hasLevels = true,
): IndicatorField | undefined {
  const word = headWord(text);
  if (word === '') return undefined;
  const said = own.find(([, pattern]) => pattern.test(word))?.[0];
  if (said !== undefined || word.length > 24) return said;
  const weak = hasLevels ? besideLevels : [];
  return [...indicatorWords, ...weak].find(([, pattern]) => pattern.test(word))?.[0];
}

const money =
  '(?:资金|预算|项目|财政|转移支付|专项|部门|单位|经费|年度|全年|实际|本年|当年|累计|总|额)*';

/** Columns and labels of money. */
const fundWords: Words<FundField> = [
  [
    'initial',
    /^(?:项目|资金|部门)*(?:年初|期初)(?:部门)?(?:预算|批复|安排|下达|资金)*(?:数|金额|安排|资金|额)?$|^预算批复数$/u,
  ],
  ['rate', new RegExp(`^${money}(?:执行|支出|支付|使用|完成)(?:率|进度|比例)$`, 'u')],
  ['arrived', new RegExp(`^${money}(?:到位|拨付|下达|已下达)(?:资金|数|金额|情况|额)*$`, 'u')],
  [
    'executed',
    new RegExp(
      `^(?!(?:基本|项目|经营)支出)${money}(?:执行|支付|使用)(?:数|金额|资金|情况|额|总额)*$|^(?!(?:基本|项目|经营)支出)${money}支出(?:数|金额|资金|情况|额|总额)+$|^(?:实际|全年|本年|累计|已)支出$|^(?:预算)?(?:完成数|决算数?)$`,
      'u',
    ),
  ],
  [
    'difference',
    /^(?:预算|年中|年度)?(?:调整|调剂|追加|调增)(?:数|金额|额)$|^(?:年中)?追加(?:预算|资金)(?:数|金额|额)?$/u,
  ],
  [
    'adjusted',
    new RegExp(
      `^${money}(?:调整|调剂|追加)后?(?:的)?(?:预算|资金|批复)?(?:数|金额|额)?$|^(?:全年|年度|最终|可用|调整后|转移支付|资金|财政|项目|本年|当年)*预算(?:数|金额|安排|安排数|资金|安排资金|额|总额)?$|^(?:预算|资金)?安排(?:数|金额|资金)$|^计划(?:投入|安排|投资)?(?:数|金额|资金|额)$`,
      'u',
    ),
  ],
  ['amount', /^(?:预算)?金额$|^资金数额?$|^数额$|^预算数$/u],
  ['score', /^(?:自评|执行率|预算执行率)?(?:得分|评分)$/u],
  ['weight', /^(?:指标|执行率|预算执行率)?(?:分值|权重|标准分|满分)$/u],
  [
    'known',
    /^(?:年末|预算|资金|本年|当年)*(?:结余|结存|结转结余|结转)(?:数|资金|金额|额|情况)?$|^(?:第?[一二三四1-4]季度|[上下]半年|1?\d月份?)(?:执行|支出)?(?:数|金额|额)?$/u,
  ],
  ['explanation', /^(?:原因|说明|备注)|(?:偏差|未完成|存在问题|未执行|执行).*(?:原因|措施)/u],
];

/** The field that a header cell or a label of money names. */
export function fundFieldOf(text: string): FundField | undefined {
  const word = headWord(text);
  if (word === '' || word.length > 20) return undefined;
  return fundWords.find(([, pattern]) => pattern.test(word))?.[0];
}

const totalFund =
  /^(?!(?:基本|项目|经营)支出总?额)(?:其中)?(?:年度|项目|本年|当年|全年|部门|单位|整体|区域|专项|财政|计划|转移支付)*(?:资金|预算|投资|投入|支出|经费|收入)?(?:总额|金额合计|合计|总计|总投资|总投入|预算总额|资金总量|总金额|总预算)$|^(?:项目)?预算(?:金额|资金)$|^年度金额$|^(?:年度|项目)资金$|^项目总投资$|^总额$/u;

/** Whether a label names the whole money of a table. */
export function isTotalFund(label: string): boolean {
  return totalFund.test(fundLabel(label));
}

/** A label of money as it is compared: without numbering, `其中`, brackets and colons. */
export function fundLabel(text: string): string {
  const word = headWord(text.replace(/[:：]\s*$/u, ''));
  return word
    .replace(/^其中[:：]?/u, '')
    .replace(/^(?:\d{1,2}|[一二三四五六七八九十]{1,2})[.、]/u, '')
    .replace(/[:：]$/u, '');
}

/** What stands beside a label in the head of a table. */
export type HeadName =
  | 'unit'
  | 'project'
  | 'projectCode'
  | 'supervisor'
  | 'centralSupervisor'
  | 'implementingUnit'
  | 'contactName'
  | 'contactPhone'
  | 'fundsUser'
  | 'grade'
  | 'year'
  | 'date'
  | 'total'
  | 'duty'
  | 'other';

const headWords: Words<HeadName> = [
  [
    'project',
    /^(?:项目|专项|专项资金|转移支付|资金|政策|政策项目|项目支出|转移支付项目|专项项目|项目专项)名称$/u,
  ],
  ['projectCode', /^(?:项目)(?:编码|代码|编号)$/u],
  ['centralSupervisor', /^中央主管(?:部门|单位)$/u],
  [
    'supervisor',
    /^(?:项目|业务|上级|省级|地方|市级|县级|归口|预算|本级)*主管(?:预算)?(?:部门|单位)(?:及代码|名称|及编码)?$|^归口管理部门$|^主管科室$/u,
  ],
  [
    'implementingUnit',
    /^(?:项目|具体|建设)*(?:实施|执行|承担|建设|承办)(?:单位|部门|主体)(?:名称|及代码)?$/u,
  ],
  ['fundsUser', /^(?:资金|项目|预算)*(?:使用|用款)(?:单位|部门)(?:名称)?$/u],
  [
    'unit',
    /^(?:[省市县区州]级|部门|单位|预算|填报|填表|自评|申报|编报|评价|报送|项目|责任|部门单位|单位部门|预算部门)*(?:单位|部门)(?:名称|全称|及代码)*$/u,
  ],
  [
    'contactName',
    /^(?:项目)?(?:负责人|联系人|填报人|填表人|经办人|制表人|责任人)(?:姓名)?(?:及)?(?:联系)?(?:电话|方式)?$/u,
  ],
  ['contactPhone', /^(?:联系|办公)?(?:电话|方式|手机)(?:号码)?$/u],
  ['grade', /^(?:自评|评价|绩效|综合)*(?:等级|等次|结论等级|评定等级|结果等级|档次)$/u],
  ['year', /^(?:预算|项目|自评|评价|填报|所属|资金|绩效|执行|实施)*(?:年度|年份)$/u],
  ['date', /^(?:填报|填表|报送|编制|制表|评价)?(?:日期|时间)$/u],
  ['total', /^(?:自评|评价|绩效|综合|项目|最终)*(?:总分|总得分|得分合计|自评得分|综合得分)$/u],
  ['duty', /^年度履职目标$/u],
  [
    'other',
    /^(?:上年|上一年|去年)度?(?:预算|执行|支出|项目)|^项目(?:类别|类型|属性|性质|周期|期限|期|起止时间|概况|地址|资金来源|实施期|分类|级次|概述|内容|立项依据)|^(?:资金|政策|专项)(?:类别|类型|性质|级次)$|^填报类型|^资金用途|^实施期限|^起止(?:时间|年限)|^立项(?:依据|必要性)|^部门(?:职能|职责)|^设立依据/u,
  ],
];

/** Which value a label of the head names. */
export function headNameOf(label: string): HeadName | undefined {
  if (label.length > 30) return undefined;
  const word = headWord(label).replace(/盖章|公章|签章/u, '');
  return headWords.find(([, pattern]) => pattern.test(word))?.[0];
}

const totalRow =
  /^(?:自评|自评价|评价|绩效|综合|项目|指标|最终|最后|本项目|单位|部门|整体|权重|分值)*(?:总分|总得分|合计|总计|得分合计|自评得分|总评分|总评得分|评分合计|自评分合计|分值合计|总分值|总得分值|合计得分|合计分值|权重合计|得分总计|评价得分|综合得分|综合评分|最终得分|自评总分|总分数|总成绩)(?:值|情况)?$/u;

const subtotalRow = /^.{0,12}小计(?:得分|分值)?$/u;
/** 产出指标合计 and 效益得分总计: a part of the form, and a word that sums it up. */
const sumOfPart =
  /^(.{2,12}?)(?:得分|分值|评分|自评得分)?(?:合计|总计|共计|总分|总得分|汇总)(?:得分|分值|分数|分)?$/u;
const samePart = /^(?:本|该|分|此)(?:项|类|部分|级)$/u;

/** Whether a cell says that its row adds up those of one part. */
export function isSubtotalLabel(text: string): boolean {
  if (text.length > 30) return false;
  const word = headWord(text);
  if (subtotalRow.test(word)) return true;
  const part = sumOfPart.exec(word)?.[1];
  if (part === undefined || totalRow.test(word)) return false;
  return samePart.test(part) || isLevel1(part) || isLevel2(part);
}

/** Words that name the total below the indicators, and elsewhere a column or another thing. */
const totalOfForm =
  /^(?:自评|自评价|评价|绩效|综合|项目|指标|单位|部门|年度|总体|总计|合计|累计|最终|实际|整体)*(?:得分|自评分|评分|总分|总得分|分数|汇总|自评结果|评价结果|自评得分)(?:值|情况|汇总)?(?:(?:及|和|与|、)(?:自评|评价|绩效)?(?:等级|等次|档次))?$/u;

/** Whether the label of a row below the indicators, with nothing but figures beside it, is the total's. */
export function isTotalOfForm(text: string): boolean {
  return text.length <= 30 && (isTotalLabel(text) || totalOfForm.test(headWord(text)));
}

/** Whether the first cell of a row says that the row adds up all others. */
export function isTotalLabel(text: string): boolean {
  return text.length <= 30 && totalRow.test(headWord(text));
}

const expectedGoal =
  /^(?:项目|年度|总体|预期|绩效|当年|本年|中期|长期|实施期|中长期|全年|年初|设定|部门|整体|主要|资金|总|完成|情况|预算|申报|目标|调整|调整后|履职)*目标(?:内容|概述|描述|设定情况|设定|设置情况|设置)?$/u;
const achievedGoal =
  /^(?:项目|年度|总体|绩效|当年|本年|全年|目标|预期|任务|实际|总|年末|指标|自评)*(?:完成|实现|执行|达成)(?:目标|情况|结果|效果|程度)+(?:概述|综述|说明|自评)?$|^实际(?:完成|效果|情况)/u;

/** Whether a cell heads the goals: what is expected, or what was achieved. */
export function goalFieldOf(text: string): 'expected' | 'achieved' | undefined {
  const word = headWord(text);
  if (word === '' || word.length > 16) return undefined;
  if (achievedGoal.test(word)) return 'achieved';
  return expectedGoal.test(word) ? 'expected' : undefined;
}

/** Titles of tables of indicators, without what stands in brackets. */
const title = /^.{0,60}(?:绩效|自评|支出)[^。;；]{0,24}表$|^.{0,40}自评(?:打分|评分|情况)?表$/u;
const noTitle = /^(?:附|详见|见|填报|填写|根据|按照|依据|关于)|[，。；]|(?:情况|报告|公开|目录)$/u;

/** Whether a text is the title of a table of goals, of a self-evaluation or of monitoring. */
export function isTitle(text: string): boolean {
  if (text.length > 80) return false;
  const word = compact(text)
    .replace(/^[#*\s]+/u, '')
    .replace(/^(?:\d{1,2}[、.]|[一二三四五六七八九十]{1,3}、|附件?\d*[-:：]?\d*[:：.、]?)/u, '')
    .replace(/\([^()]*\)$/u, '');
  return !noTitle.test(word) && title.test(word) && /绩效|自评/u.test(word);
}

/** Whether a title is that of a table that goes on over the page: 绩效自评表（续）. */
export function isContinued(text: string): boolean {
  return /(?:续|续表|续\d{1,2}|接上页)\)?$/u.test(compact(text));
}

const remarkLabel =
  /原因(?:分析)?(?:说明)?$|(?:改进|整改|纠偏)(?:措施|意见|建议)|评价结论|自评结论|存在(?:的)?问题|^(?:备注|注|说明|填表说明)$|^其他(?:需要)?说明|结果应用|^(?:填表|填报|制表|审核|经办|负责|联系)人|^联系(?:电话|方式)|^(?:单位|部门)?(?:负责人|领导)|^填报?(?:日期|时间)|需要说明|问题及建议|^(?:项目)?(?:自评|评价)(?:结论|等级|等次|意见|结果|人员)|^(?:优|良|中|差)$|审核意见|^建议/u;

/** Whether a row below the indicators says something about the table as a whole. */
export function isRemarkLabel(text: string): boolean {
  return text.length <= 40 && remarkLabel.test(headWord(text));
}

const reasonLabel =
  /(?:偏差|未完成|未达|扣分|存在|减分|失分|问题).*(?:原因|问题|措施)|^原因(?:分析|说明)?|改进措施/u;

/** Whether such a row gives the reasons for what was not reached. */
export function isReasonLabel(text: string): boolean {
  return reasonLabel.test(headWord(text));
}

const level1 =
  /^(?:项目|部门|年度|绩效|资金)*(?:投入|过程|成本|产出|效益|效果|满意度?|完成|决策|管理|履职|运行|绩效|履行职责|资金管理|预算管理|预算执行|服务对象满意度|社会满意度|部门决策|目标|任务|综合管理|可持续|投入管理|履职效能|制度)(?:指标|目标|情况|方面|类|类指标|完成|绩效)*$/u;
const level2 =
  /^(?:产出)?(?:数量|质量|时效|进度|效率)(?:指标|目标)?$|^(?:经济|社会|生态|生态环境|环境)(?:效益|成本|效果)(?:指标|目标)?$|^可持续(?:影响|发展|性)?(?:指标|目标)?$|^(?:服务对象|受益(?:对象|群众)|社会公众|公众)满意度?(?:指标|目标)?$|^(?:产出)?成本(?:指标|目标|控制)?$|^满意度(?:指标|目标)?$/u;

/** A level as it is compared: without blanks, numbering and what stands in brackets. */
export function levelWord(text: string): string {
  return headWord(text).replace(/^[A-E]\d?[.、]?/u, '');
}

export function isLevel1(text: string): boolean {
  return text.length <= 30 && level1.test(levelWord(text));
}

export function isLevel2(text: string): boolean {
  return text.length <= 30 && level2.test(levelWord(text));
}

const sideLabel =
  /^(?:年度|项目|部门|单位|整体|全年|当年|绩效|长期|中期)*(?:绩效)?(?:指标|目标\d?)(?:完成情况|情况|完成)?(?:\d+)?$|^年度绩效目标\d*$|^绩效自评$|^(?:年度)?主要任务$|^预算情况$/u;

/** Whether a text stands beside the indicators and names them as a whole. */
export function isSideLabel(text: string): boolean {
  return text.length <= 30 && sideLabel.test(headWord(text));
}

const placeholder = /^(?:(?:指标|目标)\d{0,2}[:.、]?|[.…·。]{1,}|…+|\.{2,}|[-—/]|[xX×]+|无)$/u;

/** Whether a name is only the place for one: `指标2`, `……`. */
export function isPlaceholder(text: string): boolean {
  return placeholder.test(compact(text));
}
