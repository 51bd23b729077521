/** One project under two names: in its own table and in the list of projects, or under one code. */
import { compact } from '../indicators/characters.js';
import type { Accounts } from './accounts/accounts.js';
import type { ProjectAmount } from './accounts/grids/named-figures.js';
import { headAmount } from './cross-check.js';
import { contradict } from './figures/figure.js';
import type { Remark } from './figures/remark.js';
import { isNear } from './near-names.js';
import type { OpenTable } from './recognised.js';
import { inFile } from './source/addresses.js';

interface Project {
  readonly name: string;
  readonly code: string;
  readonly line: number;
  readonly table: OpenTable;
}

/** Projects whose names differ in a few characters, and which their code or their amount says to be one. */
export function projectNameRemarks(
  tables: readonly OpenTable[],
  { projects }: Accounts,
): readonly Remark[] {
  const named = tables.flatMap(projectIn);
  return [...underOneCode(named), ...ofOneAmount(named, projects)];
}

function projectIn(table: OpenTable): readonly Project[] {
  const { name, code } = (table.evaluation['project'] ?? {}) as Partial<Record<string, string>>;
  if (table.evaluation['kind'] !== 'project' || name === undefined) return [];
  const line = table.lines.get('/project/name') ?? table.firstLine;
  return [{ name: compact(name), code: compact(code ?? ''), line, table }];
}

/** Codes of projects have some twenty digits; a shorter one may be the unit's. */
const projectCode = /^\d{15,30}$/u;

function underOneCode(named: readonly Project[]): readonly Remark[] {
  return named.flatMap((project, index): readonly Remark[] => {
    const first = named.findIndex(({ code }) => code === project.code);
    const other = named[first];
    if (!projectCode.test(project.code) || other === undefined || first === index) return [];
    if (!isNear(project.name, other.name)) return [];
    const message = `项目 ${project.code} 的名称写为“${project.name}”，别处写为“${other.name}”（${inFile(other.line)}），请核对是否同一项目。`;
    return [{ code: 'names-differ', message, line: project.line }];
  });
}

/** A table whose project no list has, beside a project of the list that no table has, of the same amount. */
function ofOneAmount(
  named: readonly Project[],
  projects: readonly ProjectAmount[],
): readonly Remark[] {
  const listed = new Set(projects.map(({ name }) => compact(name)));
  const own = new Set(named.map(({ name }) => name));
  return named.flatMap(({ name, line, table }): readonly Remark[] => {
    const amount = headAmount(table, 'initial');
    if (listed.has(name) || amount?.value.isPositive() !== true) return [];
    const near = projects.filter(
      (project) =>
        !own.has(compact(project.name)) &&
        isNear(name, compact(project.name)) &&
        !contradict(amount, project.figure),
    );
    const [other, ...others] = near;
    if (other === undefined || others.length > 0) return [];
    const message = `项目名称写为“${name}”，项目支出表中写为“${compact(other.name)}”（${inFile(other.figure.line)}），金额相同，请核对是否同一项目。`;
    return [{ code: 'names-differ', message, line }];
  });
}
