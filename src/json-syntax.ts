/**
 * What keeps a text from being JSON, in the words of people who type it by hand: which sign, where, and what to
 * write instead. Only for texts that JSON.parse refused; one pass from the beginning to the first fault.
 */
import { quoted } from './defect.js';

/** The first fault of a text. */
export interface SyntaxFault {
  /** Where it stands; the length of the text where it ends too early. */
  readonly at: number;
  /** What is wrong there and what to do, without a stop at its end. */
  readonly message: string;
}

/** What may come next. */
type Awaited =
  | 'value'
  | 'value-or-end'
  | 'name'
  | 'name-or-end'
  | 'colon'
  | 'comma-or-end'
  | 'nothing';

const blank = /[ \t\n\r]*/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const literal = /true|false|null/y;
const word = /[\p{L}\p{N}_$.+%％‰-]+/uy;
const closing: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

/** The first fault of a text that is no JSON; undefined for one that is. */
export function syntaxFault(text: string): SyntaxFault | undefined {
  return new JsonScanner(text).fault();
}

/** One line and column, counted from 1. */
export function lineAndColumn(text: string, at: number): string {
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  return `第 ${line} 行第 ${before.length - before.lastIndexOf('\n')} 列`;
}

class JsonScanner {
  readonly #text: string;
  readonly #open: number[] = [];
  #at = 0;
  /** Behind the last token; where a missing comma belongs. */
  #end = 0;
  /** Where the last text begins, which may have taken in what was never meant to be in it. */
  #lastText: number | undefined;
  #lastEnd: number | undefined;
  #comma = 0;
  #awaited: Awaited = 'value';

  constructor(text: string) {
    this.#text = text;
  }

  fault(): SyntaxFault | undefined {
    for (;;) {
      this.#skip(blank);
      const sign = this.#text[this.#at];
      if (sign === undefined) return this.#awaited === 'nothing' ? undefined : this.#unfinished();
      const fault = this.#take(sign);
      if (fault !== undefined) return fault;
      this.#end = this.#at;
    }
  }

