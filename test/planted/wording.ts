import type { Span } from '../../server/src/text/position';
import type { Operator, Pick, PlacedBlock, Plant, Subject } from './subject';

const PROSE = ['preambular', 'operative', 'item'];
const STRICT = /General Assembly|Economic and Social Council|Human Rights Council/;

/** Faults of openings, endings, style, citations by number and the front matter. */
export const wordingOperators: readonly Operator[] = [
  onWords('a semicolon ends a preambular paragraph', ['ending/preambular-without-comma'], ['preambular'], /,(?=\s*$)/, ';', STRICT),
  onWords(
    'a preambular paragraph has lost its comma',
    ['ending/preambular-without-comma'],
    ['preambular'],
    /(?<=\p{Ll}),(?=\s*$)/u,
    '',
    STRICT,
  ),
  onParagraph('a full stop ends a paragraph that is not the last', ['ending/operative-without-semicolon'], /;(?=\s*$)/, '.'),
  onParagraph('a comma ends an operative paragraph', ['ending/operative-without-semicolon'], /;(?=\s*$)/, ','),
  onWords('a comma ends an item', ['ending/item-without-semicolon'], ['item'], /(?<=\p{Ll});(?=\s*$)/u, ',', STRICT, 'operative'),
  onWords(
    'an item begins with a small letter',
    ['opening/small-letter-in-item'],
    ['item'],
    /(?<=^\([a-z]\) )[A-Z](?=[a-z])/,
    (letter) => letter.toLowerCase(),
    STRICT,
    'operative',
  ),
  onWords('“and” joins the items of a list', ['ending/and-before-last-item'], ['item'], /(?<=;)(?=\s*$)/, ' and', STRICT, 'operative'),
  onWords(
    'a participle opens an operative paragraph',
    ['opening/participle-in-operative'],
    ['operative'],
    /(?<=^\d+\. \*?)(?:Request|Invit|Encourag|Welcom|Not)e?s(?=[ *])/,
    (verb) => `${verb.replace(/e?s$/, '')}ing`,
    undefined,
    undefined,
    'on request',
  ),
  onWords(
    'a finite verb opens a preambular paragraph',
    ['opening/finite-verb-in-preamble'],
    ['preambular'],
    /(?<=^\*?)Recalling(?=[ *])(?! (?:also|further))/,
    'Recalls',
    STRICT,
    undefined,
    'on request',
  ),
  onWords(
    'a second word of an opening has a capital',
    ['opening/capital-inside'],
    ['operative', 'preambular'],
    /(?<=^(?:\d+\. )?\*?(?:Calls |Taking |Takes ))(?:upon|note)/,
    (word) => word.charAt(0).toUpperCase() + word.slice(1),
  ),
  onWords(
    '“also” stands before a participle',
    ['series/misplaced-word'],
    ['preambular'],
    /(?<=^\*?)(?:Recalling|Reaffirming|Noting|Recognizing) also/,
    (words) => `Also ${words.replace(' also', '').toLowerCase()}`,
    STRICT,
  ),
  onSeries('“further” for “also”', ['series/misordered-word'], /(?<=^\d+\. \*?)Also(?= )/, 'Further', 'the same verb before'),
  onSeries('“also” for “further”', ['series/repeated-word'], /(?<=^\d+\. \*?)Further(?= )/, 'Also', 'also before'),
  onSeries(
    'an “also” that follows nothing',
    ['series/orphaned-word'],
    /(?<=^\d+\. \*?)(?:Requests|Urges|Invites|Welcomes)(?=[ *])/,
    (verb) => `Also ${verb.toLowerCase()}`,
    'another verb before',
  ),
  onWords('the organ’s line has lost its comma', ['enacting/comma'], ['enacting'], /,(?=\s*$)/, '', STRICT),
  onWords(
    'the organ’s line has lost its article',
    ['enacting/malformed'],
    ['enacting'],
    /^The (?=(?:General Assembly|Economic and Social Council|Human Rights Council),)/,
    '',
  ),
  onWords('a letter is missing in the organ’s name', ['enacting/malformed'], ['enacting'], /(?<=^The General Ass)e(?=mbly,)/, ''),
  onWords(
    '-ise for -ize',
    ['style/ise-spelling'],
    PROSE,
    /(?<=\b(?:organi|reali|utili|mobili|recogni))z(?=(?:ation|ations|ed|ing|e|es)\b)/,
    's',
    STRICT,
  ),
  onWords('an American spelling', ['style/american-spelling'], PROSE, /(?<=\bprogram)me\b|(?<=\blabo)u(?=r\b)/, '', STRICT),
  onWords('a hyphen lost in Secretary-General', ['style/joined-word'], PROSE, /(?<=\bSecretary)-(?=General\b)/, ' '),
  onWords('Member States in small letters', ['style/member-states'], PROSE, /\bMember States\b/, 'member states', STRICT),
  onWords('a percentage with the sign', ['style/per-cent'], PROSE, /(?<=\d) per cent\b/, '%', STRICT),
  onWords(
    'a date in the American order',
    ['style/date-form'],
    PROSE,
    /(?<=\bof )\d{1,2} (?:March|April|May|June|July|December) \d{4}/,
    (date) => date.replace(/^(\d+) (\w+) (\d+)$/, '$2 $1, $3'),
  ),
  onWords(
    'an ordinal in a date',
    ['style/date-form'],
    PROSE,
    /(?<=\bof (?:[4-9]|1\d))(?= (?:March|April|May|June|July|December) \d{4})/,
    'th',
  ),
  onWords('a capital for resolution', ['style/capital-in-prose'], PROSE, /(?<=[a-z] )resolution(?= \d)/, 'Resolution', STRICT),
  onWords('a hyphen in the number of a resolution', ['citation/wrong-separator'], PROSE, /(?<=\bresolution \d{2})\/(?=\d{1,3}[ ,])/, '-'),
  onWords('a blank lost in the number of a resolution', ['citation/malformed-number'], PROSE, /(?<=\bresolution \d{4}) (?=\(\d{4}\))/, ''),
  onWords('“this resolution”', ['citation/this-resolution'], PROSE, /\bthe present resolution\b/, 'this resolution', STRICT),
  onWords(
    'a resolution cited by its symbol',
    ['citation/symbol-in-text'],
    PROSE,
    /\bGeneral Assembly resolution (?=\d\d\/\d)/,
    'A/RES/',
    STRICT,
  ),
  onWords(
    'an article in its short form',
    ['citation/article-form'],
    PROSE,
    /\barticle \d+, paragraph \d+, (?=of )/,
    (words) => words.replace(/^article (\d+), paragraph (\d+), $/, 'Art. $1($2) '),
    STRICT,
  ),
  onWords('an open bracket', ['bracket/unbalanced'], PROSE, /(?<=\b(?:and|the|of) )(?=[a-z])/, '[', undefined, undefined, 'not exactly'),
  onWords('italics that leave out “also”', ['opening/italics-cut-short'], ['operative'], /(?<=^\d+\. )\*Also (?=[a-z]+\*)/, 'Also *'),
  onWords('italics lost', ['opening/italics-missing'], ['operative'], /(?<=^\d+\. )\*[A-Z][a-z]+\*/, (words) => words.slice(1, -1)),
  onWords(
    'a distribution cut short',
    ['masthead/distribution'],
    ['masthead'],
    /(?<=^Distr\.: )(?:Limited|General)/,
    (value) => `${value.slice(0, 3)}.`,
  ),
];

