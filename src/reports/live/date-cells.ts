/** A day that was typed, by formulas: 2024-6-30, 2024年6月, 6月30日, 20240630, 年底; a month means its last day. */
import type { Formula } from '../layout.js';
import {
  type ActualContext,
  type Aim,
  actualCell,
  anyRow,
  hasDigits,
  isAgainst,
  isWordy,
  runLength,
  type Step,
  scorelessMark,
  untold,
} from './actual-cells.js';
import { type CellReference, fx } from './formula.js';

const digits = '0123456789';

/** The steps from the text to its day as a spreadsheet counts days. */
export function dateSteps({ aim }: ActualContext, fiscalYear: number): readonly Step[] {
  const at = (step: string): CellReference => actualCell(anyRow, step);
  const said = at('day-said');
  return [
    ['day-said', lastOfPeriod(at('said'))],
    ['at', fx`MIN(FIND({0,1,2,3,4,5,6,7,8,9},${said}&"${digits}"))`],
    ['front', fx`LEFT(${said},${at('at')}-1)`],
    [
      'first',
      fx`MID(${said},${at('at')},${runLength(fx`MID(${said},${at('at')},20)`, digits, 12)})`,
    ],
    ['behind-1', fx`MID(${said},${at('at')}+LEN(${at('first')}),60)`],
    [
      'second',
      fx`MID(${at('behind-1')},2,${runLength(fx`MID(${at('behind-1')},2,20)`, digits, 12)})`,
    ],
    ['behind-2', fx`MID(${at('behind-1')},2+LEN(${at('second')}),60)`],
    [
      'third',
      fx`MID(${at('behind-2')},2,${runLength(fx`MID(${at('behind-2')},2,20)`, digits, 12)})`,
    ],
    ['behind-3', fx`MID(${at('behind-2')},2+LEN(${at('third')}),60)`],
    ['form', formFormula(at)],
    ['part', partFormula(at)],
    ['left', leftFormula(at)],
    ['day', dayFormula(at, fiscalYear)],
    ['date', dateFormula(at, aim, fiscalYear)],
  ];
}

/** 2023年1月-12月 and 2023年1月1日至12月31日 end with their second half; a remark in brackets says nothing. */
function lastOfPeriod(said: CellReference): Formula {
  const joint: Formula = fx`MIN(FIND({"至","到","~","-"},${said}&"至到~-"))`;
  const after: Formula = fx`MID(${said},${joint}+1,60)`;
  const isPeriod: Formula = fx`AND(${joint}>1,${joint}<LEN(${said}),ISNUMBER(FIND(LEFT(${said}),"0123456789")),ISNUMBER(FIND(MID("年"&${said},${joint},1),"月日号")),ISNUMBER(FIND(LEFT(${after}&"年"),"0123456789")),ISNUMBER(FIND("月",${after})))`;
  const second: Formula = fx`IF(AND(ISERROR(FIND("年",${after})),MID(${said},5,1)="年"),LEFT(${said},5),"")&${after}`;
  const remark: Formula = fx`MID(${said},FIND("(",${said}),60)`;
  const plain: Formula = fx`IFERROR(IF(AND(RIGHT(${said})=")",${isNoDigit(remark)}),LEFT(${said},FIND("(",${said})-1),${said}),${said})`;
  return fx`IFERROR(IF(${isPeriod},${second},${plain}),${plain})`;
}

function isNoDigit(text: Formula): Formula {
  return fx`SUMPRODUCT(--ISNUMBER(FIND({0,1,2,3,4,5,6,7,8,9},${text})))=0`;
}

type At = (step: string) => CellReference;

function isShort(text: CellReference): Formula {
  return fx`AND(LEN(${text})>0,LEN(${text})<3)`;
}

