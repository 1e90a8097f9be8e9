import assert from 'node:assert/strict';
import fc from 'fast-check';
import { citingParagraphs } from '../../server/src/features/callHierarchy/citingParagraphs';
import { MOST_SYMBOLS, searchSymbols, type SummarizedFile } from '../../server/src/features/searchSymbols';
import { summaryCitations, summaryParagraphs, type FileSummary } from '../../server/src/features/summary/fileSummary';
import { detached } from '../../server/src/text/detached';
import { documentOf, service } from '../fixture';

const TEXT = `A/C.3/61/L.8

Rights of the child

The General Assembly,

Recalling the Convention on the Rights of the Child,¹ and the Optional Protocols thereto,

Recalling also its resolution 60/231 and Security Council resolution 1325 (2000),

1. Urges States that have not yet done so to ratify:

(a) The Convention;

(b) The Optional Protocol to the Convention on the Rights of the Child on the involvement of children in armed conflict;²

2. Requests the Secretary-General to report on document A/61/207.

¹ United Nations, Treaty Series, vol. 1577, No. 27531.

² Resolution 54/263, annex I.

Annex

1. The States shall recall resolution 60/231.
`;

function summaryOf(text: string): FileSummary {
  return service.summarize(documentOf(text), detached);
}

/** What the summary says that the paragraphs cite, as `paragraph: words`. */
function citedIn(text: string, key: string): readonly string[] {
  const summary = summaryOf(text);
  const document = documentOf(text);
  const paragraphs = summaryParagraphs(summary);
  return summaryCitations(summary, [key]).map(
    ({ paragraph, range }) => `${paragraphs[paragraph ?? -1]?.name.slice(0, 14) ?? '-'}: ${document.getText(range)}`,
  );
}

