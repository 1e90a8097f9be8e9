import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { it } from 'mocha';
import { fixAll } from '../../server/src/features/fixAll';
import { createModel } from '../../server/src/model/model';
import { applyTextEdits, catalogue, defaultSettings, documentOf, service } from '../fixture';
import { corpusTexts, published } from './shared';

const FOLDERS = ['drafts', 'amendments'] as const;
const SNAPSHOT = 'test/corpus/drafts-outline.snapshot.tsv';
const modelOf = createModel(catalogue);

published.describe('drafts as they were tabled', () => {
  const texts = FOLDERS.flatMap((folder) => corpusTexts(folder).map(({ name, text }) => ({ name: `${folder}/${name}`, text })));

  it('have the outline that was read through by eye: every paragraph, item, sponsor line, note and page head', () => {
    const rows = texts.flatMap(({ name, text }) => outlineOf(text).map((row) => `${name}\t${row}`));
    if (process.env['UPDATE_SNAPSHOTS'] !== undefined)
      writeFileSync(SNAPSHOT, `file\tline\tpart\trole\tdegree\tlabel\tjoins\twords\n${rows.map((row) => `${row}\n`).join('')}`);
    assert.deepEqual(rows, existsSync(SNAPSHOT) ? readFileSync(SNAPSHOT, 'utf8').trimEnd().split('\n').slice(1) : []);
  });

  it('are cleaned up and formatted without a letter lost, and leave no label alone, no page head, no lowered mark', () => {
    for (const { name, text } of texts) {
      const cleaned = service.cleanPaste(text);
      assert.equal(lettersOf(`${cleaned.text}${cleaned.furniture.join('')}`), lettersOf(text), name);
      assert.deepEqual(wordsInOrder(cleaned.text, text), [], name);
      const formatted = applyTextEdits(text, service.format(documentOf(text), defaultSettings));
      for (const clean of [cleaned.text, formatted]) {
        assert.doesNotMatch(clean, /^ *(?:\d{1,3}\.|\([a-z]{1,4}\)) ?$/m, name);
        assert.doesNotMatch(clean, /^(?:\d{2}-\d{5}|\d{1,2}\/\d{1,2}) ?$/m, name);
        assert.deepEqual(
          service.diagnose(documentOf(clean), defaultSettings).reports.filter(({ code }) => ARTEFACTS.has(code)),
          [],
          name,
        );
      }
      assert.equal(service.cleanPaste(cleaned.text).text, cleaned.text, name);
      assert.deepEqual(service.format(documentOf(formatted), defaultSettings), [], name);
    }
  });

  it('lose no word and no number by safe fixes, and none is doubled: cleaned up, they are what they are without them', () => {
    const letters = (text: string): string => lowered(service.cleanPaste(text).text).replace(/\s+/g, '');
    for (const { name, text } of texts)
      for (const given of [text, service.cleanPaste(text).text]) assert.equal(letters(fixedSafely(given)), letters(given), name);
  });

  it('have at most one report of another kind for two texts once they are clean, and no error but an Ibid.', () => {
    const reports = texts.flatMap(({ text }) => service.diagnose(documentOf(service.cleanPaste(text).text), defaultSettings).reports);
    assert.ok(reports.length <= texts.length / 2, String(reports.length));
    assert.deepEqual(
      reports.filter(({ severity, code }) => severity === 'error' && code !== 'footnote/ibid-wrong-source').map(({ code }) => code),
      [],
    );
  });
});

function fixedSafely(text: string): string {
  return fixAll(documentOf(text), (document) => service.diagnose(document, defaultSettings).reports, 'safe').text;
}

/** What only a text has that was not typed. */
const ARTEFACTS: ReadonlySet<string> = new Set([
  'footnote/lost-superscript',
  'footnote/note-without-mark',
  'layout/paragraph-broken-by-page',
  'numbering/out-of-order',
  'items/lone-item',
  'items/out-of-order',
]);

/** A row a block below the masthead, without any of its words: they are told by four signs of their hash. */
function outlineOf(text: string): readonly string[] {
  const document = documentOf(text);
  return modelOf(document).segments.flatMap(({ segment, firstBlock }) =>
    segment.places.flatMap((place, index) => {
      const block = segment.blocks[index];
      if (block === undefined || place.role === 'masthead' || place.role === 'blank') return [];
      const line = document.positionAt(document.blockStart(firstBlock + index)).line + 1;
      const { label, start, end } = block.summary;
      const written = label === undefined ? '-' : block.text.slice(label.start, label.end);
      const words = createHash('sha256').update(block.text.slice(start, end).replace(/\s+/g, ' ')).digest('hex').slice(0, 4);
      const joins = place.joins < 0 ? '-' : String(document.positionAt(document.blockStart(firstBlock + place.joins)).line + 1);
      return [[line, place.part, place.role, place.degree, written, joins, words].join('\t')];
    }),
  );
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function lowered(text: string): string {
  return text.replace(/[⁰¹²³⁴-⁹]/g, (sign) => String(RAISED.indexOf(sign)));
}

/** All letters and figures, in no order: notes and page heads leave their places. */
function lettersOf(text: string): string {
  return lowered(text)
    .replace(/[\s_]+/g, '')
    .split('')
    .sort()
    .join('');
}

/** The words of the numbered paragraphs, items and preamble that do not stand in the same order in another text. */
function wordsInOrder(clean: string, raw: string): readonly string[] {
  const bare = (text: string): string => lowered(text).replace(/\P{L}/gu, '');
  const whole = bare(raw);
  let at = 0;
  const lost: string[] = [];
  for (const paragraph of clean.split('\n\n').filter((one) => !/^[*⁰¹²³⁴-⁹]/.test(one))) {
    const first = bare(paragraph).slice(0, 24);
    const found = whole.indexOf(first, at);
    if (found < 0) lost.push(first);
    else at = found;
  }
  return lost;
}
