/** The schemas of requests that administer keys and units. */
import { nullable } from '../../indicators/answers.js';
import {
  code,
  filled,
  type Infer,
  list,
  type NamedSchemas,
  object,
  type Schema,
  text,
} from '../../indicators/schema.js';
import { limits } from '../../limits.js';
import { type KeyScope, scopes } from '../access/ports.js';
import { momentOrNull } from '../checks/moment.js';

const unitCode = (title: string): Schema<string> => code(title, '012', { minLength: 1 });

const scope: Schema<KeyScope> = { type: 'string', enum: scopes };

const keyToCreate = object(
  '要签发的密钥',
  {
    name: text('用途或持有人', '政务服务中心填报'),
    scopes: {
      ...list(
        '权限：read 查看，submit 填报，approve 主管审核，review 财政复核，admin 管理（含全部）',
        scope,
        limits.keyScopesMax,
        1,
      ),
      uniqueItems: true,
    },
    units: {
      ...list('限于这些单位及其下级；不填为不限', unitCode('单位代码'), limits.keyUnitsMax, 1),
      uniqueItems: true,
    },
    expiresAt: momentOrNull('到期时间；没有为 null', '2027-12-31T23:59:59+08:00'),
  },
  ['scopes'],
);

/** A key that is asked for. */
export type KeyToCreate = Infer<typeof keyToCreate>;

const unitToPut = object(
  '一个单位',
  {
    code: unitCode('单位代码；与地址中的相同'),
    name: text('名称', '政务服务中心', filled),
    parent: nullable(unitCode('上级单位的代码；没有为 null 或不填')),
  },
  ['name'],
);

/** What a unit is to be; the code is the one of the address. */
export type UnitToPut = Infer<typeof unitToPut>;

export const administrationSchemas = {
  UnitToPut: unitToPut,
  KeyToCreate: keyToCreate,
} satisfies NamedSchemas;
