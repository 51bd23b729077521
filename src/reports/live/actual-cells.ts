/**
 * An actual, read by formulas as the reader reads it: step by step in cells of a sheet that is kept from sight. What
 * a step takes for certain is a number, no number (`×`), or nothing (the row is not filled in); what it does not, `?`.
 */
import { compact } from '../../indicators/characters.js';
import type { Reading } from '../../indicators/reading.js';
import { columnUnit } from '../../indicators/units.js';
import type { Formula } from '../layout.js';
import { fold, foldCount } from './folding.js';
import { type CellReference, cellNamed, fixedCell, fx } from './formula.js';
import { listCell, type WordList } from './word-lists.js';

/** What the formulas of a row are told of it. */
export interface ActualContext {
  /** The unit that numbers are read in; null where any will do. */
  readonly unit: string | null;
  /** Whether the target is words, of which an actual may be a percentage, or have a picked share behind it. */
  readonly isText: boolean;
  /** Whether a bare number is a percentage beside words. */
  readonly isBarePercent: boolean;
  /** Whether parts of a list are typed, also one a line. */
  readonly isList: boolean;
  /** Whether 无 is a zero, as it is where none was the target. */
  readonly isNoneZero: boolean;
  /** What in the name of the indicator and its target decides how an actual is read. */
  readonly aim: Aim;
}

/** Which way a row aims. */
export interface Aim {
  readonly rises: boolean;
  readonly falls: boolean;
  /** Whether it counts what was not reached. */
  readonly counts: boolean;
}

export function aimIn(text: string): Aim {
  return {
    rises: rises.test(text),
    falls: falls.test(text),
    counts: /[未没不欠差缺漏]/u.test(text),
  };
}

/** Stands where a formula cannot tell what was typed: `jichi score` can. */
export const untold = '"?"';
/** Stands where what was typed has no score. */
export const scorelessMark = '"×"';

/** Stands for the row in steps, which are the same in all rows that are read alike. */
export const anyRow = '#';

/** The cells of a row, by what they hold. */
export function actualCell(index: number | typeof anyRow, step: string): CellReference {
  return cellNamed(`read-${step}-${index}`);
}

function at(step: string): CellReference {
  return actualCell(anyRow, step);
}

/** A step: the name of its cell and what it computes. */
export type Step = readonly [name: string, formula: Formula];

/** The steps from what was typed to the text that is read, and the word that it may be. */
export function wordSteps({ isText, isList }: ActualContext): readonly Step[] {
  const folds = Array.from({ length: foldCount }, (_, step): Step => {
    if (step > 0) return [`fold-${step}`, fold(step, [at(`fold-${step - 1}`)])];
    const typed = at('typed');
    return ['fold-0', fold(0, isList ? fx`SUBSTITUTE(${typed},CHAR(10),"、")` : [typed])];
  });
  const compacted = at(`fold-${foldCount - 1}`);
  const [share, base, word] = [at('share'), at('base'), at('ending')];
  const shareText: Formula = fx`IFERROR(IF(AND(RIGHT(${compacted},2)="%)",FIND("(达成比例",${compacted})>1,ISERROR(FIND("(",${compacted},FIND("(达成比例",${compacted})+1))),MID(${compacted},FIND("(达成比例",${compacted})+5+(MID(${compacted},FIND("(达成比例",${compacted})+5,1)=":"),LEN(${compacted})-FIND("(达成比例",${compacted})-6-(MID(${compacted},FIND("(达成比例",${compacted})+5,1)=":")),""),"")`;
  const isShare: Formula = fx`AND(${share}<>"",LEN(${share})<17,SUMPRODUCT(--ISERROR(FIND(MID(${share}&REPT("0",16),ROW($1:$16),1),"0123456789.")))=0,LEN(${share})-LEN(SUBSTITUTE(${share},".",""))<2,ISNUMBER(FIND(LEFT(${share}&"."),"0123456789")),RIGHT(${share})<>".",OR(LEFT(${share})<>"0",LEN(${share})=1,MID(${share},2,1)="."),IFERROR(${numberOf(share)}<=100,FALSE))`;
  return [
    ...folds,
    ...(isText
      ? [
          ['share', shareText] as const,
          ['picked', fx`IF(${isShare},${numberOf(share)},"")`] as const,
          [
            'base',
            fx`IF(ISNUMBER(${at('picked')}),LEFT(${compacted},FIND("(达成比例",${compacted})-1),${compacted})`,
          ] as const,
        ]
      : [['base', fx`${compacted}&""`] as const]),
    [
      'missing',
      fx`OR(LEN(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${base},"-",""),"/",""),"*",""),"\\",""),".",""),"·",""))=0,AND(LEN(${base})>1,LEN(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${base},"x",""),"X",""),"×",""))=0))`,
    ],
    [
      'ending',
      fx`IF(OR(RIGHT(${base})="。",RIGHT(${base})="."),LEFT(${base},LEN(${base})-1),${base})`,
    ],
    ['word', wordFormula(base, word)],
    [
      'bare',
      fx`IF(OR(LEFT(${base},2)="定性",LEFT(${base},4)="文字描述"),MID(${base},IF(LEFT(${base},2)="定性",3,5)+(MID(${base},IF(LEFT(${base},2)="定性",3,5),1)=":"),2000),${base})`,
    ],
    ['said', withoutStops(at('bare'))],
  ];
}

