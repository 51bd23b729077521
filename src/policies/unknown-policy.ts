import { quoted } from '../defect.js';
import { limits } from '../limits.js';
import { suggestion } from '../nearest.js';
import { findPolicy, shippedPolicies } from './catalogue.js';

/** What is said of a reference that names no policy, in one Chinese sentence that ends with what to do. */
export function unknownPolicy(reference: string): string {
  return `没有计分办法${quoted(reference)}${policyHint(reference)}`;
}

/** The end of such a sentence: the version that there is, the nearest shipped id, or where all are listed. */
export function policyHint(reference: string): string {
  const [id = '', version] = reference.slice(0, limits.codeCharsMax).split('@');
  const newest = version === undefined ? undefined : findPolicy(id);
  if (newest !== undefined) return `；${id} 最新的版本写作 ${id}@${newest.version}。`;
  const ids = new Set(shippedPolicies.map((policy) => policy.id));
  return suggestion(id, ids, '运行 jichi policies 或查 GET /v1/policies 查看全部');
}
