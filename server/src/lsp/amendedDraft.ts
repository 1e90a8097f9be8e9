import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import type { AmendmentResult, ResolutionService } from '../service/service';
import type { ResolutionDocument } from '../syntax/document';
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
  const isDraft = (document: ResolutionDocument): boolean => document !== sheet && service.isCalled(document, symbol);
  const open = session.documents.all().find(isDraft);
  if (open !== undefined) return open;
  const folder = folderOf(sheet.uri);
  const beside = (await session.index.files()).filter(({ uri }) => folderOf(uri) === folder && uri !== sheet.uri);
  if (beside.length > MOST_FILES) return undefined;
  for (const { uri } of beside) {
    const document = await session.index.documentOf(uri);
    if (document !== undefined && isDraft(document)) return document;
  }
  return undefined;
}

function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
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
