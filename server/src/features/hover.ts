import type { FeatureContext } from './at/context';
import type { Hover } from 'vscode-languageserver-types';
import { message, type Say } from '../text/message';
import type { Position } from '../text/position';
import { hoverFromCatalogue } from './hover/catalogue';
import { escaped } from './hover/markdown';
import { noteMarkdown } from './hover/noteMarkdown';
import { contentSpan, plainText, rangeIn, spotAt, type Spot } from './at/spot';
import { subjectAt, type MemberSubject, type ReferenceSubject } from './at/subject';

/**
 * What a position is about: the note of a mark with its `Ibid.` resolved, the source behind an `Ibid.`, the paragraph of a reference, the
 * place of a paragraph; else what the catalogue says of the words. Undefined where nothing is known.
 */
export function hover({ document, model, catalogue, say }: FeatureContext, position: Position): Hover | undefined {
  const spot = spotAt(document, model, position);
  const subject = spot === undefined ? undefined : subjectAt(spot);
  if (spot === undefined || subject === undefined) return hoverFromCatalogue(catalogue, model, document, position, say);
  const value =
    subject.kind === 'reference'
      ? referenceMarkdown(spot, subject, say)
      : subject.kind === 'member'
        ? memberMarkdown(spot, subject, say)
        : noteMarkdown(spot.placed, subject, say);
  return { contents: { kind: 'markdown', value }, range: rangeIn(document, spot.placed, subject.span) };
}

/** Paragraphs are shown up to this length, so that a hover stays one. */
const LONGEST = 600;

function referenceMarkdown({ placed }: Spot, { target, reference }: ReferenceSubject, say: Say): string {
  const blocks = target?.blocks ?? [];
  if (blocks.length === 0)
    return say(reference.reference.of === 'annex' ? message('There is no such annex.') : message('There is no such paragraph.'));
  const shown = blocks.slice(0, 3).map((block) => paragraphMarkdown(placed, block));
  if (blocks.length > 3) shown.push(say(message('… and {0} more', blocks.length - 3)));
  return shown.join('\n\n');
}

function paragraphMarkdown(placed: Spot['placed'], block: number): string {
  const { start } = contentSpan(placed, block);
  const content = placed.segment.blocks[block];
  const label = content?.text.slice(start, content.summary.start).trim() ?? '';
  const text = plainText(placed, block);
  return `**${escaped(label)}** ${escaped(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)}`;
}

/** The path of an item through what it stands under: `2 › (a) › (ii)`. */
function memberMarkdown({ placed }: Spot, { member }: MemberSubject, say: Say): string {
  const path: string[] = [];
  const { segment } = placed;
  for (let block = member.block; block >= 0 && path.length < 10; block = segment.places[block]?.parent ?? -1) {
    const content = segment.blocks[block];
    if (content === undefined) break;
    path.unshift(
      content.text.slice(contentSpan(placed, block).start, content.summary.start).trim().replace(/\.$/, '') || say(message('paragraph')),
    );
  }
  const part = segment.places[member.block]?.part === 'annex' ? message('Annex') : message('Operative part');
  return escaped(`${say(part)} › ${path.join(' › ')}`);
}
