/** What is answered about units and keys, and of the log of what was done. */
import { exact, listed, plain } from '../../indicators/answers.js';
import {
  flag,
  type Infer,
  type Keywords,
  type NamedSchemas,
  type Schema,
  word,
} from '../../indicators/schema.js';
import { sha } from '../../scoring/score-sheet.js';
import { scopes } from '../access/ports.js';
import { count, exampleId, moment, page, yearOfBudget } from '../shared/answers.js';

const unit = exact(
  '一个单位',
  {
    code: plain('代码', '012'),
    name: plain('名称', '政务服务中心'),
    parent: plain('上级单位的代码；没有或不可见时不列', '01'),
  },
  ['parent'],
);

/** A unit as it is given back; a parent that the key may not see is left out. */
export type UnitView = Infer<typeof unit>;

const keyMembers = {
  id: plain('密钥的代号', 'k-0123456789abcdef'),
  name: plain('用途或持有人', '政务服务中心填报'),
  scopes: listed('权限', word('权限', scopes)),
  units: listed('所限的单位；没有为不限', plain('代码', '012')),
  createdAt: moment('签发时间'),
  expiresAt: moment('到期时间'),
  revokedAt: moment('撤销时间'),
};

const key = exact('密钥', keyMembers, ['units', 'expiresAt', 'revokedAt']);

/** A key without its text. */
export type KeyView = Infer<typeof key>;

const anyObject = (title: string): Schema => ({
  title,
  type: ['object', 'null'],
  additionalProperties: true,
});

const auditEntry = exact('一条操作记录', {
  unit: plain('单位代码；不属于单位的为空', '012'),
  fiscalYear: {
    ...(yearOfBudget as Keywords),
    title: '预算年度；不属于年度的为 0',
  } as Schema<number>,
  sequence: count('链上的序号'),
  at: moment('时间'),
  actor: plain('谁：密钥的代号，本机为 local', 'k-0123456789abcdef'),
  action: plain('做了什么', 'submit'),
  subject: plain('对什么', `evaluation ${exampleId}`),
  before: anyObject('之前'),
  after: anyObject('之后'),
  previous: sha,
  hash: sha,
});

/** An entry of the log as it is given back. */
export type AuditEntryView = Infer<typeof auditEntry>;

export const administrationAnswers = {
  StoredUnit: unit,
  Units: page('单位', 'StoredUnit'),
  Key: key,
  NewKey: exact(
    '新签发的密钥',
    { ...keyMembers, key: plain('密钥，只给出这一次', `jichi_${'A'.repeat(43)}`) },
    ['units', 'expiresAt', 'revokedAt', 'key'],
  ),
  Keys: page('密钥', 'Key'),
  AuditEntry: auditEntry,
  AuditEntries: page('操作记录', 'AuditEntry'),
  AuditVerification: exact('操作记录的核验', {
    entryCount: count('共几条记录'),
    chainCount: count('共几条链'),
    evaluationCount: count('共几张表，含已删除的'),
    isEmpty: flag('是否还没有可核验的内容'),
    problemCount: count('共几处不符'),
    problems: listed(
      '不符之处，只列开头的一些',
      exact('一处不符', {
        place: plain('哪一条链，或哪一个对象', 'unit 012'),
        message: plain('说明', '单位的名称与记录不同。'),
      }),
    ),
  }),
} satisfies NamedSchemas;

/** What came of holding the log against what stands: how much was looked at, and the first of what is wrong. */
export type AuditVerification = Infer<(typeof administrationAnswers)['AuditVerification']>;
