import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { inWords } from '../../server/src/compare/address';
import { compare, type ComparedUnit, type Comparison } from '../../server/src/compare/comparison';
import type { Unit } from '../../server/src/compare/unit';
import { createModel } from '../../server/src/model/model';
import type { Segment } from '../../server/src/model/segment';
import { edited } from '../browser/drafts';
import { catalogue, documentOf } from '../fixture';

const modelOf = createModel(catalogue);

function segmentsOf(text: string): readonly Segment[] {
  return modelOf(documentOf(text)).segments.map(({ segment }) => segment);
}

function comparison(left: string, right: string): Comparison {
  return compare(segmentsOf(left), segmentsOf(right));
}

/** What has become of each unit that is not the same, one a line: words that went in braces, new ones in angle brackets. */
function drawn(left: string, right: string): string {
  return comparison(left, right)
    .units.filter(({ fate, moved }) => fate !== 'same' || moved)
    .map(drawnUnit)
    .join('\n');
}

function drawnUnit({ fate, moved, left, right, words }: ComparedUnit): string {
  const was = left === undefined ? '' : inWords(left.address);
  const is = right === undefined ? '' : inWords(right.address);
  const where = was === is || was === '' || is === '' ? was || is : `${is}, was ${was}`;
  const said = words.map(({ kind, ...run }) =>
    kind === 'same'
      ? '…'
      : [wordsOf(left, run.left, run.leftEnd, '{', '}'), wordsOf(right, run.right, run.rightEnd, '<', '>')]
          .filter((one) => one !== '')
          .join(' '),
  );
  return [`${where}: ${fate}${moved ? ', moved' : ''}`, ...(said.length === 0 ? [] : [said.join(' ')])].join(' | ');
}

function wordsOf(unit: Unit | undefined, from: number, to: number, open: string, close: string): string {
  const words = unit?.words.slice(from, to).map(({ shown, spaced }, index) => (spaced && index > 0 ? ` ${shown}` : shown)) ?? [];
  return words.length === 0 ? '' : `${open}${words.join('')}${close}`;
}

const OLD = `Wells in dry regions

The General Assembly,

Recalling its resolution 70/1 of 25 September 2015 on the development of the world,¹

Noting the report of the expert group on the keeping of wells,²

1. Invites Member States to keep their wells and to tell one another of them;

2. Requests the Secretary-General:

(a) To report on wells in dry regions at its next session;

(b) To ask the regional commissions for their experience, as set out in paragraph 1 above;

3. Encourages donors to help with the costs of drilling in the poorest districts.

¹ See resolution 65/1.
² A/70/12.
`;

