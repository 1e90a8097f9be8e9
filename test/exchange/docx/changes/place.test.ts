import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { keptMarks, type NotesOfVersion } from '../../../../server/src/exchange/docx/changes/marks';
import { placeBlocks } from '../../../../server/src/exchange/docx/changes/place';
import { planNotes } from '../../../../server/src/exchange/docx/notes';
import type { RenderedBlock, RenderedNote, RenderedRun, RenderedText } from '../../../../server/src/exchange/render/rendered';

describe('the paragraphs of two versions in one file', () => {
  const placed = (was: string, now: string, pairs: string): readonly string[] => {
    const [base, texts] = [was, now].map((side) =>
      side.split(' | ').map((ids) =>
        text(
          ids
            .split(' ')
            .filter((id) => id !== '')
            .map(block),
        ),
      ),
    );
    const given = pairs
      .split(' ')
      .filter((pair) => pair !== '')
      .map((pair) => {
        const [left = '', right = ''] = pair.replace('!', '').split('>');
        return { left, right, replaced: pair.endsWith('!') };
      });
    const changes = { base: base ?? [], pairs: given, author: '', date: undefined, moves: 'marked' as const };
    return placeBlocks(texts ?? [], changes).map((blocks) =>
      blocks
        .map(({ was: old, now: own, replaced, move }) => {
          const shown = old === undefined ? `+${own?.id ?? ''}` : own === undefined ? `-${old.id}` : `${old.id}=${own.id}`;
          return `${shown}${replaced ? '!' : ''}${move === undefined ? '' : `#${String(move)}`}`;
        })
        .join(' '),
    );
  };

  it('stand where they are, with those that have gone before those that have come', () => {
    assert.deepEqual(placed('a b c', 'A B C', 'a>A b>B c>C'), ['a=A b=B c=C']);
    assert.deepEqual(placed('a b c', 'A X C', 'a>A c>C'), ['a=A -b +X c=C']);
    assert.deepEqual(placed('a b', 'A B X', 'a>A b>B'), ['a=A b=B +X']);
    assert.deepEqual(placed('a b c', 'A', 'a>A'), ['a=A -b -c']);
    assert.deepEqual(placed('', 'A', ''), ['+A']);
    assert.deepEqual(placed('a b', 'A B', 'a>A b>B!'), ['a=A b=B!']);
    assert.deepEqual(placed('a', 'A', 'a>A x>A a>X'), ['a=A'], 'pairs of what is not printed are none');
  });

  it('are moved where the least of them have to be, each move with one number at both ends', () => {
    assert.deepEqual(placed('a b c', 'B C A', 'a>A b>B c>C'), ['-a#1 b=B c=C +A#1']);
    assert.deepEqual(placed('a b c', 'C A B', 'a>A b>B c>C'), ['+C#1 a=A b=B -c#1']);
    assert.deepEqual(placed('a b c d', 'C D A B', 'a>A b>B c>C d>D'), ['+C#1 +D#2 a=A b=B -c#1 -d#2']);
    assert.deepEqual(placed('a b c d e', 'E B C D A', 'a>A b>B c>C d>D e>E'), ['-a#2 +E#1 b=B c=C d=D -e#1 +A#2']);
  });

  it('are written twice, and never as a move, where they are set in another way now', () => {
    assert.deepEqual(placed('a i.b c', 'A B C', 'a>A i.b>B c>C'), ['a=A -i.b +B c=C']);
    assert.deepEqual(placed('a i.b', 'B A', 'a>A i.b>B'), ['+B a=A -i.b']);
    assert.deepEqual(placed('n.a', 'A', 'n.a>A'), ['-n.a +A'], 'a paragraph without a number');
    assert.deepEqual(placed('r.a', 'A', 'r.a>A'), ['-r.a +A'], 'a paragraph that is counted by letters');
  });

  it('stand in the text that they are in now', () => {
    assert.deepEqual(placed('a b | c', 'A | B C', 'a>A b>B c>C'), ['a=A', 'b=B c=C']);
    assert.deepEqual(placed('a | b', 'A | X', 'a>A'), ['a=A -b', '+X']);
  });
});

