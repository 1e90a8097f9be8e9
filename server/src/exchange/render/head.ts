import type { Catalogue } from '../../catalogue/catalogue';
import { mastheadOf, type FieldKind, type Masthead, type MastheadField } from '../../model/masthead';
import type { Segment } from '../../model/segment';
import type { ResolutionTree } from '../../model/tree';
import type { RenderedHead, RenderedRole } from './rendered';

const FIELD_ROLES: Readonly<Partial<Record<FieldKind, RenderedRole>>> = {
  subsidiary: 'body',
  committee: 'body',
  session: 'session',
  'place and dates': 'place',
  agenda: 'agenda',
  'agenda title': 'agenda-title',
  adoption: 'adoption',
  number: 'adoption',
  report: 'report',
};

/** What each line of a masthead is, by its block; of a line with several fields the first one counts. */
export function mastheadRoles(masthead: Masthead): ReadonlyMap<number, RenderedRole> {
  const roles = new Map<number, RenderedRole>();
  for (const { kind, block } of masthead.fields) {
    const role = FIELD_ROLES[kind];
    if (role !== undefined && !roles.has(block)) roles.set(block, role);
  }
  return roles;
}

/** What goes to the head of the page is printed there, and nowhere else; a line that holds more is printed as it is, so that no word is lost. */
const HEAD_FIELDS: ReadonlySet<FieldKind> = new Set(['house', 'symbol', 'organ', 'distribution', 'date', 'original', 'job number']);

/** The head of the first page and the blocks that it stands for; undefined where the masthead has neither symbol nor organ. */
export function renderHead(
  segment: Segment,
  tree: ResolutionTree,
  catalogue: Catalogue,
): { readonly head: RenderedHead | undefined; readonly hidden: ReadonlySet<number> } {
  const masthead = mastheadOf(segment, tree.text, catalogue.states);
  const { symbol, organ, distribution, date, original } = masthead;
  if (symbol === undefined && organ === undefined) return { head: undefined, hidden: new Set() };
  const printed = new Set([symbol, organ, distribution, date, original]);
  const fieldsOf = new Map<number, MastheadField[]>();
  for (const field of masthead.fields) fieldsOf.set(field.block, [...(fieldsOf.get(field.block) ?? []), field]);
  const hidden = new Set<number>();
  for (const [block, fields] of fieldsOf) {
    const all = fields.every(
      (field) => HEAD_FIELDS.has(field.kind) && (printed.has(field) || field.kind === 'house' || field.kind === 'job number'),
    );
    if (all && isCovered(segment, block, fields)) hidden.add(block);
  }
  const shown = (field: MastheadField | undefined): string | undefined =>
    field !== undefined && hidden.has(field.block) ? field.value : undefined;
  return {
    head: {
      symbol: shown(symbol) ?? symbol?.value,
      organ: shown(organ),
      distribution: shown(distribution),
      date: shown(date),
      original: shown(original),
      source: hidden.size === 0 ? undefined : { block: Math.min(...hidden), last: Math.max(...hidden) },
    },
    hidden,
  };
}

/** Whether nothing but the fields of a line stands in it. */
function isCovered({ blocks }: Segment, index: number, fields: readonly { readonly keyStart: number; readonly end: number }[]): boolean {
  const block = blocks[index];
  if (block === undefined) return false;
  let rest = '';
  let at = block.summary.start;
  for (const { keyStart, end } of fields) {
    rest += block.text.slice(at, Math.max(at, keyStart));
    at = Math.max(at, end);
  }
  rest += block.text.slice(at, block.summary.end);
  return !/[\p{L}\p{N}]|\[\^/u.test(rest);
}
