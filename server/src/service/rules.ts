import type { Catalogue } from '../catalogue/catalogue';
import { rules } from '../rules/index';
import type { Rule } from '../rules/rule';

/** The rules as the command line and the server list them. What a rule is, `rules/rule.ts` says. */
export { rules };
export type { Rule };

/** A rule with what it says of itself, which a built program has in the catalogue. */
export function withProse(rule: Rule, { ruleProse }: Catalogue): Rule {
  return { ...rule, ...ruleProse[rule.code] };
}
