import { speaker } from './words.ts';

const settingsWords = {
  title: ['设置', 'Settings'],
  'admin-only': ['只有管理密钥可以改动设置。', 'Only an administrator key can change settings.'],
  parts: ['设置的各部分', 'Parts of the settings'],
  'part-units': ['单位', 'Units'],
  'part-windows': ['填报时间', 'Due dates'],
  'part-keys': ['密钥', 'Keys'],
  'part-audit': ['操作记录', 'Audit log'],
  'units-explained': [
    '密钥限于一些单位及其下级；有上级单位的表由上级单位审核。',
    'A key can be limited to certain units and those below them; tables of a subordinate unit are approved by the unit above it.',
  ],
  'units-none': ['还没有单位。', 'No units yet.'],
  'unit-tree': ['单位树', 'Unit tree'],
  'unit-new': ['新单位', 'New unit'],
  'unit-change': ['改动单位 {code}', 'Change unit {code}'],
  code: ['代码', 'Code'],
  name: ['名称', 'Name'],
  parent: ['上级单位', 'Parent unit'],
  'no-parent': ['没有（顶层）', 'None (top level)'],
  change: ['改动', 'Change'],
  'change-of': ['改动 {name}', 'Change {name}'],
  below: ['加下级单位', 'Add a subunit'],
  'below-of': ['加下级单位：{name}', 'Add a subunit of {name}'],
  save: ['保存', 'Save'],
  cancel: ['取消', 'Cancel'],
  done: ['好', 'Done'],
  saved: ['已保存。', 'Saved.'],
  stale: [
    '刚被别人改过，没有保存。现在看到的是新的内容，您填的还在，请核对后再存。',
    'Someone has just changed this, so nothing was saved. What you typed is still here; please check the latest version and save again.',
  ],
  year: ['预算年度', 'Fiscal year'],
  'windows-explained': [
    '到了截止时间仍可报送，记为逾期。留空为没有。时间按本机的时区。',
    'Tables submitted after the deadline are still accepted and marked as late. Leave empty for none. Times are in this computer’s time zone.',
  ],
  opens: ['开始时间', 'Opens'],
  closes: ['截止时间', 'Closes'],
  kind: ['自评表类型', 'Kind'],
  'keys-explained': [
    '密钥只在签发时显示一次，服务只保存它的校验码。撤销立即生效。',
    'A key is shown only once, when it is issued; the service keeps just a digest of it. Revoking takes effect at once.',
  ],
  'key-new': ['签发密钥', 'Issue a key'],
  'key-name': ['用途或持有人', 'Holder or purpose'],
  scopes: ['权限', 'Permissions'],
  'key-units': [
    '限于这些单位（代码，以逗号分隔；留空为不限）',
    'Limited to these units (codes separated by commas; leave empty for all)',
  ],
  'key-expires': ['到期时间（留空为不到期）', 'Expires (leave empty for never)'],
  issue: ['签发', 'Issue'],
  'key-once': ['新密钥，只显示这一次', 'New key, shown only this once'],
  'key-once-explained': [
    '请现在复制并交给持有人；关闭之后谁也看不到它。',
    'Copy it now and hand it to its holder; once this is closed, nobody can see it again.',
  ],
  copy: ['复制', 'Copy'],
  copied: ['已复制。', 'Copied.'],
  'copy-by-hand': ['已选中，请按 Ctrl+C 复制。', 'Selected. Press Ctrl+C to copy.'],
  'key-text': ['密钥', 'Key'],
  'key-id': ['代号', 'ID'],
  units: ['单位', 'Units'],
  'all-units': ['不限', 'All'],
  created: ['签发时间', 'Issued'],
  ends: ['到期', 'Expires'],
  never: ['不到期', 'Never'],
  revoked: ['已撤销', 'Revoked'],
  expired: ['已到期', 'Expired'],
  revoke: ['撤销', 'Revoke'],
  'revoke-of': ['撤销密钥 {name}', 'Revoke key {name}'],
  'revoke-ask': ['撤销密钥 {name}？', 'Revoke key {name}?'],
  'revoke-explained': [
    '它立即失效，正在办的批次不再往下办；不能恢复。',
    'It stops working at once, and its running batches stop too. This cannot be undone.',
  ],
  'key-revoked': ['已撤销。', 'Revoked.'],
  more: ['再看一些', 'Show more'],
  'audit-explained': [
    '各单位各年度自成一链，每条都含前一条的哈希，改动过就对不上。',
    'Each unit and year has its own chain; every entry carries the hash of the one before it, so any tampering shows.',
  ],
  verify: ['核验全部记录', 'Verify the whole log'],
  verifying: [
    '正在核验，表多时要等一会儿…',
    'Verifying; this takes a while when there are many tables…',
  ],
  'verified-good': [
    '全部相符：{chains} 条链、{entries} 条记录、{tables} 张表。',
    'Everything matches: {chains} chains, {entries} entries, {tables} tables.',
  ],
  'verified-bad': ['有 {count} 处不符：', '{count} mismatches:'],
  'verified-empty': ['还没有可核验的内容。', 'Nothing to verify yet.'],
  unit: ['单位代码', 'Unit code'],
  subject: ['对象', 'Subject'],
  'subject-any': ['全部', 'All'],
  'subject-id': ['对象的代号', 'ID of the subject'],
  'subject-id-example': ['例如：012', 'e.g. 012'],
  'kind-evaluation': ['自评表', 'Table'],
  'kind-unit': ['单位', 'Unit'],
  'kind-key': ['密钥', 'Key'],
  'kind-policy': ['计分办法', 'Rule-book'],
  'kind-windows': ['填报时间', 'Due dates'],
  'kind-batch': ['批次', 'Batch'],
  'kind-chain': ['链', 'Chain'],
  'actor-local': ['本机', 'This machine'],
  look: ['查', 'Search'],
  at: ['时间', 'When'],
  actor: ['谁', 'Who'],
  action: ['做了什么', 'What'],
  'before-after': ['之前、之后', 'Before, after'],
  before: ['之前', 'Before'],
  after: ['之后', 'After'],
  chain: ['链', 'Chain'],
  'system-chain': ['全局', 'System'],
  hash: ['哈希', 'Hash'],
  'entries-none': ['没有这样的记录。', 'No such entries.'],
  'action-create': ['新建', 'Create'],
  'action-chain-begun': ['开链', 'Chain begun'],
  'action-patch': ['改动', 'Change'],
  'action-actuals': ['填报', 'Fill in'],
  'action-submit': ['报送', 'Submit'],
  'action-approve': ['审核', 'Approve'],
  'action-review': ['复核', 'Review'],
  'action-publish': ['公布', 'Publish'],
  'action-return': ['退回', 'Return'],
  'action-reopen': ['重新打开', 'Reopen'],
  'action-delete': ['删除', 'Delete'],
  'action-put': ['设定', 'Set'],
  'action-add': ['增加', 'Add'],
  'action-revoke': ['撤销', 'Revoke'],
  'action-batch': ['批次', 'Batch'],
  'action-attach': ['上传佐证', 'Attach'],
  'action-detach': ['撤下佐证', 'Detach'],
} as const;

export type SettingsWord = keyof typeof settingsWords;

export const saySetting = speaker(settingsWords);

/** What the log can be about. */
export const subjectKinds = [
  'evaluation',
  'unit',
  'key',
  'policy',
  'windows',
  'batch',
  'chain',
] as const;

/** A word of the log; one that these words lack is shown as it is. */
function logWord(of: 'action' | 'kind' | 'actor', word: string): string {
  const key = `${of}-${word}`;
  return Object.hasOwn(settingsWords, key) ? saySetting(key as SettingsWord) : word;
}

/** What was done, as the log names it. */
export const actionWord = (action: string): string => logWord('action', action);

/** Who did it: the id of a key, or the machine itself. */
export const actorWord = (actor: string): string => logWord('actor', actor);

/** What it was done to: `unit 012` is 单位 012. */
export function subjectWords(subject: string): string {
  const [kind = '', ...id] = subject.split(' ');
  return [logWord('kind', kind), ...id].join(' ');
}
