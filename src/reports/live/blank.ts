/** A blank form of a policy: names, targets and weights are typed in, too, and placeholders are cleared. */
import type { ScoreSheet } from '../../scoring/score-sheet.js';
import type { Cell, Part } from '../layout.js';

/** Whether a table says nothing yet of what is to be reached, or whose it is: a policy may print some targets itself. */
export function isBlankForm({ input }: ScoreSheet): boolean {
  if (placeholder.test(input.unit.name)) return true;
  return input.indicators.every(({ target }) => target.trim() === '');
}

const typed =
  /^(?:field-\w+|(?:initial|adjusted|executed)(?:-\d+)?|goal-expected-\d+|(?:level2|level3|target|weight|actual|explanation)-\d+)$/u;

/** Stands where a name is due: （单位名称）, （指标 2）. */
const placeholder = /^（[^（）]*）$/u;

/** The form with everything open that a table of its own says. */
export function blankPart(part: Part): Part {
  const cell = (given: Cell): Cell => {
    const { name = '', content } = given;
    if (/^(?:score|deviation)-\d+$/u.test(name)) return emptied(given);
    if (!typed.test(name)) return given;
    const isPlace =
      placeholder.test(content.text) || (name.startsWith('weight-') && content.text === '0');
    return { ...(isPlace ? emptied(given) : given), input: {} };
  };
  return {
    ...part,
    subtitles: [
      ...part.subtitles,
      '浅黄的格可以填写；填好指标、指标值和分值后以 jichi score 计分，或以 jichi template --evaluation 生成得分随填随算的表。',
    ],
    sections: part.sections.map((section) => ({
      ...section,
      rows: section.rows.map((row) => row.map(cell)),
    })),
  };
}

function emptied(cell: Cell): Cell {
  return { ...cell, content: { kind: 'text', text: '' } };
}