describe('the summary of a file', () => {
  it('has the symbol, the title, the paragraphs and the headings, not the items and the notes', () => {
    assert.deepEqual(
      summaryParagraphs(summaryOf(TEXT)).map(({ name, range }) => `${range.start.line} ${name.slice(0, 30)}`),
      [
        '0 A/C.3/61/L.8',
        '2 Rights of the child',
        '6 Recalling the Convention on th',
        '8 Recalling also its resolution ',
        '10 1. Urges States that have not ',
        '16 2. Requests the Secretary-Gene',
        '22 Annex',
        '24 1. The States shall recall res',
      ],
    );
  });

  it('gives what an item cites to its paragraph, and what a note cites to the paragraph with its mark', () => {
    assert.deepEqual(citedIn(TEXT, 'instrument:crc'), [
      'Recalling the : Convention on the Rights of the Child',
      '1. Urges State: Convention',
    ]);
    assert.deepEqual(citedIn(TEXT, 'resolution:General Assembly:54/263'), ['1. Urges State: Resolution 54/263']);
  });

  it('knows its own resolutions, those of other organs, and documents', () => {
    assert.deepEqual(citedIn(TEXT, 'resolution:General Assembly:60/231'), [
      'Recalling also: its resolution 60/231',
      '1. The States : resolution 60/231',
    ]);
    assert.deepEqual(citedIn(TEXT, 'resolution:Security Council:1325 (2000)'), ['Recalling also: Security Council resolution 1325 (2000)']);
    assert.deepEqual(citedIn(TEXT, 'symbol:A/61/207'), ['2. Requests th: A/61/207']);
    assert.deepEqual(
      citedIn(TEXT.replace('document A/61/207', 'A/RES/60/231'), 'resolution:General Assembly:60/231').at(1),
      '2. Requests th: A/RES/60/231',
    );
  });

  it('knows the organ behind a short name, and at the end of a longer one', () => {
    const keysOf = (words: string): readonly string[] =>
      summaryOf(`The General Assembly,\n\nRecalling ${words},\n\n1. Decides to act.\n`).keys.filter((key) => key.startsWith('resolution:'));
    assert.deepEqual(keysOf('Council resolution 2005/20'), ['resolution:Economic and Social Council:2005/20']);
    assert.deepEqual(keysOf('Council resolution 1325 (2000)'), ['resolution:Security Council:1325 (2000)']);
    assert.deepEqual(keysOf('the Charter of the United Nations and General Assembly resolution 50/227'), [
      'resolution:General Assembly:50/227',
    ]);
    assert.deepEqual(keysOf('the Assembly’s resolution 50/227 and resolution 70/1'), [
      'resolution:General Assembly:50/227',
      'resolution:General Assembly:70/1',
    ]);
    assert.deepEqual(keysOf('Invented Board resolution 3/1'), ['resolution:Invented Board:3/1']);
  });

  it('knows what the file itself is', () => {
    assert.deepEqual(summaryOf(TEXT).self, ['symbol:A/C.3/61/L.8']);
    assert.deepEqual(summaryOf(TEXT.replace('A/C.3/61/L.8\n\nRights', '61/146. Rights')).self, ['resolution:General Assembly:61/146']);
    assert.deepEqual(summaryOf(TEXT.replace('A/C.3/61/L.8', 'A/RES/61/146')).self, ['resolution:General Assembly:61/146']);
  });

  it('is small: a few bytes for each that it holds, and no character of the text twice', () => {
    const summary = summaryOf(TEXT);
    const bytes = summary.kinds.byteLength + summary.places.byteLength + summary.citations.byteLength + 2 * summary.names.length;
    assert.ok(bytes < 2 * 2 * TEXT.length, `${bytes} bytes for ${TEXT.length} characters`);
    assert.equal(summary.places.length, 4 * summary.kinds.length);
  });

  it('is made of any text, and every place in it is one of the text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...TEXT.split('\n'), '¹ Ibid.', '[^a]: Resolution 1/1.', 'the Convention', '\r')), (lines) => {
        const document = documentOf(lines.join('\n'));
        const summary = service.summarize(document, detached);
        for (const { range } of [...summaryParagraphs(summary), ...summaryCitations(summary, summary.keys)]) {
          assert.deepEqual(document.positionAt(document.offsetAt(range.start)), range.start);
          assert.deepEqual(document.positionAt(document.offsetAt(range.end)), range.end);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('symbols of the workspace', () => {
  const file = (uri: string, text: string): SummarizedFile => ({ uri, summary: summaryOf(text) });
  const names = (files: readonly SummarizedFile[], query: string): readonly string[] =>
    searchSymbols(files, query).map(({ name }) => name.slice(0, 16));

  it('are found by beginnings, by words, and by letters in their order, in that order', () => {
    const files = [file('a', TEXT)];
    assert.deepEqual(names(files, 'recalling also'), ['Recalling also i']);
    assert.deepEqual(names(files, 'Urges states'), ['1. Urges States ']);
    assert.equal(names(files, 'rghtschld')[0], 'Rights of the ch');
    assert.deepEqual(names(files, 'RIGHTS child')[0], 'Rights of the ch');
    assert.deepEqual(names(files, 'qqq'), []);
  });

  it('are never more than are read', () => {
    const many = Array.from({ length: 300 }, (_, index) => file(String(index), TEXT));
    assert.equal(searchSymbols(many, 'recalling').length, MOST_SYMBOLS);
  });
});

describe('the paragraphs that cite', () => {
  it('are each there once, with all places', () => {
    const calls = citingParagraphs({ uri: 'file:///a/b%20c.res', summary: summaryOf(TEXT) }, [
      'instrument:crc',
      'resolution:General Assembly:60/231',
    ]);
    assert.deepEqual(
      calls.map(({ from, fromRanges }) => [from.name.slice(0, 9), from.detail, fromRanges.length]),
      [
        ['Recalling', 'A/C.3/61/L.8', 1],
        ['Recalling', 'A/C.3/61/L.8', 1],
        ['1. Urges ', 'A/C.3/61/L.8', 1],
        ['1. The St', 'A/C.3/61/L.8', 1],
      ],
    );
  });

  it('are those of the file where there is no paragraph before', () => {
    const calls = citingParagraphs({ uri: 'file:///a/b%20c.res', summary: summaryOf('[on the report of the Committee (A/61/439)]\n') }, [
      'symbol:A/61/439',
    ]);
    assert.ok(calls.every(({ from }) => from.detail === 'b c.res' || from.name !== ''));
  });
});

describe('what is cited', () => {
  it('is found from each of its places, and leads to where it is introduced', () => {
    const document = documentOf(TEXT);
    const summary = summaryOf(TEXT);
    for (const key of summary.keys) {
      const places = summaryCitations(summary, [key]);
      for (const { range } of places) {
        const position = document.positionAt(document.offsetAt(range.start) + 1);
        const references = service.references(document, position);
        for (const place of places)
          assert.ok(
            references.some((found) => JSON.stringify(found.range) === JSON.stringify(place.range)),
            `${key} from ${document.getText(range)}`,
          );
        assert.equal(service.definition(document, position).length, 1, key);
        assert.equal(service.prepareCallHierarchy(document, position).length, 1, key);
      }
    }
    assert.ok(summary.keys.length > 5);
  });

  it('is nothing on marks, labels and plain words', () => {
    const document = documentOf(TEXT);
    for (const words of ['¹ and', '(a)', 'ratify', '2. Requests']) {
      const position = document.positionAt(TEXT.indexOf(words) + 1);
      assert.equal(service.citedAt(document, position), undefined, words);
    }
  });
});
