import { LINE_END } from '../text/lineEnds';
import type { ResolutionDocument } from '../syntax/document';

/**
 * Which kind of file a text is (LANGUAGE §6): `.res` is also ReScript's extension and that of a Model UN mark-up. A pure function of the
 * text.
 */
export type FileKind = 'resolution' | 'rescript' | 'res-markup';

const RESCRIPT =
  /^\s*(?:@\w|%%raw|let\s+(?:rec\s+)?[a-z_{(]|open\s+[A-Z][\w.]*\s*(?:;|$)|module\s+(?:type\s+)?[A-Z]\w*\s*[=:]|type\s+[a-z_]\w*\s*(?:[=<]|$)|external\s+\w+\s*:|include\s+[A-Z][\w.]*\s*$|switch\s.+\{|\/\*)/;
const LEGAL = /^\s*(?:the\s+[A-Z]|\d{1,3}\.\s|\([a-z]+\)\s)/i;

/**
 * The kind of the document's text: `res-markup` for a first line `%RES 1.0`, `rescript` where the first lines of code are that language's.
 */
export function fileKindOf(document: ResolutionDocument): FileKind {
  const head = document.slice(0, 4000);
  if (/^\s*%RES\b/.test(head)) return 'res-markup';
  let code = 0;
  let prose = 0;
  for (const line of head.split(LINE_END).slice(0, 60)) {
    if (/^\s*(?:\/\/.*)?$/.test(line)) continue;
    if (RESCRIPT.test(line)) code += 2;
    else if (/(?:=>|\{|\}|;;|->|\|>|\)\s*=)\s*$/.test(line) || /^\s*[|})\]]/.test(line)) code += 1;
    else if (LEGAL.test(line) || /^[A-Z].{40}/.test(line)) prose += 2;
  }
  return code >= 2 && code > prose * 2 ? 'rescript' : 'resolution';
}
