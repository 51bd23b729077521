/** The number formats of a workbook, by the number of a cell's style. */
import { parseXml } from '../xml.js';

/** Formats that programs know by number: those of a Chinese office for 27 to 36 and 50 to 58. */
const known: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** The format of every cell style, in order. */
export function cellFormats(bytes: Uint8Array | undefined): readonly string[] {
  const own = new Map<number, string>();
  const styles: number[] = [];
  if (bytes === undefined) return [];
  let isCellStyles = false;
  parseXml(bytes, {
    open: (element) => {
      if (element.name === 'numFmt')
        own.set(Number(element.attribute('numFmtId')), element.attribute('formatCode') ?? '');
      else if (element.name === 'cellXfs') isCellStyles = true;
      else if (element.name === 'xf' && isCellStyles)
        styles.push(Number(element.attribute('numFmtId') ?? 0));
    },
    close: (name) => {
      if (name === 'cellXfs') isCellStyles = false;
    },
  });
  return styles.map((id) => own.get(id) ?? known[id] ?? 'General');
}
