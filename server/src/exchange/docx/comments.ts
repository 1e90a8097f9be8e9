import { CommentRangeEnd, CommentRangeStart, CommentReference, TextRun, type ICommentOptions, type ParagraphChild } from 'docx';
import type { WrittenText } from './changes/written';
import { DECLARATION, escapeXml, runXml, W } from './xml';

/** A comment on a paragraph. */
interface PlannedComment {
  readonly id: number;
  /** The name before its words, `''` for none. */
  readonly author: string;
  readonly words: string;
}

/** The comments of a file by the ids of the blocks that they are on, and all of them in order. */
export interface CommentPlan {
  readonly onBlocks: ReadonlyMap<string, readonly PlannedComment[]>;
  readonly all: readonly PlannedComment[];
}

/** Plans the comments that the blocks have. */
export function planComments(texts: readonly WrittenText[]): CommentPlan {
  const onBlocks = new Map<string, readonly PlannedComment[]>();
  const all: PlannedComment[] = [];
  for (const { id, now } of texts.flatMap(({ blocks }) => blocks)) {
    const planned = (now?.comments ?? []).map((comment, index): PlannedComment => {
      const [, author = '', words = comment] = AUTHOR.exec(comment) ?? [];
      return { id: all.length + index, author, words };
    });
    if (planned.length > 0) onBlocks.set(id, planned);
    all.push(...planned);
  }
  return { onBlocks, all };
}

/** The name of somebody and a colon, as an import writes them. */
const AUTHOR = /^(\p{Lu}[^:\n]{0,60}): (\S.*)$/su;

/** What a paragraph holds, with its comments around it. */
export function commented({ onBlocks }: CommentPlan, block: string, children: readonly ParagraphChild[]): readonly ParagraphChild[] {
  const comments = onBlocks.get(block) ?? [];
  return [
    ...comments.map(({ id }) => new CommentRangeStart(id)),
    ...children,
    ...comments.flatMap(({ id }) => [new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] })]),
  ];
}

/** What the library has to know so that it makes a part for the comments. */
export function commentsForLibrary({ all }: CommentPlan): { readonly comments?: { readonly children: readonly ICommentOptions[] } } {
  return all.length === 0 ? {} : { comments: { children: all.map(({ id }) => ({ id, children: [] })) } };
}

/** The part with the comments. They have no time, since a draft has none. */
export function commentsPart({ all }: CommentPlan): string {
  const written = all.map(({ id, author, words }) => {
    const initials = author.match(/\p{Lu}/gu)?.join('') ?? '';
    return (
      `<w:comment w:id="${String(id)}" w:author="${escapeXml(author)}" w:initials="${escapeXml(initials)}">` +
      `<w:p>${runXml(words)}</w:p></w:comment>`
    );
  });
  return `${DECLARATION}<w:comments ${W}>${written.join('')}</w:comments>`;
}
