import type { Catalogue } from '../../catalogue/catalogue';
import type { Opening, OpeningMatch } from '../../catalogue/openings';
import { openingOf } from '../../model/paragraphOpenings';
import type { Place } from '../../model/segment';
import type { Block } from '../../syntax/block';
import type { Span } from '../../text/position';

/** What is said of the opening of a paragraph at an offset of its block: Markdown, and the span of the opening in the block; undefined elsewhere. */
export function hoverOpening(catalogue: Catalogue, block: Block, place: Place, at: number): (Span & { readonly markdown: string }) | undefined {
  const { role } = place;
  const opening = role === 'operative' || role === 'preambular' ? openingOf(block, role, catalogue) : undefined;
  if (opening === undefined) return undefined;
  const { start, end: contentEnd } = block.summary;
  let { end } = opening;
  // The emphasis signs around the opening belong to it.
  while (end < contentEnd && '*_'.includes(block.text.charAt(end))) end += 1;
  return at < start || at > end ? undefined : { start, end, markdown: `${openingMarkdown(opening.match.opening)}${seriesLine(opening.match)}` };
}

/** The use, the conventional strength and the French and Spanish equivalents of an opening, as Markdown. */
export function openingMarkdown(opening: Opening): string {
  const lines = [
    `**${opening.phrase}** — ${opening.kind} opening${opening.category === undefined ? '' : `, ${opening.category}`}`,
    opening.strength === undefined ? undefined : `Conventional strength: ${String(opening.strength)} of 5, like *${STRENGTHS[opening.strength] ?? ''}*; the scales in use differ.`,
    toneLine(opening),
    opening.addresseeExpected ? 'Wants somebody addressed before the infinitive: … *the Secretary-General to* …' : undefined,
    opening.bodies === undefined ? undefined : `Used by: ${opening.bodies.split(',').map((body) => body.trim()).join(', ')}.`,
    opening.prepositions === undefined ? undefined : `Takes ${opening.prepositions.map((preposition) => `*${preposition}*`).join(', ')}.`,
    cycleLine(opening),
    equivalentsLine(opening),
    opening.curated ? undefined : 'Known from published texts only.',
  ];
  return lines.filter((line) => line !== undefined).join('\n\n');
}

/** Two well-known verbs for each figure of conventional strength (rulebook BODY-07). */
const STRENGTHS: readonly string[] = ['notes, welcomes', 'encourages, invites', 'recommends, appeals to', 'requests, calls upon', 'urges, directs', 'decides, demands'];

function toneLine({ tone, kind }: Opening): string | undefined {
  if (tone === undefined || tone === '') return undefined;
  if (kind === 'preambular') return `Tone: ${tone}.`;
  const words: Readonly<Record<string, string>> = { '+': 'favourable', '-': 'critical' };
  return words[tone] === undefined ? undefined : `Tone: ${words[tone]}.`;
}

function cycleLine({ also, further }: Opening): string | undefined {
  const forms = [also, further].filter((form) => form !== undefined);
  return forms.length === 0 ? undefined : `When repeated: ${forms.map((form) => `*${form}*`).join(', then ')}, then bare again.`;
}

function equivalentsLine({ french, spanish, equivalentsAttested }: Opening): string | undefined {
  const lines = [french === undefined ? undefined : `French: *${french}*`, spanish === undefined ? undefined : `Spanish: *${spanish}*`].filter((line) => line !== undefined);
  return lines.length === 0 ? undefined : `${lines.join(' · ')}${equivalentsAttested ? '' : ' (not attested in parallel texts)'}`;
}

function seriesLine({ series }: OpeningMatch): string {
  return series === undefined ? '' : `\n\nHere with *${series}*: the paragraph goes on with the run of the one before.`;
}
