import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx'
import { EXHIBIT, type LetterBlock, type Run } from '#model/letter.ts'

/** Twentieths of a point: Letter paper with margins of an inch. */
const PAGE = { width: 12_240, height: 15_840 }
const INCH = 1_440
const TEXT_WIDTH = PAGE.width - 2 * INCH

/** What lawyers' offices read; Word, LibreOffice and phones all have it or its twin. */
const FONT = 'Times New Roman'

/**
 * Writes a letter as a Word file: headings are headings, exhibits are a numbered list,
 * pages are numbered. It says nothing of who wrote it or when the facts were put in.
 * @param check words of the mark at law that must be checked first, by its day
 */
export async function wordFile(
  blocks: readonly LetterBlock[],
  check: (since: string) => string,
): Promise<Blob> {
  const document = new Document({
    creator: '',
    lastModifiedBy: '',
    title: '',
    description: '',
    styles: {
      default: {
        document: { run: { font: FONT, size: 24 }, paragraph: { spacing: { after: 160 } } },
        title: {
          run: { font: FONT, size: 28, bold: true, allCaps: true },
          paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 240, after: 240 } },
        },
        heading1: {
          run: { font: FONT, size: 26, bold: true, color: '000000' },
          paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
        },
      },
    },
    numbering: {
      config: [
        {
          reference: 'exhibits',
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: `${EXHIBIT} %1.`,
              alignment: AlignmentType.START,
              style: { paragraph: { indent: { left: INCH, hanging: INCH } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: { size: PAGE, margin: { top: INCH, right: INCH, bottom: INCH, left: INCH } },
        },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: blocks.flatMap((block) => partOf(block, check)),
      },
    ],
  })
  return Packer.toBlob(document)
}

function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
    ],
  })
}

function partOf(block: LetterBlock, check: (since: string) => string): (Paragraph | Table)[] {
  switch (block.is) {
    case 'title':
      return [new Paragraph({ heading: HeadingLevel.TITLE, children: texts(block.runs) })]
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_1, children: texts(block.runs) })]
    case 'center':
      return [new Paragraph({ alignment: AlignmentType.CENTER, children: texts(block.runs) })]
    case 'paragraph':
      return [new Paragraph({ children: texts(block.runs) })]
    case 'ruled':
      return [ruled(block.label)]
    case 'signature':
      return [ruled(''), new Paragraph({ children: [new TextRun(block.label)] })]
    case 'exhibits':
      return block.items.map(
        (runs) =>
          new Paragraph({ numbering: { reference: 'exhibits', level: 0 }, children: texts(runs) }),
      )
    case 'factors':
      return [factorTable(block), new Paragraph({ children: [] })]
    case 'check':
      return [warning(check(block.since))]
    case 'page':
      return [new Paragraph({ children: [new PageBreak()] })]
  }
}

/** A line to write on, after its label: a tab whose leader is a rule, to the margin. */
function ruled(label: string): Paragraph {
  return new Paragraph({
    spacing: { before: 240, after: 120 },
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH, leader: 'underscore' }],
    children: [new TextRun({ text: label === '' ? '\t' : `${label}: \t` })],
  })
}

function warning(text: string): Paragraph {
  const edge = { style: BorderStyle.DASHED, size: 12, color: '000000', space: 4 }
  return new Paragraph({
    border: { top: edge, bottom: edge, left: edge, right: edge },
    keepNext: true,
    children: texts([{ text, isEmpty: false }], true),
  })
}

function factorTable({ columns, rows }: Extract<LetterBlock, { is: 'factors' }>): Table {
  const widths = [0.3, 0.5, 0.2].map((share) => Math.round(TEXT_WIDTH * share))
  const row = (cells: Run[][], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map(
        (runs, place) =>
          new TableCell({
            width: { size: widths[place] ?? 0, type: WidthType.DXA },
            margins: { top: 60, bottom: 60, left: 100, right: 100 },
            children: [new Paragraph({ spacing: { after: 0 }, children: texts(runs, isHead) })],
          }),
      ),
    })
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      row(
        columns.map((text) => [{ text, isEmpty: false }]),
        true,
      ),
      ...rows.map(({ title, runs, exhibits }) =>
        row([[{ text: title, isEmpty: false }], runs, exhibits], false),
      ),
    ],
  })
}

/** What is not filled in is marked, so that nobody sends it unseen. */
function texts(runs: readonly Run[], isBold = false): TextRun[] {
  // A run that says it is not bold would undo the bold of its heading.
  const weight = isBold ? { bold: true } : {}
  return runs.map(({ text, isEmpty }) =>
    isEmpty ? new TextRun({ text, highlight: 'yellow' }) : new TextRun({ text, ...weight }),
  )
}
