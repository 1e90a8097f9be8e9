import type { Connection } from 'vscode-languageserver';
import { message } from '../../text/message';
import type { PlacedInstruction, ResolutionService } from '../../service/service';
import { ResolutionDocument } from '../../syntax/document';
import { applySpanEdits } from '../../text/position';
import {
  applyAmendmentsRequest,
  votingListRequest,
  writeAmendmentsRequest,
  type AmendedAnswer,
  type InstructionAnswer,
  type TextToCompare,
  type WrittenAnswer,
} from '../protocol';
import { draftOf, sheetsOf } from '../amendedDraft';
import { runSafe } from '../runSafe';
import type { Session } from '../session';
import { documentOf, nameOf } from './compare';

/** Answers what an amendment makes of a text; which of the two is the amendment is seen from the texts. */
export function answerAmend(connection: Connection, session: Session): void {
  connection.onRequest(applyAmendmentsRequest, ({ own, other, chosen }, token) =>
    runSafe(connection, token, null, async (): Promise<AmendedAnswer> => {
      const service = await session.service;
      const [first, second] = await Promise.all([documentOf(session, own), documentOf(session, other)]);
      const foreign = foreignOf(service, [first, own], [second, other]);
      if (first === undefined || second === undefined || foreign !== undefined) return { refused: foreign ?? '' };
      const ownAmends = service.isAmendment(first);
      const [sheet, base] = ownAmends ? [first, second] : [second, first];
      const result = service.applyAmendments(base, sheet, chosen === undefined ? undefined : new Set(chosen));
      if (result === undefined)
        return {
          refused: service.say(
            message('Neither of them is an amendment: a first line such as “Chile: amendment to draft resolution A/80/L.7” is missing.'),
          ),
        };
      const spoken = ({ number, label, text, state, places, faults }: PlacedInstruction): InstructionAnswer => ({
        number,
        label: `${label} ${text}`.trim(),
        fits: state === 'fits',
        detail: faults.length > 0 ? faults.map((one) => service.say(one.message)).join(' ') : places.join('; '),
      });
      return {
        base: ownAmends ? 'other' : 'own',
        text: result.text,
        edits: result.edits,
        instructions: result.instructions.filter(({ state }) => state !== 'follows').map(spoken),
      };
    }),
  );
}

/** Answers with the amendment by which one text becomes another. */
export function answerWriteAmendments(connection: Connection, session: Session): void {
  connection.onRequest(writeAmendmentsRequest, ({ old, now, style, sponsors }, token) =>
    runSafe(connection, token, null, async (): Promise<WrittenAnswer> => {
      const service = await session.service;
      const [first, second] = await Promise.all([documentOf(session, old), documentOf(session, now)]);
      const foreign = foreignOf(service, [first, old], [second, now]);
      if (first === undefined || second === undefined || foreign !== undefined) return { refused: foreign ?? '' };
      const written = service.writeAmendments(first, second, { style, sponsors: sponsors.trim(), symbol: undefined });
      if (written === undefined || written.instructions === 0)
        return { refused: service.say(message('There is nothing to amend: the two texts say the same.')) };
      const { text, remark, differences } = written;
      return {
        text: inOrder(service, text),
        remarks: [
          ...(remark === undefined ? [] : [remark]),
          ...(differences.length === 0 ? [] : [message('The amendment does not say everything: {0}.', differences.join('; '))]),
        ].map((one) => service.say(one)),
      };
    }),
  );
}

/** Answers with the order of the votes on all amendments to a draft that are open, or in its folder. */
export function answerVotingList(connection: Connection, session: Session): void {
  connection.onRequest(votingListRequest, ({ uri }, token) =>
    runSafe(connection, token, null, async () => {
      const context = await session.contextOf(uri);
      if (context === undefined) return null;
      const { service, document } = context;
      const draft = (await draftOf(session, document)) ?? document;
      const sheets = (await sheetsOf(session, draft)).map((sheet) => ({ name: lastPart(sheet.uri), document: sheet }));
      const result = sheets.length === 0 ? undefined : service.applySheets(draft, sheets);
      if (result === undefined) return null;
      const lines = result.voting.flatMap(({ place, entries }) => [
        '',
        place,
        ...entries.map(({ sheet, number, kind, share, text }) => {
          const said = kind === 'change' ? message('change of {0} per cent', Math.round(share * 100)) : KINDS[kind];
          return `    ${sheet}, ${String(number)} (${service.say(said)}): ${text}`;
        }),
      ]);
      const head = message('A suggestion by the amount of text changed; the Chair decides what is furthest removed in substance.');
      return `${[service.say(head), ...lines].join('\n')}\n`;
    }),
  );
}

const KINDS = { deletion: message('deletion'), replacement: message('replacement'), addition: message('addition') } as const;

/** The name of a file without its folders. */
function lastPart(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}

/** An amendment with its sponsors in alphabetical order. */
function inOrder(service: ResolutionService, text: string): string {
  const document = ResolutionDocument.create('untitled:amendment', 'resolution', 0, text);
  const sorted = service.refactor(document, { line: 0, character: 0 }, 'sortSponsors');
  if ('refused' in sorted) return text;
  const edits = sorted.edits.map(({ range, newText }) => ({
    start: document.offsetAt(range.start),
    end: document.offsetAt(range.end),
    newText,
  }));
  return applySpanEdits(text, edits);
}

/** What is said of the first text that is no resolution; undefined where both are. */
function foreignOf(
  service: ResolutionService,
  ...sides: readonly (readonly [document: ResolutionDocument | undefined, side: TextToCompare])[]
): string | undefined {
  const found = sides.find(([document]) => document === undefined || service.fileKind(document) !== 'resolution');
  return found && service.say(message('{0} is not a resolution.', nameOf(found[1])));
}
