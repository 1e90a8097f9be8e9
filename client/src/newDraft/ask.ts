import * as vscode from 'vscode';
import type { Back, Question, Remark, Step } from './step';

/** Puts questions one after the other. */
export interface Asking {
  /**
   * Puts one question: a list where there are choices, else a line to write in, whose words `check` judges as they are written.
   * `before` is what was answered when the question was put the first time. Resolves to undefined where the person gives up.
   */
  ask(question: Question, before: string | undefined, check: (words: string) => Promise<Step | null>): Promise<string | Back | undefined>;
  dispose(): void;
}

/** A question stays until the next one is there: hidden in between, it would give the keyboard back to what had it before. */
export function startAsking(): Asking {
  const shown: (vscode.QuickPick<Choice> | vscode.InputBox)[] = [];
  const show: Show = (input) => {
    input.show();
    for (const older of shown.splice(0)) older.dispose();
    shown.push(input);
  };
  return {
    ask: (question, before, check) =>
      question.choices.length > 0 ? askForChoice(question, before, show) : askForWords(question, before ?? '', check, show),
    dispose() {
      for (const input of shown.splice(0)) input.dispose();
    },
  };
}

type Show = (input: vscode.QuickPick<Choice> | vscode.InputBox) => void;

interface Choice extends vscode.QuickPickItem {
  readonly key: string;
}

function askForChoice(question: Question, before: string | undefined, show: Show): Promise<string | Back | undefined> {
  const pick = vscode.window.createQuickPick<Choice>();
  pick.placeholder = question.prompt;
  pick.matchOnDetail = true;
  pick.items = question.choices;
  const [again] = pick.items.filter(({ key }) => key === before);
  if (again !== undefined) pick.activeItems = [again];
  return settle(pick, question, show, (answer) => {
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems;
      if (chosen !== undefined) answer(chosen.key);
    });
  });
}

function askForWords(
  question: Question,
  before: string,
  check: (words: string) => Promise<Step | null>,
  show: Show,
): Promise<string | Back | undefined> {
  const input = vscode.window.createInputBox();
  input.prompt = question.prompt;
  input.placeholder = question.example;
  input.value = before;
  let asked = 0;
  /** Shows what there is to be said of the words, unless others have been written meanwhile; resolves to whether they will do. */
  const judge = async (): Promise<boolean> => {
    asked += 1;
    const order = asked;
    const remark = (await check(input.value))?.remark;
    if (order !== asked) return false;
    input.validationMessage = remark && { message: remark.text, severity: severityOf(remark) };
    return remark?.severity !== 'error';
  };
  return settle(input, question, show, (answer, fail) => {
    input.onDidChangeValue(() => {
      judge().catch(fail);
    });
    input.onDidAccept(() => {
      const { value } = input;
      judge().then((takes) => {
        if (takes) answer(value);
      }, fail);
    });
  });
}

/** Shows a question with its way back, and resolves to the answer; hidden without one, to undefined. */
function settle(
  input: vscode.QuickPick<Choice> | vscode.InputBox,
  { title, step, steps }: Question,
  show: Show,
  listen: (answer: (value: string) => void, fail: (reason: unknown) => void) => void,
): Promise<string | Back | undefined> {
  input.title = title;
  input.step = step;
  input.totalSteps = steps;
  input.ignoreFocusOut = true;
  if (step > 1) input.buttons = [vscode.QuickInputButtons.Back];
  return new Promise<string | Back | undefined>((resolve, reject) => {
    listen(resolve, reject);
    input.onDidTriggerButton(() => {
      resolve({ back: true });
    });
    input.onDidHide(() => {
      resolve(undefined);
    });
    show(input);
  }).finally(() => {
    input.enabled = false;
  });
}

function severityOf({ severity }: Remark): vscode.InputBoxValidationSeverity {
  return severity === 'error' ? vscode.InputBoxValidationSeverity.Error : vscode.InputBoxValidationSeverity.Warning;
}