/** A number in a text of digits, whatever the country of the spreadsheet. */
function numberOf(text: CellReference): Formula {
  return fx`_xlfn.NUMBERVALUE(${text},".",",")`;
}

/** 1 for what was achieved, 2 for what was partly, 3 for what was not; 0 for no such word. */
function wordFormula(base: CellReference, word: CellReference): Formula {
  const rest = (from: string): Formula => isListed(fx`MID(${word},${from},50)`, 'things');
  const start: Formula = fx`MIN(FIND("达成",${word}&"达成"),FIND("完成",${word}&"完成"))`;
  return fx`IF(LEFT(${base},4)="部分达成",2,IF(LEFT(${base},3)="未达成",3,IF(AND(OR(LEFT(${word},4)="部分完成",LEFT(${word},4)="基本完成",LEFT(${word},4)="基本达成"),${rest('5')}),2,IF(AND(LEFT(${word},3)="未完成",${rest('4')}),3,IF(AND(${start}<=LEN(${word}),${isListed(fx`LEFT(${word},${start}-1)`, 'manners')},${isListed(fx`MID(${word},${start}+2,50)`, 'things')}),1,0)))))`;
}

function isListed(text: Formula, list: WordList): Formula {
  return fx`ISNUMBER(FIND("|"&${text}&"|",${listCell(list)}))`;
}

/** Without the stops at the end of a text; three at most. */
function withoutStops(text: CellReference): Formula {
  const isStop = (from: number): Formula =>
    fx`ISNUMBER(FIND(MID("   "&${text},LEN(${text})+${4 - from},1),",;。"))`;
  return fx`LEFT(${text},LEN(${text})-IF(${isStop(1)},IF(${isStop(2)},IF(${isStop(3)},3,2),1),0))`;
}

/** The longest of the starts or ends of a text that a list holds; 0 for none. */
function longest(
  part: 'LEFT' | 'RIGHT',
  text: Formula,
  list: WordList,
  end = '|',
  most = 5,
): Formula {
  const lengths = `{${Array.from({ length: most }, (_, index) => index + 1).join(',')}}`;
  const pieces: Formula = fx`${part}(${text},${lengths})`;
  return fx`SUMPRODUCT(MAX(ISNUMBER(FIND("|"&${pieces}&"${end}",${listCell(list)}))*LEN(${pieces})))`;
}

