import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readDocx } from '../../../server/src/exchange/docx/read/read';
import { writeWord } from '../../../server/src/exchange/docx/write';
import { documentMeaning } from '../../../server/src/model/meaning';
import { createModel } from '../../../server/src/model/model';
import { catalogue, documentOf, service } from '../../fixture';
import { partsOf } from './reader';

const modelOf = createModel(catalogue);

const OLD = `United Nations

A/C.2/86/L.14

General Assembly
Distr.: Limited
3 November 2031
Original: English

Eighty-sixth session
Second Committee

Chad and Mali: draft resolution

Wells in dry regions

The General Assembly,

*Recalling* its resolution 70/1 of 25 September 2015,¹ by which it asked for wells,

*Noting* the report of the Secretary-General on wells,²

1. *Invites* Member States to keep their wells and to report on what they have done to keep them;

2. *Thanks* all donors for what they have given in the past years;

3. *Requests* the Secretary-General:

(a) To report on the wells that have been kept;

(b) To ask for figures of all the wells that there are;

4. *Decides* to consider the matter at its next session, in the light of the report.

¹ A/70/1.

² A/80/12.
`;

/** The file with the changes from one version to another. */
async function written(old: string, now: string, moves: 'marked' | 'rewritten' = 'rewritten'): Promise<Uint8Array> {
  const { texts, ...versions } = service.printedVersions(documentOf(old), documentOf(now));
  const changes = { ...versions, author: 'A & B', date: '2031-11-17T09:00:00Z', moves };
  return writeWord(texts, { numbers: 'auto', paper: 'letter', changes });
}

function partOf(bytes: Uint8Array, name: string): string {
  return partsOf(bytes).get(name) ?? '';
}

/** What the text and its notes have as changes, `+` for new words, `-` for words that have gone. */
function changesOf(bytes: Uint8Array): readonly string[] {
  return ['word/document.xml', 'word/footnotes.xml'].flatMap((part) =>
    [...partOf(bytes, part).matchAll(/<w:(ins|del|moveFrom|moveTo) [^>]*[^/]>(.*?)<\/w:\1>/gs)].map(([, kind, inside = '']) => {
      const words = [...inside.matchAll(/<w:(?:t|delText)(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text).join('');
      const mark = inside.includes('w:footnoteReference') ? '^' : '';
      return `${kind === 'ins' || kind === 'moveTo' ? '+' : '-'}${words.trim()}${mark}`;
    }),
  );
}

async function assertBothWays(old: string, now: string): Promise<Uint8Array> {
  const bytes = await written(old, now);
  for (const [how, should] of [
    ['accept', now],
    ['reject', old],
  ] as const)
    assert.deepEqual(
      documentMeaning(modelOf(documentOf(readDocx(bytes, how).text)), { emphasis: 'counts' }),
      documentMeaning(modelOf(documentOf(should)), { emphasis: 'counts' }),
      how,
    );
  return bytes;
}

describe('tracked changes of Word', () => {
  it('are none in a text beside itself', async () => {
    const bytes = await assertBothWays(OLD, OLD);
    assert.ok([...partsOf(bytes).values()].every((xml) => !xml.includes('w:author')));
    assert.deepEqual(bytes, await writeWord(service.printedTexts(documentOf(OLD)), { numbers: 'auto', paper: 'letter' }));
  });

  it('are a new paragraph with its mark, and no number that follows', async () => {
    const now = OLD.replace('1. *Inv', '1. *Affirms* that water is a right;\n\n2. *Inv')
      .replace('2. *Thanks', '3. *Thanks')
      .replace('3. *Requests', '4. *Requests')
      .replace('4. *Decides', '5. *Decides');
    const bytes = await assertBothWays(OLD, now);
    assert.deepEqual(changesOf(bytes), ['+Affirms', '+that water is a right;']);
    assert.equal([...partOf(bytes, 'word/document.xml').matchAll(/<w:rPr><w:ins [^>]*\/><\/w:rPr>/g)].length, 1);
    assert.ok(!partOf(bytes, 'word/document.xml').includes('w:pPrChange'));
  });

  it('are changed words, a changed note inside the note, and another note as two', async () => {
    const now = OLD.replace('to keep their wells', 'to clean and keep their wells')
      .replace('² A/80/12', '² A/85/12, annex I')
      .replace('¹ A/70/1', '¹ General Assembly resolution 64/292');
    assert.deepEqual(changesOf(await assertBothWays(OLD, now)), [
      '-^',
      '+^',
      '+clean and',
      '-A/70/1.',
      '+General Assembly resolution 64/292.',
      '-A/80/12',
      '+A/85/12, annex I',
    ]);
  });

  it('are in the head of the page and in a paragraph that changes its form', async () => {
    const now = OLD.replace('A/C.2/86/L.14', 'A/C.2/86/L.14/Rev.1')
      .replace('3 November', '17 November')
      .replace('(b) To ask', '4. *Asks')
      .replace('figures', 'figures*');
    const bytes = await written(OLD, now);
    assert.match(
      partOf(bytes, 'word/header1.xml') + partOf(bytes, 'word/header2.xml') + partOf(bytes, 'word/header3.xml'),
      /<w:ins .*Rev\.1/s,
    );
    assert.ok(changesOf(bytes).includes('-To ask for figures of all the wells that there are;'));
    assert.match(readDocx(bytes, 'reject').text, /A\/C\.2\/86\/L\.14\n/);
  });

  it('are moves where that is wanted, with the same name at both ends', async () => {
    const [, moved = ''] = /(\*Recalling\* [^\n]*\n\n)/.exec(OLD) ?? [];
    const now = OLD.replace(moved, '')
      .replace('1. *Inv', `${moved}1. *Inv`)
      .replace('¹ A/70/1.\n\n² A/80/12.', '¹ A/80/12.\n\n² A/70/1.')
      .replace('2015,¹', '2015,²')
      .replace('wells,²\n', 'wells,¹\n');
    const xml = partOf(await written(OLD, now, 'marked'), 'word/document.xml');
    for (const side of ['From', 'To']) {
      const start = new RegExp(`<w:move${side}RangeStart w:id="(\\d+)" [^>]*w:name="move1"/>`).exec(xml);
      assert.ok(start !== null && xml.includes(`<w:move${side}RangeEnd w:id="${start[1] ?? ''}"/>`), side);
    }
    assert.ok(!xml.includes('<w:del '));
    await assertBothWays(OLD, now);
  });

  it('have the author and the time, each a number of its own', async () => {
    const bytes = await written(OLD, OLD.replace('wells,²', 'dry wells,²'));
    const signed = [
      ...partOf(bytes, 'word/document.xml').matchAll(/<w:(?:ins|del) w:id="(\d+)" w:author="A &amp; B" w:date="2031-11-17T09:00:00Z">/g),
    ];
    assert.ok(signed.length > 0);
    assert.equal(new Set(signed.map(([, id]) => id)).size, signed.length);
  });
});
