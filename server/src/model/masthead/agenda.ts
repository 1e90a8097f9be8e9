import { matchesOf } from '../../text/matches';
import type { Segment, SegmentSpan } from '../segment';
import type { MastheadField } from './fields';

/** An item of the agenda as a masthead names it. */
export interface AgendaItem {
  /** `25 (b)`; the span is that of the number. */
  readonly number: string;
  readonly span: SegmentSpan;
  /** Whether the agenda was not yet adopted: `Item 7 of the provisional agenda`. */
  readonly provisional: boolean;
  /** Undefined where none is printed. */
  readonly title: MastheadField | undefined;
}

/** The items of the agenda lines of a masthead. As many titles as items belong to them in order; else all titles are of the last item. */
export function agendaItems(segment: Segment, fields: readonly MastheadField[]): readonly AgendaItem[] {
  const items: AgendaItem[] = [];
  fields.forEach((field, order) => {
    if (field.kind !== 'agenda') return;
    const rest = fields.slice(order + 1);
    const next = rest.findIndex(({ kind }) => kind !== 'agenda title');
    const titles = next < 0 ? rest : rest.slice(0, next);
    const text = segment.blocks[field.block]?.text.slice(field.start, field.end) ?? '';
    const of = text.search(/\s(?:of|on)\s/);
    const numbers = [...matchesOf(of < 0 ? text : text.slice(0, of), NUMBER)];
    numbers.forEach((match, at) => {
      const start = field.start + match.index;
      items.push({
        number: match[0].replaceAll(/\s+/g, ' '),
        span: { block: field.block, start, end: start + match[0].length },
        provisional: /provisional/i.test(text),
        title: titles.length === numbers.length ? titles[at] : at === numbers.length - 1 ? titles[0] : undefined,
      });
    });
  });
  return items;
}

const NUMBER = /\d{1,3}(?:\s*\([a-z]{1,4}\))*/g;