/** Whether a text of a bounded length has a word of a list in it. */
function holds(text: CellReference, list: WordList, width: number): Formula {
  return fx`SUMPRODUCT(--ISNUMBER(FIND("|"&MID(${text},ROW($1:$${width}),{1,2,3,4,5})&"|",${listCell(list)})))>0`;
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz:';

/** Whether a text is of Chinese characters and letters alone. */
export function isWordy(text: CellReference, width: number, others = ''): Formula {
  const sign: Formula = fx`MID(${text}&REPT("一",${width}),ROW($1:$${width}),1)`;
  return fx`SUMPRODUCT((_xlfn.UNICODE(${sign})<19968)*ISERROR(FIND(${sign},"${letters}${others}"))+(_xlfn.UNICODE(${sign})>40959))=0`;
}

/** Whether a text has a sign that no label and no unit has. */
function isBroken(text: CellReference, others = ''): Formula {
  return fx`SUMPRODUCT(--ISNUMBER(FIND({",",";","、","+","%","‰","*","×","!","?","~","-","±","[","]","="${others}},${text})))>0`;
}

export function hasDigits(text: CellReference): Formula {
  return fx`SUMPRODUCT(--ISNUMBER(FIND({0,1,2,3,4,5,6,7,8,9},${text})))>0`;
}

/** How many of the first signs of a text are among some. */
export function runLength(text: Formula, signs: string, most = 41): Formula {
  return fx`SUMPRODUCT(MIN(ROW($1:$${most})+1000*ISNUMBER(FIND(MID(${text}&"|",ROW($1:$${most}),1),"${signs}"))))-1`;
}

/** The steps from the text to its number in the unit that is asked for. */
export function numberSteps(context: ActualContext): readonly Step[] {
  return [
    ['unquoted', unquoted(at('said'))],
    ['result', result(at('unquoted'))],
    ['plain', inPercent(at('result'))],
    ['digit', fx`MIN(FIND({0,1,2,3,4,5,6,7,8,9},${at('plain')}&"0123456789"))`],
    ['at', fx`${at('digit')}-(MID("-"&${at('plain')},${at('digit')},1)=".")`],
    ['long', runLength(fx`MID(${at('plain')},${at('at')},60)`, '0123456789.,')],
    [
      'run',
      fx`MID(${at('plain')},${at('at')},${at('long')}-OR(MID(${at('plain')},${at('at')}+${at('long')}-1,1)=".",MID(${at('plain')},${at('at')}+${at('long')}-1,1)=","))`,
    ],
    ['front', fx`LEFT(${at('plain')},${at('at')}-1)`],
    [
      'words',
      fx`IF(OR(RIGHT(${at('front')})="-",RIGHT(${at('front')})="+",RIGHT(${at('front')})="负"),LEFT(${at('front')},LEN(${at('front')})-1),${at('front')})`,
    ],
    ['operator', longest('RIGHT', [at('words')], 'operators')],
    ['side', side(at('words'), at('operator'))],
    ['label', fx`LEFT(${at('words')},LEN(${at('words')})-${at('operator')})`],
    ['before', beforeFormula(context)],
    ['behind', fx`SUBSTITUTE(MID(${at('plain')},${at('at')}+LEN(${at('run')}),300),"百分比","%")`],
    ['tail', withoutRoughly(at('behind'))],
    ['base-1', longest('LEFT', [at('tail')], 'units')],
    ['scale', fx`IF(${at('base-1')}>0,0,${longest('LEFT', [at('tail')], 'scales', '=', 2)})`],
    [
      'base-2',
      fx`IF(${at('scale')}=0,${at('base-1')},${longest('LEFT', fx`MID(${at('tail')},${at('scale')}+1,20)`, 'units')})`,
    ],
    ['unit', fx`MID(${at('tail')},${at('scale')}+1,${at('base-2')})`],
    ['rest', fx`MID(${at('tail')},${at('scale')}+${at('base-2')}+1,300)`],
    [
      'remark',
      fx`IF(AND(RIGHT(${at('rest')})=")",ISNUMBER(FIND("(",${at('rest')}))),MID(${at('rest')},FIND("(",${at('rest')}),300),"")`,
    ],
    [
      'noun',
      fx`LEFT(${at('rest')},LEN(${at('rest')})-LEN(${at('remark')})-AND(${at('remark')}="",OR(RIGHT(${at('rest')})=".",RIGHT(${at('rest')})="。")))`,
    ],
    ['lead', longest('LEFT', [at('noun')], 'behind', '|', 4)],
    [
      'operator-2',
      fx`IF(${at('lead')}>0,0,IF(EXACT(${at('noun')},"内"),1,${longest('RIGHT', [at('noun')], 'behind', '|', 4)}))`,
    ],
    [
      'side-2',
      fx`IF(${at('lead')}+${at('operator-2')}=0,0,IF(${isListed(fx`IF(${at('lead')}>0,LEFT(${at('noun')},${at('lead')}),RIGHT(${at('noun')},${at('operator-2')}))`, 'behindUp')},1,-1))`,
    ],
    [
      'name',
      fx`MID(SUBSTITUTE(${at('noun')},"左右","",1),${at('lead')}+1,MAX(0,LEN(SUBSTITUTE(${at('noun')},"左右","",1))-${at('lead')}-${at('operator-2')}))`,
    ],
    // Behind an operator no unit follows: 95以上次 has none.
    ['word-of-unit', fx`IF(${at('lead')}>0,"",${at('name')})`],
    ['after', afterFormula(context)],
    ['factor', factorFormula(context)],
    ['quotient', quotientFormula(context)],
    ['number', numberFormula(context)],
  ];
}

/** Quotation marks around all of a text say nothing. */
function unquoted(text: CellReference): Formula {
  const isMark = (sign: Formula): Formula => fx`OR(${sign}="“",${sign}="”",${sign}="""")`;
  const inner: Formula = fx`MID(${text},2,LEN(${text})-2)`;
  const holdsMark: Formula = fx`SUMPRODUCT(--ISNUMBER(FIND({"“","”",""""},${inner})))>0`;
  return fx`IFERROR(IF(AND(LEN(${text})>2,${isMark(fx`LEFT(${text})`)},${isMark(fx`RIGHT(${text})`)},NOT(${holdsMark})),${inner},${text}),${text})`;
}

/** What a calculation comes to stands behind its last equals sign. */
function result(said: CellReference): Formula {
  const last: Formula = fx`FIND("¬",SUBSTITUTE(${said},"=","¬",LEN(${said})-LEN(SUBSTITUTE(${said},"=",""))))`;
  const before: Formula = fx`LEFT(${said},${last}-1)`;
  const found = (signs: string): Formula => fx`SUMPRODUCT(--ISNUMBER(FIND(${signs},${before})))>0`;
  return fx`IFERROR(IF(AND(${found('{0,1,2,3,4,5,6,7,8,9}')},${found('{"-","+","*","×","÷","/"}')}),MID(${said},${last}+1,300),${said}),${said})&""`;
}

/** 百分之95 is 95%. */
function inPercent(text: CellReference): Formula {
  const digits: Formula = fx`MID(${text},FIND("百分之",${text})+3,40)`;
  return fx`IFERROR(IF(AND(${digits}<>"",SUMPRODUCT(--ISERROR(FIND(MID(${digits}&REPT("0",20),ROW($1:$20),1),"0123456789.")))=0),LEFT(${text},FIND("百分之",${text})-1)&${digits}&"%",${text}),${text})`;
}

/** 100余人: more or less the number that is named. */
function withoutRoughly(text: CellReference): Formula {
  return fx`IF(AND(${text}<>"",ISNUMBER(FIND(LEFT(${text}&" "),"余多几")),_xlfn.UNICODE(MID(${text}&"一一",2,1))>=19968),MID(${text},2,300),${text})`;
}

function side(words: CellReference, length: CellReference): Formula {
  const word: Formula = fx`RIGHT(${words},${length})`;
  return fx`IF(${length}=0,0,IF(${isListed(word, 'up')},1,IF(${isListed(word, 'down')},-1,0)))`;
}

/** Whether what stands before the number lets it be one. */
function beforeFormula({ aim }: ActualContext): Formula {
  const [words, label] = [at('words'), at('label')];
  const whenShort = aim.counts ? untold : scorelessMark;
  return fx`IF(AND(${words}<>"",${isListed([words], 'shortfalls')}),${whenShort},IF(${label}="","",IF(OR(LEN(${label})>20,${isBroken(label)},${holds(label, 'blockers', 20)}),${scorelessMark},IF(OR(${holds(label, 'doubts', 20)},AND(OR(RIGHT(${label})="计",RIGHT(${label})="得",RIGHT(${label})="扣"),LEFT(${at('behind')})="分")),${untold},IF(${isWordy(label, 20, '“”""')},"",${untold})))))`;
}

const quotationMarks = ',"“","”",""""';

/** Whether what stands behind the unit lets the number be one. */
function afterFormula({ unit }: ActualContext): Formula {
  const [rest, noun, name, remark] = [at('rest'), at('noun'), at('name'), at('remark')];
  const isOwn: Formula = fx`EXACT(${at('tail')},${quotedText(unit ?? '')})`;
  return fx`IF(${rest}="","",IF(LEFT(${rest})="/",IF(${isOwn},"",${untold}),IF(${hasDigits(noun)},IF(OR(ISNUMBER(FIND("/",${rest})),ISNUMBER(FIND("÷",${rest})),ISNUMBER(FIND("(",${rest}))),${untold},${scorelessMark}),IF(AND(ISERROR(FIND("(",${rest})),ISNUMBER(FIND(")",${rest}))),${scorelessMark},IF(AND(ISERROR(FIND("(",${noun})),OR(LEN(${name})>12,${isBroken(noun, quotationMarks)})),${scorelessMark},IF(OR(AND(${hasDigits(remark)},OR(${holds(remark, 'blockers', 40)},${holds(remark, 'doubts', 40)},LEN(${remark})>40,SUMPRODUCT(--ISNUMBER(FIND({"-","~","至","到","±","÷","/","="},${remark})))>0)),AND(${remark}<>"",${name}<>"",${at('unit')}&${at('scale')}="0"),${holds(name, 'doubts', 14)},${holds(name, 'blockers', 14)}),${untold},IF(${isWordy(name, 14)},"",${untold})))))))`;
}

function quotedText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** How many of the unit asked for one of the typed unit is; `×` for what measures something else. */
function factorFormula({ unit, isText, isBarePercent }: ActualContext): Formula {
  const [name, remark, scale] = [at('word-of-unit'), at('remark'), at('scale')];
  if (unit === null)
    return fx`IF(AND(${at('unit')}="",${scale}=0,${name}<>"",${remark}<>""),${untold},1)`;
  const list = fixedCell(unitsName(unit));
  const key: Formula = fx`"|"&${at('unit')}&"="`;
  const place: Formula = fx`FIND(${key},${list})`;
  const entry: Formula = fx`MID(${list},${place}+LEN(${at('unit')})+2,FIND("|",${list},${place}+1)-${place}-LEN(${at('unit')})-2)`;
  const scaleKey: Formula = fx`"|"&LEFT(${at('tail')},${scale})&"="`;
  const scalePlace: Formula = fx`FIND(${scaleKey},${listCell('scales')})`;
  const size: Formula = fx`IF(${scale}=0,1,VALUE(MID(${listCell('scales')},${scalePlace}+${scale}+2,FIND("|",${listCell('scales')},${scalePlace}+1)-${scalePlace}-${scale}-2)))`;
  const known: Formula = fx`IFERROR(${size}*${asNumber(fx`LEFT(${entry},FIND("/",${entry})-1)`)}/${asNumber(fx`MID(${entry},FIND("/",${entry})+1,30)`)},${scorelessMark})`;
  const none = isText ? (isBarePercent ? '1' : scorelessMark) : '1';
  const bare: Formula = fx`IF(${name}="",IF(${remark}="",${none},${untold}),IF(EXACT(${name},${quotedText(unit)}),1,${scorelessMark}))`;
  return fx`IF(EXACT(${at('tail')},${quotedText(unit)}),1,IF(AND(${at('unit')}="",${scale}=0),${bare},${known}))`;
}

function asNumber(text: Formula): Formula {
  return fx`_xlfn.NUMBERVALUE(${text},".",",")`;
}

/** The cell with the units that measure what one does. */
export function unitsName(unit: string): string {
  return `units-${compact(unit)}`;
}

/** `136÷143` and `136项/143项` in percent. */
function quotientFormula({ unit, isText }: ActualContext): Formula {
  const factor = unit === '%' || unit === null ? '1' : unit === '‰' ? '10' : undefined;
  if (factor === undefined && !isText) return ['""'];
  const behind = at('behind');
  const sign: Formula = fx`MIN(FIND({"÷","/"},${behind}&"÷/"))`;
  const below: Formula = fx`MID(${behind},${sign}+1,60)`;
  const length = runLength(below, '0123456789.');
  const own: Formula = fx`LEFT(${behind},${sign}-1)`;
  return fx`IFERROR(IF(AND(${sign}<=LEN(${behind}),NOT(AND(LEN(${at('run')})=4,OR(LEFT(${at('run')},2)="19",LEFT(${at('run')},2)="20"),${length}<3)),OR(${at('front')}="",${isWordy(at('front'), 8)}),LEN(${at('front')})<9,ISERROR(FIND(",",${at('run')})),${length}>0,${length}<16,NOT(${isBrokenText(own)}),EXACT(${own},MID(${below},${length}+1,40)),${own}<>"%",LEN(${own})<9,${asNumber(fx`LEFT(${below},${length})`)}<>0),${numberOf(at('run'))}/${asNumber(fx`LEFT(${below},${length})`)}*100*${factor ?? '1'},""),"")`;
}

function isBrokenText(text: Formula): Formula {
  return fx`SUMPRODUCT(--ISNUMBER(FIND({0,1,2,3,4,5,6,7,8,9},${text})))>0`;
}

/** The number, when all is known. */
function numberFormula(context: ActualContext): Formula {
  const { isNoneZero, aim } = context;
  const [said, run, tail] = [at('said'), at('run'), at('tail')];
  const none = isNoneZero
    ? fx`IF(OR(${said}="无",${said}="零",${said}="没有",${said}="未发生"),0,`
    : fx``;
  const unread: Formula = fx`OR(${at('before')}=${scorelessMark},${at('after')}=${scorelessMark},${at('factor')}=${scorelessMark},${at('side')}*${at('side-2')}<0,${isCalendar()},NOT(${isNumeral(run)}))`;
  const inDoubt: Formula = fx`OR(${at('before')}=${untold},${at('after')}=${untold},${at('factor')}=${untold},${isDated()})`;
  const value: Formula = fx`${numberOf(run)}*${at('factor')}*IF(OR(RIGHT(${at('front')})="-",RIGHT(${at('front')})="负"),-1,1)`;
  const rounded: Formula = fx`IF(OR(${at('factor')}=1,${value}=0),${value},ROUND(${value},14-INT(LOG10(ABS(${value})))))`;
  const isStrange: Formula = fx`SUMPRODUCT(--ISNUMBER(FIND({"百分之","满分","扣完","不得分","每"},${at('plain')})))+AND(ISNUMBER(FIND("负",${said})),ISNUMBER(FIND("=",${said})))+AND(${at('front')}<>"",SUMPRODUCT(--ISNUMBER(FIND({"≥","≤","<",">"},${tail})))>0)>0`;
  return fx`IF(${at('missing')},"",IF(${at('word')}>0,${scorelessMark},${none}IF(${at('at')}>LEN(${at('plain')}),${scorelessMark},IF(ISNUMBER(${at('quotient')}),${at('quotient')},IF(${isStrange},${untold},IF(${isAgainst(at('base'), aim)},${scorelessMark},IF(${unread},${scorelessMark},IF(${inDoubt},${untold},${rounded}))))))))${isNoneZero ? ')' : ''}`;
}

const rises = /增长|增加|提高|提升|上升/u;
const falls = /负增长|下降|减少|降低|下滑/u;

/** A fall where a rise was due, and the other way round. */
export function isAgainst(base: CellReference, aim: Aim): Formula {
  const has = (words: string): Formula => fx`SUMPRODUCT(--ISNUMBER(FIND({${words}},${base})))>0`;
  const fallen = has('"负增长","下降","减少","降低","下滑"');
  const risen = has('"增长","增加","提高","提升","上升"');
  const opposite: Formula = fx`ISNUMBER(FIND("负增长",${base}))`;
  if (aim.rises && !aim.falls) return fallen;
  if (aim.falls && !aim.rises) return fx`OR(${opposite},AND(NOT(${fallen}),${risen}))`;
  return opposite;
}

/** Whether a run of digits, dots and commas is a number: 1,234.5 and no 12,34. */
function isNumeral(run: CellReference): Formula {
  const whole: Formula = fx`LEFT(${run},FIND(".",${run}&".")-1)`;
  const decimals: Formula = fx`MID(${run},FIND(".",${run}&".")+1,99)`;
  const commas: Formula = fx`(LEN(${run})-LEN(SUBSTITUTE(${run},",","")))`;
  const grouped: Formula = fx`AND(LEN(${whole})>4*${commas},LEN(${whole})<=4*${commas}+3,SUMPRODUCT(--(MID(REPT("0",40)&${whole},41+LEN(${whole})-4*{1,2,3,4,5,6,7,8,9},1)=","))=${commas})`;
  return fx`AND(${run}<>"",LEN(${run})<44,ISERROR(FIND(".",${decimals})),ISERROR(FIND(",",${decimals})),LEN(${decimals})<13,LEN(SUBSTITUTE(SUBSTITUTE(${run},",",""),".",""))<31,OR(${commas}=0,${grouped}))`;
}

/** 5月, 2023年 and 1季度 are dates and no amounts. */
function isCalendar(): Formula {
  const [run, tail, operator] = [at('run'), at('tail'), at('operator')];
  const isPlain: Formula = fx`AND(${at('side-2')}=0,OR(${operator}=0,AND(${at('side')}=0,${at('label')}<>"")))`;
  return fx`OR(AND(LEFT(${tail})="月",LEN(${run})<3,${isPlain},IFERROR(${numberOf(run)}>=1,FALSE),IFERROR(${numberOf(run)}<13,FALSE)),AND(LEFT(${tail})="年",LEN(${run})=4,OR(LEFT(${run},2)="19",LEFT(${run},2)="20")),AND(LEFT(${tail},2)="季度",OR(${run}="1",${run}="2",${run}="3",${run}="4")))`;
}

/** What only nearly is a date, or is one in some places. */
function isDated(): Formula {
  const [run, tail] = [at('run'), at('tail')];
  return fx`OR(AND(OR(LEFT(${run},2)="19",LEFT(${run},2)="20"),LEN(${run})>5,ISNUMBER(FIND(LEFT(${tail}&" "),"前后底末止起完竣到至之以"))),AND(LEFT(${tail})="月",ISNUMBER(FIND(MID(${tail}&" ",2,1),"份底末上中下"))),AND(LEFT(${tail})="年",ISNUMBER(FIND(MID(${tail}&" ",2,1),"底末"))),AND(${at('base-2')}>0,ISNUMBER(FIND(RIGHT(${at('unit')}&" "),"${letters.slice(0, -1)}")),ISNUMBER(FIND(LEFT(${at('rest')}&" "),"${letters.slice(0, -1)}"))))`;
}

/** The unit that numbers of a row are read in, and whether beside words a bare number is a percentage. */
export function unitOfActuals(
  reading: Reading,
  rule: string,
  targetUnit: string | undefined,
  ruleUnit: string | undefined,
): { readonly unit: string | null; readonly isBarePercent: boolean } {
  const isBarePercent = columnUnit(targetUnit ?? '') === '%';
  if (rule === 'text') return { unit: '%', isBarePercent };
  if (rule === 'tiers') {
    const own = reading.kind === 'quantity' || reading.kind === 'range' ? reading.unit : null;
    return { unit: columnUnit(ruleUnit ?? '') ?? own, isBarePercent };
  }
  return { unit: 'unit' in reading ? reading.unit : null, isBarePercent };
}
