import assert from 'node:assert/strict';
import { it } from 'mocha';
import { searchSymbols, type SummarizedFile } from '../../server/src/features/searchSymbols';
import { summaryCitations, summaryParagraphs } from '../../server/src/features/summary/fileSummary';
import { ResolutionDocument } from '../../server/src/syntax/document';
import { detached } from '../../server/src/text/detached';
import { service } from '../fixture';
import { corpusTexts, published } from './shared';

/** How many bytes a summary holds. */
function bytesOf({ summary }: SummarizedFile): number {
  return (
    summary.kinds.byteLength + summary.places.byteLength + summary.citations.byteLength + 2 * summary.names.length + 8 * summary.keys.length
  );
}

published.describe('what published texts cite', () => {
  const texts = corpusTexts('adopted');
  const keys = new Map<string, string>();
  const shared = (key: string): string => {
    const known = keys.get(key) ?? detached(key);
    keys.set(known, known);
    return known;
  };
  const documents = new Map(texts.map(({ name, text }) => [name, ResolutionDocument.create(name, 'resolution', 0, text)]));
  const files = [...documents].map(([uri, document]): SummarizedFile => ({ uri, summary: service.summarize(document, shared) }));

  it('is summed up in a fraction of the texts', () => {
    const characters = texts.reduce((sum, { text }) => sum + text.length, 0);
    const bytes = files.reduce((sum, file) => sum + bytesOf(file), 0);
    assert.ok(bytes < characters, `${bytes} bytes for ${characters} characters`);
  });

  it('stands where the summary says: the number of a resolution, the symbol of a document', () => {
    const wrong: string[] = [];
    let looked = 0;
    for (const { uri, summary } of files) {
      for (const key of summary.keys) {
        const id =
          /^(?:resolution|decision):[^:]*:(?<id>.*)$/.exec(key)?.groups?.['id'] ?? /^symbol:(?<symbol>.*)$/.exec(key)?.groups?.['symbol'];
        if (id === undefined) continue;
        for (const { range } of summaryCitations(summary, [key])) {
          looked += 1;
          const words = (documents.get(uri)?.getText(range) ?? '').replaceAll(/\s+/g, '');
          if (!words.includes(id.replaceAll(' ', '')) && !/^[*_]*Ibid/i.test(words)) wrong.push(`${uri}: ${key} in ${words}`);
        }
      }
    }
    assert.ok(looked > 3000, `only ${looked} were found`);
    assert.deepEqual(wrong, []);
  });

  it('is of one key in all of them: the texts that are there are found by those that cite them', () => {
    const own = files.flatMap(({ uri, summary }) =>
      summary.self.filter((key) => key.startsWith('resolution:')).map((key) => ({ uri, key })),
    );
    assert.ok(own.length > 100, `only ${own.length} know their own number`);
    const cited = own.filter(({ uri, key }) => files.some((file) => file.uri !== uri && file.summary.keys.includes(key)));
    assert.ok(cited.length > 20, `only ${cited.length} are cited by another`);
  });

  it('gives each of them a title or paragraphs to be found by', () => {
    assert.deepEqual(
      files.filter(({ summary }) => summaryParagraphs(summary).length < 3).map(({ uri }) => uri),
      [],
    );
    assert.equal(searchSymbols(files, 'Recalling').length, 200);
    assert.ok(searchSymbols(files, 'rights of the child').some(({ name }) => /rights of the child/i.test(name)));
  });
});
