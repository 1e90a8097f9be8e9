import { matchOpening, openingTrie, type OpeningTrie } from './openingTrie';
import type { Opening, OpeningKind, OpeningMatch } from './opening';

export type { Opening, OpeningKind, OpeningMatch } from './opening';

/** The organs whose texts the openings were counted in; the openings of every other organ are ranked by all texts together. */
export type CountedOrgan = 'GA' | 'SC' | 'HRC' | 'ECOSOC';

/** One form in which texts open (`Also encourages`), with how often it was counted. */
export interface OpeningForm {
  readonly text: string;
  readonly match: OpeningMatch;
  /** How often it was counted in all texts. */
  readonly count: number;
  readonly counts: Readonly<Record<CountedOrgan, number>>;
}

/**
 * A form with its place in a ranking: `follows` counts how often it came right after the opening before, `count` how often the organ uses
 * it.
 */
export interface RankedForm {
  readonly form: OpeningForm;
  readonly follows: number;
  readonly count: number;
}

/** The openings of operative and preambular paragraphs. */
export interface Openings {
  readonly operative: readonly Opening[];
  readonly preambular: readonly Opening[];
  /** Every counted form of a part, most used first. */
  readonly forms: (kind: OpeningKind) => readonly OpeningForm[];
  /** What a plain text (no italics marks) opens with as an operative paragraph; undefined where no known verb opens it. */
  readonly matchOperative: (text: string) => OpeningMatch | undefined;
  /** What a plain text opens with as a preambular paragraph; undefined where no known participle or adjective opens it. */
  readonly matchPreambular: (text: string) => OpeningMatch | undefined;
  /**
   * All forms of a part, the likeliest first: those seen after the opening before (`^` at the head of the part, `?` after no known
   * opening), then by
   * how often the organ uses them. Another organ than the counted ones takes the counts of all.
   */
  readonly rank: (organ: CountedOrgan | undefined, kind: OpeningKind, previous: string) => readonly RankedForm[];
}

/** The openings out of the compiled table. */
export function createOpenings(table: OpeningsTable): Openings {
  const parts = { operative: readPart('operative', table.operative), preambular: readPart('preambular', table.preambular) };
  const rankings = new Map<string, readonly RankedForm[]>();
  return {
    operative: parts.operative.openings,
    preambular: parts.preambular.openings,
    forms: (kind) => parts[kind].forms(),
    matchOperative: (text) => matchOpening(parts.operative.trie, text),
    matchPreambular: (text) => matchOpening(parts.preambular.trie, text),
    rank(organ, kind, previous) {
      const key = `${organ ?? ''} ${kind} ${previous}`;
      const known = rankings.get(key);
      if (known !== undefined) {
        return known;
      }
      const ranking = rankForms(parts[kind], organ, previous);
      rankings.set(key, ranking);
      return ranking;
    },
  };
}

/** The compiled table `openings.json`. */
export interface OpeningsTable {
  readonly operative: OpeningsPartTable;
  readonly preambular: OpeningsPartTable;
}

interface OpeningsPartTable {
  readonly openings: readonly OpeningRow[];
  /** Text, count of all, then the counts of GA, SC, HRC and ECOSOC. */
  readonly forms: readonly (readonly [string, number, number, number, number, number])[];
  /** By organ and opening before: form number, count, form number, count, … */
  readonly followers: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
}

interface OpeningRow {
  readonly phrase: string;
  readonly use?: string;
  readonly category?: string;
  readonly strength?: number;
  readonly tone?: string;
  readonly addresseeExpected?: 1;
  readonly bodies?: string;
  readonly french?: string;
  readonly spanish?: string;
  readonly attested?: 1;
  readonly also?: string;
  readonly further?: string;
  readonly prepositions?: readonly string[];
}

interface Part {
  readonly openings: readonly Opening[];
  readonly trie: OpeningTrie;
  /** Worked out when completion first asks: the rules do without. */
  readonly forms: () => readonly OpeningForm[];
  readonly followers: OpeningsPartTable['followers'];
}

function readPart(kind: OpeningKind, table: OpeningsPartTable): Part {
  const openings = table.openings.map(({ attested, addresseeExpected, ...row }): Opening => ({
    ...row,
    kind,
    addresseeExpected: addresseeExpected === 1,
    equivalentsAttested: attested === 1,
    curated: row.tone !== undefined,
  }));
  const trie = openingTrie(kind, openings);
  const made: { forms?: readonly OpeningForm[] } = {};
  return { openings, trie, forms: () => (made.forms ??= readForms(trie, table.forms)), followers: table.followers };
}

function readForms(trie: OpeningTrie, rows: OpeningsPartTable['forms']): readonly OpeningForm[] {
  const forms: OpeningForm[] = [];
  for (const [text, count, GA, SC, HRC, ECOSOC] of rows) {
    const match = matchOpening(trie, text);
    if (match !== undefined) {
      forms.push({ text, match, count, counts: { GA, SC, HRC, ECOSOC } });
    }
  }
  return forms;
}

function rankForms(part: Part, organ: CountedOrgan | undefined, previous: string): readonly RankedForm[] {
  const follows = new Map<OpeningForm, number>();
  const forms = part.forms();
  for (const counted of organ === undefined ? Object.keys(part.followers) : [organ]) {
    const list = part.followers[counted]?.[previous] ?? [];
    for (let at = 0; at + 1 < list.length; at += 2) {
      const form = forms[list[at] ?? -1];
      if (form !== undefined) {
        follows.set(form, (follows.get(form) ?? 0) + (list[at + 1] ?? 0));
      }
    }
  }
  return forms
    .map((form): RankedForm => ({ form, follows: follows.get(form) ?? 0, count: organ === undefined ? form.count : form.counts[organ] }))
    .sort((one, other) => other.follows - one.follows || other.count - one.count || other.form.count - one.form.count);
}
