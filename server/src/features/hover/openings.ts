import type { Catalogue } from '../../catalogue/catalogue';
import type { Opening, OpeningMatch } from '../../catalogue/openings';
import { openingOf } from '../../model/openings/paragraphOpenings';
import type { Place } from '../../model/segment';
import type { Block } from '../../syntax/block';
import { knownText, message, type Message, type Say } from '../../text/message';
import type { Span } from '../../text/position';

/**
 * What is said of the opening of a paragraph at an offset of its block: Markdown, and the span of the opening in the block; undefined
 * elsewhere.
 */
export function hoverOpening(
  catalogue: Catalogue,
  block: Block,
  place: Place,
  at: number,
  say: Say,
): (Span & { readonly markdown: string }) | undefined {
  const { role } = place;
  const opening = role === 'operative' || role === 'preambular' ? openingOf(block, role, catalogue) : undefined;
  if (opening === undefined) return undefined;
  const { start, end: contentEnd } = block.summary;
  let { end } = opening;
  // The emphasis signs around the opening belong to it.
  while (end < contentEnd && '*_'.includes(block.text.charAt(end))) end += 1;
  return at < start || at > end
    ? undefined
    : { start, end, markdown: `${openingMarkdown(opening.match.opening, say)}${seriesLine(opening.match, say)}` };
}

/** The use, the conventional strength and the French and Spanish equivalents of an opening, as Markdown. */
export function openingMarkdown(opening: Opening, say: Say): string {
  const lines = [
    headingOf(opening),
    opening.strength === undefined
      ? undefined
      : message('Conventional strength: {0} of 5, like *{1}*; the scales in use differ.', opening.strength, othersOfStrength(opening)),
    toneLine(opening),
    opening.addresseeExpected ? message('Requires an addressee before the infinitive, for example *the Secretary-General to*.') : undefined,
    opening.bodies === undefined
      ? undefined
      : message(
          'Used by: {0}.',
          knownText(
            opening.bodies
              .split(',')
              .map((body) => body.trim())
              .join(', '),
          ),
        ),
    opening.prepositions === undefined
      ? undefined
      : message('Followed by {0}.', opening.prepositions.map((preposition) => `*${preposition}*`).join(', ')),
    cycleLine(opening),
    equivalentsLine(opening),
    opening.curated ? undefined : message('Known from published texts only.'),
  ];
  return lines
    .filter((line) => line !== undefined)
    .map(say)
    .join('\n\n');
}

function headingOf({ phrase, kind, category }: Opening): Message {
  if (category === undefined)
    return kind === 'operative'
      ? message('**{0}** — opening words of an operative paragraph', phrase)
      : message('**{0}** — opening words of a preambular paragraph', phrase);
  return kind === 'operative'
    ? message('**{0}** — opening words of an operative paragraph, {1}', phrase, knownText(category))
    : message('**{0}** — opening words of a preambular paragraph, {1}', phrase, knownText(category));
}

/** Two well-known verbs for each figure of conventional strength (rulebook BODY-07). */
const STRENGTHS: readonly string[] = [
  'notes, welcomes',
  'encourages, invites',
  'recommends, appeals to',
  'requests, calls upon',
  'urges, directs',
  'decides, demands',
];

function othersOfStrength({ phrase, strength }: Opening): string {
  const verbs = (STRENGTHS[strength ?? -1] ?? '').split(', ');
  return verbs.filter((verb) => verb !== phrase.toLowerCase()).join(', ');
}

function toneLine({ tone }: Opening): Message | undefined {
  const said = tone === undefined ? undefined : TONES[tone.split(' ')[0] ?? ''];
  return said === undefined ? undefined : message('Tone: {0}.', said);
}

/** The figures of the tables in words; what has no tone is not worth a line, and other entries say something else. */
const TONES: Readonly<Record<string, Message>> = {
  '+': message('favourable'),
  '+1': message('favourable'),
  '+2': message('very favourable'),
  '-': message('critical'),
  '-1': message('mildly critical'),
  '-2': message('critical'),
  '-3': message('very critical'),
};

function cycleLine({ also, further }: Opening): Message | undefined {
  const [second, third] = [also, further].filter((form) => form !== undefined);
  if (second === undefined) return undefined;
  return third === undefined
    ? message('On repetition: *{0}*, then the verb alone again.', second)
    : message('On repetition: *{0}*, then *{1}*, then the verb alone again.', second, third);
}

function equivalentsLine({ french, spanish, equivalentsAttested }: Opening): Message | undefined {
  const inFrench = french === undefined ? undefined : message('French: *{0}*', french);
  const inSpanish = spanish === undefined ? undefined : message('Spanish: *{0}*', spanish);
  const both = inFrench !== undefined && inSpanish !== undefined ? message('{0} · {1}', inFrench, inSpanish) : (inFrench ?? inSpanish);
  return both === undefined || equivalentsAttested ? both : message('{0} (not attested in parallel texts)', both);
}

function seriesLine({ series }: OpeningMatch, say: Say): string {
  return series === undefined ? '' : `\n\n${say(message('*{0}*: the preceding paragraph begins with the same verb.', series))}`;
}
