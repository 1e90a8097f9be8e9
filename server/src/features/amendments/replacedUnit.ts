import type { Change } from './changes';
import type { NewParagraph } from './newWords';
import type { Structure } from './structure';

/** The changes that give a unit other words of its own; its label stays, and so do brackets round the whole of it. */
export function replacedUnit({ segment, units }: Structure, unit: number, { text }: NewParagraph): Change[] {
  const blocks = units[unit]?.blocks ?? [];
  return blocks.flatMap((block, index): readonly Change[] => {
    const summary = segment.blocks[block]?.summary;
    if (summary === undefined) return [];
    return [{ kind: 'words', unit, edit: { block, start: summary.start, end: summary.end, newText: index === 0 ? text : '' } }];
  });
}
