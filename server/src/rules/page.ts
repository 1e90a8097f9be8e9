import { knownText, message, type Message, type Say } from '../text/message';
import type { Rule, Severity } from './rule';

/**
 * The page of a rule as Markdown: what it reports and why, where it comes from, its examples with the reports drawn, how it is silenced.
 * The examples are drafted texts, and English.
 */
export function rulePage(rule: Rule, say: Say): string {
  const { code, title, why, source, bad, good } = rule;
  const parts = [
    `# ${say(knownText(title))}`,
    [
      '| | |',
      '|---|---|',
      ...factsOf(rule).map(([name, value]) => `| ${say(name)} | ${typeof value === 'string' ? value : say(value)} |`),
    ].join('\n'),
    say(knownText(why)),
    say(message('*Source:* {0}.', knownText(source))),
    `## ${say(message('Incorrect'))}`,
    ...bad.flatMap(({ text, fixed }) => (fixed === undefined ? [fence(text)] : [fence(text), say(message('Corrected')), fence(fixed)])),
    `## ${say(message('Correct'))}`,
    ...good.map(fence),
    `## ${say(message('How to disable it'))}`,
    say(
      message(
        'Write `// resolution-disable-next-line {0}` above the paragraph, or `"resolution.severities": { "{0}": "off" }` in the settings.',
        code,
      ),
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}

function factsOf({ code, rulebook, severity, profiles, since }: Rule): readonly (readonly [Message, Message | string])[] {
  return [
    [message('code'), `\`${code}\``],
    [message('rulebook'), rulebook.length === 0 ? message('a rule of this project') : rulebook.join(', ')],
    [message('severity'), SEVERITIES[severity]],
    [message('profiles'), profiles === 'all' ? message('all') : profiles.map((profile) => `\`${profile}\``).join(', ')],
    [message('since'), since],
  ];
}

const SEVERITIES: Readonly<Record<Severity, Message>> = {
  error: message('error'),
  warning: message('warning'),
  info: message('info'),
  hint: message('hint'),
};

function fence(text: string): string {
  return `\`\`\`resolution\n${text.replace(/\n$/, '')}\n\`\`\``;
}
