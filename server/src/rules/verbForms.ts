import type { Catalogue } from '../catalogue/catalogue';

/**
 * The finite verb of a participle that opens a text (`Noting the report` → `Notes`); undefined where it gives no known operative opening.
 */
export function finiteForm(text: string, { openings }: Pick<Catalogue, 'openings'>): string | undefined {
  const [, stem = '', rest = ''] = /^(\p{Lu}\p{Ll}+)ing\b(.*)$/su.exec(text) ?? [];
  if (stem === '') return undefined;
  const candidates = [`${stem}s`, `${stem}es`, ...(stem.endsWith('y') ? [`${stem.slice(0, -1)}ies`] : [])];
  return candidates.find((candidate) => openings.matchOperative(candidate + rest)?.head === candidate.toLowerCase());
}

/**
 * The participle of a finite verb that opens a text (`Recalls the report` → `Recalling`); undefined where it gives no known preambular
 * opening.
 */
export function participleForm(text: string, { openings }: Pick<Catalogue, 'openings'>): string | undefined {
  const [, verb = '', rest = ''] = /^(\p{Lu}\p{Ll}+)s\b(.*)$/su.exec(text) ?? [];
  if (verb === '') return undefined;
  const stems = verb.endsWith('ie') ? [`${verb.slice(0, -2)}y`] : verb.endsWith('e') ? [verb.slice(0, -1), verb] : [verb];
  return stems
    .map((stem) => `${stem}ing`)
    .find((candidate) => openings.matchPreambular(candidate + rest)?.head === candidate.toLowerCase());
}
