/** Subjects that are named otherwise than their code says, or than another table of the document does. */

import type { Remark } from '../figures/remark.js';
import { inFile } from '../source/addresses.js';
import type { AccountGrid, Entry } from './grids/read.js';

/** What the name of a class has in it, by its code: the classification of spending of 2007 with its later changes. */
const classes: Readonly<Record<string, RegExp>> = {
  201: /一般公共服务/u,
  202: /外交/u,
  203: /国防/u,
  204: /公共安全/u,
  205: /教育/u,
  206: /科学技术/u,
  207: /文化|旅游|体育|传媒/u,
  208: /社会保障和就业/u,
  209: /社会保险基金/u,
  210: /卫生|健康|医疗/u,
  211: /节能环保/u,
  212: /城乡社区/u,
  213: /农林水/u,
  214: /交通运输/u,
  215: /资源勘探/u,
  216: /商业服务业/u,
  217: /金融/u,
  219: /援助其他地区/u,
  220: /自然资源|国土|海洋|气象/u,
  221: /住房保障/u,
  222: /粮油物资/u,
  223: /国有资本经营/u,
  224: /灾害防治/u,
  227: /预备费/u,
  229: /其他支出/u,
  301: /工资福利/u,
  302: /商品和服务/u,
  303: /对个人和家庭/u,
};

/** Tables whose rows are subjects of spending. */
const kinds = new Set(['income', 'expenditure', 'public-expenditure', 'fund', 'capital', 'basic']);

interface Named extends Entry {
  readonly title: string;
}

/** One remark for each code that is named wrongly, and for each that has two names. */
export function wrongNames(grids: readonly AccountGrid[]): readonly Remark[] {
  const first = new Map<string, Named>();
  const told = new Set<string>();
  return grids
    .filter(({ kind }) => kinds.has(kind))
    .flatMap(({ title, sections }) =>
      sections.flatMap(({ entries }) => entries).map((entry) => ({ ...entry, title })),
    )
    .filter(({ code, name }) => code !== '' && name !== '')
    .flatMap((entry) => {
      const known = first.get(entry.code);
      if (known === undefined) first.set(entry.code, entry);
      const found = told.has(entry.code) ? undefined : wrongName(entry, known);
      if (found === undefined) return [];
      told.add(entry.code);
      return [found];
    });
}

function wrongName(
  { code, name, title, line }: Named,
  known: Named | undefined,
): Remark | undefined {
  const own = classes[code];
  if (own !== undefined && !own.test(name) && belongsElsewhere(code, name))
    return remark(`《${title}》的“${code} ${name}”与科目编码不符`, line);
  if (known === undefined || isSame(known.name, name)) return undefined;
  const other = `《${known.title}》为“${known.name}”（${inFile(known.line)}）`;
  return remark(`科目 ${code} 在《${title}》为“${name}”，在${other}`, line);
}

function remark(what: string, line: number): Remark {
  return { code: 'subject-name-differs', message: `${what}，名称被改写或没有写全。`, line };
}

/** Codes of units stand beside names of units: only what is the name of spending is held against a class. */
function belongsElsewhere(code: string, name: string): boolean {
  return (
    /支出|预算/u.test(name) ||
    Object.entries(classes).some(([other, own]) => other !== code && own.test(name))
  );
}

/** Years changed a few words; what one name has in front of the other is a name that was cut off. */
function isSame(left: string, right: string): boolean {
  const [one, other] = [plain(left), plain(right)];
  return one === other || one === `${other}支出` || other === `${one}支出`;
}

function plain(name: string): string {
  return name.replace(/[()（）\s、，,“”"]/gu, '');
}
