import { TextDocument } from 'vscode-languageserver-textdocument';
import { defaultSettings, documentOf, service } from '../../fixture';
import type { TextEdit } from '../../../server/src/text/position';

/** Notes as drafters write them, put into texts that came to us without any. */
const NOTES = [
  'General Assembly resolution 70/1.',
  'A/80/214, para. 12.',
  'See *Official Records of the General Assembly, Seventy-ninth Session, Supplement No. 16* (A/79/16), chap. VII.',
  'United Nations, *Treaty Series*, vol. 1577, No. 27531.',
  'Ibid., vol. 2171, No. 27531.',
  'E/CN.5/2031/3 and Add.1.',
  'Resolution 217 A (III).',
  'See *Report of the Conference on Wells and Springs, Tunis, 3–5 May 2029* (United Nations publication, 2030), chap. I, resolution 1, annex II.',
] as const;

/** A sequence of numbers from 0 up to but not including 1, the same for a seed. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Indicators of the old form (`1/`) raised, in the text and at their notes. */
function raised(text: string): string {
  const digits = (number: string): string => number.replaceAll(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)));
  if (!/^\d{1,2}\/ /m.test(text)) return text;
  return text
    .replaceAll(/(?<=\S) (\d{1,2})\/(?=[\s.,;]|$)/gm, (_, number: string) => digits(number))
    .replaceAll(/^(\d{1,2})\/(?= )/gm, (_, number: string) => digits(number));
}

/** A text in its canonical form, openings in italics and indicators raised. */
export function canonical(text: string): string {
  return edited(text, service.format(documentOf(text), { ...defaultSettings, italics: 'on', footnotes: 'superscript' }));
}

/**
 * A text as print has it: damaged numbers and labels put right, without comments, drawn lines and signs that nobody sees, each block on
 * one line with one space where there are several, indicators raised, and with one of the two signs of italics.
 */
export function printed(text: string): string {
  const plain = text
    .replaceAll(/[\u200B-\u200F\uFEFF\u00AD]/g, '')
    .replaceAll(/\f/g, ' ')
    .replaceAll(/(?<![\p{L}\d_])_(?=\p{L})([^_\n]+)_(?![\p{L}\d_])/gu, '*$1*')
    .replaceAll(/(?<=[^ \t\n])[ \t]{2,}(?=[^ \t\n])/g, ' ')
    .replaceAll(/^[ \t]*(?:\/\/.*|[-_–—*](?:[ \t]*[-_–—*]){2,}[ \t]*)\n+/gm, '');
  const document = documentOf(onLines(raised(plain)));
  const repairs = service
    .diagnose(document, defaultSettings)
    .reports.filter(
      ({ code, message }) =>
        code === 'items/malformed-label' || (code === 'numbering/out-of-order' && /full stop|misprinted/.test(message.template)),
    )
    .flatMap((report) => report.fixes().slice(0, 1))
    .flatMap(({ edits }) => edits);
  return edited(document.getText(), repairs);
}

function onLines(text: string): string {
  return documentOf(text)
    .blocks.map(({ text: block, summary: { end } }) => {
      const lines = block.slice(0, end).trimEnd().split('\n');
      return lines.map((line, index) => (index === 0 ? line.trimEnd() : line.trim())).join(' ') + block.slice(end);
    })
    .join('');
}

/**
 * The text with up to so many notes at places that the seed chooses, put in as an editor would, and with a few stretches of words in italics;
 * in its canonical form.
 */
export function seeded(text: string, seed: number, notes: number): string {
  const next = random(seed);
  let result = canonical(printed(canonical(text)));
  for (let count = 0; count < notes; count += 1) {
    const places = [...result.matchAll(/\p{L}\p{L}[,;](?= |\n)/gu)].map(({ index }) => index + 3);
    const place = places[Math.floor(next() * places.length)];
    if (place === undefined) break;
    const document = documentOf(result);
    const inserted = service.insertFootnote(document, document.positionAt(place));
    if (inserted === undefined) continue;
    const after = documentOf(edited(result, inserted.edits));
    const cursor = after.offsetAt(inserted.cursor);
    const all = after.getText();
    // Where the name before the mark is known, its note is written already.
    const empty = /^\s*(?:\n|$)/.test(all.slice(cursor));
    result = empty ? all.slice(0, cursor) + (NOTES[Math.floor(next() * NOTES.length)] ?? '') + all.slice(cursor) : all;
  }
  return canonical(inItalics(result, next));
}

/** Every thirtieth paragraph or so with a word or two in italics, never beside other signs. */
function inItalics(text: string, next: () => number): string {
  return text
    .split('\n')
    .map((line) => {
      if (next() > 0.1 || line.length < 120 || line.slice(60).includes('*')) return line;
      return line.slice(0, 60) + line.slice(60).replace(/(?<= )\p{Ll}{4,}(?: \p{Ll}{3,})?(?= \p{Ll})/u, '*$&*');
    })
    .join('\n');
}

function edited(text: string, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(documentOf(text), [...edits]);
}
