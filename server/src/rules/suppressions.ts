import type { Block } from '../syntax/block';
import { matchesOf } from '../text/matches';

/** A code that a comment silences, or `all`, and where; offsets are UTF-16 units in the comment's block. */
export interface Suppression {
  /** Undefined silences every code. */
  readonly code: string | undefined;
  /** The comment's block, an index in the list that was read. */
  readonly comment: number;
  /** The words to point at: the code, or the comment's command where it has none. */
  readonly start: number;
  readonly end: number;
  /** The blocks silenced: from the first up to, not including, the second. */
  readonly from: number;
  readonly to: number;
  /** How many codes the comment names; the comment itself goes only when none is left. */
  readonly codes: number;
}

/** What the comments among the blocks of a document silence (LANGUAGE §8), in the order of the text. */
export function readSuppressions(blocks: readonly Block[]): readonly Suppression[] {
  const suppressions: Suppression[] = [];
  const open: Suppression[] = [];
  const close = (code: string | undefined, at: number): void => {
    for (let index = open.length - 1; index >= 0; index -= 1) {
      const opened = open[index];
      if (opened === undefined || (code !== undefined && opened.code !== code)) continue;
      suppressions.push({ ...opened, to: at });
      open.splice(index, 1);
    }
  };
  blocks.forEach((block, comment) => {
    if (block.kind !== 'comment') return;
    const command = readCommand(block.text);
    if (command === undefined) return;
    for (const { code, start, end } of command.targets) {
      const suppression = { code, comment, start, end, codes: command.targets.length };
      if (command.verb === 'enable') close(code, comment);
      else if (command.verb === 'disable') open.push({ ...suppression, from: comment, to: blocks.length });
      else if (command.verb === 'disable-file') suppressions.push({ ...suppression, from: 0, to: blocks.length });
      else {
        const next = nextBlock(blocks, comment + 1);
        suppressions.push({ ...suppression, from: next, to: next + 1 });
      }
    }
  });
  close(undefined, blocks.length);
  return suppressions.sort((a, b) => a.comment - b.comment || a.start - b.start);
}

/** Whether a suppression silences a code in the block of this index. */
export function silences(suppression: Suppression, code: string, block: number): boolean {
  return block >= suppression.from && block < suppression.to && (suppression.code === undefined || suppression.code === code);
}

interface Command {
  readonly verb: 'disable-next-line' | 'disable' | 'enable' | 'disable-file';
  readonly targets: readonly { readonly code: string | undefined; readonly start: number; readonly end: number }[];
}

const COMMAND = /^\/\/[\t ]*resolution-(?<verb>disable-next-line|disable-file|disable|enable)(?![\w-])/;

function readCommand(text: string): Command | undefined {
  const from = text.indexOf('//');
  const match = COMMAND.exec(text.slice(from));
  const verb = match?.groups?.['verb'] as Command['verb'] | undefined;
  if (match === null || verb === undefined) return undefined;
  const end = from + match[0].length;
  const targets = [...matchesOf(text.slice(end), /[^\s,]+/g)].map((word) => ({
    code: word[0],
    start: end + word.index,
    end: end + word.index + word[0].length,
  }));
  if (targets.length > 0) return { verb, targets };
  return { verb, targets: [{ code: undefined, start: end - verb.length - 'resolution-'.length, end }] };
}

/** The next block that is neither a comment nor blank. */
function nextBlock(blocks: readonly Block[], from: number): number {
  let at = from;
  while (at < blocks.length && (blocks[at]?.kind === 'comment' || blocks[at]?.kind === 'blank')) at += 1;
  return at;
}
