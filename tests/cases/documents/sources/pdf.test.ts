/** Pages: what is a table, what goes on over pages, what belongs to the pages, and what is not read. */
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readableText } from '../../../../src/documents/source/pdf/readable.js';
import { readSource } from '../../../../src/documents/source/sources.js';
import { formOf } from '../files.js';
import { drawForm, type Paper, paperOf } from '../pdf-file.js';
import { read } from './texts.js';

const readPaper = async (draw: (paper: Paper) => void): Promise<string[]> =>
  read(await paperOf(draw), 'a.pdf');

/** A page of its own with what a function draws on it. */
function page(paper: Paper, draw: () => void = () => undefined): void {
  paper.addPage();
  draw();
}

function line(paper: Paper, text: string, y: number, x = 60): void {
  paper.text(text, x, y, { lineBreak: false });
}

/** Rows of a table that is longer than a page. */
const long = Array.from({ length: 40 }, (_, row) => `${2010101 + row}\t科目${row + 1}\t${row}.50`);

describe('a table', () => {
  it('has the cells between its rules, with what they span', async () => {
    const text = '类别\t名称\t数\n产出\t甲\t1\n\t乙\t2\n合计\t\t3\n';
    const lines = await readPaper((paper) => page(paper, () => drawForm(paper, formOf(text))));
    expect(lines).toEqual([
      'p1!table1!R1C1 类别',
      'p1!table1!R1C2 名称',
      'p1!table1!R1C3 数',
      'p1!table1!R2C1 2×1 产出',
      'p1!table1!R2C2 甲',
      'p1!table1!R2C3 1',
      'p1!table1!R3C2 乙',
      'p1!table1!R3C3 2',
      'p1!table1!R4C1 合计',
      'p1!table1!R4C3 3',
    ]);
  });

  it('is one over its pages, its places those of each page, its head there once', async () => {
    const head = '科目编码\t科目名称\t决算数';
    const lines = await readPaper((paper) => {
      page(paper, () => {
        line(paper, '支出决算表', 20);
        drawForm(paper, formOf([head, ...long.slice(0, 20)].join('\n')));
      });
      page(paper, () => {
        line(paper, '续表', 20);
        drawForm(paper, formOf([head, ...long.slice(20, 38)].join('\n')));
      });
    });
    expect(lines.filter((text) => text.includes('科目编码'))).toHaveLength(1);
    expect(lines.filter((text) => /决算表|续表/u.test(text))).toEqual(['支出决算表']);
    expect(lines).toContain('p2!table1!R2C1 2010121');
    expect(lines).toHaveLength(1 + 3 * 39);
  });

  it('is another one below a title of its own', async () => {
    const form = formOf('科目\t名称\t数\n201\t甲\t1\n');
    const { blocks } = await readSource(
      await paperOf((paper) => {
        page(paper, () => drawForm(paper, form));
        page(paper, () => {
          line(paper, '支出决算表', 20);
          drawForm(paper, form);
        });
      }),
      'a.pdf',
    );
    expect(blocks.map(({ kind }) => kind)).toEqual(['grid', 'paragraph', 'grid']);
  });

  it('is not what a box or a line under a text makes', async () => {
    const lines = await readPaper((paper) =>
      page(paper, () => {
        paper.rect(50, 50, 300, 40).stroke();
        line(paper, '盒中的话', 60);
        paper.moveTo(60, 130).lineTo(200, 130).stroke();
        line(paper, '划线的话', 115);
      }),
    );
    expect(lines).toEqual(['盒中的话', '划线的话']);
  });

  it('may be open at its sides, and its rules thin boxes', async () => {
    const lines = await readPaper((paper) =>
      page(paper, () => {
        for (const y of [50, 70, 90]) paper.rect(60, y, 300, 0.7).fill();
        paper.rect(200, 50, 0.7, 40).fill();
        line(paper, '甲', 55);
        line(paper, '1', 55, 210);
        line(paper, '乙', 75);
        line(paper, '2', 75, 210);
      }),
    );
    expect(lines).toEqual([
      'p1!table1!R1C1 甲',
      'p1!table1!R1C2 1',
      'p1!table1!R2C1 乙',
      'p1!table1!R2C2 2',
    ]);
  });

  it('is read on a page that lies on its side', async () => {
    const lines = await readPaper((paper) =>
      page(paper, () => {
        paper.addPage({ size: 'A4', layout: 'portrait', margin: 0 });
        paper.translate(595, 0).rotate(90);
        drawForm(paper, formOf('甲\t1\n乙\t2\n'));
      }),
    );
    expect(lines.map((text) => text.slice(-1))).toEqual(['甲', '1', '乙', '2']);
  });

  it('without rules stands where its words do', async () => {
    const { blocks } = await readSource(
      await paperOf((paper) =>
        page(paper, () => {
          line(paper, '下表没有框线。', 40);
          const rows = [
            ['项目', '预算', '决算'],
            ['甲', '1.00', '2.00'],
            ['乙', '3.00', '4.00'],
          ];
          for (const [row, words] of rows.entries())
            for (const [column, word] of words.entries())
              line(paper, word, 60 + row * 20, 60 + column * 120);
        }),
      ),
      'a.pdf',
    );
    expect(blocks).toMatchObject([
      { kind: 'paragraph' },
      { kind: 'grid', columns: 'placed', rowCount: 3 },
    ]);
  });
});

