/** What a reviewer would point at in a table that was read from a document, each with its line. */
import { placeOf, type RecognisedTable, type SourcedFinding } from '../../documents/recognised.js';
import type { Place } from '../../documents/source/blocks.js';
import { placeInWords, sourceOfPlace } from '../../documents/source/place.js';
import { figurePointers } from '../../indicators/derived.js';
import type { Evaluation } from '../../indicators/evaluation.js';
import { isAskedByPolicy } from '../../scoring/findings/block-weight-differs.js';
import type { Finding } from '../../scoring/findings/finding.js';
import type { ScoreSheet } from '../../scoring/score-sheet.js';

/** What a table of goals cannot have yet: it is filled in after the year. */
const ofResults: ReadonlySet<string> = new Set([
  'actual-missing',
  'weight-missing',
  'form-unweighted',
  'weights-not-full',
  'block-weight-differs',
  'block-missing',
]);

/**
 * The findings of the sheet and those of the document, with the lines of the figures in question.
 * @param withPlaces whether they list the places of both sides, too
 */
export function tableFindings(
  { findings, input }: ScoreSheet,
  table: RecognisedTable,
  withPlaces = false,
): readonly SourcedFinding[] {
  const isFilled = table.stage === 'filled';
  const own = findings.filter(({ code }) => isFilled || !ofResults.has(code));
  const isGuessed = input.policy === undefined;
  const told = isGuessed ? own.map((finding) => underGuessedPolicy(finding)) : own;
  return [...table.findings, ...told.map((finding) => sourced(finding, input, table, withPlaces))];
}

/** Nobody said that the form follows the policy that was taken for it: what that one asks for is a hint. */
function underGuessedPolicy(finding: Finding): Finding {
  const { code } = finding;
  const isAsked =
    code === 'block-missing' || (code === 'block-weight-differs' && isAskedByPolicy(finding));
  return isAsked ? { ...finding, severity: 'info' } : finding;
}

function sourced(
  finding: Finding,
  input: Evaluation,
  { places, first }: RecognisedTable,
  withPlaces: boolean,
): SourcedFinding {
  const place = placeOf(places, finding.pointer) ?? first;
  const source = sourceOfPlace(place);
  const others = otherPointers(finding, input)
    .map((pointer) => places.get(pointer))
    .filter((other): other is Place => other !== undefined && sourceOfPlace(other) !== source);
  const where = [...new Set(others.map(placeInWords))].join('、');
  const message =
    where === '' ? finding.message : `${finding.message.replace(/。$/u, '')}（见${where}）。`;
  if (!withPlaces || others.length === 0) return { ...finding, message, source };
  const sources = [...new Set([source, ...others.map(sourceOfPlace)])];
  return { ...finding, message, source, sources };
}

/** Where the other side of a comparison stands. */
function otherPointers({ code, pointer }: Finding, { indicators }: Evaluation): readonly string[] {
  const row = indicators[Number(/^\/indicators\/(\d+)/u.exec(pointer)?.[1])];
  if (code === 'cost-target-differs-from-budget')
    return ['/budget/total/initial', '/budget/total/adjusted'];
  const isDerived = code === 'derived-rate-differs' || code === 'denominator-zero';
  return isDerived && row !== undefined ? figurePointers(row.level3) : [];
}
