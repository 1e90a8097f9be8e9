import type { Catalogue } from '../../catalogue/catalogue';
import { describeBody } from '../../catalogue/describe';
import type { Block } from '../../syntax/block';
import type { Say } from '../../text/message';
import type { Span } from '../../text/position';
import { finderOf } from '../completion/names/draft';
import { descriptionMarkdown } from './descriptionMarkdown';

/** What is said of the body or official named at an offset of a block; undefined where the catalogue has none of that name. */
export function hoverBody(catalogue: Catalogue, block: Block, at: number, say: Say): (Span & { readonly markdown: string }) | undefined {
  if (block.kind === 'rule' || block.kind === 'blank') return undefined;
  const named = finderOf(catalogue)
    .read(block.text)
    .found.find(({ start, end }) => start <= at && at <= end);
  const bodies = named?.items.flatMap(({ body }) => (body === undefined ? [] : [body])) ?? [];
  if (named === undefined || bodies.length === 0) return undefined;
  const told = bodies.map((body) => descriptionMarkdown(describeBody(body), say));
  return { start: named.start, end: named.end, markdown: told.join('\n\n---\n\n') };
}
