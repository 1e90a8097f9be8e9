/** The rules as the command line and the server list them. What a rule is, `rules/rule.ts` says. */
export { rules } from '../rules/index';
export type { Rule } from '../rules/rule';