describe('the marks of two versions of a paragraph', () => {
  const kept = (was: readonly string[], now: readonly string[], notes: Readonly<Record<string, string>>): readonly string[] => {
    const [left, right] = [side(was, notes), side(now, notes)];
    const places = keptMarks(left, right, new Map());
    return places.map((one) => `${was[one.left / 2] ?? '?'}=${now[one.right / 2] ?? '?'}`);
  };

  it('are the same where their notes have enough words in common, in the same order', () => {
    const notes = { a: 'See A/70/12, para. 3', b: 'See A/70/12, para. 4', c: 'Resolution 217 A (III)', d: 'Treaty Series, vol. 3' };
    assert.deepEqual(kept(['1a'], ['1b'], notes), ['1a=1b']);
    assert.deepEqual(kept(['1a'], ['1c'], notes), []);
    assert.deepEqual(kept(['1a', '2c'], ['1b', '2d', '3c'], notes), ['1a=1b', '2c=3c']);
    assert.deepEqual(kept(['1a', '2c'], ['1c', '2a'], notes).length, 1, 'never two that cross');
    assert.deepEqual(kept([], ['1a'], notes), []);
    assert.deepEqual(kept(['1a'], [], notes), []);
  });

  it('are others where one is counted and the other typed, or their signs differ', () => {
    const notes = { a: 'See A/70/12', b: 'See A/70/12' };
    assert.deepEqual(kept(['*a'], ['*b'], notes), ['*a=*b']);
    assert.deepEqual(kept(['*a'], ['1b'], notes), []);
    assert.deepEqual(kept(['1a', '3b'], ['1a', '4b'], notes), ['1a=1a'], 'a typed number is another one');
    assert.deepEqual(kept(['1-'], ['1-'], notes), ['1-=1-'], 'a number without a note');
    assert.deepEqual(kept(['1-'], ['2-'], notes), []);
    assert.deepEqual(kept(['1a', '1a'], ['1a', '1a'], notes), ['1a=1a'], 'a repeated one follows its note');
  });

  /** Runs with marks such as `1a`: the sign, and the letter of the note, `-` for none. */
  function side(
    marks: readonly string[],
    words: Readonly<Record<string, string>>,
  ): { runs: readonly RenderedRun[]; version: NotesOfVersion } {
    const runs = marks.flatMap((mark, index): readonly RenderedRun[] => [
      {
        ...run(mark.slice(0, 1)),
        mark: { id: `m${String(index)}`, note: mark.endsWith('-') ? undefined : mark.slice(1), asterisk: mark.startsWith('*') },
      },
      run(' words'),
    ]);
    const notes = Object.entries(words).map(([id, note]): RenderedNote => ({
      ...NOTE,
      id,
      number: '1',
      asterisk: false,
      marks: [],
      runs: [run(note)],
    }));
    const plan = planNotes([{ ...text([{ ...block('a'), runs }]), notes }]);
    return { runs, version: { plan, notes: new Map(notes.map((note) => [note.id, note])) } };
  }
});

const NOTE = { source: { segment: 0, block: 0, last: 0 } };

function run(words: string): RenderedRun {
  return { text: words, italics: false, bold: false };
}

/** A paragraph; `i.` before its id makes it an item, `n.` takes its number, `r.` has it counted by letters. */
function block(id: string): RenderedBlock {
  const [kind] = id.split('.');
  return {
    ...NOTE,
    id,
    role: kind === 'i' && id.includes('.') ? 'item' : 'operative',
    part: 'operative',
    number: kind === 'n' && id.includes('.') ? '' : '1.',
    degree: 1,
    counted: { list: 0, style: kind === 'r' && id.includes('.') ? 'letter' : 'decimal', value: 1 },
    runs: [run(id)],
  };
}

function text(blocks: readonly RenderedBlock[]): RenderedText {
  return { language: 'en', head: undefined, front: [], blocks, notes: [] };
}
