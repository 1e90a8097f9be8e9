import type { Catalogue } from '../catalogue/catalogue';
import { ResolutionDocument } from '../syntax/document';
import { knownText, message, type Message } from '../text/message';
import { fillField, FIELDS, openDraft, startOfWriting, type Field, type OpenDraft } from './newDraft/fill';
import { sessionNumber, sessionYear } from './newDraft/session';
import { textOf, toSnippet, type Piece } from './newDraft/skeleton';

/**
 * A question about a new draft; one with choices is answered by the key of a choice, one without in words, and an empty answer leaves a
 * gap.
 */
export interface DraftQuestion {
  readonly title: Message;
  readonly prompt: Message;
  /** An example of an answer, for a question without choices. */
  readonly example?: string;
  readonly choices: readonly { readonly key: string; readonly label: Message; readonly detail: Message }[];
  /** Counted from one; how many there are is known once the organ is. */
  readonly step: number;
  readonly steps?: number;
}

/** What is said of the last answer: with `error` it will not do, and the question is asked again. */
export interface DraftRemark {
  readonly severity: 'error' | 'warning';
  readonly text: Message;
}

/** What comes after some answers: the next question, or the draft as a snippet whose first gap is the first place to write. */
export interface DraftStep {
  /** With a snippet comes the name that a file of it may have, without an extension. */
  readonly next: { readonly question: DraftQuestion } | { readonly snippet: string; readonly name: string };
  readonly remark?: DraftRemark;
}

/** What the rules find in a document. */
export type Judge = (document: ResolutionDocument) => readonly { readonly message: Message }[];

/**
 * The dialogue that leads to a new draft, as one question about the answers so far: organ, then what {@link FIELDS} names. Undefined for
 * answers to no question.
 */
export function newDraft(catalogue: Catalogue, judge: Judge, answers: readonly string[]): DraftStep | undefined {
  const [key, ...given] = answers;
  if (key === undefined) return { next: { question: organQuestion(catalogue) } };
  const skeleton = catalogue.drafts.find((one) => one.key === key);
  if (skeleton === undefined) return undefined;
  const draft = openDraft(skeleton);
  const fields = FIELDS.filter((field) => draft.gaps[field] !== undefined);
  if (given.length > fields.length) return undefined;
  const before = given.slice(0, -1).reduce((pieces, answer, index) => fill(catalogue, draft, pieces, fields[index], answer), draft.pieces);
  const last = given.at(-1);
  const field = fields[given.length - 1];
  const pieces = last === undefined ? before : fill(catalogue, draft, before, field, last);
  const remark = field === undefined || last === undefined ? undefined : remarkOn(field, last, before, pieces, judge);
  const asked = given.length - (remark?.severity === 'error' ? 1 : 0);
  const wanted = fields[asked];
  return {
    next:
      wanted === undefined
        ? { snippet: toSnippet(pieces, startOfWriting(pieces)), name: fileName(titleOf(fields, given) ?? skeleton.label) }
        : { question: fieldQuestion(draft, wanted, pieces, { step: asked + 2, steps: fields.length + 1 }) },
    ...(remark && { remark }),
  };
}

/** The title as it was answered; undefined where it was left open or is not asked for. */
function titleOf(fields: readonly Field[], given: readonly string[]): string | undefined {
  const title = given[fields.indexOf('title')]?.trim();
  return title === '' ? undefined : title;
}

/** Words as a name that every system takes. */
function fileName(words: string): string {
  const plain = words
    .replaceAll(/[^\p{L}\p{Nd} ,()’'-]+/gu, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim();
  if (plain === '') return 'Draft resolution';
  return plain.length <= LONGEST_NAME ? plain : plain.slice(0, plain.lastIndexOf(' ', LONGEST_NAME));
}

const LONGEST_NAME = 60;

function fill(
  catalogue: Catalogue,
  draft: OpenDraft,
  pieces: readonly Piece[],
  field: Field | undefined,
  answer: string,
): readonly Piece[] {
  return field === undefined ? pieces : fillField({ ...draft, pieces }, field, answer, catalogue);
}

/** An answer is judged by what is found in the draft with it and was not found without. */
function remarkOn(field: Field, answer: string, before: readonly Piece[], after: readonly Piece[], judge: Judge): DraftRemark | undefined {
  if (answer.trim() === '') return undefined;
  if (field === 'session' && sessionNumber(answer) === undefined) {
    return {
      severity: 'error',
      text: message('“{0}” is not a session: write its number, such as 81, or its ordinal, such as Eighty-first', answer.trim()),
    };
  }
  if (field === 'year' && sessionYear(answer) === undefined)
    return { severity: 'error', text: message('“{0}” is not a session of the Council: write its year, such as 2027', answer.trim()) };
  const found = (pieces: readonly Piece[]): readonly Message[] =>
    judge(ResolutionDocument.create('untitled:draft', 'resolution', 0, textOf(pieces))).map(({ message: text }) => text);
  const known = found(before).map(({ template }) => template);
  const text = found(after).find(({ template }) => !known.includes(template));
  return text && { severity: 'warning', text };
}

const TITLE = message('New Resolution');

function organQuestion(catalogue: Catalogue): DraftQuestion {
  const choices = catalogue.drafts.map(({ key, label, description }) => ({ key, label: knownText(label), detail: knownText(description) }));
  return { title: TITLE, prompt: message('Whose resolution is it?'), choices, step: 1 };
}

function fieldQuestion(
  { gaps }: OpenDraft,
  field: Field,
  pieces: readonly Piece[],
  { step, steps }: { readonly step: number; readonly steps: number },
): DraftQuestion {
  const choices = (gaps[field]?.choices ?? []).map((choice) => ({ key: choice, label: knownText(choice), detail: NOTHING }));
  const example = choices.length > 0 ? {} : { example: EXAMPLES.get(field) ?? '' };
  const holder = field === 'session' ? holderOf(pieces) : undefined;
  const prompt =
    choices.length > 0
      ? message('Which committee or commission submits it?')
      : holder === undefined
        ? PROMPTS[field]
        : message('Which session of the {0}? Leave empty to fill in later.', holder);
  return { title: TITLE, prompt, ...example, choices, step, steps };
}

const NOTHING = knownText('');

/** Whose session it is, by the line of the commission, else of the organ that speaks. */
function holderOf(pieces: readonly Piece[]): string | undefined {
  const text = textOf(pieces);
  return /^The (.+) recommends to the /mu.exec(text)?.[1] ?? /^\*The ([^*\n]+)\*,$/mu.exec(text)?.[1];
}

/** What an answer in words looks like. */
const EXAMPLES: ReadonlyMap<Field, string> = new Map([
  ['committee', 'Security Council'],
  ['session', '81'],
  ['year', '2027'],
  ['item', '21'],
  ['itemTitle', 'Promotion and protection of human rights'],
  ['title', 'Rights of the child'],
  ['sponsors', 'Chile, Ghana and Norway'],
]);

const PROMPTS: Readonly<Record<Field, Message>> = {
  committee: message('Which committee? Leave empty to fill in later.'),
  session: message('Which session? Leave empty to fill in later.'),
  year: message('Which session of the Economic and Social Council, by year? Leave empty to fill in later.'),
  item: message('What is the number of the agenda item? Leave empty to fill in later.'),
  itemTitle: message('What is the title of the agenda item? Leave empty to fill in later.'),
  title: message('What is the title? Leave empty to fill in later.'),
  sponsors: message('Which States submit it? Leave empty to fill in later.'),
};
