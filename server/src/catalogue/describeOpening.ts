import type { Opening, OpeningForm, Openings } from './openings';

/** What hover and the details of a completion say of an opening. Absent facts are absent keys. */
export interface OpeningDescription {
  readonly phrase: string;
  readonly kind: Opening['kind'];
  /** What it is used for: `presses States and others to act`. */
  readonly use?: string;
  readonly category?: string;
  /** 0 (states something) to 5 (creates or demands something). */
  readonly strength?: number;
  readonly addresseeExpected: boolean;
  /** The organs that use it; absent for all. */
  readonly bodies?: string;
  /** Renderings in use; official texts have several for one English opening. */
  readonly french: readonly string[];
  readonly spanish: readonly string[];
  /** Whether these were found in official parallel texts. */
  readonly equivalentsAttested: boolean;
  /** The opening itself, then its form in the second and in the third paragraph of a run, as far as it is repeated. */
  readonly cycle: readonly string[];
  /** How often each form was counted in published texts, most used first. */
  readonly counted: readonly { readonly text: string; readonly count: number }[];
}

/** What is known of an opening. */
export function describeOpening(openings: Openings, opening: Opening): OpeningDescription {
  const { phrase, kind, use, category, strength, addresseeExpected, bodies, also, further, equivalentsAttested } = opening;
  const forms = openings.forms(kind).filter((form: OpeningForm) => form.match.opening === opening);
  return {
    phrase,
    kind,
    ...(use === undefined ? {} : { use }),
    ...(category === undefined ? {} : { category }),
    ...(strength === undefined ? {} : { strength }),
    ...(bodies === undefined ? {} : { bodies }),
    addresseeExpected,
    french: renderings(opening.french),
    spanish: renderings(opening.spanish),
    equivalentsAttested,
    cycle: [phrase, ...(also === undefined ? [] : [also]), ...(further === undefined ? [] : [further])],
    counted: forms.map(({ text, count }) => ({ text, count })),
  };
}

function renderings(cell: string | undefined): readonly string[] {
  return (
    cell
      ?.split(';')
      .map((one) => one.trim())
      .filter((one) => one !== '') ?? []
  );
}
