import type { Instrument } from '../../catalogue/instruments';
import { citedInstruments, type CitedInstrument } from '../../model/citedInstruments';
import { exampleDraft } from '../exampleDraft';
import { message, sequenceRule, type Finding } from '../rule';
import { namesAndNotes } from '../sight';
import { matchesOf } from '../../text/matches';

/** CIT-09: `the Convention` is clear only where one convention was introduced. */
export const ambiguousShortForm = sequenceRule({
  code: 'citation/ambiguous-short-form',
  rulebook: ['CIT-09'],
  severity: 'hint',
  profiles: 'all',
  since: '0.1',
  title: 'A short name may refer to two instruments',
  why: 'After two conventions, “the Convention” leaves it unclear which one is meant; “that Convention”, or the name, makes it clear.',
  source: 'Practice of all organs',
  bad: [
    {
      text: exampleDraft(`Recalling the Convention on the Rights of the Child and the Convention on the Rights of Persons with Disabilities, and noting the reports under the Convention,
                                                                                                                                                    ^^^^^^^^^^ citation/ambiguous-short-form`),
    },
  ],
  good: [
    exampleDraft('Recalling the Convention on the Rights of the Child, and noting the reports under the Convention,'),
    exampleDraft(
      'Recalling the Convention on the Rights of the Child and the Convention on the Rights of Persons with Disabilities, and noting the reports under that Convention,',
    ),
  ],
  sees: (block, place, context) => (SHORT_SIGN.test(block.text) ? block.text : namesAndNotes(block, place, context)),
  check(segment, { catalogue }, report) {
    const introduced = new Map<string, Set<Instrument>>();
    const byBlock = new Map<number, CitedInstrument[]>();
    for (const cited of citedInstruments(segment, catalogue)) {
      const known = byBlock.get(cited.block);
      if (known === undefined) byBlock.set(cited.block, [cited]);
      else known.push(cited);
    }
    segment.blocks.forEach((block, index) => {
      const place = segment.places[index];
      if (
        place === undefined ||
        (place.role !== 'preambular' && place.role !== 'operative' && place.role !== 'item') ||
        place.part === 'annex'
      )
        return;
      const names = byBlock.get(index) ?? [];
      for (const match of matchesOf(block.text.slice(0, block.summary.end), SHORT)) {
        const noun = match.groups?.['noun'] ?? '';
        const at = match.index + match[0].length - noun.length;
        if (names.some(({ start, end }) => start < at + noun.length && end > at)) continue;
        const here = new Set(
          names
            .filter(({ end, instruments }) => end <= at && instruments.length === 1 && nounOf(instruments[0]) === noun)
            .flatMap(({ instruments }) => instruments),
        );
        const earlier = introduced.get(`${String(place.text)} ${noun}`);
        // One that was introduced alone in an earlier paragraph is what the whole text calls so.
        if (here.size < 2 || earlier !== undefined || isOfItsOwnPhrase(block.text, at, names)) continue;
        report({
          span: { block: index, start: at, end: at + noun.length },
          message: message('“{0}” may refer to any of {1} instruments named above: repeat the name, or write “that”', noun, here.size),
          related: named(names, here, index),
        });
      }
      for (const [instrument, ...others] of names.map(({ instruments }) => instruments)) {
        const noun = instrument === undefined || others.length > 0 ? undefined : nounOf(instrument);
        if (instrument === undefined || noun === undefined) continue;
        const key = `${String(place.text)} ${noun}`;
        introduced.set(key, (introduced.get(key) ?? new Set()).add(instrument));
      }
    });
  },
});

/** Where each of the instruments is named. */
function named(names: readonly CitedInstrument[], here: ReadonlySet<Instrument>, block: number): NonNullable<Finding['related']> {
  return names
    .filter(({ instruments: [only, ...others] }) => only !== undefined && others.length === 0 && here.has(only))
    .map(({ start, end }) => ({ span: { block, start, end }, message: message('One of the instruments') }));
}

/** What a text must have for {@link SHORT} to be in it. */
const SHORT_SIGN = /\bthe\s(?:Convention|Protocol|Covenant|Treaty|Agreement)\b/;

const SHORT =
  /\bthe\s(?<noun>Convention|Protocol|Covenant|Treaty|Agreement)\b(?!\s(?:\p{Lu}|of|on|for|against|relating|concerning|to|in|thereto)|['’-])/gu;

function nounOf(instrument: Instrument | undefined): string | undefined {
  return /\b(?:Convention|Protocol|Covenant|Treaty|Agreement)\b/.exec(instrument?.name ?? '')?.[0];
}

/**
 * Whether the phrase itself says which one is meant: the parties are those of one, and only of two that are named in one breath is either
 * meant.
 */
function isOfItsOwnPhrase(text: string, at: number, names: readonly CitedInstrument[]): boolean {
  if (/\b[Pp]art(?:y|ies) to the $/.test(text.slice(0, at))) return true;
  const [last, before] = names.filter(({ end }) => end <= at).reverse();
  return last === undefined || before === undefined || last.start - before.end > IN_ONE_BREATH;
}

/** As many characters as “, and to the” with a mark has. */
const IN_ONE_BREATH = 20;
