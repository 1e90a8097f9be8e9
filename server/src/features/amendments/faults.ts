import { message, type Message } from '../../text/message';

/** What can be said of an instruction of an amendment. Codes are never used for anything else. */
export type AmendmentCode =
  | 'amendment/unread'
  | 'amendment/no-such-paragraph'
  | 'amendment/words-not-found'
  | 'amendment/words-not-unique'
  | 'amendment/nothing-to-insert'
  | 'amendment/collides'
  | 'amendment/falls-away'
  | 'amendment/lost-reference'
  | 'amendment/sign-left-out'
  | 'amendment/base-is-newer';

/** A report on an instruction. Where its severity is `error`, or it is not understood, the instruction changes nothing. */
export interface AmendmentFault {
  readonly code: AmendmentCode;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: Message;
}

/** An instruction that the grammar does not have. */
export function unread(): AmendmentFault {
  return fault('amendment/unread', 'warning', message('This instruction was not understood; it can be applied by hand.'));
}

/** A place that the text amended does not have; `last` is the number of its last operative paragraph, empty for none. */
export function noSuchPlace(place: string, last: string): AmendmentFault {
  const said =
    last === ''
      ? message('The text amended has no {0}.', place)
      : message('The text amended has no {0}; its last operative paragraph is {1}.', place, last);
  return fault('amendment/no-such-paragraph', 'error', said);
}

/** Quoted words that the place does not have; `nearest` are those of its words that are most like them, undefined for none. */
export function wordsNotFound(words: string, place: string, nearest: string | undefined): AmendmentFault {
  const said =
    nearest === undefined
      ? message('“{0}” is not in {1}.', words, place)
      : message('“{0}” is not in {1}; the nearest words are “{2}”.', words, place, nearest);
  return fault('amendment/words-not-found', 'error', said);
}

/** Quoted words that the place has several times. */
export function wordsNotUnique(words: string, place: string, times: number): AmendmentFault {
  return fault('amendment/words-not-unique', 'error', message('“{0}” is {1} times in {2}; quote more words.', words, times, place));
}

/** An instruction that announces a new paragraph below it, where none is. */
export function nothingToInsert(): AmendmentFault {
  return fault('amendment/nothing-to-insert', 'error', message('The new paragraph that this instruction announces is missing.'));
}

/** A change of words that another instruction changes or deletes too; `sheet` is the name of the other amendment, undefined for the same one. */
export function collides(instruction: number, sheet: string | undefined): AmendmentFault {
  const said =
    sheet === undefined
      ? message('This changes the same words as instruction {0}.', instruction)
      : message('This changes the same words as instruction {0} of {1}.', instruction, sheet);
  return fault('amendment/collides', 'warning', said);
}

/** Rule 90 of the General Assembly: where the adoption of one amendment implies the rejection of another, that one is not put to the vote. */
export function fallsAway(instruction: number, sheet: string): AmendmentFault {
  return fault(
    'amendment/falls-away',
    'info',
    message('If instruction {0} of {1} is adopted, this one cannot be put to the vote.', instruction, sheet),
  );
}

/** A reference to a paragraph that goes. */
export function lostReference(words: string, place: string): AmendmentFault {
  return fault('amendment/lost-reference', 'warning', message('“{0}” in {1} refers to a paragraph that is deleted.', words, place));
}

/** The full stop inside the closing quotation mark is that of the instruction. */
export function signLeftOut(): AmendmentFault {
  return fault('amendment/sign-left-out', 'info', message('The full stop at the end of the quoted words was left out.'));
}

/** The text amended is not the one that the amendment names. */
export function baseIsNewer(named: string, is: string, fit: number, all: number): AmendmentFault {
  return fault(
    'amendment/base-is-newer',
    'info',
    message('The amendment is to {0} and the text is {1}; {2} of {3} instructions fit.', named, is, fit, all),
  );
}

function fault(code: AmendmentCode, severity: AmendmentFault['severity'], said: Message): AmendmentFault {
  return { code, severity, message: said };
}
