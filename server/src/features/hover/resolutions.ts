import type { Catalogue } from '../../catalogue/catalogue';
import { describeResolution } from '../../catalogue/describe';
import type { Instrument } from '../../catalogue/instruments';
import type { Resolution } from '../../catalogue/resolutions';
import type { Segment } from '../../model/segment';
import { inlineSpansOf } from '../../syntax/inline';
import { message, type Say } from '../../text/message';
import { actMeant } from '../cited/actMeant';
import { descriptionMarkdown, type Told } from './descriptionMarkdown';

/**
 * What is said of the resolution cited at an offset of a block, with the instruments that stand in its annexes; undefined where none is
 * cited that is known.
 */
export function hoverResolution(catalogue: Catalogue, segment: Segment, index: number, at: number, say: Say): Told | undefined {
  const block = segment.blocks[index];
  if (block === undefined) return undefined;
  const acts = inlineSpansOf(block, 'act').filter((act) => act.act === 'resolution');
  const act = acts.find((one) => one.start <= at && at <= one.dateEnd) ?? acts.find((one) => one.phraseStart <= at && at < one.start);
  if (act === undefined) return undefined;
  const found = actMeant(catalogue, block.text, act, segment.texts[segment.places[index]?.text ?? -1]?.organ).resolutions;
  if (found.length === 0) return undefined;
  const isFirst = acts.every((one) => one.phraseStart !== act.phraseStart || one.start >= act.start);
  return {
    start: isFirst ? act.phraseStart : act.start,
    end: act.dateEnd,
    markdown: found.map((resolution) => withInstruments(catalogue, resolution, say)).join('\n\n---\n\n'),
  };
}

function withInstruments(catalogue: Catalogue, resolution: Resolution, say: Say): string {
  const cited = `${resolution.organ} resolution ${resolution.id}`;
  // A resolution that is a landmark by itself is an instrument too.
  const others = instrumentsIn(catalogue, resolution).filter(({ name }) => !name.startsWith(cited));
  const held = others.map(({ name, annex }) => `- ${name}${annex === undefined ? '' : ` (${annex})`}`);
  return `${descriptionMarkdown(describeResolution(resolution), say)}${held.length === 0 ? '' : `\n\n${say(message('Adopted by it:'))}\n\n${held.join('\n')}`}`;
}

const remembered = new WeakMap<Catalogue, ReadonlyMap<string, readonly Instrument[]>>();

/** The instruments that a resolution adopted, by the catalogue. */
function instrumentsIn(catalogue: Catalogue, { organ, id }: Resolution): readonly Instrument[] {
  const known = remembered.get(catalogue) ?? byResolution(catalogue.instruments.all);
  remembered.set(catalogue, known);
  return known.get(`${organ} resolution ${id}`) ?? [];
}

function byResolution(instruments: readonly Instrument[]): ReadonlyMap<string, readonly Instrument[]> {
  const groups = new Map<string, Instrument[]>();
  for (const instrument of instruments) {
    if (instrument.resolution === undefined) continue;
    const group = groups.get(instrument.resolution) ?? [];
    group.push(instrument);
    groups.set(instrument.resolution, group);
  }
  return groups;
}
