import type { Change } from './changes';
import type { NewParagraph } from './newWords';
import { ownStart, type Structure } from './structure';

/** The changes that give a unit other words of its own; its label stays, and so do brackets round the whole of it. */
export function replacedUnit(structure: Structure, unit: number, { text }: NewParagraph): Change[] {
  const { segment, units } = structure;
  return (units[unit]?.blocks ?? []).flatMap((block, index): readonly Change[] => {
    const summary = segment.blocks[block]?.summary;
    if (summary === undefined) return [];
    const edit = { block, start: ownStart(structure, block), end: summary.end, newText: index === 0 ? text : '' };
    return [{ kind: 'words', unit, edit }];
  });
}
