import { writtenLabel } from '../../model/edits/labels';
import type { SegmentSpan } from '../../model/segment';
import { message } from '../../text/message';
import type { TextEdit } from '../../text/position';
import { coreOf } from '../refactor/labels';
import { moveTo } from '../refactor/moveUnit';
import { isRefused, type RefactoringContext, type Refused } from '../refactor/refactoring';
import { unitOf, type Unit } from '../refactor/unit';
import type { Spot } from '../at/spot';
import { subjectAt } from '../at/subject';

/** The number of a paragraph or the letter of an item at a spot. */
export interface RenamableMember {
  readonly span: SegmentSpan;
  readonly label: string;
  readonly unit: Unit;
}

/** The label at a spot that can be renamed; undefined where there is none. */
export function renamableMember(spot: Spot): RenamableMember | undefined {
  const subject = subjectAt(spot);
  if (subject?.kind !== 'member') return undefined;
  const { member, list } = subject;
  const unit = unitOf(spot.placed.segment, member.block);
  if (unit?.list !== list) return undefined;
  const core = coreOf(spot.content.text, member);
  // An editor wants the place that it asked about to lie in the answer: after the stop the whole label is named.
  const span = spot.offset > core.end || spot.offset < core.start ? subject.span : { block: member.block, ...core };
  return { span, label: writtenLabel(member), unit };
}

/**
 * The edits that move a paragraph or item to the place whose number or letter is given, as `3`, `3.`, `c` or `(c)`: what stands there makes
 * room.
 */
export function renameMember(
  context: RefactoringContext,
  { unit, label }: RenamableMember,
  newName: string,
): readonly TextEdit[] | Refused {
  const name = newName
    .trim()
    .replace(/^\(|[.)]$/g, '')
    .trim();
  if (name === label) return [];
  const members = unit.list?.members ?? [];
  const place = members.findIndex((member) => writtenLabel(member) === name);
  if (place < 0) {
    const [first, last] = [members[0], members.at(-1)].map((member) => (member === undefined ? '' : writtenLabel(member)));
    return {
      refused: message(
        'The new number or letter says where it should go, from {0} to {1}; there is no {2}.',
        first ?? '',
        last ?? '',
        newName,
      ),
    };
  }
  const answer = moveTo(context, unit, unit.siblings.indexOf(members[place]?.block ?? -1));
  return isRefused(answer) ? answer : answer.edits;
}
