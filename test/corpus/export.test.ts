import assert from 'node:assert/strict';
import process from 'node:process';
import { HtmlValidate } from 'html-validate';
import { it } from 'mocha';
import { createModel } from '../../server/src/model/model';
import { documentMeaning } from '../../server/src/model/meaning';
import { renderedNodes } from '../../server/src/exchange/render/render';
import { textOf } from '../../server/src/model/runs';
import { treesOf } from '../../server/src/model/tree';
import { lettersOf, readPage } from '../exchange/html/reader';
import { catalogue, documentOf, service } from '../fixture';
import { corpusTexts, published } from './shared';

const modelOf = createModel(catalogue);
/** Every so manieth text is tried for valid HTML; `npm run test:html` takes all. */
const every = Number(process.env['RESOLUTION_EVERY'] ?? 8);
const FOLDERS = ['adopted', 'security-council', 'footnotes', 'decisions', 'scanned', 'drafts', 'amendments'];

function sorted(letters: string): string {
  return Array.from(letters).sort().join('');
}

published.describe('export of published texts', () => {
  const texts = FOLDERS.flatMap((folder) => corpusTexts(folder).map((one) => ({ ...one, name: `${folder}/${one.name}` })));

  it('HTML holds every letter and figure of the text, links that lead somewhere, and ids once', () => {
    for (const { name, text } of texts) {
      const document = documentOf(text);
      if (service.fileKind(document) !== 'resolution') continue;
      const page = readPage(service.export(document, 'html'));
      assert.equal(new Set(page.ids).size, page.ids.length, name);
      assert.deepEqual(
        page.inner.filter((id) => !page.ids.includes(id)),
        [],
        name,
      );
      const words = modelOf(document).segments.flatMap(({ segment }) =>
        treesOf(segment).flatMap((tree) =>
          renderedNodes(tree)
            // The printer's job number and barcode are the Organization's own, and no part of the page.
            .filter((node) => !/^(?:\d\d-\d{5}\b|\d{7}$)/.test(textOf(segment, node)))
            .map(
              (node) =>
                `${node.label === undefined || node.label.bare || /^(?:roman|letter|division|annex)$/.test(node.label.form) ? '' : node.label.written} ${textOf(segment, node)}`,
            ),
        ),
      );
      const lost = missing(lettersOf(words.join(' ')), page.letters);
      assert.equal(lost, '', `${name}: letters lost`);
    }
  });

  it('HTML is valid', async function () {
    this.timeout(1_200_000);
    const validator = new HtmlValidate({ extends: ['html-validate:standard'], rules: { 'long-title': 'off' } });
    for (const { name, text } of texts.filter((_, index) => index % every === 0)) {
      const { results } = await validator.validateString(service.export(documentOf(text), 'html'));
      assert.deepEqual(
        results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)).slice(0, 3),
        [],
        name,
      );
    }
  });

  it('plain text reads back with the same meaning in 99 of 100', () => {
    const failed: string[] = [];
    for (const { name, text } of texts) {
      const clean = service.cleanPaste(text).text;
      const back = service.cleanPaste(service.export(documentOf(clean), 'txt')).text;
      if (meaningText(back) !== meaningText(clean)) failed.push(name);
    }
    process.stdout.write(
      `      ${String(texts.length - failed.length)} of ${String(texts.length)} texts read back; not: ${failed.join(', ')}\n`,
    );
    assert.ok(failed.length <= texts.length / 100, failed.join('\n'));
  }).timeout(240_000);
});

function meaningText(text: string): string {
  return documentMeaning(modelOf(documentOf(text)));
}

/** The letters of the first text that the second has fewer of. */
function missing(wanted: string, there: string): string {
  if (there.includes(wanted)) return '';
  const counts = new Map<string, number>();
  for (const letter of there) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  let lost = '';
  for (const letter of sorted(wanted)) {
    const left = counts.get(letter) ?? 0;
    if (left === 0) lost += letter;
    else counts.set(letter, left - 1);
  }
  return lost;
}
