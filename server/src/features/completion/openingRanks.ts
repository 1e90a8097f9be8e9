import type { CountedOrgan, OpeningForm, OpeningKind, OpeningMatch, Openings } from '../../catalogue/openings';

/** How a paragraph before the one that is being written opens. */
export interface EarlierOpening {
  /** The counted form that it opens with; undefined where it opens with none. */
  readonly form: OpeningForm | undefined;
  /** What stands right after the opening, in lower case: the words that tell who is addressed. */
  readonly behind: string;
}

/** What is known of the place where a paragraph opens. */
export interface OpeningPlace {
  readonly kind: OpeningKind;
  /** The organ whose habits count; undefined for one that was not counted. */
  readonly organ: CountedOrgan | undefined;
  /** The paragraphs before it in its part, the nearest last. */
  readonly before: readonly EarlierOpening[];
  /** What stands already after the opening, in lower case; empty where nothing does. */
  readonly behind: string;
}

/** A form with its likelihood, between 0 and 1. */
export interface LikelyForm {
  readonly form: OpeningForm;
  readonly likelihood: number;
  /** Whether it is the next form of the run that the paragraph before belongs to: `Also encourages` after `Encourages`. */
  readonly due: boolean;
  /** Whether it was already due in the paragraph before, which opens with the bare verb for a second time. */
  readonly overdue: boolean;
}

/**
 * The forms of a part, the likeliest first: by what follows the opening before, by the organ's habit, by the text's own, and by the cycle
 * of also and further.
 */
export function rankOpenings(openings: Openings, place: OpeningPlace): readonly LikelyForm[] {
  const previous = place.before.at(-1);
  const previousText = place.before.length === 0 ? '^' : (previous?.form?.text ?? '?');
  const likelihoods = new Map<OpeningForm, number>();
  const add = (organ: CountedOrgan | undefined, followWeight: number, countWeight: number): void => {
    const ranked = openings.rank(organ, place.kind, previousText);
    const followed = ranked.reduce((sum, { follows }) => sum + follows, 0);
    const counted = ranked.reduce((sum, { count }) => sum + count, 0);
    const trust = followed / (followed + FEW);
    for (const { form, follows, count } of ranked) {
      const likelihood =
        (followed === 0 ? 0 : (followWeight * trust * follows) / followed) + (counted === 0 ? 0 : (countWeight * count) / counted);
      likelihoods.set(form, (likelihoods.get(form) ?? 0) + likelihood);
    }
  };
  add(place.organ, FOLLOWS, COUNTS);
  if (place.organ !== undefined) add(undefined, FOLLOWS_ANYWHERE, COUNTS_ANYWHERE);
  addHabits(place, likelihoods);
  const dueSeries = nextSeries(previous?.form);
  for (const form of uncountedForms(openings, place.kind)) {
    // A series form that nobody has counted is as likely as its opening would be without the word.
    const isNext = relationTo(previous?.form, form, dueSeries) === 'due' && dueSeries !== 'bare';
    likelihoods.set(
      form,
      isNext ? 3 * (likelihoods.get(formsByText(openings, place.kind).get(form.match.opening.phrase.toLowerCase()) ?? form) ?? 0) : 0,
    );
  }
  const ranked = [...likelihoods].map(([form, likelihood]): LikelyForm => {
    const relation = relationTo(previous?.form, form, dueSeries);
    return { form, likelihood: likelihood * weightOf(relation, place, previous), due: relation === 'due', overdue: false };
  });
  const again = isOverdue(place) ? ranked.find(({ form }) => form === previous?.form) : undefined;
  return ranked
    .map((one) => (again !== undefined && one.due && one.form.count > 0 ? putBefore(one, again) : one))
    .sort(
      (one, other) => other.likelihood - one.likelihood || other.form.count - one.form.count || (one.form.text < other.form.text ? -1 : 1),
    );
}

/** The counted form that a plain text opens with: the longest one within the opening that is recognized; undefined where there is none. */
export function countedForm(
  openings: Openings,
  kind: OpeningKind,
  text: string,
): { readonly form: OpeningForm; readonly end: number } | undefined {
  const match = kind === 'operative' ? openings.matchOperative(text) : openings.matchPreambular(text);
  if (match === undefined) return undefined;
  const forms = formsByText(openings, kind);
  const opening = text.slice(0, match.length);
  for (let end = opening.length; end > 0; end = opening.lastIndexOf(' ', end - 1)) {
    const form = forms.get(opening.slice(0, end).toLowerCase());
    if (form !== undefined) return { form, end };
  }
  return undefined;
}

