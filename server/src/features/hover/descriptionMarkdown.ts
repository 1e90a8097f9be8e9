import type { Description } from '../../catalogue/describe';

/** A description as Markdown: a line a fact, none for what is unknown; what no source confirmed says that it is not verified. */
export function descriptionMarkdown(description: Description): string {
  const heading = `**${escaped(headingOf(description))}**${description.type === undefined ? '' : ` — ${description.type}`}`;
  const facts = [...adoption(description), ...force(description), ...places(description), ...citations(description), ...relations(description), ...components(description)];
  const other = description.aliases === undefined || description.aliases.length === 0 ? [] : [`Also: ${description.aliases.map(escaped).join(', ')}`];
  const link = description.url === undefined ? [] : [`[${/^https?:\/\/([^/]+)/u.exec(description.url)?.[1] ?? description.url}](${description.url.replaceAll('(', '%28').replaceAll(')', '%29')})${doubt(description, 'url', 'link')}`];
  return [heading, ...other, facts.map((fact) => `- ${fact}`).join('\n'), ...link].filter((part) => part !== '').join('\n\n');
}

/** An ISO date of any precision in words: `20 November 1989`, `November 1989`, `1989`; undefined for none. */
export function dateInWords(date: string | undefined): string | undefined {
  if (date === undefined) return undefined;
  const [year = '', month, day] = date.split('-');
  return [day === undefined ? undefined : String(Number(day)), month === undefined ? undefined : MONTHS[Number(month) - 1], year].filter((part) => part !== undefined).join(' ');
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

function headingOf({ kind, name, by, resolution, titleKind }: Description): string {
  if (kind !== 'resolution') return name;
  const cited = `${by ?? ''} resolution ${resolution ?? ''}`.trim();
  return titleKind === undefined || titleKind === 'topic' || name === cited ? cited : `${cited}: ${name}`;
}

function adoption(description: Description): readonly string[] {
  const { kind, adopted, place, by, titleKind, name, dateSureness } = description;
  const topic = titleKind === 'topic' ? [`Topic: ${escaped(name)} (the resolution bears no title)`] : [];
  const title = kind === 'resolution' && titleKind !== undefined && titleKind !== 'topic' && titleKind !== 'official' ? [`Title: ${TITLES[titleKind] ?? titleKind}`] : [];
  if (kind === 'symbol') return [...(by === undefined ? [] : [`Document of: ${escaped(by)}`]), ...(adopted === undefined ? [] : [`Date: ${dateInWords(adopted) ?? ''}`])];
  if (adopted === undefined) return [...topic, ...title, ...(by === undefined || kind === 'resolution' ? [] : [`Adopted by: ${escaped(by)}${doubt(description, 'by', 'adopting body')}`])];
  const where = place === undefined ? '' : `, ${place}${doubt(description, 'place', 'place')}`;
  const who = by === undefined || kind === 'resolution' ? '' : `, by the ${escaped(by.replace(/^the /iu, ''))}${doubt(description, 'by', 'adopting body')}`;
  const sure = kind === 'resolution' && dateSureness !== 'high' ? ' *(by one source)*' : doubt(description, 'adopted', 'adoption date');
  return [...topic, ...title, `Adopted: ${dateInWords(adopted) ?? ''}${sure}${where}${who}`];
}

const TITLES: Readonly<Record<string, string>> = { 'near-official': 'close to the official wording', 'quoted': 'as other texts quote it', 'unverified': 'not verified' };

function force(description: Description): readonly string[] {
  const { openedForSignature, inForce } = description;
  return [
    ...(openedForSignature === undefined ? [] : [`Opened for signature: ${dateInWords(openedForSignature) ?? ''}${doubt(description, 'openedForSignature', 'opening for signature')}`]),
    ...(inForce === undefined ? [] : [`In force since: ${dateInWords(inForce) ?? ''}${doubt(description, 'inForce', 'entry into force')}`]),
  ];
}

function places(description: Description): readonly string[] {
  const { kind, resolution, annex, symbol, unts } = description;
  const pinpoint = annex === undefined ? '' : `, ${annex}${doubt(description, 'annex', 'annex')}`;
  return [
    ...(resolution === undefined || kind === 'resolution' ? [] : [`Adopting resolution: ${resolution}${doubt(description, 'resolution', 'resolution')}${pinpoint}`]),
    ...(symbol === undefined ? [] : [`Symbol: ${symbol}${doubt(description, 'symbol', 'symbol')}`]),
    ...(unts === undefined ? [] : [`Treaty series: United Nations, *Treaty Series*, vol. ${unts.volume}, No. ${unts.number}${doubt(description, 'unts', 'volume or number')}`]),
  ];
}

function citations(description: Description): readonly string[] {
  const { citation, otherCitations, kind } = description;
  if (citation === undefined || kind === 'resolution') return [];
  return [`Citation: ${escaped(citation)}${doubt(description, 'citation', 'citation')}`, ...(otherCitations ?? []).map((other) => `Also cited: ${escaped(other)}`)];
}

function relations({ parent, protocols }: Description): readonly string[] {
  return [...(parent === undefined ? [] : [`Belongs to: ${escaped(parent)}`]), ...(protocols === undefined ? [] : [`Protocols and amendments: ${protocols.map(escaped).join('; ')}`])];
}

function components(description: Description): readonly string[] {
  return (description.components ?? []).map(({ text, meaning }) => `\`${text}\`: ${meaning === undefined ? 'not known' : escaped(meaning)}`);
}

function doubt({ unverified }: Description, key: keyof Description, name: string): string {
  return unverified?.includes(key) === true ? ` *(${name} not verified)*` : '';
}

/** Signs that Markdown would read are shown as they are. */
function escaped(text: string): string {
  return text.replaceAll(/[\\*_`[\]<>]/gu, '\\$&');
}