  #skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    if (!pattern.test(this.#text)) return false;
    this.#at = pattern.lastIndex;
    return true;
  }

  #take(sign: string): SyntaxFault | undefined {
    switch (this.#awaited) {
      case 'name':
      case 'name-or-end':
        return this.#takeName(sign);
      case 'colon':
        if (sign !== ':') return this.#wrong(sign, '成员名之后少了冒号，请补上半角冒号 :');
        return this.#move('value');
      case 'comma-or-end':
        return this.#takeComma(sign);
      case 'nothing':
        return this.#wrong(
          sign,
          '内容到此已经完整，此后多了内容；请删去，多张表请用 [ ] 括成数组并以逗号分开',
        );
      default:
        return this.#takeValue(sign);
    }
  }

  #move(awaited: Awaited): undefined {
    this.#at += 1;
    this.#awaited = awaited;
  }

  #close(): undefined {
    this.#open.pop();
    this.#move(this.#open.length === 0 ? 'nothing' : 'comma-or-end');
  }

  #innermost(): string | undefined {
    const at = this.#open.at(-1);
    return at === undefined ? undefined : this.#text[at];
  }

  #takeName(sign: string): SyntaxFault | undefined {
    if (sign === '"') return this.#takeText('colon');
    if (sign === '}') return this.#awaited === 'name' ? this.#extraComma() : this.#close();
    const grouped = this.#groupedNumber();
    if (grouped !== undefined) return grouped;
    return this.#wrong(sign, '此处应是成员名，成员名要写在半角双引号 " 之内');
  }

  #takeValue(sign: string): SyntaxFault | undefined {
    if (sign === '"') return this.#takeText(this.#afterValue());
    if (sign === '{' || sign === '[') {
      this.#open.push(this.#at);
      return this.#move(sign === '{' ? 'name-or-end' : 'value-or-end');
    }
    if (sign === ']' && this.#innermost() === '[') {
      return this.#awaited === 'value' ? this.#extraComma() : this.#close();
    }
    if (this.#skip(literal) || this.#skip(number)) return this.#takeRest();
    if (sign === ',' || sign === '}' || sign === ']')
      return this.#here('此处少了值，请补上，没有填的成员请整个删去');
    return this.#wrong(sign, '此处应是值，文字要写在半角双引号 " 之内');
  }

  #afterValue(): Awaited {
    return this.#open.length === 0 ? 'nothing' : 'comma-or-end';
  }

  /** A number or a word must end where it ends: 007, 5., truex. */
  #takeRest(): SyntaxFault | undefined {
    const start = this.#at;
    if (this.#skip(word)) {
      this.#at = start;
      return this.#here('数字或词的写法不对；带单位、前导零的数和文字请写在半角双引号 " 之内');
    }
    this.#awaited = this.#afterValue();
    return undefined;
  }

  #takeComma(sign: string): SyntaxFault | undefined {
    const inner = this.#innermost() ?? '';
    if (sign === closing[inner]) return this.#close();
    if (sign === ',') {
      this.#comma = this.#at;
      return this.#move(inner === '{' ? 'name' : 'value');
    }
    if (sign === '}' || sign === ']') {
      const place = lineAndColumn(this.#text, this.#open.at(-1) ?? 0);
      return this.#here(
        `${place}的 ${inner} 要以 ${closing[inner]} 结束，此处却是 ${sign}，请改正`,
      );
    }
    if (/["{[\-\w]/u.test(sign) && this.#lastEnd !== this.#at) {
      const place = lineAndColumn(this.#text, this.#end);
      return this.#wrong(sign, `前一项之后少了逗号，请在${place}补上半角逗号 ,`);
    }
    const isInText = this.#lastEnd === this.#at && /\p{L}/u.test(sign);
    const due = isInText
      ? '文字到此已经结束；文字中的双引号要写作 \\" 或改用中文引号'
      : `前一项之后应是半角逗号 , 或 ${closing[inner]}，请改正`;
    return this.#wrong(sign, due);
  }

  /** The text that begins here, and what comes behind it. */
  #takeText(next: Awaited): SyntaxFault | undefined {
    const start = this.#at;
    for (let at = start + 1; at < this.#text.length; at += 1) {
      const sign = this.#text[at] ?? '';
      if (sign === '"') {
        this.#lastText = start;
        this.#at = at + 1;
        this.#lastEnd = this.#at;
        this.#awaited = next;
        return undefined;
      }
      if (sign < ' ') return this.#brokenText(start, at);
      if (sign !== '\\') continue;
      const length = escapeLength(this.#text, at);
      if (length === 0)
        return { at, message: '文字中的反斜杠 \\ 后面不是 JSON 认识的写法；请写作 \\\\' };
      at += length - 1;
    }
    this.#at = this.#text.length;
    return this.#chineseEnd(start, this.#text.length) ?? this.#unclosedText(start);
  }

  #brokenText(start: number, at: number): SyntaxFault {
    return (
      this.#chineseEnd(start, at) ?? {
        at,
        message: `${lineAndColumn(this.#text, start)}的引号到此没有闭合；请补上半角引号 "，文字中要换行、制表时写作 \\n、\\t`,
      }
    );
  }

  #unclosedText(start: number): SyntaxFault {
    return {
      at: this.#text.length,
      message: `${lineAndColumn(this.#text, start)}的引号没有闭合，请补上半角引号 "`,
    };
  }

  /** A text that was meant to end with a Chinese quotation mark goes on to the next plain one. */
  #chineseEnd(start: number, end: number): SyntaxFault | undefined {
    const found = this.#text.slice(start, end).search(/[“”„‟＂]\s*(?:[:,，：\]}]|$)/u);
    if (found < 0) return undefined;
    const at = start + found;
    return { at, message: chineseQuote(this.#text[at] ?? '') };
  }

  /** 1,367.36 without quotation marks is a number, a comma, and what cannot be. */
  #groupedNumber(): SyntaxFault | undefined {
    const before = /-?\d{1,3}(?:,\d{3})*$/u.exec(
      this.#text.slice(Math.max(0, this.#comma - 40), this.#comma),
    );
    const behind = /^\d{3}(?:,\d{3}){0,9}(?:\.\d{1,12})?/u.exec(
      this.#text.slice(this.#at, this.#at + 60),
    );
    if (before === null || behind === null) return undefined;
    const plain = `${before[0]}${behind[0]}`.replaceAll(',', '');
    return this.#here(`数字中不能有千分位逗号，请写作 "${plain}"`);
  }

  #extraComma(): SyntaxFault {
    return this.#here(
      `最后一项之后多了逗号，请删去${lineAndColumn(this.#text, this.#comma)}的逗号`,
    );
  }

  #here(message: string): SyntaxFault {
    return { at: this.#at, message };
  }

  /** A sign that cannot stand here: what it probably was meant to be, or what belongs here. */
  #wrong(sign: string, due: string): SyntaxFault {
    const early =
      this.#lastText === undefined ? undefined : this.#chineseEnd(this.#lastText, this.#end);
    if (early !== undefined) return early;
    return this.#here(signProblem(sign) ?? this.#wordProblem() ?? due);
  }

  /** Words of other languages, and numbers that JSON writes otherwise. */
  #wordProblem(): string | undefined {
    if (this.#awaited !== 'value' && this.#awaited !== 'value-or-end') return undefined;
    word.lastIndex = this.#at;
    const found = word.exec(this.#text)?.[0];
    if (found === undefined) return undefined;
    const known = otherWords[found.toLowerCase()];
    if (known !== undefined) return `${quoted(found)}不是 JSON 的写法，${known}`;
    return /\p{Nd}/u.test(found)
      ? `${quoted(found)}不是 JSON 的数字；请用半角数字，写在半角双引号 " 之内`
      : `文字${quoted(found)}要写在半角双引号 " 之内`;
  }

  #unfinished(): SyntaxFault {
    const at = this.#text.length;
    const open = this.#open.at(-1);
    if (open === undefined) return { at, message: '内容是空的；请填入一张表' };
    const bracket = this.#text[open] ?? '';
    const place = lineAndColumn(this.#text, open);
    return {
      at,
      message: `${place}的 ${bracket} 没有闭合；请补上 ${closing[bracket]}，或重新取得完整的文件`,
    };
  }
}

