import type { Catalogue } from '../catalogue/catalogue';
import { rules, withProse, type Rule } from '../service/rules';
import { styled, type Console } from './console';

/** Lists all rules, or explains the one with the code; status 2 where there is no such rule. */
export function printRules(code: string | undefined, format: 'text' | 'json', catalogue: Catalogue, console: Console): number {
  const all = rules.map((rule) => withProse(rule, catalogue));
  const chosen = code === undefined ? all : all.filter((rule) => rule.code === code || rule.rulebook.includes(code));
  if (code !== undefined && chosen.length === 0) {
    console.err(`resolution: there is no rule ${code}; resolution rules lists them\n`);
    return 2;
  }
  if (format === 'json') console.out(`${JSON.stringify(chosen.map(entryOf), undefined, 2)}\n`);
  else if (code === undefined) console.out(listOf(all, console));
  else console.out(chosen.map((rule) => explain(console, rule)).join('\n'));
  return 0;
}

function entryOf(rule: Rule): unknown {
  const { code, rulebook, severity, profiles, title, why, source } = rule;
  return { code, rulebook, severity, profiles, fixable: isFixable(rule), title, why, source, docs: `docs/rules/${code}.md` };
}

function listOf(all: readonly Rule[], console: Console): string {
  const widest = Math.max(...all.map(({ code }) => code.length));
  return all
    .map(
      (rule) =>
        `${rule.code.padEnd(widest)}  ${rule.severity.padEnd(7)}  ${isFixable(rule) ? 'fix' : '   '}  ${rule.title}${styled(console, 'dim', rule.rulebook.length > 0 ? `  ${rule.rulebook.join(', ')}` : '')}\n`,
    )
    .join('');
}

function explain(console: Console, rule: Rule): string {
  const { code, severity, profiles, rulebook, title, why, source, bad, good } = rule;
  const examples = [
    ...bad.flatMap(({ text, fixed }) => [
      section(console, 'Reported', text),
      ...(fixed === undefined ? [] : [section(console, 'Fixed', fixed)]),
    ]),
    ...good.map((text) => section(console, 'Right', text)),
  ];
  const facts = [
    severity,
    profiles === 'all' ? 'all profiles' : profiles.join(', '),
    ...rulebook,
    ...(isFixable(rule) ? ['has a fix'] : []),
  ];
  return `${styled(console, 'bold', code)}: ${title}\n${facts.join(' · ')}\n\n${why}\n\nSource: ${source}\n${examples.join('')}`;
}

function section(console: Console, title: string, text: string): string {
  return `\n${styled(console, 'bold', title)}\n${text
    .trimEnd()
    .split('\n')
    .map((line) => `    ${line}\n`)
    .join('')}`;
}

/** A rule has a fix where one of its examples shows the text after it; the examples are tested. */
function isFixable({ bad }: Rule): boolean {
  return bad.some(({ fixed }) => fixed !== undefined);
}
