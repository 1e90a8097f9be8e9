import { DiagnosticSeverity, type CodeLens, type Diagnostic } from 'vscode-languageserver';
import type { AmendmentResult, ResolutionService } from '../service/service';
import type { ResolutionDocument } from '../syntax/document';
import { fileKey, parentOf } from '../text/fileUri';
import { message } from '../text/message';
import { SOURCE } from './diagnostics';
import type { Session } from './session';

/** So many files of a folder are looked into for the draft that an amendment is to; a folder of more is an archive. */
const MOST_FILES = 40;

/**
 * The draft that an amendment is to, by the symbol that its first line names: an open document, else a file of the same folder. Undefined where the
 * document is no amendment, or the draft is not at hand.
 */
export async function draftOf(session: Session, sheet: ResolutionDocument): Promise<ResolutionDocument | undefined> {
  const service = await session.service;
  const symbol = service.amendedSymbol(sheet);
  if (symbol === undefined) return undefined;
  for await (const document of documentsBeside(session, sheet)) if (service.isCalled(document, symbol)) return document;
  return undefined;
}

/** The amendments to a draft, by the symbol of its masthead: open documents, and files of the same folder. */
export async function sheetsOf(session: Session, draft: ResolutionDocument): Promise<readonly ResolutionDocument[]> {
  const service = await session.service;
  const found: ResolutionDocument[] = [];
  for await (const document of documentsBeside(session, draft)) {
    const symbol = service.amendedSymbol(document);
    if (symbol !== undefined && service.isCalled(draft, symbol)) found.push(document);
  }
  return found;
}

/** The other documents that are open, then the files of the same folder. */
async function* documentsBeside(session: Session, own: ResolutionDocument): AsyncGenerator<ResolutionDocument> {
  const open = session.documents.all();
  yield* open.filter((document) => document !== own);
  const known = new Set(open.map(({ uri }) => fileKey(uri)));
  const folder = parentOf(own.uri);
  const beside = (await session.index.files()).filter(({ uri }) => parentOf(uri) === folder && uri !== own.uri && !known.has(fileKey(uri)));
  if (beside.length > MOST_FILES) return;
  for (const { uri } of beside) {
    const document = await session.index.documentOf(uri);
    if (document !== undefined) yield document;
  }
}

const SEVERITIES = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const;

/** What can be said of the instructions of an amendment against its draft, as the wire has it; `[]` where all fit. */
export function amendmentDiagnostics(
  service: ResolutionService,
  draft: ResolutionDocument,
  sheet: ResolutionDocument,
): readonly Diagnostic[] {
  const result = service.applyAmendments(draft, sheet);
  if (result === undefined) return [];
  const start = sheet.positionAt(0);
  return [
    ...result.instructions.flatMap(({ range, faults }) => faults.map((fault) => diagnosticOf(service, range, fault))),
    ...result.remarks.map((fault) => diagnosticOf(service, { start, end: start }, fault)),
  ];
}

function diagnosticOf(service: ResolutionService, range: Diagnostic['range'], fault: AmendmentResult['remarks'][number]): Diagnostic {
  return { range, severity: SEVERITIES[fault.severity], code: fault.code, source: SOURCE, message: service.say(fault.message) };
}

/** A line above each instruction: the places that it speaks of, or why it does not fit. */
export function amendmentLenses(service: ResolutionService, draft: ResolutionDocument, sheet: ResolutionDocument): readonly CodeLens[] {
  const { instructions = [] } = service.applyAmendments(draft, sheet) ?? {};
  return instructions.map(({ range, state, places, faults }) => {
    const [fault] = faults;
    const said =
      state === 'fits'
        ? message('Fits: {0}', places.join('; '))
        : state === 'follows' || fault === undefined
          ? message('Follows by itself')
          : message('Does not fit: {0}', fault.message);
    // An empty command is shown as text.
    return { range, command: { title: service.say(said), command: '' } };
  });
}
