import { Footer, Header, PageNumber, Paragraph, Table, TableCell, TableRow, TextRun, type IBorderOptions } from 'docx';
import type { RenderedHead } from '../render/rendered';
import { versions, type Signing } from './changes/runs';
import { HOUSE } from './front';

const NONE: IBorderOptions = { style: 'none', size: 0, color: 'auto' };
const NO_BORDERS = { top: NONE, left: NONE, right: NONE, bottom: NONE };

/**
 * The head of the first page: the table of the template, with the place of the emblem left empty; nothing where the text has no head. `was` is the
 * head of the old version in a file with changes, else the same.
 */
export function firstHeader(at: Signing, now: RenderedHead | undefined, was: RenderedHead | undefined): Header {
  if (now === undefined) return new Header({ children: [new Paragraph({ style: 'Header' })] });
  const head: Heads = [now, was ?? NOTHING];
  return new Header({
    children: [
      new Table({
        width: { size: 9850, type: 'dxa' },
        columnWidths: [1267, 1872, 245, 3110, 245, 3096, 15],
        layout: 'fixed',
        borders: { ...NO_BORDERS, insideHorizontal: NONE, insideVertical: NONE },
        rows: [
          new TableRow({ height: { value: 864, rule: 'exact' }, children: topCells(at, head) }),
          new TableRow({ height: { value: 2880, rule: 'exact' }, children: lowCells(at, head) }),
        ],
      }),
      new Paragraph({ spacing: { line: 20, lineRule: 'exact', after: 0 } }),
    ],
  });
}

/** The heads of both versions. */
type Heads = readonly [now: RenderedHead, was: RenderedHead];

const NOTHING: RenderedHead = {
  symbol: undefined,
  organ: undefined,
  distribution: undefined,
  date: undefined,
  original: undefined,
  source: undefined,
};

function topCells(at: Signing, [{ symbol = '' }, { symbol: before = '' }]: Heads): readonly TableCell[] {
  const name = new Paragraph({
    spacing: { after: 80, line: 300, lineRule: 'exact' },
    children: [new TextRun({ text: HOUSE, size: 28, characterSpacing: 2, scale: 96 })],
  });
  const mark = new Paragraph({
    alignment: 'right',
    spacing: { after: 80, line: 240, lineRule: 'auto' },
    children: [
      ...versions(at, symbol.slice(0, 1), before.slice(0, 1), { size: 40, position: '-2pt' }),
      ...versions(at, symbol.slice(1), before.slice(1), { position: '-2pt' }),
    ],
  });
  const cell = (width: number, span: number, children: readonly Paragraph[]): TableCell =>
    cellOf(width, span, children, { style: 'single', size: 4, color: 'auto' }, 'bottom');
  return [cell(1267, 1, [empty()]), cell(1872, 1, [name]), cell(245, 1, [empty()]), cell(6466, 4, [mark])];
}

function lowCells(at: Signing, heads: Heads): readonly TableCell[] {
  const cell = (width: number, span: number, children: readonly Paragraph[]): TableCell =>
    cellOf(width, span, children, { style: 'single', size: 12, color: 'auto' }, 'top');
  const words = (of: (head: RenderedHead) => string | undefined, before = ''): readonly [now: string, was: string] => {
    const [now = '', was = ''] = heads.map((head) => (of(head) === undefined ? '' : `${before}${of(head) ?? ''}`));
    return [now, was];
  };
  const line = (style: string, [now, was]: readonly [now: string, was: string]): readonly Paragraph[] =>
    now === '' && was === '' ? [] : [new Paragraph({ style, children: versions(at, now, was) })];
  const distribution = line(
    'Distribution',
    words((head) => head.distribution, 'Distr.: '),
  );
  const original = line(
    'Original',
    words((head) => head.original, 'Original: '),
  );
  const lines = [
    ...(distribution.length === 0 ? [new Paragraph({ style: 'Distribution' })] : distribution),
    ...line(
      'ReleaseDate',
      words((head) => head.date),
    ),
    ...(original.length === 0 ? [] : [empty(), ...original]),
  ];
  const name = new Paragraph({ style: 'XLarge', spacing: { before: 109 }, children: versions(at, ...words((head) => head.organ)) });
  return [cell(1267, 1, [empty()]), cell(5227, 3, [name]), cell(245, 1, [empty()]), cell(3111, 2, lines)];
}

/** The running head of the pages after the first: the symbol on the outer side. */
export function runningHeader(
  at: Signing,
  [now, was]: readonly [now: string | undefined, was: string | undefined],
  side: 'left' | 'right',
): Header {
  const cell = new Paragraph({
    style: 'Header',
    alignment: side,
    spacing: { after: 80 },
    children: versions(at, now ?? '', was ?? '', { bold: true }),
  });
  return new Header({
    children: [
      new Table({
        width: { size: 9840, type: 'dxa' },
        columnWidths: [9840],
        layout: 'fixed',
        borders: { ...NO_BORDERS, insideHorizontal: NONE, insideVertical: NONE },
        rows: [
          new TableRow({
            height: { value: 864, rule: 'exact' },
            children: [cellOf(9840, 1, [cell], { style: 'single', size: 2, color: 'auto' }, 'bottom')],
          }),
        ],
      }),
      // The text begins 73.3 points below the edge of the page.
      new Paragraph({ style: 'Header', spacing: { line: 170, lineRule: 'exact', after: 0 } }),
    ],
  });
}

/**
 * The foot of the pages after the first: the page and how many there are, in the file or, where that has several texts, in the section. Only
 * Word can count the pages of a section.
 */
export function runningFooter(side: 'left' | 'right', of: 'file' | 'section'): Footer {
  const all = of === 'file' ? PageNumber.TOTAL_PAGES : PageNumber.TOTAL_PAGES_IN_SECTION;
  const pages = new TextRun({ children: [PageNumber.CURRENT, '/', all] });
  return new Footer({ children: [new Paragraph({ style: 'Footer', alignment: side, children: [pages] })] });
}

/** The foot of the first page is empty, and as high as its larger margin. */
export function firstFooter(): Footer {
  return new Footer({ children: [new Paragraph({ style: 'Footer', spacing: { line: 1224, lineRule: 'exact' } })] });
}

function cellOf(
  width: number,
  columnSpan: number,
  children: readonly Paragraph[],
  bottom: IBorderOptions,
  verticalAlign: 'top' | 'bottom',
): TableCell {
  return new TableCell({
    width: { size: width, type: 'dxa' },
    columnSpan,
    verticalAlign,
    borders: { ...NO_BORDERS, bottom },
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    children,
  });
}

function empty(): Paragraph {
  return new Paragraph({});
}
