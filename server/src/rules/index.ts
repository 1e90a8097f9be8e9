import { ruleFiles } from './index.generated';
import type { Rule } from './rule';

/** Every rule, sorted by code. */
export const rules: readonly Rule[] = [...ruleFiles].sort((a, b) => (a.code < b.code ? -1 : 1));
