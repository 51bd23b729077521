/** Words of the record that several pages say: kinds, states, scopes, provenance. */
import { speaker } from './words.ts';

const recordWords = {
  'kind-project': ['项目支出', 'Project'],
  'kind-department': ['部门整体支出', 'Department'],
  'kind-transfer': ['转移支付', 'Transfer'],
  'state-draft': ['草稿', 'Draft'],
  'state-submitted': ['已报送', 'Submitted'],
  'state-approved': ['已审核', 'Approved'],
  'state-reviewed': ['已复核', 'Reviewed'],
  'state-published': ['已公布', 'Published'],
  'scope-read': ['查看', 'Read'],
  'scope-submit': ['填报', 'Fill in'],
  'scope-approve': ['主管审核', 'Supervisory approval'],
  'scope-review': ['财政复核', 'Review'],
  'scope-admin': ['管理', 'Administration'],
  'provenance-published': ['见于已公布的表', 'Published tables'],
  'provenance-attested': ['多处资料一致', 'Several sources'],
  'provenance-unverified': ['未核实', 'Not verified'],
  'provenance-own-choice': ['自定', 'Own choice'],
  'severity-error': ['错误', 'Error'],
  'severity-warning': ['警告', 'Warning'],
  'severity-info': ['提示', 'Note'],
} as const;

type RecordWord = keyof typeof recordWords;

const sayRecord = speaker(recordWords);

/** A word of the record, such as `state` `draft`; one that a later service has is shown as it is. */
export function recordWord(group: string, word: string): string {
  const key = `${group}-${word}`;
  return Object.hasOwn(recordWords, key) ? sayRecord(key as RecordWord) : word;
}