/** How many signs an escape takes; 0 for what is none. */
function escapeLength(text: string, at: number): number {
  if (/^["\\/bfnrt]$/u.test(text[at + 1] ?? '')) return 2;
  return /^u[\da-fA-F]{4}$/u.test(text.slice(at + 1, at + 6)) ? 6 : 0;
}

const otherWords: Readonly<Record<string, string>> = {
  true: '请写作小写的 true',
  false: '请写作小写的 false',
  null: '请写作小写的 null，或整个删去这个成员',
  none: '没有值的成员请整个删去',
  undefined: '没有值的成员请整个删去',
  nan: '没有值的成员请整个删去',
  是: '请写作 true',
  否: '请写作 false',
};

function chineseQuote(sign: string): string {
  return `此处是中文引号 ${sign}，JSON 只认半角双引号；请把成对的引号都改为 "`;
}

const halfWidth: Readonly<Record<string, string>> = {
  '，': ',',
  '、': ',',
  '；': ',',
  ';': ',',
  '：': ':',
  '｛': '{',
  '｝': '}',
  '［': '[',
  '］': ']',
  '【': '[',
  '】': ']',
  '=': ':',
};

/** What is wrong with a sign wherever it stands. */
function signProblem(sign: string): string | undefined {
  if (/[“”„‟＂「」『』]/u.test(sign)) return chineseQuote(sign);
  if (/['‘’`]/u.test(sign)) return `此处是单引号 ${sign}，请改为半角双引号 "`;
  const half = halfWidth[sign];
  if (half !== undefined) return `此处是「${sign}」，请改为半角的 ${half}`;
  if (sign === '/' || sign === '#') return 'JSON 不能有注释，请删去';
  if (/[\s\u200b-\u200f\u2060\ufeff]/u.test(sign))
    return '此处是看不见的特殊空白（如全角空格），请删去或改为半角空格';
  return undefined;
}
