import type { Catalogue } from '../catalogue/catalogue';
import type { DocumentModel } from '../model/model';
import type { Message } from '../text/message';
import { ResolutionDocument } from '../syntax/document';
import { applySpanEdits } from '../text/position';
import { itemsForBullets } from './cleanPaste/bullets';
import { typedCharacters } from './cleanPaste/characters';
import { createJoiner } from './cleanPaste/joining';
import { pastedLines, withLabels } from './cleanPaste/lines';
import { raisedMarks } from './cleanPaste/noteMarks';
import { notesLast } from './cleanPaste/notesLast';
import { withoutFurniture } from './cleanPaste/pageFurniture';
import { withNotes } from './cleanPaste/pageNotes';
import { joinParagraphs } from './cleanPaste/paragraphs';
import { doneOf, newTally, totalOf, type Tally } from './cleanPaste/tally';
import { bracketedMarks } from './cleanPaste/bracketedMarks';

/** A pasted text cleaned up. */
export interface CleanedText {
  readonly text: string;
  /** What was done, the most telling first; `[]` where the text was clean already. */
  readonly done: readonly Message[];
  /** The lines that belong to the pages and not to the text, left out: heads and feet in their order, then the lines drawn above notes. */
  readonly furniture: readonly string[];
  /**
   * Whether the text plainly comes from printed pages: it had heads or feet of pages, or its paragraphs were broken by the width of the
   * page.
   */
  readonly printed: boolean;
}

/**
 * A text copied out of a PDF file or a word processor as a drafter would have typed it: a paragraph a line with a blank line between, heads
 * and feet of
 * pages left out, notes at the end, marks raised, bullets made items. No word is lost and no number changed. Cleaning twice is cleaning
 * once.
 */
export function cleanPaste(text: string, catalogue: Catalogue, modelOf: (document: ResolutionDocument) => DocumentModel): CleanedText {
  const tally = newTally();
  let cleaned = text;
  // What one pass has put together may let the next one see more; two are nearly always enough.
  for (let pass = 0; pass < 6; pass += 1) {
    const before = cleaned;
    cleaned = cleanOnce(before, catalogue, modelOf, tally);
    if (cleaned === before) break;
  }
  return {
    text: cleaned,
    done: doneOf(tally),
    furniture: tally.furniture,
    printed: tally.furniture.length > 0 || tally.pages > 0 || tally.joined > 2,
  };
}

function cleanOnce(text: string, catalogue: Catalogue, modelOf: (document: ResolutionDocument) => DocumentModel, tally: Tally): string {
  const before = totalOf(tally);
  const typed = typedCharacters(text, tally);
  // A word or a part of a line goes into a line that is there: its spaces at both ends belong to it.
  if (!/[\n\f]/.test(typed)) return typed.replaceAll('\u00AD', '');
  const lines = withLabels(withoutFurniture(pastedLines(typed), tally), () => {
    tally.joined += 1;
  });
  const read = withNotes(bracketedMarks(lines, tally), catalogue, tally);
  const joined = joinParagraphs(read, createJoiner(typed, catalogue, tally), catalogue, tally);
  const laidOut = itemsForBullets(joined, tally)
    .map(({ text: words, gap }, index) => (index === 0 ? '' : gap === 'close' ? '\n' : '\n\n') + words.replaceAll('\u00AD', ''))
    .join('');
  const document = ResolutionDocument.create('untitled:paste', 'resolution', 0, laidOut);
  const raised = applySpanEdits(laidOut, raisedMarks(document, modelOf(document).segments, tally));
  const ordered = notesLast(raised, modelOf, tally);
  // A text in which nothing was found keeps its layout: the indents and blank lines of a draft of one's own.
  if (totalOf(tally) === before && typed === text.replace(/\r\n?/g, '\n')) return text;
  return ordered + (typed.endsWith('\n') && ordered !== '' ? '\n' : '');
}
