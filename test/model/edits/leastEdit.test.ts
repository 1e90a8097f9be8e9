/** Edits of a draft that hold no more than what changes. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { leastEdit, leastEdits } from '../../../server/src/model/edits/leastEdit';

/** The text with the part that a new text in the place of the whole really changes in braces, and what comes there after an arrow. */
function drawn(before: string, after: string): string {
  const { start, end, newText } = leastEdit(before, { start: 0, end: before.length, newText: after });
  assert.equal(before.slice(0, start) + newText + before.slice(end), after);
  return `${before.slice(0, start)}{${before.slice(start, end)}→${newText}}${before.slice(end)}`;
}

describe('the least edit', () => {
  it('leaves the words at the head and the tail of a paragraph as they are', () => {
    assert.equal(drawn('1. Urges all;', '2. Urges all;'), '{1→2}. Urges all;');
    assert.equal(drawn('Urges all.', 'Urges all;'), 'Urges all{.→;}');
    assert.equal(drawn('Urges all States', 'Urges States'), 'Urges {all →}States');
    assert.equal(drawn('Urges States', 'Urges all States'), 'Urges {→all }States');
    assert.equal(drawn('wells', 'wells'), 'wells{→}');
    assert.equal(drawn('', 'wells'), '{→wells}');
    assert.equal(drawn('wells', ''), '{wells→}');
    assert.equal(drawn('wells', 'wewells'), 'we{→we}lls');
    assert.equal(drawn('aba', 'a'), 'a{ba→}');
  });

  it('knows a part of a text too', () => {
    assert.deepEqual(leastEdit('1. Urges all;', { start: 3, end: 8, newText: 'Begs' }), { start: 3, end: 7, newText: 'Beg' });
    assert.deepEqual(leastEdit('1. Urges all;', { start: 3, end: 8, newText: 'Urged' }), { start: 7, end: 8, newText: 'd' });
  });

  it('never begins or ends inside a line end or a pair of surrogates', () => {
    assert.equal(drawn('wells\r\nrope', 'wells\rrope'), 'wells{\r\n→\r}rope');
    assert.equal(drawn('wells\rrope', 'wells\r\nrope'), 'wells{\r→\r\n}rope');
    assert.equal(drawn('wells\nrope', 'wells\r\nrope'), 'wells{\n→\r\n}rope');
    assert.equal(drawn('wells\r\nrope', 'wells\nrope'), 'wells{\r\n→\n}rope');
    // 😀 and 😁 begin with the same half, 🀀 and 😀 end with the same one.
    assert.equal(drawn('a😀b', 'a😁b'), 'a{😀→😁}b');
    assert.equal(drawn('a\ud83c\ude00b', 'a\ud83d\ude00b'), 'a{\ud83c\ude00→\ud83d\ude00}b');
    assert.equal(drawn('a\ud7ff\ude00b', 'a\ud7ff\ude01b'), 'a\ud7ff{\ude00→\ude01}b');
    assert.equal(drawn('a\udbff\udfff', 'a\udbff\udc00'), 'a{\udbff\udfff→\udbff\udc00}');
    assert.equal(drawn('a\ud800\udc00', 'a\ud800\udfff'), 'a{\ud800\udc00→\ud800\udfff}');
    assert.equal(drawn('a\ud800\udbff', 'a\ud800\udfff'), 'a{\ud800\udbff→\ud800\udfff}');
    assert.equal(drawn('a\ud800\ue000', 'a\ud800x'), 'a\ud800{\ue000→x}');
    assert.equal(drawn('a\udc00\udc00', 'a\udc00x'), 'a\udc00{\udc00→x}');
  });

  it('of several is each for itself, and nothing for what changes nothing', () => {
    const before = '1. Urges all;\n2. Requests a report;\n';
    const document = { slice: (start: number, end: number) => before.slice(start, end) };
    assert.deepEqual(
      leastEdits(document, [
        { start: 0, end: 2, newText: '3.' },
        { start: 3, end: 8, newText: 'Urges' },
        { start: 12, end: 12, newText: 's' },
        { start: 14, end: 16, newText: '' },
      ]),
      [
        { start: 0, end: 1, newText: '3' },
        { start: 12, end: 12, newText: 's' },
        { start: 14, end: 16, newText: '' },
      ],
    );
  });
});
