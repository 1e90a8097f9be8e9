import type { Catalogue } from '../../catalogue/catalogue';
import { describeBody } from '../../catalogue/describe';
import type { Block } from '../../syntax/block';
import type { State } from '../../catalogue/states';
import { message, type Say } from '../../text/message';
import { finderOf } from '../completion/names/draft';
import type { KnownName } from '../completion/names/known';
import { descriptionMarkdown, type Told } from './descriptionMarkdown';
import { escaped } from './markdown';

/** What is said of the body, official or State named at an offset of a block; undefined where the catalogue has none of that name. */
export function hoverBody(catalogue: Catalogue, block: Block, at: number, say: Say): Told | undefined {
  if (block.kind === 'rule' || block.kind === 'blank') return undefined;
  const named = finderOf(catalogue)
    .read(block.text)
    .found.find(({ start, end }) => start <= at && at <= end);
  if (named === undefined || named.items.length === 0) return undefined;
  const told = named.items.map((name) => markdownOf(name, say));
  return { start: named.start, end: named.end, markdown: told.join('\n\n---\n\n') };
}

/** An official of whom the tables have the name alone is said to be one. */
function markdownOf({ text, body, state }: KnownName, say: Say): string {
  if (state !== undefined) return stateMarkdown(state, say);
  if (body !== undefined) return descriptionMarkdown(describeBody(body), say);
  return `**${escaped(text)}** — ${say(message('official'))}`;
}

function stateMarkdown({ name, formalName, status, nameSince }: State, say: Say): string {
  const kind = status === 'member' ? message('Member State') : message('observer State');
  const facts = [
    ...(formalName === '' || formalName === name ? [] : [say(message('Formal name: {0}', escaped(formalName)))]),
    ...(nameSince === undefined ? [] : [say(message('Name in use since: {0}', nameSince))]),
  ];
  return [`**${escaped(name)}** — ${say(kind)}`, facts.map((fact) => `- ${fact}`).join('\n')].filter((part) => part !== '').join('\n\n');
}
