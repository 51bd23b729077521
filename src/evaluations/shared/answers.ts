/** What descriptions of answers about stored things have in common. */
import { exact, listed, nullable, plain } from '../../indicators/answers.js';
import { ref, type Schema, text } from '../../indicators/schema.js';

/** A moment as RFC 3339. */
export function moment(title: string): Schema<string> {
  return { title, type: 'string', format: 'date-time', examples: ['2024-03-01T01:02:03.456Z'] };
}

/** How many of something there are. */
export function count(title: string): Schema<number> {
  return { title, type: 'integer', minimum: 0, examples: [1] };
}

/** The year of a budget. */
export const yearOfBudget: Schema<number> = {
  title: '预算年度（年）',
  type: 'integer',
  examples: [2023],
};

/** How many there are of each name. */
export function countsByName(
  title: string,
  each: Schema<number>,
): Schema<Readonly<Record<string, number>>> {
  return { title, type: 'object', additionalProperties: each };
}

/** One page of a list of named things. */
export function page(title: string, item: string): Schema {
  return exact(title, {
    items: listed('本页', ref(item)),
    nextCursor: nullable({ title: '下一页的 cursor；没有为 null', type: 'string' }),
  });
}

/** An example of an identifier that tells when it was made. */
export const exampleId = '01932f6e-1c2a-77e7-8b1a-0123456789ab';

export const evaluationId = text('自评表的标识', exampleId);

/** Whose a table is. */
export const unitOfTable = exact(
  '预算单位',
  { code: plain('代码', '012'), name: plain('名称', '政务服务中心') },
  ['code'],
);

export const projectOfTable = exact('项目', { name: plain('名称', '政务服务能力提升') });
