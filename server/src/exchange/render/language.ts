import type { ResolutionTree } from '../../model/tree';

/** The language of a text as a tag, by its enacting line, which is looked for among its lines where it is none in English; else English. */
export function languageOf({ organ }: Pick<ResolutionTree, 'organ'>, lines: () => readonly string[] = () => []): string {
  if (organ !== undefined) return 'en';
  return LANGUAGES.find(([, enacting]) => lines().some((line) => enacting.test(line)))?.[0] ?? 'en';
}

const LANGUAGES: readonly (readonly [language: string, enacting: RegExp])[] = [
  ['fr', /^(?:L['’]Assemblée|Le Conseil|La Commission)[^.;:]{0,100},$/],
  ['es', /^(?:La Asamblea|El Consejo|La Comisión)[^.;:]{0,100},$/],
];
