/**
 * What the coverage-guided fuzzer calls with bytes that it makes up: each target throws where something holds no longer. See
 * `server/tools/guidedFuzz.mjs`.
 */
import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { strToU8, zipSync, strFromU8 } from 'fflate';
import { readAkomaNtoso } from '../../../server/src/exchange/akn/read/read';
import { readDocx } from '../../../server/src/exchange/docx/read/read';
import { documentMeaning } from '../../../server/src/model/meaning';
import { createModel } from '../../../server/src/model/model';
import { rules as allRules } from '../../../server/src/rules/index';
import { wordsOfHtml } from '../../../server/src/service/shapes';
import { ResolutionDocument } from '../../../server/src/syntax/document';
import type { Report } from '../../../server/src/service/service';
import { catalogue, service } from '../../fixture';

export { seeds } from './seeds';
export { wire } from './wire';

const modelOf = createModel(catalogue);

const settings = { profile: 'auto', era: 'auto', severities: {} } as const;

/** The blocks are the text; an edit leads to the same blocks as reading the new text anew. */
export function edits(data: Uint8Array): void {
  const text = strFromU8(data.subarray(6));
  const document = documentOf(text);
  assert.equal(document.getText(), text);
  const [a = 0, b = 0, c = 0, d = 0, length = 0] = data;
  const start = document.positionAt((a * 256 + b) % (text.length + 1));
  const end = document.positionAt(document.offsetAt(start) + (c % 40));
  const inserted = text.slice(d, d + length);
  const changed = ResolutionDocument.update(documentOf(text), [{ range: { start, end }, text: inserted }], 2);
  const fresh = documentOf(changed.getText());
  assert.deepEqual(
    changed.blocks.map((block) => block.text),
    fresh.blocks.map((block) => block.text),
  );
  // Fixes are worked out when they are asked for: only what is said is compared.
  assert.equal(JSON.stringify(service.diagnose(changed, settings).reports), JSON.stringify(service.diagnose(fresh, settings).reports));
}

/** What a fix brings to light is fixed the next time; after so many times there is nothing left. */
const ROUNDS = 8;

/** Whatever the text is, every fix is an edit of it that a document takes, and safe fixes come to rest. */
export function fixes(data: Uint8Array): void {
  const text = strFromU8(data);
  const document = documentOf(text);
  for (const report of service.diagnose(document, settings).reports)
    for (const { edits: made } of report.fixes()) TextDocument.applyEdits(document, [...made]);
  const fixed = [text];
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = documentOf(fixed[round] ?? '');
    const after = TextDocument.applyEdits(before, [...service.fixAll(before, settings, 'safe').edits]);
    if (after === before.getText()) break;
    fixed.push(after);
  }
  assert.ok(fixed.length <= ROUNDS, fixed.slice(-2).join('\n────\n'));
  service.renumber(document);
}

/** Every rule, also those that are off, in every profile and era: what it says lies in the text, in order, and is the same with other line ends. */
export function rules(data: Uint8Array): void {
  const [profile = 0, era = 0] = data;
  const chosen = {
    profile: (['auto', 'ga', 'ecosoc', 'hrc', 'sc', 'mun', 'other'] as const)[profile % 7] ?? 'auto',
    era: (['auto', 'current', 'legacy'] as const)[era % 3] ?? 'auto',
    severities: Object.fromEntries(allRules.map(({ code }) => [code, 'warning' as const])),
  };
  const text = strFromU8(data.subarray(2)).replaceAll(/\r\n?|\u2028|\u2029/gu, '\n');
  const document = documentOf(text);
  const { reports } = service.diagnose(document, chosen);
  let last = 0;
  for (const { range, code } of reports) {
    const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    assert.deepEqual([document.positionAt(start), document.positionAt(end)], [range.start, range.end], code);
    assert.ok(last <= start && start <= end, code);
    last = start;
  }
  const typed = service.diagnose(documentOf(text.replaceAll('\n', '\r\n')), chosen).reports;
  assert.deepEqual(typed.map(shown), reports.map(shown));
}

/** Formatting twice is formatting once, and the text says the same after it. */
export function formatting(data: Uint8Array): void {
  const document = documentOf(strFromU8(data));
  const once = TextDocument.applyEdits(document, [...service.format(document, settings)]);
  const twice = TextDocument.applyEdits(documentOf(once), [...service.format(documentOf(once), settings)]);
  assert.equal(twice, once);
  assert.equal(documentMeaning(modelOf(documentOf(once))), documentMeaning(modelOf(document)));
}

/** Every question about a position has an answer, every view of the text one as well. */
export function questions(data: Uint8Array): void {
  const document = documentOf(strFromU8(data.subarray(2)));
  const [a = 0, b = 0] = data;
  const position = document.positionAt((a * 256 + b) % (document.getText().length + 1));
  service.hover(document, position);
  service.completion(document, position);
  service.definition(document, position);
  service.references(document, position);
  service.prepareRename(document, position);
  service.insertFootnote(document, position);
  service.documentSymbols(document);
  service.semanticTokens(document, undefined);
  service.preview(document, new Set());
  service.export(document, 'html');
  service.export(document, 'txt');
}

/** Two texts, parted by a form feed, compared and turned into amendments. */
export function versions(data: Uint8Array): void {
  const [one = '', other = ''] = strFromU8(data).split('\f');
  service.compare(documentOf(one), documentOf(other));
  service.exportChanges(documentOf(one), documentOf(other));
  service.applyAmendments(documentOf(one), documentOf(other));
  service.writeAmendments(documentOf(one), documentOf(other), { style: 'un', sponsors: '', symbol: undefined });
}

/** A Word file with these bytes as its document, or as itself. */
export function word(data: Uint8Array): void {
  readSafely(() => readDocx(data, 'accept'));
  const parts = { '[Content_Types].xml': strToU8(TYPES), '_rels/.rels': strToU8(RELATIONS), 'word/document.xml': data };
  readSafely(() => readDocx(zipSync(parts, { level: 0 }), 'keep'));
}

/** A file of Akoma Ntoso. */
export function markup(data: Uint8Array): void {
  readSafely(() => readAkomaNtoso(data));
}

/** What a browser or a word processor puts on the clipboard, and plain text: cleaned up, it is a draft, and cleaned again it stays so. */
export function pasted(data: Uint8Array): void {
  const text = strFromU8(data);
  for (const words of [text, wordsOfHtml(text)]) {
    const once = service.cleanPaste(words).text;
    documentOf(service.cleanPaste(once).text);
  }
}

/** A file that cannot be read is refused by an error with a message for people; any other error is a mistake of ours. */
function readSafely(read: () => { readonly text: string }): void {
  try {
    documentOf(read().text);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError) throw error;
  }
}

function shown({ code, range, severity }: Report): unknown {
  return { code, range, severity };
}

function documentOf(text: string): ResolutionDocument {
  return ResolutionDocument.create('file:///fuzz.res', 'resolution', 1, text);
}

const TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELATIONS =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
