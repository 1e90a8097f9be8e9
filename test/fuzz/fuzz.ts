import { readFileSync, readdirSync } from 'node:fs';
import { service, defaultSettings } from '../fixture';
import { corpusTexts } from '../corpus/shared';
import { attemptsAt, attemptsOnDocument, diceOf, type Attempt, type Dice } from './attempts';
import { beforeOf, judge, type Complaint } from './judge';

/** How much is tried. */
export interface FuzzPlan {
  readonly seed: number;
  /** How many positions of each text. */
  readonly positions: number;
  /** After so many edits that stay, each text is taken up as it was; 0 for edits that are all made in the text as it was. */
  readonly drift: number;
  /** No new position is begun after so many milliseconds. */
  readonly milliseconds: number;
}

/** What came out. */
export interface FuzzResult {
  /** How many edits were made and judged, by the kind of what was tried. */
  readonly tried: ReadonlyMap<string, number>;
  readonly complaints: readonly (Complaint & { readonly text: string; readonly line: number; readonly character: number })[];
}

/** Our own samples, and the published texts with many notes where they are at hand. */
export function fuzzTexts(): readonly { readonly name: string; readonly text: string }[] {
  const samples = readdirSync('test/fixtures')
    .filter((name) => name.endsWith('.res'))
    .sort();
  return [...samples.map((name) => ({ name, text: readFileSync(`test/fixtures/${name}`, 'utf8') })), ...corpusTexts('footnotes')];
}

/** Tries whatever is offered at random positions of the texts, in turn. */
export function fuzz(plan: FuzzPlan, texts: ReturnType<typeof fuzzTexts> = fuzzTexts()): FuzzResult {
  const dice = diceOf(plan.seed);
  const tried = new Map<string, number>();
  const complaints: FuzzResult['complaints'][number][] = [];
  const started = Date.now();
  const states = texts.map(({ name, text }) => ({ name, text, before: beforeOf(text), edits: 0 }));
  const take = (
    state: (typeof states)[number],
    attempt: Attempt,
    position: { readonly line: number; readonly character: number },
  ): string | undefined => {
    const group = attempt.code ?? attempt.name.replace(/ .*/, '');
    tried.set(`${attempt.kind} ${group}`, (tried.get(`${attempt.kind} ${group}`) ?? 0) + 1);
    const { after, complaints: found } = judge(state.before, attempt);
    complaints.push(
      ...found.map((complaint) => ({
        ...complaint,
        text: `${state.name}${state.edits > 0 ? `+${String(state.edits)}` : ''}`,
        line: position.line + 1,
        character: position.character + 1,
      })),
    );
    return found.length === 0 ? after : undefined;
  };
  for (const state of states) {
    const { document } = state.before;
    for (const attempt of attemptsOnDocument(document, service.diagnose(document, defaultSettings).reports))
      if (attempt.edits.length > 0) take(state, attempt, { line: 0, character: 0 });
  }
  for (let round = 0; round < plan.positions; round += 1) {
    for (const state of states) {
      if (Date.now() - started > plan.milliseconds) return { tried, complaints };
      // One edit in a long text takes as long as a hundred in a short one.
      if (state.text.length > LONG && round % 5 > 0) continue;
      const { document } = state.before;
      const { reports } = service.diagnose(document, defaultSettings);
      const at = placeIn(
        state.before.text,
        reports.map(({ range }) => document.offsetAt(range.start)),
        dice,
      );
      const position = document.positionAt(at);
      const results = attemptsAt(document, position, reports, dice).flatMap((attempt) => {
        const after = take(state, attempt, position);
        // A comment that silences a report is reported itself once the report is gone: none stays.
        return after === undefined || attempt.name.startsWith('disable') ? [] : [after];
      });
      const next = results[dice(results.length + 1)];
      if (plan.drift === 0 || next === undefined) continue;
      state.edits = state.edits >= plan.drift ? 0 : state.edits + 1;
      state.before = beforeOf(state.edits === 0 ? state.text : next);
    }
  }
  return { tried, complaints };
}

/** The length in UTF-16 units from which a text is a long one. */
const LONG = 50_000;

/** One place in three is at a report, one at a label, a mark or a name, for there is most to be done; the others are anywhere. */
function placeIn(text: string, reports: readonly number[], dice: Dice): number {
  const named = [...text.matchAll(NAMED)].map(({ index }) => index);
  const places = [reports, named, []][dice(3)] ?? [];
  return places[dice(places.length)] ?? dice(text.length);
}

const NAMED =
  /^(?:\d{1,3}\.|\([a-z]{1,4}\))(?=\s)|[⁰¹²³⁴-⁹]+|\[\^[^\]\s]{1,40}\]|\b(?:Convention|Covenant|Protocol|Charter|Declaration)\b/gmu;
