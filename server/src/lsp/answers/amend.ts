import type { Connection } from 'vscode-languageserver';
import { message } from '../../text/message';
import type { PlacedInstruction } from '../../service/service';
import { applyAmendmentsRequest, type AmendedAnswer, type InstructionAnswer } from '../protocol';
import { runSafe } from '../runSafe';
import type { Session } from '../session';
import { documentOf, nameOf } from './compare';

/** Answers what an amendment makes of a text; which of the two is the amendment is seen from the texts. */
export function answerAmend(connection: Connection, session: Session): void {
  connection.onRequest(applyAmendmentsRequest, ({ own, other, chosen }, token) =>
    runSafe(connection, token, null, async (): Promise<AmendedAnswer> => {
      const service = await session.service;
      const [first, second] = await Promise.all([documentOf(session, own), documentOf(session, other)]);
      for (const [document, side] of [[first, own] as const, [second, other] as const])
        if (document === undefined || service.fileKind(document) !== 'resolution')
          return { refused: service.say(message('{0} is not a resolution.', nameOf(side))) };
      if (first === undefined || second === undefined) return { refused: '' };
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
