/** Every fact that is stored is held against the log: whoever edits one with the owner's rights is found out. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { textSha256 } from '../../src/canonical-json.js';
import type { AuditVerification } from '../../src/evaluations/administration/answers.js';
import { serviceOn } from '../../src/evaluations/service.js';
import { verifyAudit } from '../../src/evaluations/verify-audit.js';
import { findPolicy } from '../../src/policies/catalogue.js';
import { type Stored, startStored, tableOf } from '../http/stored.js';
import { backends, describeOn } from './backends.js';

type Case = readonly [script: (id: string) => string, RegExp];

const change = (set: string) => (id: string) => `update evaluations set ${set} where id = '${id}'`;
const ofRevision = (set: string) => (id: string) =>
  `update revisions set ${set} where evaluation_id = '${id}' and number = 2`;
const ofEvidence = (set: string) => (id: string) =>
  `update attachments set ${set} where evaluation_id = '${id}'`;
const ofReview = (set: string) => (id: string) =>
  `update reviews set ${set} where evaluation_id = '${id}'`;

const content = Buffer.from('签到表');
const evidence = { name: '签到表.pdf', sha256: textSha256('签到表'), bytes: content.length };

/** A table that names its evidence before it is uploaded, which makes no further revision then. */
function withEvidence(unit: string): object {
  const { indicators } = tableOf(unit) as { indicators: object[] };
  const [first, ...others] = indicators;
  return tableOf(unit, { indicators: [{ ...first, attachments: [evidence] }, ...others] });
}

/** Each on a table of its own, which was published and reopened. */
const onTables: Readonly<Record<string, Case>> = {
  'another unit': [change(`unit_code = '乙'`), /表的单位或年度与记录不同/u],
  'not late': [change('late = true'), /表的逾期与最后一条记录不同/u],
  'a total': [change('total = 99.99'), /总分与现行得分表不同/u],
  'a full mark': [change('full_mark = 120'), /满分与现行得分表不同/u],
  'a grade': [change(`grade = '优秀'`), /等级与现行得分表不同/u],
  'a name': [change(`project_name = '别的项目'`), /项目名称与现行得分表不同/u],
  'a notice': [change(`notice = '{"action":"reopen"}'`), /与最后一条记录不同/u],
  'a published revision': [change('published_revision = 1'), /与最后一条记录不同/u],
  'a time': [change(`submitted_at = submitted_at - interval '1 day'`), /与最后一条记录不同/u],
  'who made a revision': [ofRevision(`created_by = '$other'`), /第 2 版的建立人/u],
  'when a revision was made': [
    ofRevision(`created_at = created_at - interval '1 day'`),
    /第 2 版的建立时间/u,
  ],
  'the scores of a revision': [ofRevision(`scores = '{6000,3900}'`), /第 2 版的各行得分/u],
  'its deviations': [ofRevision(`deviations = '{1,2}'`), /第 2 版的各行偏差度/u],
  'its hash': [ofRevision(`sha256 = repeat('a', 64)`), /第 2 版的校验码/u],
  'what it was scored from': [
    ofRevision(`input = replace(input, '甲', '乙')`),
    /第 2 版得分表与记录不同/u,
  ],
  'what a whole sheet beside it says otherwise': [
    ofRevision(`sheet = replace(sheet, '"input":null', '"input":' || input), input = ''`),
    /第 2 版的原表与得分表不同/u,
  ],
  'the policy that it was scored under': [
    ofRevision(`policy = 'other@1'`),
    /第 2 版的计分办法与得分表不同/u,
  ],
  'a revision put in': [
    (id) => `insert into revisions select fiscal_year, evaluation_id, 3, sheet, sha256, scores,
      deviations, created_at, created_by, input, policy from revisions where evaluation_id = '${id}' and number = 2`,
    /第 3 版得分表没有记录/u,
  ],
  'a revision taken out': [
    (id) => `delete from revisions where evaluation_id = '${id}' and number = 1`,
    /第 1 版得分表被删除/u,
  ],
  'a review': [ofReview(`document = replace(document, '证', '據')`), /复核与记录不同/u],
  'a review by hand': [ofReview(`scores = '{1,2}'`), /复核的各行得分/u],
  'who reviewed': [ofReview(`created_by = '$other'`), /复核人或时间/u],
  'a review taken out': [
    (id) => `delete from reviews where evaluation_id = '${id}'`,
    /复核被删除/u,
  ],
  'a review put in': [
    (id) => `insert into reviews select fiscal_year, evaluation_id, 99, revision, document, scores,
      created_at, created_by from reviews where evaluation_id = '${id}'`,
    /版本 99 的复核没有记录/u,
  ],
  'a byte of evidence': [
    (id) =>
      `update attachment_parts set content = set_byte(content, 3, 255) where evaluation_id = '${id}'`,
    /佐证材料 [0-9a-f]{16} 的内容与校验码不同/u,
  ],
  'the size of evidence': [ofEvidence('bytes = 7'), /的大小、上传人或时间/u],
  'who uploaded it': [ofEvidence(`created_by = '$other'`), /的大小、上传人或时间/u],
  'whether it was submitted': [
    (id) => `alter table attachments disable trigger attachment_step;
      update attachments set is_submitted = false where evaluation_id = '${id}';
      alter table attachments enable trigger attachment_step`,
    /是否报送过/u,
  ],
  'its bytes taken out': [
    (id) => `delete from attachment_parts where evaluation_id = '${id}'`,
    /的内容与校验码不同/u,
  ],
  'evidence taken out': [
    (id) => `alter table attachments disable trigger attachment_step;
      delete from attachments where evaluation_id = '${id}';
      alter table attachments enable trigger attachment_step`,
    /佐证材料 [0-9a-f]{16} 被删除/u,
  ],
  'evidence put in': [
    (
      id,
    ) => `insert into attachments select fiscal_year, evaluation_id, repeat('c', 64), 3, false, created_at,
      created_by from attachments where evaluation_id = '${id}'`,
    /佐证材料 c{16} 没有记录/u,
  ],
  'a table taken out': [
    (id) => `delete from reviews where evaluation_id = '${id}';
      alter table attachments disable trigger attachment_step;
      delete from attachments where evaluation_id = '${id}';
      alter table attachments enable trigger attachment_step;
      begin; set constraints all deferred;
      alter table evaluations disable trigger all; alter table revisions disable trigger all;
      delete from revisions where evaluation_id = '${id}'; delete from evaluations where id = '${id}';
      alter table evaluations enable trigger all; alter table revisions enable trigger all; commit`,
    /有记录而表不存在/u,
  ],
  nothing: [() => 'select 1', /^$/u],
};

