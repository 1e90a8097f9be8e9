import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { AmendedAnswer, InstructionAnswer, WrittenAnswer } from '../../server/src/lsp/protocol';
import { asked, chooseOther } from './compare/choose';
import type { ComparedSide, ComparisonDocuments } from './compare/documents';
import { documentFor, nameOf, newDocument } from './files';

type Answer = Extract<AmendedAnswer, { readonly text: string }>;

/**
 * *Apply Amendments…*: of the open document and another text one changes the other. What comes of it is shown beside the text as it is, then
 * each change can be left out; all that are taken are one step to undo.
 */
export function registerAmend(client: BaseLanguageClient, documents: ComparisonDocuments): vscode.Disposable {
  return vscode.commands.registerCommand('resolution.applyAmendments', async (file?: vscode.Uri) => {
    const { l10n } = vscode;
    const open = documentFor(file);
    if (open === undefined) return;
    const other = await chooseOther(open, l10n.t('Which amendment, or which draft that is amended?'));
    if (other === undefined) return;
    const own: ComparedSide = { uri: open.toString(), label: nameOf(open) };
    const all = await ask(client, own, other, undefined);
    if (all === undefined) return;
    const base = all.base === 'own' ? own : other;
    await documents.show(base, { text: all.text, label: l10n.t('{0} (as amended)', base.label) });
    const chosen = await choose(all.instructions);
    if (chosen === undefined || chosen.length === 0) return;
    const some = await ask(client, own, other, chosen);
    if (some !== undefined) await write(base, some, client);
  });
}

/** *Write Amendments…*: what has become of an older text in the open one is said as an amendment, in a new document. */
export function registerWriteAmendments(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('resolution.writeAmendments', async (file?: vscode.Uri) => {
    const { l10n, window } = vscode;
    const open = documentFor(file);
    if (open === undefined) return;
    const old = await chooseOther(open, l10n.t('Which older text is to be amended?'));
    if (old === undefined) return;
    const style = await window.showQuickPick(
      [
        { label: l10n.t('United Nations'), key: 'un' },
        { label: l10n.t('Model United Nations'), key: 'mun' },
      ],
      { placeHolder: l10n.t('In which wording?'), ignoreFocusOut: true },
    );
    if (style === undefined) return;
    const sponsors = await window.showInputBox({
      prompt: l10n.t('Who submits the amendment? It may be left empty.'),
      placeHolder: 'Chile, Ghana',
      ignoreFocusOut: true,
    });
    if (sponsors === undefined) return;
    const answer = await client.sendRequest<WrittenAnswer | null>('resolution/writeAmendments', {
      old: asked(old),
      now: { uri: open.toString(), name: nameOf(open) },
      style: style.key,
      sponsors,
    });
    if (answer === null) return;
    if ('refused' in answer) {
      void window.showInformationMessage(answer.refused);
      return;
    }
    await window.showTextDocument(await newDocument('resolution', answer.text));
    for (const remark of answer.remarks) void window.showInformationMessage(remark);
  });
}

/** *Show Voting List*: the amendments at hand in the order in which they may be put to the vote, in a document of their own. */
export function registerVotingList(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('resolution.showVotingList', async (file?: vscode.Uri) => {
    const { l10n, window } = vscode;
    const open = documentFor(file);
    if (open === undefined) return;
    const content = await client.sendRequest<string | null>('resolution/votingList', { uri: open.toString() });
    if (content === null) {
      void window.showInformationMessage(l10n.t('No amendment to this text is open or in the same folder.'));
      return;
    }
    await window.showTextDocument(await newDocument('plaintext', content), vscode.ViewColumn.Beside);
  });
}

async function ask(
  client: BaseLanguageClient,
  own: ComparedSide,
  other: ComparedSide,
  chosen: readonly number[] | undefined,
): Promise<Answer | undefined> {
  const answer = await client.sendRequest<AmendedAnswer | null>('resolution/applyAmendments', {
    own: asked(own),
    other: asked(other),
    ...(chosen && { chosen }),
  });
  if (answer === null) return undefined;
  if ('text' in answer) return answer;
  void vscode.window.showInformationMessage(answer.refused);
  return undefined;
}

/** Which changes are made: those that fit are chosen at first, the others are there to be read. Undefined where the question is given up. */
async function choose(instructions: readonly InstructionAnswer[]): Promise<readonly number[] | undefined> {
  const items = instructions.map(({ number, label, fits, detail }) => ({
    label: `$(${fits ? 'check' : 'error'}) ${label}`,
    detail,
    picked: fits,
    number,
    fits,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    ignoreFocusOut: true,
    matchOnDetail: true,
    placeHolder: vscode.l10n.t('Apply which of them?'),
  });
  return chosen?.filter(({ fits }) => fits).map(({ number }) => number);
}

/** Changes the open text in one step; a text that the editor knows by its words alone becomes a new one. */
async function write({ uri }: ComparedSide, { edits, text }: Answer, client: BaseLanguageClient): Promise<void> {
  if (uri === undefined) {
    await vscode.window.showTextDocument(await newDocument('resolution', text));
    return;
  }
  const address = vscode.Uri.parse(uri, true);
  const change = new vscode.WorkspaceEdit();
  change.set(address, [...(await client.protocol2CodeConverter.asTextEdits([...edits]))]);
  await vscode.workspace.applyEdit(change);
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(address), { preview: false });
}