/** How the date is written: 1 with 日, 2 with 月, 3 and 4 with signs, 5 and 6 digits alone, 7 and 8 without a year, 9 a year. */
function formFormula(at: At): Formula {
  const [first, second, third] = [at('first'), at('second'), at('third')];
  const [one, two, three] = [at('behind-1'), at('behind-2'), at('behind-3')];
  const hasYear: Formula = fx`OR(LEFT(${first},2)="19",LEFT(${first},2)="20")`;
  const isDay = (text: CellReference): Formula => fx`OR(LEFT(${text})="日",LEFT(${text})="号")`;
  const isSign: Formula = fx`OR(LEFT(${one})="-",LEFT(${one})="/",LEFT(${one})=".")`;
  const goesOn = (text: CellReference): Formula =>
    fx`OR(${text}="",ISNUMBER(FIND(LEFT(${text}&" "),"前后底末止起完竣")),LEFT(${text},2)="之前",LEFT(${text},2)="以前",LEFT(${text},2)="到位")`;
  const withYear: Formula = fx`IF(AND(LEFT(${one})="年",${isShort(second)},LEFT(${two})="月"),IF(AND(${isShort(third)},${isDay(three)}),1,IF(${third}="",2,0)),IF(AND(${isSign},${isShort(second)},LEFT(${two})=LEFT(${one}),${isShort(third)}),3,IF(AND(${isSign},${isShort(second)},${goesOn(two)}),4,IF(AND(LEFT(${one})="年",${second}=""),9,0))))`;
  return fx`IF(AND(LEN(${first})=4,${hasYear}),${withYear},IF(AND(LEN(${first})=8,${hasYear},${goesOn(one)}),5,IF(AND(LEN(${first})=6,${hasYear},${goesOn(one)}),6,IF(AND(${isShort(first)},LEFT(${one})="月"),IF(AND(${isShort(second)},${isDay(two)}),7,IF(${second}="",8,0)),0))))`;
}

/** What follows a month or a year, without 份 and 度. */
function partFormula(at: At): Formula {
  const [form, one, two] = [at('form'), at('behind-1'), at('behind-2')];
  const behind = fx`MID(IF(${form}=2,${two},${one}),2,60)`;
  return fx`IF(OR(${form}=2,${form}=8,${form}=9),MID(${behind},1+OR(LEFT(${behind})="份",AND(${form}=9,OR(LEFT(${behind})="度",LEFT(${behind})="年"))),60),"")`;
}

const parts = '"上旬","中旬","下旬"';

/** The words behind the date. */
function leftFormula(at: At): Formula {
  const [form, part] = [at('form'), at('part')];
  const [one, two, three] = [at('behind-1'), at('behind-2'), at('behind-3')];
  const { isQuarter } = quarterOf(part);
  const withoutDay = (text: CellReference): Formula =>
    fx`MID(${text},1+OR(LEFT(${text})="日",LEFT(${text})="号"),60)`;
  return fx`IF(OR(${form}=1,${form}=3),${withoutDay(three)},IF(${form}=7,${withoutDay(two)},IF(${form}=4,${two},IF(OR(${form}=5,${form}=6),${one},IF(AND(${form}=9,OR(${isQuarter},LEFT(${part},3)="上半年",LEFT(${part},3)="下半年")),MID(${part},4+(LEFT(${part})="第"),60),IF(AND(${form}<9,SUMPRODUCT(--(LEFT(${part},2)={${parts}}))>0),MID(${part},3,60),MID(${part},1+OR(LEFT(${part})="底",LEFT(${part})="末"),60)))))))`;
}

/** 第二季度 or 二季度 of a year. */
function quarterOf(part: CellReference): { readonly isQuarter: Formula; readonly ofYear: Formula } {
  const ofYear: Formula = fx`MID(${part},1+(LEFT(${part})="第"),60)`;
  const isQuarter: Formula = fx`AND(ISNUMBER(FIND(LEFT(${ofYear}&" "),"一二三四")),MID(${ofYear},2,2)="季度")`;
  return { isQuarter, ofYear };
}

function dayFormula(at: At, fiscalYear: number): Formula {
  const [form, part] = [at('form'), at('part')];
  const [first, second, third] = [at('first'), at('second'), at('third')];
  const day = (year: Formula, month: Formula, own: Formula): Formula =>
    fx`IF(AND(${month}>=1,${month}<=12,${own}>=1,${own}<=DAY(DATE(${year},${month}+1,0))),DATE(${year},${month},${own}),${scorelessMark})`;
  const month = (year: Formula, own: Formula): Formula =>
    fx`IF(AND(${own}>=1,${own}<=12),IF(LEFT(${part},2)="上旬",DATE(${year},${own},10),IF(LEFT(${part},2)="中旬",DATE(${year},${own},20),DATE(${year},${own}+1,0))),${scorelessMark})`;
  const n = (text: CellReference): Formula => fx`VALUE(${text})`;
  const year = [`${fiscalYear}`];
  const { isQuarter, ofYear } = quarterOf(part);
  const digitsDay = day(
    fx`VALUE(LEFT(${first},4))`,
    fx`VALUE(MID(${first},5,2))`,
    fx`VALUE(MID(${first},7,2))`,
  );
  return fx`IFERROR(IF(OR(${form}=1,${form}=3),${day(n(first), n(second), n(third))},IF(OR(${form}=2,${form}=4),${month(n(first), n(second))},IF(${form}=5,${digitsDay},IF(${form}=6,${month(fx`VALUE(LEFT(${first},4))`, fx`VALUE(MID(${first},5,2))`)},IF(${form}=7,${day(year, n(first), n(second))},IF(${form}=8,${month(year, n(first))},IF(${form}=9,IF(${isQuarter},DATE(${n(first)},3*FIND(LEFT(${ofYear}),"一二三四")+1,0),IF(LEFT(${part},3)="上半年",DATE(${n(first)},7,0),DATE(${n(first)},12,31))),${untold}))))))),${untold})`;
}

