/** A typist: the keys by which a text is written, in their time. */
import * as vscode from 'vscode';
import { pressInTime, type Stroke } from './keyboard';
import { whenever } from './workbench';

/** How somebody writes. */
export interface Hand {
  /** Whether labels are typed, with two Enters or with one, or left to the editor. */
  readonly labels: 'typed' | 'typed, one Enter' | 'left';
  /** Milliseconds from key to key. */
  readonly delay: number;
  /** What the pauses of half a second are drawn from. */
  readonly seed: number;
}

/** Writes a text into a new document by keys. Resolves to what stands there when it has come to be the text, or no longer changes. */
export async function writeByHand(text: string, hand: Hand): Promise<string> {
  const document = await vscode.workspace.openTextDocument({ language: 'resolution', content: '' });
  await vscode.window.showTextDocument(document);
  await pressInTime(strokesFor(keysFor(text, hand.labels), hand));
  await Promise.race([
    whenever(vscode.workspace.onDidChangeTextDocument, () => (document.getText() === text ? true : undefined)),
    calm(document),
  ]);
  return document.getText();
}

/** Resolves when a document has not changed for two seconds. */
async function calm(document: vscode.TextDocument): Promise<void> {
  for (let version = -1; version !== document.version;) {
    version = document.version;
    await new Promise((resolve) => setTimeout(resolve, 2_000));
  }
}

/** The keys with the time after each; a pause comes after one key of a hundred. */
function strokesFor(keys: string, { delay, seed }: Hand): readonly Stroke[] {
  const random = randomFrom(seed);
  return Array.from(keys, (text) => ({ text, delay: random() < 0.01 ? 500 : delay }));
}

/** Numbers from 0 to 1 that are the same for the same seed. */
function randomFrom(seed: number): () => number {
  const state = { at: seed };
  return () => {
    state.at = (state.at * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state.at / 2_147_483_648;
  };
}

/** The keys by which a text whose paragraphs stand apart by an empty line is written. */
function keysFor(text: string, labels: Hand['labels']): string {
  if (labels === 'typed') return text;
  const paragraphs = text.split('\n\n');
  const place: Place = { open: [], isPreamble: false };
  return paragraphs
    .map((paragraph, at) => {
      const before = paragraphs[at - 1];
      if (before === undefined) return read(place, paragraph, paragraph);
      const label = labelOf(paragraph);
      const isLabelled = place.open.length > 0;
      if (!isLabelled) return read(place, paragraph, (place.isPreamble && /[,;:.]$/u.test(bare(before)) ? '\n' : '\n\n') + paragraph);
      if (labels === 'typed, one Enter' && label !== undefined) return read(place, paragraph, `\n${paragraph}`);
      const offered = offersAfter(place.open, before);
      const steps = offered.indexOf(label ?? '');
      // What the editor does not offer is typed, after its labels are led away.
      const keys = '\n'.repeat((steps < 0 ? offered.length - 1 : steps) + 1);
      return read(place, paragraph, keys + (steps < 0 || label === undefined ? paragraph : paragraph.slice(label.length + 1)));
    })
    .join('');
}

interface Place {
  /** The labels that are counting, from the outside to the inside. */
  open: readonly string[];
  isPreamble: boolean;
}

/** The labels that Enter gives after a paragraph, one after the other, nothing at last. */
function offersAfter(open: readonly string[], before: string): readonly string[] {
  const inside = bare(before).endsWith(':') ? [['1.', '(a)', '(i)', 'a.'][open.length] ?? ''] : [];
  return [...inside, ...open.toReversed().map(following), ''];
}

function read(place: Place, paragraph: string, keys: string): string {
  const label = labelOf(paragraph);
  if (label === undefined) place.open = [];
  else {
    const known = place.open.findLastIndex((one) => following(one) === label);
    place.open = known >= 0 ? [...place.open.slice(0, known), label] : /^\d/u.test(label) ? [label] : [...place.open, label];
  }
  place.isPreamble = label === undefined && (place.isPreamble || /^[*_]?The [\p{L} ]+[*_]?,$/u.test(paragraph));
  if (/^Annex/u.test(paragraph)) place.isPreamble = false;
  return keys;
}

/** A paragraph without the footnote marks at its end. */
function bare(paragraph: string): string {
  return paragraph.replace(/[¹²³⁰⁴-⁹*]{1,4}$/u, '');
}

function labelOf(paragraph: string): string | undefined {
  return /^(?:\d{1,3}\.|\([a-z]{1,5}\))(?= )/u.exec(paragraph)?.[0];
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv'];

function following(label: string): string {
  const value = label.replace(/[().]/gu, '');
  if (/^\d/u.test(value)) return `${String(Number(value) + 1)}.`;
  const roman = ROMAN.indexOf(value);
  if (roman >= 0 && value !== 'v' && value !== 'x') return `(${ROMAN[roman + 1] ?? ''})`;
  return value === 'z' ? '(aa)' : `(${value.slice(0, -1)}${String.fromCharCode(value.charCodeAt(value.length - 1) + 1)})`;
}