/** How much each source of likelihood weighs; found by trying on published texts (see the corpus test). */
const FOLLOWS = 0.7;
const COUNTS = 0.1;
const FOLLOWS_ANYWHERE = 0.15;
const COUNTS_ANYWHERE = 0.05;
const HABIT: Readonly<Record<OpeningKind, number>> = { operative: 2, preambular: 0.3 };
/** What puts one form right before another. */
const BEFORE = 1.001;
/** So many openings seen after another make what follows half as trustworthy as the count of all. */
const FEW = 10;

const formIndexes = new WeakMap<readonly OpeningForm[], ReadonlyMap<string, OpeningForm>>();

const uncounted = new WeakMap<readonly OpeningForm[], readonly OpeningForm[]>();

/** The openings of the tables of practice, and their forms with also and further, that no text was counted with. */
function uncountedForms(openings: Openings, kind: OpeningKind): readonly OpeningForm[] {
  const counted = openings.forms(kind);
  const known = uncounted.get(counted);
  if (known !== undefined) return known;
  const byText = formsByText(openings, kind);
  const forms = new Map<string, OpeningForm>();
  for (const opening of openings[kind]) {
    if (!opening.curated) continue;
    for (const text of [opening.phrase, opening.also, opening.further]) {
      const match = text === undefined ? undefined : kind === 'operative' ? openings.matchOperative(text) : openings.matchPreambular(text);
      if (text === undefined || match?.length !== text.length || byText.has(text.toLowerCase())) continue;
      forms.set(text.toLowerCase(), { text, match, count: 0, counts: { GA: 0, SC: 0, HRC: 0, ECOSOC: 0 } });
    }
  }
  const made = [...forms.values()];
  uncounted.set(counted, made);
  return made;
}

function formsByText(openings: Openings, kind: OpeningKind): ReadonlyMap<string, OpeningForm> {
  const forms = openings.forms(kind);
  const known = formIndexes.get(forms);
  if (known !== undefined) return known;
  const index = new Map(forms.map((form) => [form.text.toLowerCase(), form]));
  formIndexes.set(forms, index);
  return index;
}

/** A text that has used a form is likelier to use it again; it counts up to three times. */
function addHabits(place: OpeningPlace, likelihoods: Map<OpeningForm, number>): void {
  const uses = new Map<OpeningForm, number>();
  for (const { form } of place.before) if (form !== undefined) uses.set(form, Math.min(3, (uses.get(form) ?? 0) + 1));
  for (const [form, times] of uses) likelihoods.set(form, (likelihoods.get(form) ?? 0) * (1 + HABIT[place.kind] * times));
}

type Series = 'bare' | 'also' | 'further';

/** The series word that the next paragraph of a run takes: also, then further, then none again. */
function nextSeries(form: OpeningForm | undefined): Series {
  const series = seriesOf(form?.match);
  return series === 'bare' ? 'also' : series === 'also' ? 'further' : 'bare';
}

function seriesOf(match: OpeningMatch | undefined): Series {
  return match?.series === 'also' || match?.series === 'further' ? match.series : 'bare';
}

type Relation = 'due' | 'repeated' | 'orphan' | 'other';

/**
 * What a form would be after the paragraph before: the next of its run, of the same run but out of turn, a series word that follows
 * nothing, or something new.
 */
function relationTo(previous: OpeningForm | undefined, form: OpeningForm, due: Series): Relation {
  const series = seriesOf(form.match);
  if (previous !== undefined && previous.match.key === form.match.key) return series === due ? 'due' : 'repeated';
  return series !== 'bare' && previous?.match.head !== form.match.head ? 'orphan' : 'other';
}

function weightOf(relation: Relation, place: OpeningPlace, previous: EarlierOpening | undefined): number {
  if (relation === 'orphan') return 0.3;
  if (relation === 'other' || place.behind === '' || previous === undefined) return 1;
  const same = addresseeOf(place.behind) === addresseeOf(previous.behind);
  return same === (relation === 'due') ? 4 : 0.25;
}

/** Whether two paragraphs in a row open with the same verb alone; the Security Council repeats it on purpose (rulebook AF-09). */
function isOverdue({ kind, organ, before }: OpeningPlace): boolean {
  const [one, other] = [before.at(-1)?.form, before.at(-2)?.form];
  return kind === 'operative' && organ !== 'SC' && one !== undefined && one === other && seriesOf(one.match) === 'bare';
}

function putBefore(one: LikelyForm, other: LikelyForm): LikelyForm {
  return { ...one, likelihood: Math.max(one.likelihood, other.likelihood * BEFORE), overdue: true };
}

/** The words that name who is addressed: those before the infinitive, three at most. */
function addresseeOf(behind: string): string {
  return (behind.split(/\bto\b|[,;:]/u)[0] ?? '').trim().split(/\s+/u).slice(0, 3).join(' ');
}
