/** Made-up forms as people draw them: ` | ` between cells, `<` for a cell merged with the one left of it, `^` with the one above. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Form, FormCell } from './files.js';

export interface DrawnForm {
  readonly name: string;
  /** What is particular about it. */
  readonly about: string;
  readonly form: Form;
}

const formsFolder = new URL('../../golden/forms/', import.meta.url);

export const drawnForms: readonly DrawnForm[] = readdirSync(formsFolder)
  .filter((file) => file.endsWith('.form'))
  .map((file) => drawnForm(file.slice(0, -'.form'.length)));

function drawnForm(name: string): DrawnForm {
  const lines = readFileSync(new URL(`${name}.form`, formsFolder), 'utf8')
    .trimEnd()
    .split('\n');
  const about = lines.filter((line) => line.startsWith('# ')).map((line) => line.slice(2));
  return {
    name,
    about: about.join(' '),
    form: formOfLines(lines.filter((line) => !line.startsWith('# '))),
  };
}

type Growing = { -readonly [Key in keyof FormCell]: FormCell[Key] };

/** The form that such lines draw; `\n` is a break inside a cell. */
function formOfLines(lines: readonly string[]): Form {
  const fields = lines.map((line) =>
    line.split('|').map((field) => field.trim().replaceAll('\\n', '\n')),
  );
  const columnCount = Math.max(...fields.map((row) => row.length));
  const cells: Growing[] = [];
  const covering: (Growing | undefined)[][] = fields.map(() => []);
  fields.forEach((texts, row) => {
    texts.forEach((text, column) => {
      covering[row]?.push(cellAt(text, row, column));
    });
  });
  function cellAt(text: string, row: number, column: number): Growing | undefined {
    const merged =
      text === '<'
        ? covering[row]?.[column - 1]
        : text === '^'
          ? covering[row - 1]?.[column]
          : undefined;
    if (merged !== undefined) {
      merged.columnSpan = Math.max(merged.columnSpan, column - merged.column + 1);
      merged.rowSpan = Math.max(merged.rowSpan, row - merged.row + 1);
      return merged;
    }
    // A mark beside a place that no cell covers leaves that place empty too.
    if (text === '' || text === '<' || text === '^') return undefined;
    const own = { text, row, column, rowSpan: 1, columnSpan: 1 };
    cells.push(own);
    return own;
  }
  return { rowCount: fields.length, columnCount, cells };
}
