import type { CompletionTrigger, Offer, Offers } from './offer';
import type { Catalogue } from '../../catalogue/catalogue';
import type { DocumentModel } from '../../model/model';
import type { ResolutionDocument } from '../../syntax/document';
import type { Say } from '../../text/message';
import type { Position } from '../../text/position';
import { completeEnacting } from './enacting';
import { canName, canOpen, firstWord, isNumberMeant, isValueMeant } from './meant';
import { completeName } from './names';
import { completeMasthead } from './masthead';
import { completeOpening } from './openings';
import { completeResolution } from './resolutions';
import { completeRuleCode } from './ruleCodes';
import { completeSnippet, completeSnippetInNothing } from './snippets';
import { writingPlaceOf } from '../at/writingPlace';

/**
 * What the catalogue can put at a position: openings, instruments, resolutions, values of the masthead, rule codes, snippets. The list is
 * incomplete where a further letter ranks it anew.
 */
export function completeFromCatalogue(
  catalogue: Catalogue,
  model: DocumentModel,
  document: ResolutionDocument,
  position: Position,
  say: Say,
  trigger: CompletionTrigger = 'asked',
): Offers {
  const writing = writingPlaceOf(document, position, model);
  if (writing === undefined) return complete(completeSnippetInNothing(catalogue, position, say));
  const fixed = completeRuleCode(writing, say);
  if (fixed !== undefined) return complete(fixed);
  const snippets = completeSnippet(catalogue, writing, say, trigger);
  const isTyped = trigger === 'typed';
  const masthead = completeMasthead(catalogue, writing) ?? [];
  if (masthead.length > 0 && (!isTyped || isValueMeant(writing, masthead))) return ranked([...masthead]);
  // Where a paragraph opens and no opening fits, what is typed may be part of a sentence that goes on.
  const enacting = completeEnacting(writing);
  const openings = (isTyped && !canOpen(writing) ? undefined : completeOpening(catalogue, writing, say)) ?? [];
  if (enacting.length + openings.length > 0) return ranked([...enacting, ...openings, ...snippets]);
  const resolutions = completeResolution(catalogue, writing, say);
  if (resolutions !== undefined) return ranked(!isTyped ? [...resolutions, ...snippets] : isNumberMeant(writing) ? [...resolutions] : []);
  const names = completeName(catalogue, writing, say);
  const isMeant = !isTyped || (names.certainty === 'a name' && canName(writing, names.items));
  const word = names.certainty === 'a name' ? '' : (firstWord(writing) ?? '').toLowerCase();
  const begun = snippets.filter((snippet) => isBegunBy(word, snippet));
  const others = snippets.filter((snippet) => !begun.includes(snippet));
  return { ...names, items: [...begun.map((snippet) => beforeNames(word, snippet)), ...(isMeant ? names.items : []), ...others] };
}

/** The least of a first word that tells a snippet by its word, in UTF-16 units. */
const TELLING = 3;

function isBegunBy(word: string, { label }: Offer): boolean {
  return word.length >= TELLING && label.startsWith(word);
}

/**
 * No paragraph opens with a name: a snippet whose word begins with its first word is likelier than a name that has this word in it. An editor
 * puts what is typed in full before what it only begins, so it is told that this is.
 */
function beforeNames(word: string, snippet: Offer): Offer {
  return { ...snippet, filterText: word, sortText: `!${snippet.sortText ?? ''}` };
}

function complete(items: Offer[]): Offers {
  return { isIncomplete: false, items };
}

/** A further letter may bring other items and another order. */
function ranked(items: Offer[]): Offers {
  return { isIncomplete: true, items };
}
