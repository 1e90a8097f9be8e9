import type { Rule } from './rule';
import { unusedSuppression } from './suppression/unused';

/** Every rule, sorted by code. */
export const rules: readonly Rule[] = [
  unusedSuppression,
].sort((a, b) => (a.code < b.code ? -1 : 1));