describe('text', () => {
  it('runs on over lines and pages, without what belongs to the pages', async () => {
    const full = '一'.repeat(30);
    const lines = await readPaper((paper) => {
      for (const number of [1, 2, 3])
        page(paper, () => {
          line(paper, '某局部门决算', 20);
          line(paper, `  ${full}`, 60, 78);
          for (const y of [75, 90, 105]) line(paper, `${full}二二`, y);
          line(paper, number < 3 ? `${full}三三` : '完。', 120);
          line(paper, `— ${number} —`, 570, 400);
        });
    });
    expect(lines).toHaveLength(3);
    expect(lines.join('')).not.toMatch(/某局|—/u);
    expect(lines.at(-1)).toMatch(/^一+.*完。$/u);
  });

  it('keeps the blanks that were set', async () => {
    const lines = await readPaper((paper) => page(paper, () => line(paper, '各 1 次，共2次', 60)));
    expect(lines).toEqual(['各 1 次，共2次']);
  });

  it('is written as it is typed, or told as unreadable', () => {
    expect(
      ['\u2f42', '\uf9b4', '\ufb01', '三', '\u00a0', '\ue123', '\ufffd'].map(readableText),
    ).toEqual([...['文', '領', 'fi', '三', '', undefined, undefined]]);
  });
});

/** A file of objects, by their numbers from 1; the first is the catalogue. */
function fileOf(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const entries = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  return strToU8(
    `${text}xref\n0 ${count}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`,
  );
}

const stream = (dictionary: string, text: string): string =>
  `<< ${dictionary} /Length ${text.length} >>\nstream\n${text}\nendstream`;
const catalogue = '<< /Type /Catalog /Pages 2 0 R >>';

async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    await readSource(bytes, 'a.pdf');
  } catch (error) {
    return `${(error as { code: string }).code} ${(error as Error).message}`;
  }
  return 'read';
}

describe('what is not read', () => {
  it('a scan is told as one, its pages by number', async () => {
    // One pixel, as wide as the page.
    const pixel = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const bytes = await paperOf((paper) => {
      page(paper, () => line(paper, '第一页', 60));
      for (const _ of [2, 3])
        page(paper, () => paper.image(pixel, 0, 0, { width: 842, height: 595 }));
    });
    const { told, blocks } = await readSource(bytes, 'a.pdf');
    expect(told).toMatchObject([{ code: 'picture-unread' }]);
    expect(told[0]?.message).toContain('第 2–3 页是扫描件');
    expect(blocks).toHaveLength(1);
  });

  it('a password is asked for in words', async () => {
    const draw = (paper: Paper): void => page(paper, () => line(paper, '甲', 60));
    const locked = await paperOf(draw, { userPassword: 'a', ownerPassword: 'b' });
    expect(await refusal(locked)).toMatch(/^file-encrypted .*取消密码/u);
    // What only forbids to change or to print is open to read.
    expect(await read(await paperOf(draw, { ownerPassword: 'b' }), 'a.pdf')).toEqual(['甲']);
  });

  describe('many pages', () => {
    /** So many pages, each with its number on a line. */
    const manyPages = (count: number): Uint8Array => {
      const numbers = Array.from({ length: count }, (_, index) => index);
      const kids = numbers.map((index) => `${4 + 2 * index} 0 R`).join(' ');
      return fileOf([
        catalogue,
        `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`,
        '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
        ...numbers.flatMap((index) => [
          `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents ${5 + 2 * index} 0 R /Resources << /Font << /F 3 0 R >> >> >>`,
          stream('', `BT /F 9 Tf 10 50 Td (page ${index + 1}.) Tj ET`),
        ]),
      ]);
    };

    it('2,000 are read, in their order', async () => {
      const { blocks } = await readSource(manyPages(2_000), 'a.pdf');
      const texts = blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''));
      expect(texts).toHaveLength(2_000);
      expect([texts[0], texts[1_234], texts[1_999]]).toEqual([
        'page 1.',
        'page 1235.',
        'page 2000.',
      ]);
    });

    it('more are refused in words', async () => {
      expect(await refusal(manyPages(2_001))).toMatch(/^file-too-large 2001 页，超过 2000 页/u);
    });
  });

  it('objects that hold themselves end', async () => {
    const loop = stream(
      '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F 5 0 R >> >>',
      '/F Do',
    );
    const bytes = fileOf([
      catalogue,
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >> >>',
      stream('', '/F Do'),
      loop,
    ]);
    expect(await refusal(bytes)).toMatch(/^(?:read$|file-)/u);
    const pages = fileOf([catalogue, '<< /Type /Pages /Kids [2 0 R] /Count 1 >>']);
    expect(await refusal(pages)).toMatch(/^file-damaged/u);
  });
});
