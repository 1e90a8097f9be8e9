import { message, type Message } from './message';

/**
 * An ISO date of any precision in the words of a drafted text, which is English: `20 November 1989`, `November 1989`, `1989`; undefined for
 * none.
 */
export function dateInWords(date: string | undefined): string | undefined {
  const { day, month, year } = partsOf(date);
  return year === undefined ? undefined : [day, month?.template, year].filter((part) => part !== undefined).join(' ');
}

/** The same date as it is said to the reader; undefined for none. */
export function dateSaid(date: string | undefined): Message | undefined {
  const { day, month, year } = partsOf(date);
  if (year === undefined) return undefined;
  if (month === undefined) return message('{0}', year);
  // The first of a month is an ordinal in French.
  return day === undefined ? message('{0} {1}', month, year) : message('{0} {1} {2}', day === 1 ? message('1') : day, month, year);
}

function partsOf(date: string | undefined): {
  readonly day?: number | undefined;
  readonly month?: Message | undefined;
  readonly year?: string | undefined;
} {
  const [year, month, day] = date?.split('-') ?? [];
  return { year, month: month === undefined ? undefined : MONTHS[Number(month) - 1], day: day === undefined ? undefined : Number(day) };
}

const MONTHS: readonly Message[] = [
  message('January'),
  message('February'),
  message('March'),
  message('April'),
  message('May'),
  message('June'),
  message('July'),
  message('August'),
  message('September'),
  message('October'),
  message('November'),
  message('December'),
];

/** The months in a drafted text, which is English. */
export const MONTH_NAMES: readonly string[] = MONTHS.map(({ template }) => template);