/** Each on a key of its own, bound to a unit, with a last day. */
const onKeys: Readonly<Record<string, Case>> = {
  scopes: [(id) => `update keys set scopes = '{admin}' where id = '${id}'`, /密钥的权限/u],
  bound: [(id) => `update keys set bound = false where id = '${id}'`, /密钥的权限、单位/u],
  units: [(id) => `update key_units set unit_code = '乙' where key_id = '${id}'`, /单位/u],
  expiry: [(id) => `update keys set expires_at = null where id = '${id}'`, /期限/u],
  revoked: [(id) => `update keys set revoked_at = now() where id = '${id}'`, /撤销/u],
  restored: [(id) => `update keys set revoked_at = null where id = '${id}'`, /撤销/u],
  digest: [(id) => `update keys set digest = repeat('c', 64) where id = '${id}'`, /密钥的 HMAC/u],
  'taken out': [
    (id) => `delete from key_units where key_id = '${id}'; delete from keys where id = '${id}'`,
    /有记录而内容不存在/u,
  ],
  nothing: [() => 'select 1', /^$/u],
};

/** On what there is one of, with the place that is named. */
const others: readonly (readonly [place: string, script: string, RegExp])[] = [
  ['unit 名', `update units set name = '改' where code = '名'`, /单位的名称/u],
  [
    'unit 移',
    `update units set parent = '乙', path = '{乙,移}' where code = '移'`,
    /上级单位与记录不同/u,
  ],
  [
    'unit 路',
    `alter table units drop constraint units_check1; update units set path = '{乙,路}' where code = '路'`,
    /单位在树中的位置/u,
  ],
  ['unit 版', `update units set version = 9 where code = '版'`, /单位的版本/u],
  ['unit 加', `insert into units values ('加', '加', null, '{加}', 1)`, /没有记录/u],
  [
    'policy mof-project@12',
    `update policies set document = replace(document, '"50"', '"60"') where version = '12'`,
    /计分办法的内容/u,
  ],
  [
    'policy mof-project@13',
    `update policies set sha256 = repeat('a', 64) where version = '13'`,
    /内容/u,
  ],
  ['policy mof-project@14', `delete from policies where version = '14'`, /内容不存在/u],
  ['windows 2023', `update windows set closes_at = now() where fiscal_year = 2023`, /填报时间/u],
  ['windows 2024', 'delete from windows where fiscal_year = 2024', /填报时间/u],
  ['windows 2025', `insert into windows values (2025, 'project', null, null)`, /填报时间/u],
  [
    'chain 2023 号',
    `update audit_entries set number = default where unit_code = '号' and sequence = 1`,
    /编号/u,
  ],
];

