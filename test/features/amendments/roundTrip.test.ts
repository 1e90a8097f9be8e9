import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { toRaised } from '../../../server/src/text/characters';
import { documentOf, service } from '../../fixture';

/** A paragraph or item of a made-up draft; what it is known by stays through all changes. */
interface Part {
  readonly id: number;
  readonly words: readonly string[];
  /** The words of its note; empty for none. */
  readonly note: string;
  /** The paragraph that it refers to, by what that is known by; 0 for none. */
  readonly refersTo: number;
  readonly items: readonly Part[];
}

interface Draft {
  readonly preamble: readonly Part[];
  readonly operative: readonly Part[];
}

const VOCABULARY =
  'all wells rivers keepers report water health justice children forests trade energy labour finance teachers farmers oceans deserts islands archives music bridges harbours winter summer northern southern annual regional national lasting common early modern rural urban public quiet'.split(
    ' ',
  );

function printed(words: readonly string[], first: string): string {
  return `${first} ${words.join(' ')}`;
}

/** The draft as a drafter writes it: numbers, letters, marks and references as its parts stand. */
function textOf({ preamble, operative }: Draft): string {
  const notes: string[] = [];
  const mark = (note: string): string => {
    if (note === '') return '';
    notes.push(note);
    return toRaised(notes.length);
  };
  const number = new Map(operative.map(({ id }, index) => [id, index + 1]));
  const reference = ({ refersTo }: Part, own: number): string => {
    const target = number.get(refersTo);
    return target === undefined || target === own ? '' : `, as set out in paragraph ${String(target)} ${target < own ? 'above' : 'below'}`;
  };
  const lines = ['Wells in dry regions', 'The General Assembly,'];
  preamble.forEach((part, index) => {
    lines.push(`${printed(part.words, index % 2 === 0 ? '*Recalling*' : '*Noting*')},${mark(part.note)}`);
  });
  operative.forEach((part, index) => {
    const own = index + 1;
    const last = own === operative.length;
    const label = operative.length === 1 ? '' : `${String(own)}. `;
    const end = part.items.length > 0 ? ':' : last ? '.' : ';';
    lines.push(`${label}${printed(part.words, '*Requests*')}${reference(part, own)}${end}${mark(part.note)}`);
    part.items.forEach((item, at) => {
      const closing = at === part.items.length - 1 && last ? '.' : ';';
      lines.push(
        `(${String.fromCharCode(97 + at)}) ${printed(item.words, 'To report on')}${reference(item, own)}${closing}${mark(item.note)}`,
      );
    });
  });
  const foot = notes.map((note, index) => `${toRaised(index + 1)} ${note}`);
  return `${lines.join('\n\n')}\n${foot.length === 0 ? '' : `\n${foot.join('\n')}\n`}`;
}

const words = fc.array(fc.constantFrom(...VOCABULARY), { minLength: 8, maxLength: 24 });
const note = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 400 }).map((n) => `A/80/${String(n)}.`) },
);
const id = fc.integer({ min: 1, max: 1_000_000 });
const part = (items: fc.Arbitrary<readonly Part[]>): fc.Arbitrary<Part> => fc.record({ id, words, note, refersTo: fc.constant(0), items });
const item = part(fc.constant([]));
const paragraph = part(
  fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(item, { minLength: 2, maxLength: 4 }) }),
);
const draft: fc.Arbitrary<Draft> = fc.record({
  preamble: fc.array(item, { minLength: 1, maxLength: 6 }),
  operative: fc.array(paragraph, { minLength: 1, maxLength: 8 }),
});

/** One edit, by numbers that are taken modulo what there is. */
interface Edit {
  readonly kind: 'word' | 'delete' | 'insert' | 'move' | 'note' | 'item' | 'without item' | 'refer';
  readonly part: 'preamble' | 'operative';
  readonly at: number;
  readonly to: number;
  readonly fresh: Part;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('word', 'word', 'delete', 'insert', 'move', 'note', 'item', 'without item', 'refer'),
  part: fc.constantFrom('preamble', 'operative'),
  at: fc.nat(50),
  to: fc.nat(50),
  fresh: paragraph,
});

function edited(before: Draft, { kind, part: where, at, to, fresh }: Edit): Draft {
  const parts = [...before[where]];
  const index = at % parts.length;
  const own = parts[index];
  if (own === undefined) return before;
  const put = (changes: Partial<Part>): void => {
    parts[index] = { ...own, ...changes };
  };
  switch (kind) {
    case 'word':
      put({ words: own.words.map((word, place) => (place === to % own.words.length ? (fresh.words[0] ?? word) : word)) });
      break;
    case 'delete':
      if (parts.length > 1) parts.splice(index, 1);
      break;
    case 'insert':
      parts.splice(to % (parts.length + 1), 0, where === 'preamble' ? { ...fresh, items: [] } : fresh);
      break;
    case 'move':
      parts.splice(index, 1);
      parts.splice(to % (parts.length + 1), 0, own);
      break;
    case 'note':
      put({ note: own.note === '' ? fresh.note : to % 2 === 0 ? '' : fresh.note });
      break;
    case 'item':
      if (where === 'operative' && own.items.length > 0) {
        const items = [...own.items];
        items.splice(to % (items.length + 1), 0, { ...fresh, items: [] });
        put({ items });
      }
      break;
    case 'without item':
      if (own.items.length > 2) put({ items: own.items.filter((_, place) => place !== to % own.items.length) });
      break;
    case 'refer':
      if (where === 'operative') put({ refersTo: before.operative[to % before.operative.length]?.id ?? 0 });
      break;
  }
  return { ...before, [where]: parts };
}

describe('amendments written from two versions', () => {
  it('lead from the one to the other, whatever was changed', () => {
    fc.assert(
      fc.property(draft, fc.array(edit, { minLength: 1, maxLength: 10 }), (before, edits) => {
        const after = edits.reduce(edited, before);
        const [old, now] = [documentOf(textOf(before)), documentOf(textOf(after))];
        const written = service.writeAmendments(old, now, { style: 'un', sponsors: 'Chile', symbol: 'A/80/L.7' });
        assert.ok(written);
        assert.deepEqual(written.differences, [], `${textOf(before)}\n=====\n${textOf(after)}\n=====\n${written.text}`);
      }),
      { numRuns: 150, seed: 19 },
    );
  });
});
