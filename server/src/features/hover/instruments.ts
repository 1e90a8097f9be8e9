import { isWordless } from '../../syntax/blockKind';
import { findBackReferences } from '../../catalogue/backReferences';
import type { Catalogue } from '../../catalogue/catalogue';
import { describeInstrument } from '../../catalogue/describe';
import type { Instrument, InstrumentMatch } from '../../catalogue/instruments';
import type { Segment } from '../../model/segment';
import type { Block } from '../../syntax/block';
import { message, type Say } from '../../text/message';
import type { Span } from '../../text/position';
import { descriptionMarkdown, type Told } from './descriptionMarkdown';

/**
 * What is said of the instrument named at an offset of a block: by a name, or shortly (`that Convention`) after it was introduced. The
 * span, in the
 * block, is the name's part in it: a name may go on after a page's foot. Undefined where no instrument is named.
 */
export function hoverInstrument(catalogue: Catalogue, segment: Segment, index: number, at: number, say: Say): Told | undefined {
  const named = instrumentsAt(catalogue, segment, index, at);
  if (named === undefined || named.instruments.length === 0) return undefined;
  const told = named.instruments.map((instrument) => descriptionMarkdown(describeInstrument(catalogue, instrument), say));
  const several =
    named.instruments.length > 1 ? `*${say(message('This may refer to any of {0} instruments:', named.instruments.length))}*\n\n` : '';
  return { start: named.start, end: named.end, markdown: several + told.join('\n\n---\n\n') };
}

/** The instruments named at an offset of a block and where; undefined where none is named. */
export function instrumentsAt(
  catalogue: Catalogue,
  segment: Segment,
  index: number,
  at: number,
): (Span & { readonly instruments: readonly Instrument[] }) | undefined {
  const block = segment.blocks[index];
  if (block === undefined || isWordless(block.kind)) return undefined;
  const holds = (span: Span): boolean => span.start <= at && at <= span.end;
  const matches = namesIn(catalogue, block);
  const across = acrossPages(catalogue, segment, index).find(holds);
  const match = matches.find(holds);
  if (across !== undefined && (match === undefined || across.length > match.end - match.start)) return across;
  if (match !== undefined) return match;
  // The names before are read only where a short mention stands at all.
  if (!findBackReferences(catalogue.instruments, block.text, matches, []).some(holds)) return undefined;
  return findBackReferences(catalogue.instruments, block.text, matches, introducedBefore(catalogue, segment, index)).find(holds);
}

const remembered = new WeakMap<Catalogue, WeakMap<Block, readonly InstrumentMatch[]>>();

/** The names of instruments in a block, remembered with it. */
function namesIn(catalogue: Catalogue, block: Block): readonly InstrumentMatch[] {
  const known = remembered.get(catalogue) ?? new WeakMap<Block, readonly InstrumentMatch[]>();
  remembered.set(catalogue, known);
  // `the Optional Protocol to that Convention on …` is named as `… to the Convention on …`; the space keeps the offsets.
  const found =
    known.get(block) ?? catalogue.instruments.find(block.text.replaceAll(/\bto that (?=Convention\b|Covenant\b)/gu, 'to the  '));
  known.set(block, found);
  return found;
}

/** The instruments named in the paragraphs before, in the order in which they were introduced last. */
function introducedBefore(catalogue: Catalogue, segment: Segment, index: number): readonly Instrument[] {
  const text = segment.places[index]?.text;
  return segment.blocks.slice(0, index).flatMap((block, at) => {
    const place = segment.places[at];
    if (place === undefined || place.text !== text || place.role === 'note' || place.role === 'comment') return [];
    return namesIn(catalogue, block).flatMap((match) => (match.instruments.length === 1 ? match.instruments : []));
  });
}

/** The names that begin in one block and end in the one that goes on with it after a page's foot, as spans in the block asked for. */
function acrossPages(
  catalogue: Catalogue,
  segment: Segment,
  index: number,
): readonly (Span & { readonly instruments: readonly Instrument[]; readonly length: number })[] {
  const joined = segment.places[index]?.joins ?? -1;
  const head = joined >= 0 ? joined : index;
  const tail = joined >= 0 ? index : segment.places.findIndex((place) => place.joins === index);
  const [above, below] = [segment.blocks[head], segment.blocks[tail]];
  if (tail < 0 || above === undefined || below === undefined) return [];
  const seam = above.summary.end;
  const text = `${above.text.slice(0, seam)} ${below.text.slice(below.summary.start)}`;
  return catalogue.instruments
    .find(text)
    .filter((match) => match.start < seam && match.end > seam)
    .map(({ start, end, instruments }) => ({
      start: index === head ? start : below.summary.start,
      end: index === head ? seam : end - seam - 1 + below.summary.start,
      length: end - start,
      instruments,
    }));
}
