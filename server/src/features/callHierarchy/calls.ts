import type { CallHierarchyItem } from 'vscode-languageserver-types';
import type { Range } from '../../text/position';

/** Items with the places that lead to or from them, each item once. */
export interface Calls {
  /** Adds a place to an item. */
  add(item: CallHierarchyItem, range: Range): void;
  /** The items in the order in which they were added first. */
  all(): readonly { readonly item: CallHierarchyItem; readonly ranges: Range[] }[];
}

/** An empty collection. */
export function createCalls(): Calls {
  const calls = new Map<string, { readonly item: CallHierarchyItem; readonly ranges: Range[] }>();
  return {
    add(item, range) {
      const { line, character } = item.selectionRange.start;
      const key = `${item.uri} ${line}:${character} ${item.name}`;
      const known = calls.get(key);
      if (known === undefined) calls.set(key, { item, ranges: [range] });
      else known.ranges.push(range);
    },
    all: () => [...calls.values()],
  };
}