type Change = string | ((found: string) => string);

/** One place of a kind of block that a pattern finds is changed; quotations and annexes are left alone. */
function onWords(
  name: string,
  codes: readonly string[],
  roles: readonly string[],
  pattern: RegExp,
  change: Change,
  organ = /./,
  part?: string,
  undo: Operator['undo'] = 'safely',
): Operator {
  return {
    name,
    codes,
    undo,
    plant: (subject, pick) => {
      if (!organ.test(organOf(subject))) return undefined;
      const blocks = subject.blocks.filter(
        (block) =>
          roles.includes(block.role) &&
          block.part !== 'annex' &&
          (part === undefined || block.part === part) &&
          !/["“]/.test(block.block.text),
      );
      return plantIn(blocks, pattern, change, pick);
    },
  };
}

/** A paragraph of a list whose next one stands directly after it. */
function onParagraph(name: string, codes: readonly string[], pattern: RegExp, change: Change): Operator {
  return {
    name,
    codes,
    undo: 'safely',
    plant: ({ paragraphs }, pick) => {
      const blocks = paragraphs.flatMap(({ members }) =>
        members.filter((member, at) => members[at + 1]?.index === member.index + 1).map(({ block }) => block),
      );
      return plantIn(blocks, pattern, change, pick);
    },
  };
}

/**
 * A paragraph whose series word is changed, given what opens the paragraph before; the one after has no such word, or the fault would be
 * another one.
 */
function onSeries(
  name: string,
  codes: readonly string[],
  pattern: RegExp,
  change: Change,
  before: 'the same verb before' | 'also before' | 'another verb before',
): Operator {
  return {
    name,
    codes,
    undo: 'safely',
    plant: (subject, pick) => {
      if (!STRICT.test(organOf(subject))) return undefined;
      const blocks = subject.paragraphs.flatMap(({ members }) =>
        members.flatMap(({ block, index }, at) => {
          const [previous, next] = [members[at - 1], members[at + 1]];
          if (previous?.index !== index - 1 || next === undefined) return [];
          const [first, own, last] = [previous.block, block, next.block].map(
            ({ block: { summary } }) => summary.opening.split(/[,:;]/)[0] ?? '',
          );
          return first !== undefined &&
            own !== undefined &&
            last !== undefined &&
            !/^(?:Also|Further) /.test(last) &&
            fits(first, own, before) &&
            verbOf(last) !== verbOf(own)
            ? [block]
            : [];
        }),
      );
      return plantIn(blocks, pattern, change, pick);
    },
  };
}

function fits(first: string, own: string, before: string): boolean {
  const same = verbOf(first) === verbOf(own);
  if (before === 'another verb before') return !same;
  return same && first.startsWith('Also ') === (before === 'also before') && !first.startsWith('Further ');
}

/** The first word that is no series word, in small letters. */
function verbOf(opening: string): string {
  return (
    opening
      .replace(/^(?:Also|Further) /, '')
      .split(' ')[0]
      ?.toLowerCase() ?? ''
  );
}

function organOf(subject: Subject): string {
  return subject.blocks.find(({ role }) => role === 'enacting')?.block.summary.opening ?? '';
}

function plantIn(blocks: readonly PlacedBlock[], pattern: RegExp, change: Change, pick: Pick): Plant | undefined {
  const places = blocks.flatMap(({ block, start }) => {
    const found = pattern.exec(block.text);
    return found === null ? [] : [{ start: start + found.index, end: start + found.index + found[0].length, written: found[0] }];
  });
  const place = pick(places);
  if (place === undefined) return undefined;
  const { start, end, written } = place;
  const point: Span = { start: Math.max(0, start - 1), end: end + 1 };
  return { edits: [{ start, end, newText: typeof change === 'string' ? change : change(written) }], points: [point] };
}
