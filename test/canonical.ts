import assert from 'node:assert/strict';
import { createModel } from '../server/src/model/model';
import type { ResolutionSettings } from '../server/src/service/service';
import { ResolutionDocument } from '../server/src/syntax/document';
import { fromRaised } from '../server/src/text/characters';
import type { Range, TextEdit } from '../server/src/text/position';
import { applyTextEdits, catalogue, defaultSettings, documentOf, service } from './fixture';

const modelOf = createModel(catalogue);

/** The text after Format Document. */
export function canonical(text: string, settings: ResolutionSettings = defaultSettings): string {
  return applyTextEdits(text, service.format(documentOf(text), settings));
}

/**
 * Formats a text and fails where a word, a number or what a mark leads to is another one, where a second time changes more, or where
 * undoing does not give the text back. Returns the formatted text.
 */
export function assertFormatsWell(name: string, text: string, settings: ResolutionSettings = defaultSettings): string {
  const edits = service.format(documentOf(text), settings);
  const after = applyTextEdits(text, edits);
  assert.deepEqual(service.format(documentOf(after), settings), [], `${name}: formatting again changes more`);
  assertSameWords(name, text, after);
  // Marks that came down to the line are raised and lead to their notes then; all others lead where they led.
  const before = marksOf(text);
  assert.deepEqual(
    marksOf(after).filter((mark) => before.includes(mark)),
    before,
    `${name}: a mark leads to another note`,
  );
  assertUndoes(name, text, edits, after);
  return after;
}

/** The codes that are reported more often after formatting, if there are more reports in all; `[]` where there are not. */
export function newReports(text: string, after: string, settings: ResolutionSettings = defaultSettings): readonly string[] {
  const reports = (of: string): readonly string[] => service.diagnose(documentOf(of), settings).reports.map(({ code }) => code);
  const was = reports(text);
  const is = text === after ? was : reports(after);
  return is.length <= was.length ? [] : [...new Set(is)].filter((code) => count(is, code) > count(was, code));
}

/**
 * Whether paragraphs, items and notes stand on one line each, labels as deep as they are, and no line ends in spaces; what has columns may
 * be as it likes.
 */
export function isLaidOut(text: string): boolean {
  if (/[ \t](?:$|[\r\n])/.test(text)) return false;
  return modelOf(documentOf(text)).segments.every(({ segment }) =>
    segment.blocks.every((block, index) => {
      const { role, degree } = segment.places[index] ?? { role: 'text', degree: 0 };
      const content = block.text.slice(0, block.summary.end).replace(/^\uFEFF/, '');
      if (!['preambular', 'operative', 'item', 'note', 'enacting'].includes(role) || /\t| {3}|\|/.test(content.trimStart())) return true;
      const indent = role === 'item' ? '    '.repeat(degree - 1) : '';
      return !/[\r\n]/.test(content) && content.startsWith(indent) && !/^\s/.test(content.slice(indent.length));
    }),
  );
}

/**
 * The signs of all words are the same ones, and those outside of notes in the same order; spaces, the form of quotation marks, italics,
 * marks and the lines above notes do not count.
 */
export function assertSameWords(name: string, before: string, after: string): void {
  const is = wordsOf(after);
  const was = wordsOf(before);
  // A mark that came down to the line is raised, and is the same number then.
  const onTheLine = (text: string): string => text.replaceAll(/[{}]/g, '');
  assert.equal(onTheLine(is.text), onTheLine(was.text), `${name}: words outside of notes`);
  assert.deepEqual(is.notes.map(onTheLine).sort(), was.notes.map(onTheLine).sort(), `${name}: notes`);
}

/** The edits, applied one after the other to a document as an editor does, give the text; and back again. */
function assertUndoes(name: string, text: string, edits: readonly TextEdit[], after: string): void {
  const document = documentOf(text);
  const undo: { readonly range: Range; readonly newText: string }[] = [];
  let last = document.length;
  for (const { range, newText } of [...edits].reverse()) {
    const start = document.offsetAt(range.start);
    const end = document.offsetAt(range.end);
    assert.ok(start <= end && end <= last, `${name}: edits are in order and apart`);
    assert.deepEqual(
      [document.positionAt(start), document.positionAt(end)],
      [range.start, range.end],
      `${name}: edits stand at places that there are`,
    );
    const taken = document.slice(start, end);
    assert.notEqual(taken, newText, `${name}: an edit changes something`);
    ResolutionDocument.update(document, [{ range, text: newText }], 1);
    undo.push({ range: { start: range.start, end: document.positionAt(start + newText.length) }, newText: taken });
    last = start;
  }
  assert.equal(document.getText(), after, name);
  for (const { range, newText } of undo.reverse()) ResolutionDocument.update(document, [{ range, text: newText }], 2);
  assert.equal(document.getText(), text, `${name}: undone`);
}

function count(codes: readonly string[], code: string): number {
  return codes.filter((other) => other === code).length;
}

interface Words {
  readonly text: string;
  readonly notes: readonly string[];
}

function wordsOf(text: string): Words {
  const words: string[] = [];
  const notes: string[] = [];
  for (const { segment } of modelOf(documentOf(text)).segments) {
    segment.blocks.forEach((block, index) => {
      const role = segment.places[index]?.role;
      if (role === 'rule') return;
      if (role === 'note') notes.push(signsOf(block.text));
      else if (role !== 'comment') words.push(signsOf(block.text));
    });
  }
  return { text: words.join(''), notes };
}

function signsOf(text: string): string {
  const plain = text
    .replaceAll(/\[\^(\w+)\]:?/g, '{$1}')
    .replaceAll(/[⁰¹²³⁴-⁹]+/g, (digits) => `{${fromRaised(digits)}}`)
    .replaceAll(/(?<=^|\s)(\d{1,3})\/(?=[\s,;:.)]|$)/g, '{$1}');
  return plain
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[\s*_\u200B-\u200F\u00AD]+/g, '');
}

/** For each mark in order, through the service alone, the text of the note that it leads to. */
function marksOf(text: string): readonly string[] {
  const document = documentOf(text);
  const found: string[] = [];
  for (const { segment, firstBlock } of modelOf(document).segments) {
    segment.blocks.forEach(({ summary }, index) => {
      if (segment.places[index]?.role === 'note') return;
      for (const { form, label, start } of summary.marks) {
        if (form === 'asterisk') continue;
        const targets = service
          .definition(document, document.positionInBlock(firstBlock + index, start))
          .map(({ range }) => document.blocks[document.blockIndexAt(document.offsetAt(range.start))]?.text ?? '');
        found.push(`${label} ${targets.map(signsOf).join(' | ')}`);
      }
    });
  }
  return found;
}