describe('comparing two texts', () => {
  it('finds nothing where nothing is changed', () => {
    assert.equal(drawn(OLD, OLD), '');
  });

  it('finds no change in line breaks, emphasis, quotation marks and spaces', () => {
    const other = OLD.replace('Recalling its', '*Recalling*  its').replace('to keep their wells', 'to keep\ntheir wells');
    assert.equal(drawn(OLD, other), '');
  });

  it('shows one new paragraph where all after it are numbered anew, with their references', () => {
    const other = OLD.replace('1. Invites', '1. Affirms that water is life and that nobody may be kept from it;\n\n2. Invites')
      .replace('2. Requests', '3. Requests')
      .replace('paragraph 1 above', 'paragraph 2 above')
      .replace('3. Encourages', '4. Encourages');
    assert.equal(drawn(OLD, other), 'operative paragraph 1: inserted');
  });

  it('shows no change where notes are only numbered anew', () => {
    const other = OLD.replace('Noting the report', 'Affirming that water is life and a right of everybody,¹\n\nNoting the report')
      .replace('wells,²', 'wells,³')
      .replace('world,¹', 'world,²')
      .replace('² A/70/12.', '³ A/70/12.')
      .replace('¹ See resolution 65/1.', '¹ A/69/1.\n² See resolution 65/1.');
    assert.equal(drawn(OLD, other), 'preambular paragraph 2: inserted');
  });

  it('shows the words that have changed, near changes as one', () => {
    const other = OLD.replace('at its next session', 'at its eightieth session').replace('25 September 2015', '21 October 2015');
    assert.equal(
      drawn(OLD, other),
      [
        'preambular paragraph 1: changed | … {25 September} <21 October> …',
        'operative paragraph 2 (a): changed | … {next} <eightieth> …',
      ].join('\n'),
    );
  });

  it('shows a note whose words have changed as a change of its mark', () => {
    assert.equal(drawn(OLD, OLD.replace('A/70/12', 'A/71/12')), 'preambular paragraph 2: changed | … {2} <2>');
  });

  it('shows a paragraph that has moved, and a reference to it that follows as unchanged', () => {
    const other = `${OLD.slice(0, OLD.indexOf('1. Invites'))}1. Requests the Secretary-General:

(a) To report on wells in dry regions at its next session;

(b) To ask the regional commissions for their experience, as set out in paragraph 3 below;

2. Encourages donors to help with the costs of drilling in the poorest districts;

3. Invites Member States to keep their wells and to tell one another of them.

¹ See resolution 65/1.
² A/70/12.
`;
    const lines = drawn(OLD, other).split('\n');
    assert.deepEqual(lines, [
      'operative paragraph 2, was operative paragraph 3: changed | … {.} <;>',
      'operative paragraph 3, was operative paragraph 1: changed, moved | … {;} <.>',
    ]);
  });

  it('keeps a reference that leads to another paragraph now as a change', () => {
    assert.match(
      drawn(OLD, OLD.replace('paragraph 1 above', 'paragraph 3 below')),
      /^operative paragraph 2 \(b\): changed \| … \{1\} <3> …$/m,
    );
  });

  it('names what is deleted and what is new', () => {
    const other = OLD.replace(/Noting the report.*\n\n/, '').replace(
      '3. Encourages donors to help with the costs of drilling',
      '3. Decides to close all quarries',
    );
    const { counts } = comparison(OLD, other);
    assert.deepEqual([counts.deleted, counts.inserted], [2, 1]);
    assert.match(drawn(OLD, other), /preambular paragraph 2: deleted/);
  });

  it('compares a text with nothing', () => {
    assert.equal(comparison('', '').units.length, 0);
    assert.equal(comparison(OLD, '').counts.deleted, comparison(OLD, OLD).counts.same);
    assert.equal(comparison('', OLD).counts.inserted, comparison(OLD, OLD).counts.same);
  });

  it('says side by side, but as replaced, what has hardly a word left', () => {
    const other = OLD.replace('keep their wells and to tell one another of them', 'report each year on springs and on all of them');
    assert.match(drawn(OLD, other), /^operative paragraph 1: replaced \| … \{keep.*\} <report.*> …$/m);
    assert.deepEqual(comparison(OLD, other).counts, { same: 8, changed: 0, replaced: 1, inserted: 0, deleted: 0, moved: 0 });
  });

  it('counts what has moved as moved, and by its words', () => {
    const paragraphs = [
      'Invites Member States to keep their wells clean',
      'Thanks donors for what was given',
      'Decides that it be so, all in all',
    ];
    const text = (order: readonly number[]): string =>
      ['The General Assembly,', ...order.map((one, at) => `${String(at + 1)}. ${paragraphs[one] ?? ''};`)].join('\n\n');
    assert.deepEqual(comparison(text([0, 1, 2]), text([1, 2, 0])).counts, {
      same: 4,
      changed: 0,
      replaced: 0,
      inserted: 0,
      deleted: 0,
      moved: 1,
    });
  });

  it('names the draft of a file in which a unit stands, and the words of none that is the same, new or gone', () => {
    const draft = (organ: string, said: string): string =>
      `${said} wells\n\nThe ${organ},\n\n1. ${said} all about its own ${said} wells.\n`;
    const left = `${draft('General Assembly', 'Digs')}\n${draft('Security Council', 'Fills')}`;
    const right = `${draft('General Assembly', 'Digs')}\n${draft('Economic and Social Council', 'Keeps')}`;
    const { units } = comparison(left, right);
    assert.deepEqual(
      units.map(({ fate, leftSegment, rightSegment, words }) => [fate, leftSegment, rightSegment, words.length].join(' ')),
      ['same 0 0 0', 'same 0 0 0', 'same 0 0 0', 'changed 1 1 2', 'deleted 1 -1 0', 'inserted -1 1 0', 'changed 1 1 4'],
    );
  });

  it('takes a reference that leads nowhere for what it says, and one to several paragraphs for all of them', () => {
    const nowhere = OLD.replace('paragraph 1 above', 'paragraph 8 above');
    assert.match(drawn(nowhere, nowhere.replace('paragraph 8', 'paragraph 9')), /^operative paragraph 2 \(b\): changed \| … \{8\} <9> …$/m);
    assert.equal(drawn(nowhere, nowhere), '');
    const range = OLD.replace('paragraph 1 above', 'paragraphs 1 to 3 of the present resolution');
    assert.equal(drawn(range, range), '');
    assert.match(drawn(range, range.replace('1 to 3', '1 to 2')), /\{1 to 3\} <1 to 2>/);
    assert.match(drawn(range, range.replace('1 to 3', '2 to 3')), /\{1 to 3\} <2 to 3>/);
  });

  it('follows a reference when what it leads to changes while its own paragraph stays', () => {
    const left = segmentsOf(OLD);
    const other = documentOf(OLD);
    const changesOf = (text: ReturnType<typeof documentOf>): string =>
      compare(
        left,
        modelOf(text).segments.map(({ segment }) => segment),
      )
        .units.filter(({ fate }) => fate !== 'same')
        .map(drawnUnit)
        .join('\n');
    assert.equal(changesOf(other), '');
    // A new first paragraph, but the reference still says 1.
    const added = edited(other, OLD.indexOf('1. Invites'), 0, '1. Affirms that water is life and that nobody may be kept from it;\n\n');
    assert.match(changesOf(added), /^operative paragraph 2 \(b\): changed \| … \{1\} <1> …$/m);
    assert.match(changesOf(added), /^operative paragraph 1: inserted$/m);
  });
});
