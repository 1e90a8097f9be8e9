import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { changedTexts } from '../../server/src/exchange/changes';
import type { RenderedNote, RenderedRun, RenderedText } from '../../server/src/exchange/render/rendered';
import { createModel } from '../../server/src/model/model';
import { catalogue, documentOf } from '../fixture';

const modelOf = createModel(catalogue);

const OLD = `A/C.2/86/L.14

General Assembly

Distr.: Limited
3 October 2031
Original: English

Wells in dry regions

The General Assembly,

Noting the report on the keeping of wells,¹

1. Invites Member States to keep their wells clean in every season;

2. Thanks all donors for what they have given in the past years;

3. Requests a report on wells, as set out in paragraph 1 above.

¹ A/70/12.
`;

describe('what has changed between two versions', () => {
  it('is nothing of a number that only follows, and nothing of a reference that leads to the same paragraph', () => {
    const now = OLD.replace('1. Invites', '1. Affirms that water is a right of everybody;\n\n2. Invites')
      .replace('2. Thanks', '3. Thanks')
      .replace('3. Requests', '4. Requests')
      .replace('paragraph 1 above', 'paragraph 2 above');
    assert.deepEqual(changed(OLD, now), ['op-1 inserted: [+Affirms+][+ that water is a right of everybody;+]']);
    const other = OLD.replace('paragraph 1 above', 'paragraph 2 above');
    assert.deepEqual(changed(OLD, other), ['op-3: Requests a report on wells, as set out in paragraph[- 1-][+ 2+] above.']);
  });

  it('is a note whose words are others, at its mark, with the note that has gone', () => {
    const now = OLD.replace('¹ A/70/12', '¹ A/80/12');
    assert.deepEqual(changed(OLD, now), ['pp-1: Noting the report on the keeping of wells,[-<1>-][+<1>+]']);
    assert.deepEqual(notes(OLD, now), ['note-1 A/80/12. (mark-1)', 'old-note-1 [-A/70/12-][-.-] (old-mark-1)']);
    const renumbered = OLD.replace('Noting', 'Recalling its work,²\n\nNoting').replace('¹ A/70/12.', '² A/1.\n\n¹ A/70/12.');
    assert.deepEqual(changed(OLD, renumbered), ['pp-1 inserted: [+Recalling+][+ its work,+][+<2>+]']);
  });

  it('is what has gone, after what it stood after, at the place of that', () => {
    const now = OLD.replace(/2\. Thanks[^\n]*\n\n/, '').replace('3. Requests', '2. Requests');
    assert.deepEqual(changed(OLD, now), ['old-op-2 deleted: [-Thanks-][- all donors for what they have given in the past years;-]']);
    const { blocks } = only(OLD, now);
    const at = blocks.findIndex(({ change }) => change === 'deleted');
    assert.equal(blocks[at - 1]?.id, 'op-1');
    assert.deepEqual(blocks[at]?.source, blocks[at - 1]?.source);
    const sponsored = `Chad and Mali: draft resolution\n\n${OLD.slice(OLD.indexOf('Wells in'))}`;
    assert.equal(only(sponsored, OLD.slice(OLD.indexOf('Wells in'))).blocks[0]?.id, 'old-sponsors');
  });

  it('is a paragraph that stands elsewhere, in both places, with the words that are others', () => {
    const [, thanks = ''] = /2\. (Thanks[^\n]*)\n/.exec(OLD) ?? [];
    const moved = OLD.replace(`2. ${thanks}\n\n`, '')
      .replace('1. Invites', `1. ${thanks.replace('past', 'last')}\n\n2. Invites`)
      .replace('paragraph 1', 'paragraph 2');
    assert.deepEqual(changed(OLD, moved), [
      'op-1 moved: [=Thanks=][= all donors for what they have given in the=][- past-][+ last+][= years;=]',
      'old-op-2 moved away: [-Thanks-][- all donors for what they have given in the past years;-]',
    ]);
    const same = OLD.replace(`2. ${thanks}\n\n`, '').replace('1. Invites', `1. ${thanks}\n\n2. Invites`);
    assert.deepEqual(
      changed(OLD, same).at(-1),
      'op-3: Requests a report on wells, as set out in paragraph[- 1-][+ 1+] above.',
      'the same number, which leads to another paragraph now',
    );
  });

  it('is in the head each part that is another, and no other', () => {
    const was = (now: string): unknown => only(OLD, now).head?.was;
    assert.equal(was(OLD.replace('wells clean', 'wells')), undefined);
    assert.deepEqual(was(OLD.replace('L.14', 'L.15').replace('3 October', '9 October')), {
      ...{ symbol: 'A/C.2/86/L.14', organ: undefined, distribution: undefined, date: '3 October 2031', original: undefined },
    });
    assert.deepEqual(was(OLD.replace('Limited', 'General').replace('Original: English', 'Original: French')), {
      ...{ symbol: undefined, organ: undefined, distribution: 'Limited', date: undefined, original: 'English' },
    });
    assert.equal(only(OLD.slice(OLD.indexOf('Wells in')), OLD).head?.was, undefined, 'a head that is new');
  });

  it('is all of a text that was empty or is empty now', () => {
    assert.ok(only('', OLD).blocks.every(({ change }) => change === 'inserted'));
    const none = only(OLD, '');
    assert.deepEqual([none.head, none.blocks.length > 4, none.blocks.every(({ change }) => change === 'deleted')], [undefined, true, true]);
    assert.deepEqual(
      none.notes.map(({ id }) => id),
      ['old-note-1'],
    );
    assert.deepEqual(changedTexts(modelOf(documentOf('')), modelOf(documentOf('')), catalogue), []);
  });

  it('keeps what has gone from leading anywhere but to its own note', () => {
    const now = OLD.replace(/3\. Requests[^\n]*/, '3. Ends.')
      .replace('Noting the report on the keeping of wells,¹\n\n', '')
      .replace('\n¹ A/70/12.\n', '');
    const runs = only(OLD, now)
      .blocks.filter(({ change }) => change === 'deleted')
      .flatMap((block) => block.runs);
    assert.ok(runs.every(({ target }) => target === undefined));
    assert.deepEqual(
      runs.flatMap(({ mark }) => (mark === undefined ? [] : [`${mark.id} ${mark.note ?? ''}`])),
      ['old-mark-1 old-note-1'],
    );
  });
});

function only(old: string, now: string): RenderedText {
  const [text] = changedTexts(modelOf(documentOf(old)), modelOf(documentOf(now)), catalogue);
  assert.ok(text);
  return text;
}

/** The blocks with a change, as their ids, what has become of them, and their words. */
function changed(old: string, now: string): readonly string[] {
  return only(old, now).blocks.flatMap(({ id, change, runs }) =>
    change === undefined && runs.every((run) => run.change === undefined)
      ? []
      : [`${id}${change === undefined ? '' : ` ${change}`}: ${draw(runs)}`],
  );
}

function notes(old: string, now: string): readonly string[] {
  return only(old, now).notes.map(({ id, marks, runs }: RenderedNote) => `${id} ${draw(runs)} (${marks.join(' ')})`);
}

/** Runs as a line: `[+new+]`, `[-gone-]`, `[=moved=]`, and `<1>` for marks. */
function draw(runs: readonly RenderedRun[]): string {
  const signs = { inserted: '+', deleted: '-', moved: '=' };
  return runs
    .map(({ text, mark, change }) => {
      const shown = mark === undefined ? text : `<${text}>`;
      return change === undefined ? shown : `[${signs[change]}${shown}${signs[change]}]`;
    })
    .join('');
}
