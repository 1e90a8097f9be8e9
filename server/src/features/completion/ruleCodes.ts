import type { Offer } from './offer';
import { rules } from '../../rules/index';
import { knownText, message, type Message, type Say } from '../../text/message';
import { rangeAround, sortKey, type WritingPlace } from '../at/writingPlace';

/** Rule codes after a suppression comment's command, the commands themselves before it; undefined outside of comments. */
export function completeRuleCode(writing: WritingPlace, say: Say): Offer[] | undefined {
  const { line } = writing;
  if (!/^\s*\/\//u.test(line)) return undefined;
  // The stroke that makes the line a comment asks for nothing yet.
  if (line.trim() === '//' && line.endsWith('/')) return [];
  const command = /^\s*\/\/[\t ]*(?<typed>[\w-]*)$/u.exec(line)?.groups?.['typed'];
  if (command !== undefined) return commandItems(writing, command, say);
  const named = /^\s*\/\/[\t ]*resolution-(?:disable-next-line|disable-file|disable|enable)(?<codes>[\t ][\w/\t -]*)$/u.exec(line)
    ?.groups?.['codes'];
  if (named === undefined) return [];
  const codes = named.split(/[\t ]+/u);
  const typed = codes.at(-1) ?? '';
  const earlier = new Set(codes.slice(0, -1));
  const behind = /^[\w/-]*/u.exec(writing.rest)?.[0].length ?? 0;
  return rules
    .filter(
      (rule) =>
        !earlier.has(rule.code) &&
        (rule.code.includes(typed) || rule.rulebook.some((id) => id.toLowerCase().startsWith(typed.toLowerCase()))),
    )
    .map(({ code, title, why, rulebook }, order): Offer => ({
      label: code,
      kind: VALUE,
      detail: rulebook.length === 0 ? say(knownText(title)) : `${say(knownText(title))} (${rulebook.join(', ')})`,
      describe: () => say(knownText(why)),
      filterText: code.includes(typed) ? code : typed,
      sortText: sortKey(order),
      textEdit: { range: rangeAround(writing, typed.length, behind), newText: code },
    }));
}

/** The kind of a value on the wire. */
const VALUE = 12;

const COMMANDS: readonly (readonly [string, Message])[] = [
  ['resolution-disable-next-line', message('Disables rules in the next paragraph')],
  ['resolution-disable', message('Disables rules from here on')],
  ['resolution-enable', message('Enables again what a comment above disabled')],
  ['resolution-disable-file', message('Disables rules in the whole file')],
];

function commandItems(writing: WritingPlace, typed: string, say: Say): Offer[] {
  const behind = /^[\w-]*/u.exec(writing.rest)?.[0].length ?? 0;
  return COMMANDS.filter(([command]) => command.includes(typed)).map(([command, detail], order) => ({
    label: command,
    kind: VALUE,
    detail: say(detail),
    sortText: sortKey(order),
    textEdit: { range: rangeAround(writing, typed.length, behind), newText: command },
  }));
}
