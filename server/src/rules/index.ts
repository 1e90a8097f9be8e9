import { ibidWrongSource } from './footnote/ibid-wrong-source';
import { lostSuperscript } from './footnote/lost-superscript';
import { markWithoutNote } from './footnote/mark-without-note';
import { noteNumberOutOfOrder } from './footnote/number-out-of-order';
import { noteWithoutMark } from './footnote/note-without-mark';
import { itemOutOfOrder } from './items/out-of-order';
import { loneItem } from './items/lone-item';
import { malformedItemLabel } from './items/malformed-label';
import { malformedSymbol } from './masthead/malformed-symbol';
import { numberOutOfOrder } from './numbering/out-of-order';
import { paragraphBrokenByPage } from './layout/paragraph-broken-by-page';
import type { Rule } from './rule';
import { unusedSuppression } from './suppression/unused';

/** Every rule, sorted by code. */
export const rules: readonly Rule[] = [
  ibidWrongSource,
  itemOutOfOrder,
  loneItem,
  lostSuperscript,
  malformedItemLabel,
  malformedSymbol,
  markWithoutNote,
  noteNumberOutOfOrder,
  noteWithoutMark,
  numberOutOfOrder,
  paragraphBrokenByPage,
  unusedSuppression,
].sort((a, b) => (a.code < b.code ? -1 : 1));