describeOn(backends, 'on $name', (backend) => {
  let stored: Stored;
  let found: AuditVerification;
  const tables = new Map<string, string>();
  const keys = new Map<string, string>();

  async function send(method: 'POST' | 'PUT', url: string, body?: object): Promise<{ id: string }> {
    const answer = await stored.ask(stored.admin, method, url, body, { 'if-match': '*' });
    if (answer.statusCode >= 400) throw new Error(answer.body);
    return answer.json();
  }

  /** Units and windows that are new are made without a condition. */
  async function put(url: string, body: object): Promise<void> {
    const answer = await stored.ask(stored.admin, 'PUT', url, body);
    if (answer.statusCode >= 400) throw new Error(answer.body);
  }

  /** From a draft to a published table and back. */
  async function lifeOf(unit: string): Promise<string> {
    const { id } = await send('POST', '/v1/evaluations', withEvidence(unit));
    const url = `/v1/evaluations/${id}`;
    const row = { pointer: '/indicators/0', actual: '95人' };
    await send('PUT', `${url}/actuals`, { indicators: [row] });
    const { name } = evidence;
    const sent = await stored.send({
      method: 'POST',
      payload: content,
      url: `${url}/attachments?pointer=/indicators/0&name=${name}`,
      headers: { authorization: `Bearer ${stored.admin}`, 'content-type': 'application/pdf' },
    });
    expect(sent.statusCode).toBe(201);
    await send('POST', `${url}/submit`);
    await send('POST', `${url}/review`, { comment: '佐证不足' });
    await send('POST', `${url}/publish`);
    await send('POST', `${url}/reopen`, { reason: '更正' });
    return id;
  }

  beforeAll(async () => {
    stored = await startStored(backend);
    for (const code of ['甲', '乙', '名', '移', '路', '版', '号']) {
      await put(`/v1/units/${code}`, { name: `单位${code}` });
    }
    for (const name of Object.keys(onTables)) tables.set(name, await lifeOf('甲'));
    await lifeOf('号');
    const expiresAt = '2099-12-31T00:00:00Z';
    for (const name of Object.keys(onKeys)) {
      const wanted = { scopes: ['read'], units: ['甲'], expiresAt };
      keys.set(name, (await send('POST', '/v1/keys', wanted)).id);
    }
    const restored = `/v1/keys/${keys.get('restored')}`;
    await stored.ask(stored.admin, 'DELETE', restored);
    const shipped = findPolicy('mof-project') ?? expect.fail();
    for (const version of ['12', '13', '14']) {
      const lateShare = { ...shipped.lateShare, value: '50' };
      await send('POST', '/v1/policies', { ...shipped, version, lateShare });
    }
    for (const year of [2023, 2024]) {
      await put(`/v1/windows/${year}`, { project: { closesAt: '2099-03-31T00:00:00Z' } });
    }
    expect((await verifyAudit(stored.service)).problems).toEqual([]);
    await stored.stop(false);
    const scripts = [
      ...[...tables].map(([name, id]) => onTables[name]?.[0](id)),
      ...[...keys].map(([name, id]) => onKeys[name]?.[0](id)),
      ...others.map(([, script]) => script),
    ].map((script) => script?.replace('$other', keys.get('nothing') ?? ''));
    await stored.place.asOwner(
      [
        'alter table evaluations disable trigger evaluation_step',
        ...scripts,
        'alter table evaluations enable trigger evaluation_step',
      ].join(';\n'),
    );
    const store = await stored.place.open();
    found = await verifyAudit(serviceOn(store));
    await store.close();
  });

  afterAll(() => stored.place.remove());

  const said = (place: string): string =>
    found.problems
      .filter((problem) => problem.place === place)
      .map(({ message }) => message)
      .join('');

  test.each(Object.keys(onTables))('a table: %s', (name) => {
    expect(said(`evaluation ${tables.get(name)}`)).toMatch(onTables[name]?.[1] ?? /never/u);
  });

  test.each(Object.keys(onKeys))('a key: %s', (name) => {
    expect(said(`key ${keys.get(name)}`)).toMatch(onKeys[name]?.[1] ?? /never/u);
  });

  test.each(others)('%s', (place, _, message) => {
    expect(said(place)).toMatch(message);
  });

  test('what nobody touched is not accused', () => {
    const due = new Set([
      ...[...tables].map(([, id]) => `evaluation ${id}`),
      ...[...keys].map(([, id]) => `key ${id}`),
      ...others.map(([place]) => place),
    ]);
    expect(found.problems.filter(({ place }) => !due.has(place))).toEqual([]);
    expect(found.problemCount).toBe(found.problems.length);
  });
});
