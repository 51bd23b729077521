/** The words of a file that its user maps to fields, as they are handed over in JSON. */
import { accepted, type Result, refused } from '../../defect.js';
import { type Mapping, mappedColumns, mappedLabels } from '../../documents/mapping.js';
import { isLevel1, isLevel2 } from '../../documents/table/words.js';
import { type Infer, object, type Schema } from '../../indicators/schema.js';
import { limits } from '../../limits.js';
import { checkOf } from '../checks/validate.js';

function wordsOf<W extends string>(
  title: string,
  values: Schema<W>,
): Schema<Readonly<Record<string, W>>> {
  const maxProperties = limits.mappedWordCountMax;
  return { title, type: 'object', additionalProperties: values, maxProperties };
}

function oneOfNames<W extends string>(names: Readonly<Record<W, unknown>>): Schema<W> {
  return { type: 'string', enum: Object.keys(names) };
}

const level: Schema<string> = {
  type: 'string',
  maxLength: limits.textCharsMax,
  pattern: '\\S',
};

const mappingSchema: Schema<Mapping> = object('表头对照表', {
  columns: wordsOf('指标部分各栏的表头：文件中的写法 → 栏', oneOfNames(mappedColumns)),
  labels: wordsOf('指标以外各项的名称：文件中的写法 → 项', oneOfNames(mappedLabels)),
  levels: wordsOf('一级、二级指标的名称：文件中的写法 → 通用的名称，如 产出指标', level),
});

const check = checkOf(mappingSchema);

/**
 * The mapping behind a value of unknown shape.
 * @returns every defect otherwise: those of the schema, and level names that no form has.
 */
export function readMapping(value: unknown): Result<Mapping> {
  const defects = check(value);
  if (defects.length > 0) return refused(defects);
  const mapping = value as Infer<typeof mappingSchema>;
  const unknown = Object.entries(mapping.levels ?? {}).filter(
    ([, level]) => !isLevel1(level) && !isLevel2(level),
  );
  if (unknown.length === 0) return accepted(mapping);
  return refused(
    unknown.map(([word, level]) => ({
      code: 'value-unknown',
      pointer: `/levels/${word.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      message: `“${level}”不是一级或二级指标的通用名称，请写作 产出指标、效益指标、满意度指标、数量指标 等。`,
    })),
  );
}
