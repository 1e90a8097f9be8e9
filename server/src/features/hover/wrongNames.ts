import type { Catalogue } from '../../catalogue/catalogue';
import { describeInstrument } from '../../catalogue/describe';
import { readNames } from '../../model/citedInstruments';
import type { Block } from '../../syntax/block';
import { dateSaid } from '../../text/dateInWords';
import { message, type Say } from '../../text/message';
import { descriptionMarkdown, type Told } from './descriptionMarkdown';
import { escaped } from './markdown';

/** What is said of a name of an instrument with a misspelt word at an offset of a block: the right one; undefined where none is. */
export function hoverMisspelt(catalogue: Catalogue, block: Block, at: number, say: Say): Told | undefined {
  if (block.kind === 'rule' || block.kind === 'blank') return undefined;
  const named = readNames(block, catalogue).misspelt.find(({ start, end }) => start <= at && at <= end);
  const [only, ...others] = named?.instruments ?? [];
  if (named === undefined || only === undefined) return undefined;
  const right = others.length === 0 ? descriptionMarkdown(describeInstrument(catalogue, only), say) : `**${escaped(named.name)}**`;
  return { start: named.start, end: named.end, markdown: `${say(message('No such name. Probably meant:'))}\n\n${right}` };
}

/** What has taken the place of the body or instrument named at an offset of a block; undefined where nothing has. */
export function hoverSuperseded(catalogue: Catalogue, block: Block, at: number, say: Say): Told | undefined {
  if (block.kind === 'rule' || block.kind === 'blank') return undefined;
  const named = catalogue.superseded.find(block.text).find(({ start, end }) => start <= at && at <= end);
  if (named === undefined) return undefined;
  const { name, now, since } = named.superseded;
  const date = dateSaid(since);
  const facts = [say(message('Now: {0}', escaped(now))), ...(date === undefined ? [] : [say(message('Since: {0}', date))])];
  return { start: named.start, end: named.end, markdown: `**${escaped(name)}**\n\n${facts.map((fact) => `- ${fact}`).join('\n')}` };
}
