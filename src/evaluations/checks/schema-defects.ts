/** What a schema refuses, in our codes and in Chinese sentences that end with what to do. */
import type { ErrorObject } from 'ajv/dist/2020.js';
import { isExactNumber, isPlainDecimal } from '../../decimal.js';
import { type Defect, pointerStep, quoted } from '../../defect.js';
import type { DefectCode } from '../../defect-codes.js';
import { evaluationKinds, evaluationKindTitles } from '../../indicators/evaluation.js';
import { plainDate, plainDecimal, plainYear } from '../../indicators/plain-form.js';
import type { Schema } from '../../indicators/schema.js';
import { limits } from '../../limits.js';
import { suggestion } from '../../nearest.js';
import { chosenKinds } from '../../scoring/rules/index.js';

interface Translated {
  readonly code: DefectCode;
  readonly message: string;
  readonly member?: string;
}

type Translation = (params: Readonly<Record<string, unknown>>, error: ErrorObject) => Translated;

/** The defect that an error of ajv says; the check must run with `verbose`. */
export function defectOfError(error: ErrorObject): Defect {
  const translate = translations[error.keyword];
  if (translate === undefined)
    throw new Error(`no sentence for the schema keyword ${error.keyword}`);
  const { code, message, member } = translate(error.params, error);
  const place =
    member === undefined ? error.instancePath : `${error.instancePath}${pointerStep(member)}`;
  return { code, pointer: place, message };
}

const translations: Readonly<Record<string, Translation>> = {
  required: ({ missingProperty }, error) => ({
    code: 'member-missing',
    message: `缺少成员 ${missingProperty}${titleOf(error, String(missingProperty))}，请补上。`,
    member: String(missingProperty),
  }),
  additionalProperties: ({ additionalProperty }, error) => ({
    code: 'unknown-member',
    message: `不认识的成员${quoted(String(additionalProperty))}${knownMember(String(additionalProperty), error)}`,
    member: String(additionalProperty),
  }),
  type: ({ type }, { data }) => ({
    code: 'type-wrong',
    message: wrongType([type].flat().map(String), data),
  }),
  enum: ({ allowedValues }, { data }) => ({
    code: 'value-unknown',
    message: wrongValue([allowedValues].flat(), data),
  }),
  const: ({ allowedValue }) => ({ code: 'value-unknown', message: `取值应为 ${allowedValue}。` }),
  discriminator: ({ tagValue }) => ({
    code: 'value-unknown',
    message: unknownKind(tagValue),
    member: 'kind',
  }),
  minItems: ({ limit }) => ({ code: 'too-few-items', message: `至少要有 ${limit} 项；请补写。` }),
  maxItems: ({ limit }) => ({
    code: 'too-many-items',
    message: `最多 ${limit} 项，请减少或分成几份。`,
  }),
  minLength: () => ({ code: 'text-empty', message: '不能为空，请填写。' }),
  maxLength: ({ limit }) => ({ code: 'text-too-long', message: `最多 ${limit} 个字符，请缩短。` }),
  pattern: () => ({ code: 'text-empty', message: '不能为空白，请填写。' }),
  // The reason why a member is not supported stands in its schema.
  not: (_, { schema }) => ({
    code: 'not-yet-supported',
    message: String((schema as Schema)['description']),
  }),
  'x-calendar-date': (_, { data }) => ({
    code: 'date-malformed',
    message: wrongDate(data),
  }),
  'x-moment': () => ({
    code: 'moment-malformed',
    message: '时间应写作 2024-03-31T23:59:59+08:00（RFC 3339，含时区），且确有其时。',
  }),
  'x-name': () => ({
    code: 'name-malformed',
    message: '只能用小写字母和数字，中间可用连字符；请改写。',
  }),
  'x-sha256': () => ({
    code: 'sha256-malformed',
    message: 'SHA-256 应为 64 位小写的十六进制数，可用 sha256sum 算出；请改正。',
  }),
  uniqueItems: () => ({ code: 'item-duplicate', message: '不能有重复的项，请只留一个。' }),
  maxProperties: ({ limit }) => ({
    code: 'too-many-items',
    message: `最多 ${limit} 项，请删去多余的。`,
  }),
  minProperties: () => ({ code: 'member-missing', message: '至少要有一个成员，请补上。' }),
  minimum: ({ limit }) => ({ code: 'out-of-range', message: `不能小于 ${limit}，请改正。` }),
  maximum: ({ limit }) => ({ code: 'out-of-range', message: `不能大于 ${limit}，请改正。` }),
  'x-decimal': ({ code }, { message }) => ({ code: code as DefectCode, message: `${message}。` }),
  'x-not-yet-supported': () => ({
    code: 'not-yet-supported',
    message: '本版本尚不支持此成员，请删去。',
  }),
};