const doing =
  '"完成","完工","竣工","到位","验收","办结","交付","使用","建成","开工","支付","发放","结束"';

function dateFormula(at: At, aim: Aim, fiscalYear: number): Formula {
  const [said, form, front, left] = [at('day-said'), at('form'), at('front'), at('left')];
  const isBehind: Formula = fx`OR(LEFT(${left})="后",LEFT(${left})="起",LEFT(${left},2)="之后",LEFT(${left},2)="以后")`;
  // What stands before a year may compare with it, and 次年 before a month is another year.
  const isLed: Formula = fx`OR(${front}="",AND(${form}<7,LEN(${front})<13,${isWordy(front, 12)},LEFT(${front})<>"每",ISERROR(FIND(RIGHT(${front}),"〇零一二三四五六七八九十")),NOT(${isBehind})),SUMPRODUCT(--(${front}={"于","已于","在","已","截至","截止","完成","已完成"}))>0)`;
  const isYear: Formula = fx`OR(${form}<>9,${quarterOf(at('part')).isQuarter},LEFT(${at('part')},3)="上半年",LEFT(${at('part')},3)="下半年",${left}="",LEFT(${at('part')})="底",LEFT(${at('part')})="末",SUMPRODUCT(--(LEFT(${left})={"前","后","内"}))>0,SUMPRODUCT(--(LEFT(${left},2)={"之前","以前","之后","以后","之内","以内"}))>0,SUMPRODUCT(--ISNUMBER(FIND({${doing}},${left})))>0)`;
  const first = at('first');
  const isYearFirst: Formula = fx`AND(LEN(${first})>3,OR(LEFT(${first},2)="19",LEFT(${first},2)="20"))`;
  // A number without a sign of a calendar around it is no date.
  const isPlain: Formula = fx`AND(${form}=0,SUMPRODUCT(--ISNUMBER(FIND({"年","月","季度","半年"},${said})))=0,NOT(${isYearFirst}),NOT(AND(LEN(${first})=2,LEFT(${at('behind-1')})="-")))`;
  const written: Formula = fx`IF(${isPlain},${scorelessMark},IF(AND(${form}>0,${isLed},${isYear},LEN(${left})<19,NOT(${hasDigits(left)}),${isWordy(left, 18)},ISERROR(FIND(":",${front}&${left}))),${at('day')},${untold}))`;
  return fx`IF(${at('missing')},"",IF(${isAgainst(at('base'), aim)},${scorelessMark},IF(${at('at')}>LEN(${said}),${withoutDigits(said, fiscalYear)},${written})))`;
}

/** 年底, 第三季度 and 上半年 of the fiscal year. */
function withoutDigits(said: CellReference, fiscalYear: number): Formula {
  const own: Formula = fx`MID(${said},1+OR(LEFT(${said})="本",LEFT(${said})="当"),60)`;
  const year: Formula = fx`SUBSTITUTE(${own},"年度","年",1)`;
  const quarter: Formula = fx`MID(${said},1+(LEFT(${said})="第"),60)`;
  const isEnd: Formula = fx`AND(SUMPRODUCT(--(LEFT(${year},2)={"年底","年末","年内"}))>0,LEN(${said})<19,${isWordy(said, 20)})`;
  const isQuarter: Formula = fx`AND(ISNUMBER(FIND(LEFT(${quarter}&" "),"一二三四")),MID(${quarter},2,2)="季度",LEN(${said})<19,${isWordy(said, 20)})`;
  const holdsTime: Formula = fx`SUMPRODUCT(--ISNUMBER(FIND({"年底","年末","年内","年度底","年度末","年度内","季度","半年"},${said})))>0`;
  return fx`IF(${isEnd},DATE(${fiscalYear},12,31),IF(${isQuarter},DATE(${fiscalYear},3*FIND(LEFT(${quarter}),"一二三四")+1,0),IF(AND(LEFT(${said},3)="上半年",LEN(${said})<19,${isWordy(said, 20)}),DATE(${fiscalYear},7,0),IF(AND(LEFT(${said},3)="下半年",LEN(${said})<19,${isWordy(said, 20)}),DATE(${fiscalYear},12,31),IF(${holdsTime},${untold},${scorelessMark})))))`;
}
