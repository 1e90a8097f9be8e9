const MONTHS: readonly string[] = [
  'january|janvier|enero',
  'february|février|febrero',
  'march|mars|marzo',
  'april|avril|abril',
  'may|mai|mayo',
  'june|juin|junio',
  'july|juillet|julio',
  'august|août|agosto',
  'september|septembre|septiembre',
  'october|octobre|octubre',
  'november|novembre|noviembre',
  'december|décembre|diciembre',
];

const DATE = /(\d{1,2})(?:er)?\s+(?:de\s+)?(\p{L}{3,10})\s+(?:de\s+)?(\d{4})(?!\d)/u;

/** The first full date of a text (`22 April 2031`, `22 avril 2031`) as `2031-04-22`; undefined where it has none. */
export function dateIn(text: string | undefined): string | undefined {
  const [, day = '', name = '', year = ''] = DATE.exec(text ?? '') ?? [];
  const month = MONTHS.findIndex((names) => names.split('|').includes(name.toLowerCase())) + 1;
  if (month === 0 || Number(day) < 1 || Number(day) > 31) return undefined;
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  // The 31st of a month that has 30 days is no date that a schema takes.
  return new Date(`${date}T00:00:00Z`).toISOString().startsWith(date) ? date : undefined;
}

/** The year that a symbol names (`E/2031/L.7`, `S/RES/1325 (2000)`) or that follows from a session of the Assembly (`A/73/L.2`); undefined for none. */
export function yearOfSymbol(symbol: string | undefined): string | undefined {
  const year = /(?:^|[/(])((?:19|20)\d\d)(?=[/)]|$)/.exec(symbol ?? '')?.[1];
  if (year !== undefined) return year;
  const session = /^A\/(?:RES\/|C\.\d\/|DEC\/)?(\d{2,3})\//.exec(symbol ?? '')?.[1];
  return session === undefined ? undefined : String(1945 + Number(session));
}
