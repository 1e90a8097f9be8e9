import type { AmendingAction } from '../../../server/src/model/amendment/action';
import { readInstruction } from '../../../server/src/model/amendment/instruction';
import type { AmendedPlace, Within } from '../../../server/src/model/amendment/place';

/** A place in short: `PP 3`, `OP 5 (b) (ii) of annex I`. */
function placed(place: AmendedPlace): string {
  switch (place.kind) {
    case 'preambular':
    case 'operative':
    case 'paragraph': {
      const name = { preambular: 'PP', operative: 'OP', paragraph: 'P' }[place.kind];
      const number = place.number < 0 ? 'last' : String(place.number);
      return `${place.chapeauOnly ? 'chapeau ' : ''}${[name, number, place.suffix, ...place.path.map((label) => `(${label})`)].filter(Boolean).join(' ')}${insideOf(place.within)}`;
    }
    case 'note':
      return `note ${String(place.number)}`;
    case 'heading':
      return `heading “${place.words}”${insideOf(place.within)}`;
    case 'division':
      return divided(place.division);
    case 'unnumbered':
      return `unnumbered ${String(place.number)}${insideOf(place.within)}${place.under === undefined ? '' : ` under ${placed(place.under)}`}`;
    default:
      return place.kind;
  }
}

function divided({ kind, label, within }: Within): string {
  return `${kind} ${label}`.trimEnd() + insideOf(within);
}

function insideOf(within: Within | undefined): string {
  return within === undefined ? '' : ` of ${divided(within)}`;
}

function told(action: AmendingAction): string {
  const places = 'places' in action ? action.places.map(placed).join(' + ') : '';
  const sentence = 'sentence' in action && action.sentence !== undefined ? ` sentence ${String(action.sentence)}` : '';
  const all = 'everywhere' in action && action.everywhere ? ' everywhere' : '';
  switch (action.kind) {
    case 'replace-words':
      return `${places}${sentence}${all}: ${action.old} → ${action.new}`;
    case 'delete-words':
      return `${places}${sentence}${all}: − ${action.old}`;
    case 'insert-words': {
      const { anchor } = action;
      const at =
        anchor.kind === 'between'
          ? `between ${anchor.words} | ${anchor.and}`
          : 'words' in anchor
            ? `${anchor.kind} ${anchor.words}`
            : anchor.kind;
      return `${places}${sentence}: ${at} + ${action.new}`;
    }
    case 'replace-sentence':
      return `${places}${sentence} → ${action.new}`;
    case 'delete-sentence':
      return `${places}${sentence} −`;
    case 'delete-units':
      return `− ${places}`;
    case 'insert-units':
      return [action.where, placed(action.place), '+', action.unit ?? 'unit', ...action.names, action.quoted ?? '…'].join(' ');
    case 'replace-unit':
      return `${placed(action.place)} → ${action.quoted ?? '…'}`;
    case 'move-unit':
      return `${placed(action.place)} ${action.where} ${placed(action.target)}`;
    case 'renumber':
      return 'renumber';
  }
}

/** What an instruction asks for, an action a line. */
export function read(text: string): readonly string[] {
  return readInstruction(text).actions.map(told);
}
