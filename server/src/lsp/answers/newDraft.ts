import type { Connection } from 'vscode-languageserver';
import type { DraftStep } from '../../service/service';
import type { Say } from '../../text/message';
import { newDraftRequest, type DraftAnswer } from '../protocol';
import { runSafe } from '../runSafe';
import type { Session } from '../session';

/** Leads a client's user to a new draft: the client shows the questions and sends back all answers so far. */
export function answerNewDraft(connection: Connection, session: Session): void {
  connection.onRequest(newDraftRequest, ({ answers }, token) =>
    runSafe(connection, token, null, async () => {
      const [service, settings] = await Promise.all([session.service, session.settings.of(NOT_SAVED)]);
      const step = service.newDraft(answers, settings);
      return step === undefined ? null : said(step, service.say);
    }),
  );
}

/** A draft has no file yet, so only the user's own settings hold for it. */
const NOT_SAVED = 'untitled:draft.res';

function said({ next, remark }: DraftStep, say: Say): DraftAnswer {
  const about = remark && { remark: { severity: remark.severity, text: say(remark.text) } };
  if ('snippet' in next) return { snippet: next.snippet, name: next.name, ...about };
  const {
    question: { title, prompt, example, choices, step, steps },
  } = next;
  return {
    question: {
      title: say(title),
      prompt: say(prompt),
      ...(example !== undefined && { example }),
      choices: choices.map(({ key, label, detail }) => ({ key, label: say(label), detail: say(detail) })),
      step,
      ...(steps !== undefined && { steps }),
    },
    ...about,
  };
}
