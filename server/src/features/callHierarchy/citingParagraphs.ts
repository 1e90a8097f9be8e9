import type { CallHierarchyIncomingCall } from 'vscode-languageserver-types';
import { nameOf } from '../../text/fileUri';
import type { CitedKey } from '../cited/keys';
import type { SummarizedFile } from '../searchSymbols';
import { summaryCitations, summaryParagraphs } from '../summary/fileSummary';
import { PARAGRAPH_KINDS } from '../summary/paragraphs';
import { createCalls } from './calls';

/** The paragraphs of a file that cite one of these, with the places; a citation before the first paragraph is the file's. */
export function citingParagraphs({ uri, summary }: SummarizedFile, keys: readonly CitedKey[]): CallHierarchyIncomingCall[] {
  const citations = summaryCitations(summary, keys);
  if (citations.length === 0) return [];
  const paragraphs = summaryParagraphs(summary);
  const detail = paragraphs.find(({ kind }) => kind === PARAGRAPH_KINDS.symbol)?.name ?? nameOf(uri);
  const calls = createCalls();
  for (const { paragraph, range } of citations) {
    const { name, kind, range: place } = paragraphs[paragraph ?? -1] ?? { name: nameOf(uri), kind: PARAGRAPH_KINDS.symbol, range };
    calls.add({ name, kind, detail, uri, range: place, selectionRange: place }, range);
  }
  return calls.all().map(({ item, ranges }) => ({ from: item, fromRanges: ranges }));
}