type Properties = Readonly<Record<string, { readonly title?: string }>>;

function propertiesOf({ parentSchema }: ErrorObject): Properties {
  return (parentSchema?.['properties'] ?? {}) as Properties;
}

/** What a member is called in Chinese: its title up to the first remark in it. */
function wordsOf(title: string | undefined): string {
  return title?.split(/[；，（：]/u)[0] ?? '';
}

function titleOf(error: ErrorObject, member: string): string {
  const words = wordsOf(propertiesOf(error)[member]?.title);
  return words === '' ? '' : `（${words}）`;
}

/** The member that was meant: by its Chinese name, or the nearest one. */
function knownMember(typed: string, error: ErrorObject): string {
  const properties = propertiesOf(error);
  const word = typed.trim();
  const named = Object.keys(properties).find((name) => wordsOf(properties[name]?.title) === word);
  if (named !== undefined) return `；请写作 ${named}。`;
  return suggestion(typed, Object.keys(properties), '请删去，或改用已有的成员');
}

const typeNames: Readonly<Record<string, string>> = {
  string: '字符串',
  number: '数字',
  integer: '整数',
  boolean: ' true 或 false',
  object: '对象',
  array: '数组',
};

function wrongType(types: readonly string[], data: unknown): string {
  const due = `类型不对，应为${types.map((name) => typeNames[name]).join('或')}`;
  return `${due}；${remedy(types, data)}。`;
}

function remedy(types: readonly string[], data: unknown): string {
  if (data === null) return '没有填的请整个删去这个成员';
  const plain = types.flatMap((type) => plainOf[type]?.(data) ?? [])[0];
  if (plain !== undefined) return plain;
  if (types.includes('array')) return '请用 [ ] 括起来';
  if (types.includes('object')) return '请用 { } 括起来，其中写明各个成员';
  return '请改正';
}

/** How a value that is surely meant is written in the type that is due. */
const plainOf: Readonly<Record<string, (data: unknown) => string | undefined>> = {
  string: (data) => {
    const isNumber =
      typeof data === 'number' && isExactNumber(data, limits.numberSignificantDigitsMax);
    return isNumber ? `请写作 "${data}"` : undefined;
  },
  integer: (data) => {
    if (typeof data !== 'string') return undefined;
    const number = plainYear(data) ?? plainDecimal(data)?.text;
    const isWhole = number !== undefined && isPlainDecimal(number) && !number.includes('.');
    return isWhole ? `请写作 ${number}，不加引号` : undefined;
  },
  boolean: (data) => {
    const word = typeof data === 'string' ? data.trim().toLowerCase() : '';
    if (/^(?:true|是|y|yes)$/u.test(word) || data === 1) return '请写作 true，不加引号';
    if (/^(?:false|否|n|no)$/u.test(word) || data === 0) return '请写作 false，不加引号';
    return undefined;
  },
};

/** What forms call the values that JSON has a word for. */
const valueWords: Readonly<Record<string, string>> = {
  ...Object.fromEntries(evaluationKinds.map((kind) => [evaluationKindTitles[kind], kind])),
  项目: 'project',
  部门: 'department',
  部门整体: 'department',
  单位整体支出: 'department',
  全年: 'year',
  年度: 'year',
  越高越好: 'higher',
  正向: 'higher',
  正向指标: 'higher',
  越低越好: 'lower',
  反向: 'lower',
  反向指标: 'lower',
  万: '万元',
  人民币万元: '万元',
  人民币元: '元',
  亿: '亿元',
};

function wrongValue(allowed: readonly unknown[], data: unknown): string {
  const due = `取值不在 ${allowed.join('、')} 之中`;
  if (typeof data !== 'string') return `${due}，请改正。`;
  const word = valueWords[data.trim()];
  if (word !== undefined && allowed.includes(word)) return `${due}；请写作 "${word}"。`;
  return `${due}${suggestion(data, allowed.map(String), '请改正')}`;
}

function unknownKind(tagValue: unknown): string {
  const due = '不认识的计分规则 kind';
  const others = `可用 ${chosenKinds.join('、')}`;
  if (typeof tagValue !== 'string') return `${due}；${others}。`;
  return `${due}${quoted(tagValue)}${suggestion(tagValue, chosenKinds, others)}`;
}

function wrongDate(data: unknown): string {
  const due = '日期应写作 2024-09 或 2024-09-30，且确有其日';
  const plain = typeof data === 'string' ? plainDate(data) : undefined;
  return plain === undefined || plain === data ? `${due}。` : `${due}；请写作 "${plain}"。`;
}
