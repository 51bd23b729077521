/** Why a value is no decimal that may stand where it stands, and how it is written. */
import { decimalPlaces, Fraction, isExactNumber, isPlainDecimal } from '../../decimal.js';
import { quoted } from '../../defect.js';
import type { DefectCode } from '../../defect-codes.js';
import { isNoTarget } from '../../indicators/characters.js';
import { plainDecimal } from '../../indicators/plain-form.js';
import type { DecimalBounds } from '../../indicators/schema.js';
import { limits } from '../../limits.js';

interface DecimalDefect {
  readonly code: DefectCode;
  /** Without a stop at its end. */
  readonly message: string;
}

/** Why a value is not a decimal that may stand here; undefined when it is. */
export function decimalDefect(value: unknown, bounds: DecimalBounds): DecimalDefect | undefined {
  if (typeof value === 'number' && !isExactNumber(value, limits.numberSignificantDigitsMax)) {
    const message = '超出 JSON 数字能准确表示的 15 位有效数字，请改写为字符串';
    return { code: 'number-imprecise', message };
  }
  if (typeof value !== 'number' && typeof value !== 'string') return undefined;
  const text = String(value);
  if (!isPlainDecimal(text)) return { code: 'decimal-malformed', message: malformed(text) };
  const digits = text.replace(/[-.]/g, '').length;
  if (digits > limits.decimalDigitsMax || decimalPlaces(text) > limits.decimalPlacesMax) {
    return {
      code: 'decimal-too-long',
      message: '数字最多 30 位，其中小数最多 12 位，请减少位数',
    };
  }
  return boundsDefect(Fraction.of(text), text, bounds);
}

/** What stands there, and its plain form where that is certain. */
function malformed(text: string): string {
  if (isNoTarget(text)) return `${quoted(text)}不是数字；没有填的请整个删去这个成员`;
  const plain = plainDecimal(text);
  const now = `应为普通写法的数字（如 2413.52），现为${quoted(text)}`;
  if (plain === undefined) return `${now}；请只写数字，不写文字和单位`;
  const isMoney = plain.unit?.endsWith('元') === true;
  const unit = isMoney ? `，金额单位 ${plain.unit} 写在 currencyUnit 中` : '';
  return `${now}；请写作 "${plain.text}"${unit}`;
}

function boundsDefect(
  value: Fraction,
  text: string,
  { above, from, to }: DecimalBounds,
): DecimalDefect | undefined {
  if (above !== undefined && value.compare(Fraction.of(above)) <= 0) {
    return { code: 'not-positive', message: `应大于 ${above}，现为 ${text}，请改正` };
  }
  const belowFrom = from !== undefined && value.compare(Fraction.of(from)) < 0;
  const aboveTo = to !== undefined && value.compare(Fraction.of(to)) > 0;
  if (!belowFrom && !aboveTo) return undefined;
  const due = to === undefined ? `应不小于 ${from}` : `应在 ${from} 到 ${to} 之间`;
  return { code: 'out-of-range', message: `${due}，现为 ${text}，请改正` };
}
