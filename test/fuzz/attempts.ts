import { disableRule } from '../../server/src/features/disableRule';
import { fixAll } from '../../server/src/features/fixAll';
import { isRefused } from '../../server/src/features/refactor/refactoring';
import { REFACTORING_NAMES, type RefactoringName } from '../../server/src/features/refactor/index';
import type { Report } from '../../server/src/service/service';
import type { ResolutionDocument } from '../../server/src/syntax/document';
import type { Position, Range, TextEdit } from '../../server/src/text/position';
import { defaultSettings, service } from '../fixture';

/** Something that the editor offers at a place, with the edits that it makes there. */
export interface Attempt {
  /** What was tried: `fix footnote/cited-twice: …`, `moveParagraphUp`, `rename 3 to 5`. */
  readonly name: string;
  /**
   * `action` is offered unasked and must leave the text as sound as it is; a `command` is asked for at any place, and does what it is told
   * to.
   */
  readonly kind: 'action' | 'command' | 'rename' | 'format';
  readonly edits: readonly TextEdit[];
  /** The code of the rule that a fix corrects. */
  readonly code?: string;
  /** What a command is told to do even where it leads to these reports: who splits a sentence anywhere writes its second verb next. */
  readonly mayReport?: readonly string[];
  /** The words that are others everywhere afterwards, in notes too. */
  readonly renames?: { readonly from: string; readonly to: string };
}

/** A source of whole numbers from 0 up to, not including, a bound. */
export type Dice = (bound: number) => number;

/** Whole numbers that look random and are the same for the same seed (mulberry32). */
export function diceOf(seed: number): Dice {
  const state = { value: seed >>> 0 };
  return (bound) => {
    state.value = (state.value + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state.value ^ (state.value >>> 15), state.value | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * bound);
  };
}

/** What can be done to the whole document. */
export function attemptsOnDocument(document: ResolutionDocument, reports: readonly Report[]): readonly Attempt[] {
  const diagnose = (text: ResolutionDocument): readonly Report[] => service.diagnose(text, defaultSettings).reports;
  const codes = [...new Set(reports.filter((report) => report.fixes().some(({ preferred }) => preferred)).map(({ code }) => code))];
  return [
    { name: 'fix all safely', kind: 'action' as const, edits: fixAll(document, diagnose, 'safe').edits },
    { name: 'renumber', kind: 'action' as const, edits: service.renumber(document) },
    { name: 'format', kind: 'format' as const, edits: service.format(document, defaultSettings) },
    ...codes.map((code) => ({
      name: `fix all of ${code}`,
      kind: 'action' as const,
      code,
      edits: fixAll(document, diagnose, [code]).edits,
    })),
  ];
}

/** What can be done at a position: the fixes of the reports there, refactorings, and renames to a name that the dice choose. */
export function attemptsAt(document: ResolutionDocument, position: Position, reports: readonly Report[], dice: Dice): readonly Attempt[] {
  return [
    ...fixes(document, position, reports),
    ...refactorings(document, position),
    ...renames(document, position, dice),
    ...formats(document, position, dice),
  ].filter(({ edits }) => edits.length > 0);
}

function fixes(document: ResolutionDocument, position: Position, reports: readonly Report[]): readonly Attempt[] {
  return reports
    .filter(({ range }) => holds(range, position))
    .flatMap((report) => [
      ...report.fixes().map(({ title, edits, preferred }) => ({
        name: `fix ${report.code}: ${title.template}`,
        kind: 'action' as const,
        code: report.code,
        edits,
        ...(!preferred && { mayReport: CHOSEN[report.code] ?? [] }),
      })),
      ...(['paragraph', 'file'] as const).map((scope) => ({
        name: `disable for this ${scope}`,
        kind: 'action' as const,
        code: report.code,
        edits: report.code === 'suppression/unused' ? [] : [disableRule(document, report.code, report.range.start, scope)],
      })),
    ]);
}

/**
 * Fixes that are no more than a proposal, and what is left to the drafter who takes one: to write the note of a number that becomes a mark.
 */
const CHOSEN: Readonly<Record<string, readonly string[]>> = {
  'footnote/lost-superscript': ['footnote/mark-without-note', 'footnote/number-out-of-order', 'footnote/not-cited-again'],
};

