/** Whoever changes the log, or the tables behind it, with the rights of the owner is found out. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFirstKey } from '../../src/evaluations/administration/keys.js';
import { serviceOn } from '../../src/evaluations/service.js';
import { verifyAudit } from '../../src/evaluations/verify-audit.js';
import { startService } from '../http/documented.js';
import { tableOf } from '../http/stored.js';
import { backends, describeOn, type Place } from './backends.js';

const chainOf = (unit: string) => `unit_code = '${unit}' and fiscal_year = 2023`;

/** One kind of tampering on the chain of each unit, and what must be said of it. */
const tamperings: Readonly<Record<string, readonly [script: (unit: string) => string, RegExp]>> = {
  edited: [
    (unit) => `update audit_entries set actor = 'k-other' where ${chainOf(unit)} and sequence = 2`,
    /第 2 条的内容被改动/u,
  ],
  deleted: [
    (unit) => `delete from audit_entries where ${chainOf(unit)} and sequence = 2`,
    /第 2 条缺失/u,
  ],
  inserted: [
    (
      unit,
    ) => `insert into audit_entries (unit_code, fiscal_year, sequence, at, actor, action, subject, previous, hash)
      select unit_code, fiscal_year, 5, at, actor, action, subject, repeat('a', 64), hash
      from audit_entries where ${chainOf(unit)} and sequence = 4`,
    /第 5 条与前一条不相接/u,
  ],
  reordered: [
    (unit) => `update audit_entries set sequence = 99 where ${chainOf(unit)} and sequence = 2;
      update audit_entries set sequence = 2 where ${chainOf(unit)} and sequence = 3;
      update audit_entries set sequence = 3 where ${chainOf(unit)} and sequence = 99`,
    /第 2 条与前一条不相接/u,
  ],
  'cut off': [
    (unit) => `delete from audit_entries where ${chainOf(unit)} and sequence = 4`,
    /末尾有删改/u,
  ],
  'cut off with its head': [
    (unit) => `delete from audit_entries where ${chainOf(unit)} and sequence = 4;
      update audit_heads set sequence = 3, hash =
        (select hash from audit_entries where ${chainOf(unit)} and sequence = 3)
      where ${chainOf(unit)}`,
    /链首的签名不符/u,
  ],
  'deleted whole': [
    (unit) =>
      `delete from audit_entries where ${chainOf(unit)}; delete from audit_heads where ${chainOf(unit)}`,
    /整条链被删除/u,
  ],
};

describeOn(backends, 'on $name', (backend) => {
  let place: Place;
  const ids = new Map<string, string>();

  beforeAll(async () => {
    place = await backend.place();
    const store = await place.open();
    const service = serviceOn(store);
    const key = (await createFirstKey(service)) ?? '';
    const { app } = await startService(false, service);
    const send = (method: 'POST' | 'PATCH', url: string, payload: object) =>
      app.inject({
        method,
        url,
        payload,
        headers: { authorization: `Bearer ${key}`, 'if-match': '*' },
      });
    for (const unit of [...Object.keys(tamperings), 'sheet', 'state', 'whole']) {
      const { id } = (await send('POST', '/v1/evaluations', tableOf(unit))).json();
      ids.set(unit, id);
      for (const name of ['甲', '乙', '丙']) {
        await send('PATCH', `/v1/evaluations/${id}`, { contact: { name } });
      }
    }
    await app.close();
    expect(await verifyAudit(service)).toMatchObject({ problems: [], evaluationCount: 10 });
    await store.close();
  });

  afterAll(() => place.remove());

  test('in whatever way', async () => {
    const scripts = Object.entries(tamperings).map(([unit, [script]]) => script(unit));
    await place.asOwner(
      [
        ...scripts,
        `update revisions set sheet = replace(sheet, '"40.00"', '"40.01"')
          where evaluation_id = '${ids.get('sheet')}' and number = 2`,
        'alter table evaluations disable trigger evaluation_step',
        `update evaluations set state = 'deleted' where id = '${ids.get('state')}'`,
        'alter table evaluations enable trigger evaluation_step',
      ].join(';\n'),
    );
    const store = await place.open();
    const { problems } = await verifyAudit(serviceOn(store));
    await store.close();
    const said = (name: string) =>
      problems.filter(({ place: found }) => found === name).map(({ message }) => message);
    for (const [unit, [, expected]] of Object.entries(tamperings)) {
      const messages = said(`chain 2023 ${unit}`).join('');
      expect({ unit, messages }).toEqual({ unit, messages: expect.stringMatching(expected) });
    }
    expect(said(`evaluation ${ids.get('sheet')}`)).toEqual(['第 2 版得分表与记录不同。']);
    expect(said(`evaluation ${ids.get('state')}`)).toEqual(['表的状态与最后一条记录不同。']);
    // What nobody touched is not accused.
    expect(said('chain 2023 whole').concat(said(`evaluation ${ids.get('whole')}`))).toEqual([]);
  });
});
