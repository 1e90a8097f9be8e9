import type { DocumentSymbol, Range, SymbolKind } from 'vscode-languageserver-types';

/** The kinds that the outline gives its nodes, as the wire counts them. */
const PART: SymbolKind = 3;
const HEADING: SymbolKind = 4;
const PREAMBULAR: SymbolKind = 8;
const NOTE: SymbolKind = 20;

/**
 * The outline as an editor can say by it where one is: notes at the feet of pages are several groups, for one that goes from the first to
 * the last would hold all paragraphs between them; the preamble begins after the line of the organ, which an editor then keeps in sight,
 * not after its own first paragraph; and a line in the preamble that has not yet the form of a paragraph stands in the preamble.
 */
export function whereOneIs(symbols: readonly DocumentSymbol[]): DocumentSymbol[] {
  const grouped = symbols.flatMap((symbol) => {
    const children = symbol.children === undefined ? undefined : whereOneIs(symbol.children);
    return isNotes(symbol) ? groupsOf(symbol, symbols) : [{ ...symbol, ...(children !== undefined && { children }) }];
  });
  const preamble = grouped.findIndex(isPreamble);
  const found = grouped[preamble];
  const sorted = found === undefined ? grouped : withLines(grouped, preamble, found);
  return sorted.toSorted((one, other) => compare(one.range, other.range));
}

function isNotes({ kind, children }: DocumentSymbol): boolean {
  return kind === PART && children !== undefined && children.every((child) => child.kind === NOTE);
}

function isPreamble({ kind, children }: DocumentSymbol): boolean {
  return kind === PART && children?.some((child) => child.kind === PREAMBULAR) === true;
}

/** Notes that follow each other with nothing else of the outline between them. */
function groupsOf(notes: DocumentSymbol, siblings: readonly DocumentSymbol[]): readonly DocumentSymbol[] {
  const starts = siblings
    .filter((sibling) => sibling !== notes)
    .flatMap(({ range, children }) => [range, ...(children ?? []).map((child) => child.range)])
    .map(({ start }) => start.line);
  const groups: DocumentSymbol[][] = [];
  for (const note of notes.children ?? []) {
    const group = groups.at(-1);
    const from = group?.at(-1)?.range.end.line;
    if (group === undefined || from === undefined || starts.some((line) => line > from && line < note.range.start.line))
      groups.push([note]);
    else group.push(note);
  }
  return groups.map((children) => {
    const [first = notes] = children;
    const last = children.at(-1) ?? first;
    return { ...notes, range: { start: first.range.start, end: last.range.end }, selectionRange: first.selectionRange, children };
  });
}

/** The preamble from the end of the organ's line on, with the bare lines that stand in it. */
function withLines(symbols: readonly DocumentSymbol[], at: number, preamble: DocumentSymbol): readonly DocumentSymbol[] {
  const before = symbols[at - 1];
  const organ = before?.kind === PART && before.children === undefined ? before.range.end : undefined;
  const stands = ({ kind, children, range }: DocumentSymbol): boolean =>
    kind === HEADING && children === undefined && compare(preamble.range, range) <= 0 && range.end.line < preamble.range.end.line;
  const bare = symbols.filter(stands).map((symbol): DocumentSymbol => ({ ...symbol, kind: PREAMBULAR }));
  const children = [...(preamble.children ?? []), ...bare].toSorted((one, other) => compare(one.range, other.range));
  const start = organ ?? preamble.range.start;
  const selectionRange = organ === undefined ? preamble.selectionRange : { start: organ, end: organ };
  const whole: DocumentSymbol = { ...preamble, range: { start, end: preamble.range.end }, selectionRange, children };
  return symbols.filter((symbol) => !stands(symbol)).map((symbol) => (symbol === preamble ? whole : symbol));
}

function compare(one: Range, other: Range): number {
  return one.start.line - other.start.line || one.start.character - other.start.character;
}