function refactorings(document: ResolutionDocument, position: Position): readonly Attempt[] {
  const offered = new Set(service.offeredRefactorings(document, position).map(({ name }) => name));
  return [
    // That an `Ibid.` stands for the wrong source is seen once it is written out.
    {
      name: 'write out the Ibid.',
      kind: 'action',
      edits: service.expandIbid(document, position),
      mayReport: ['instrument/wrong-citation'],
    },
    ...REFACTORING_NAMES.map((name): Attempt => {
      const answer = service.refactor(document, position, name);
      const kind = offered.has(name) ? 'action' : 'command';
      return { name, kind, edits: isRefused(answer) ? [] : answer.edits, ...(kind === 'command' && { mayReport: WORDING[name] ?? [] }) };
    }),
  ];
}

/**
 * What the drafter has to see to after a command that was not offered: the words of a paragraph that was none, a list of one item, the
 * order of the closing clauses.
 */
const WORDING: Readonly<Partial<Record<RefactoringName, readonly string[]>>> = {
  moveParagraphUp: ['clause/acting-clause-place', 'clause/seized-not-last'],
  moveParagraphDown: ['clause/acting-clause-place', 'clause/seized-not-last'],
  splitParagraph: [
    'clause/acting-clause-place',
    'footnote/budget-sentence',
    'instrument/without-note',
    'instrument/wrong-citation',
    'items/lone-item',
    'clause/seized-not-last',
    'citation/undated-resolution',
    'opening/unknown-opening',
    'opening/participle-in-operative',
    'opening/finite-verb-in-preamble',
    'opening/preposition-missing',
    'opening/addressee-missing',
    'opening/items-of-different-forms',
    'opening/italics-missing',
  ],
  itemToParagraph: [
    'clause/seized-not-last',
    'opening/unknown-opening',
    'opening/participle-in-operative',
    'opening/italics-missing',
    'items/lone-item',
  ],
  paragraphToItem: [
    'opening/items-of-different-forms',
    'items/lone-item',
    'items/chapeau-without-colon',
    'numbering/lone-number',
    'style/list-too-deep',
  ],
};

/** Another instrument wants another citation; a clause that is put elsewhere by its number is put there on purpose. */
const RENAMED: readonly string[] = [
  'instrument/wrong-citation',
  'citation/two-forms',
  'instrument/without-note',
  'footnote/not-cited-again',
  'footnote/ibid-wrong-source',
  'clause/acting-clause-place',
  'clause/seized-not-last',
];

function formats(document: ResolutionDocument, position: Position, dice: Dice): readonly Attempt[] {
  const end = { line: Math.min(document.lineCount - 1, position.line + dice(8)), character: 0 };
  return [
    {
      name: 'format range',
      kind: 'format',
      edits: service.formatRange(document, { start: position, end: isBefore(end, position) ? position : end }, defaultSettings),
    },
  ];
}

/** Labels and numbers are renamed to a number, words to others. */
function renames(document: ResolutionDocument, position: Position, dice: Dice): readonly Attempt[] {
  const found = service.prepareRename(document, position);
  if (found === undefined) return [];
  const names = /^\(?[a-z]{1,4}\)?$/.test(found.placeholder)
    ? [`(${String.fromCharCode(97 + dice(6))})`]
    : /^\d+$/.test(found.placeholder)
      ? [String(1 + dice(30)), 'word']
      : ['Convention on the Rights of the Child', `${found.placeholder} as Revised`];
  return names.flatMap((name) => {
    const edits = service.rename(document, position, name);
    return isRefused(edits)
      ? []
      : [
          {
            name: `rename ${kindOfName(found.placeholder)} to ${kindOfName(name)}`,
            kind: 'rename' as const,
            edits,
            mayReport: RENAMED,
            renames: { from: found.placeholder, to: name },
          },
        ];
  });
}

function kindOfName(name: string): string {
  return /^\d+$/.test(name) ? 'number' : /^\(?[a-z]{1,4}\)?$/.test(name) ? 'label' : 'name';
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

function holds({ start, end }: Range, { line, character }: Position): boolean {
  return (
    (start.line < line || (start.line === line && start.character <= character)) &&
    (line < end.line || (line === end.line && character <= end.character))
  );
}
