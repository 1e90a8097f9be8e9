import { escaped } from './markdown';
import type { Description } from '../../catalogue/describe';
import type { DateSureness } from '../../catalogue/resolutions';
import { knownText, message, type Message, type Say } from '../../text/message';
import { dateSaid } from '../../text/dateInWords';
import type { Span } from '../../text/position';

/** What is said of a stretch of a block, in Markdown. */
export interface Told extends Span {
  readonly markdown: string;
}

/** A description as Markdown: a line a fact, none for what is unknown; what no source confirmed says that it is not verified. */
export function descriptionMarkdown(description: Description, say: Say): string {
  const { type, aliases, url } = description;
  const heading = `**${escaped(headingOf(description))}**${type === undefined ? '' : ` — ${say(knownText(type))}`}`;
  const facts = [adoption, force, places, citations, relations, components].flatMap((about) => about(description, say));
  const other = aliases === undefined || aliases.length === 0 ? [] : [say(message('Also: {0}', aliases.map(escaped).join(', ')))];
  const link =
    url === undefined
      ? []
      : [
          `[${/^https?:\/\/([^/]+)/u.exec(url)?.[1] ?? url}](${url.replaceAll('(', '%28').replaceAll(')', '%29')})${doubt(description, 'url', say)}`,
        ];
  return [heading, ...other, facts.map((fact) => `- ${fact}`).join('\n'), ...link].filter((part) => part !== '').join('\n\n');
}

/** As the citation has it, which is English. */
function headingOf({ kind, name, by, resolution, titleKind, act }: Description): string {
  if (kind !== 'resolution') return name;
  const cited = `${by ?? ''} ${act ?? 'resolution'} ${resolution ?? ''}`.trim();
  return titleKind === undefined || titleKind === 'topic' || name === cited ? cited : `${cited}: ${name}`;
}

function adoption(description: Description, say: Say): readonly string[] {
  const { kind, adopted, place, by, titleKind, name, dateSureness } = description;
  const organ = by === undefined ? undefined : escaped(say(knownText(by.replace(/^the /iu, ''))));
  const said = dateSaid(adopted);
  if (kind === 'symbol')
    return [
      ...(organ === undefined ? [] : [say(message('Document of: {0}', organ))]),
      ...(said === undefined ? [] : [say(message('Date: {0}', said))]),
    ];
  const title = titleOf(kind, titleKind, name);
  const about = title === undefined ? [] : [say(title)];
  if (said === undefined)
    return [
      ...about,
      ...(organ === undefined || kind === 'resolution'
        ? []
        : [`${say(message('Adopted by: {0}', organ))}${doubt(description, 'by', say)}`]),
    ];
  const where = place === undefined ? '' : `, ${say(knownText(place))}${doubt(description, 'place', say)}`;
  const who = organ === undefined || kind === 'resolution' ? '' : `${say(message(', by the {0}', organ))}${doubt(description, 'by', say)}`;
  const unsure = kind === 'resolution' ? UNSURE[dateSureness ?? 'medium'] : undefined;
  const sure = unsure === undefined ? doubt(description, 'adopted', say) : ` *(${say(unsure)})*`;
  return [...about, `${say(message('Adopted: {0}', said))}${sure}${where}${who}`];
}

function titleOf(kind: Description['kind'], titleKind: Description['titleKind'], name: string): Message | undefined {
  if (titleKind === 'topic') return message('Topic: {0} (the resolution bears no title)', escaped(name));
  const how = kind === 'resolution' && titleKind !== undefined ? TITLES[titleKind] : undefined;
  return how === undefined ? undefined : message('Title: {0}', how);
}

/** What is said of a date that is not beyond doubt. */
const UNSURE: Readonly<Record<DateSureness, Message | undefined>> = {
  high: undefined,
  medium: message('by one source'),
  inferred: message('inferred from the resolutions before and after it'),
};

const TITLES: Readonly<Record<string, Message>> = {
  'near-official': message('close to the official wording'),
  quoted: message('as other texts quote it'),
  unverified: message('not verified'),
};

function force(description: Description, say: Say): readonly string[] {
  const { openedForSignature, inForce, ended } = description;
  const [opened, since, until] = [dateSaid(openedForSignature), dateSaid(inForce), dateSaid(ended?.date)];
  return [
    ...(opened === undefined
      ? []
      : [`${say(message('Opened for signature: {0}', opened))}${doubt(description, 'openedForSignature', say)}`]),
    ...(since === undefined ? [] : [`${say(forceLine(since, until))}${doubt(description, 'inForce', say)}`]),
    ...(until === undefined
      ? []
      : [
          say(
            ended?.how === 'abrogated'
              ? message('No longer in force: abrogated, {0}', until)
              : message('No longer in force: ended, {0}', until),
          ),
        ]),
  ];
}

/** What has ended is not said to be in force since a day. */
function forceLine(since: Message, until: Message | undefined): Message {
  return until === undefined ? message('In force since: {0}', since) : message('Entry into force: {0}', since);
}

function places(description: Description, say: Say): readonly string[] {
  const { kind, resolution, annex, symbol, unts } = description;
  const pinpoint = annex === undefined ? '' : `, ${annex}${doubt(description, 'annex', say)}`;
  return [
    ...(resolution === undefined || kind === 'resolution'
      ? []
      : [`${say(message('Adopting resolution: {0}', resolution))}${doubt(description, 'resolution', say)}${pinpoint}`]),
    ...(symbol === undefined ? [] : [`${say(message('Symbol: {0}', symbol))}${doubt(description, 'symbol', say)}`]),
    ...(unts === undefined
      ? []
      : [
          `${say(message('Treaty series: {0}', `United Nations, *Treaty Series*, vol. ${unts.volume}, No. ${unts.number}`))}${doubt(description, 'unts', say)}`,
        ]),
  ];
}

function citations(description: Description, say: Say): readonly string[] {
  const { citation, otherCitations, kind } = description;
  if (citation === undefined || kind === 'resolution') return [];
  return [
    `${say(message('Citation: {0}', escaped(citation)))}${doubt(description, 'citation', say)}`,
    ...(otherCitations ?? []).map((other) => say(message('Also cited: {0}', escaped(other)))),
  ];
}

function relations({ parent, protocols }: Description, say: Say): readonly string[] {
  return [
    ...(parent === undefined ? [] : [say(message('Belongs to: {0}', escaped(parent)))]),
    ...(protocols === undefined ? [] : [say(message('Protocols and amendments: {0}', protocols.map(escaped).join('; ')))]),
  ];
}

function components({ components: known }: Description, say: Say): readonly string[] {
  return (known ?? []).map(({ text, meaning }) =>
    say(message('`{0}`: {1}', text, meaning === undefined ? message('not known') : escaped(say(meaning)))),
  );
}

function doubt({ unverified }: Description, key: keyof Description, say: Say): string {
  const doubted = DOUBTS[key];
  return doubted !== undefined && unverified?.includes(key) === true ? ` *(${say(doubted)})*` : '';
}

const DOUBTS: Readonly<Partial<Record<keyof Description, Message>>> = {
  url: message('link not verified'),
  by: message('adopting body not verified'),
  place: message('place not verified'),
  adopted: message('adoption date not verified'),
  openedForSignature: message('opening for signature not verified'),
  inForce: message('entry into force not verified'),
  annex: message('annex not verified'),
  resolution: message('resolution not verified'),
  symbol: message('symbol not verified'),
  unts: message('volume or number not verified'),
  citation: message('citation not verified'),
};
