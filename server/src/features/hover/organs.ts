import type { Catalogue } from '../../catalogue/catalogue';

/**
 * The organ, as the catalogue of resolutions names it, that a text means by a name: `Assembly`, `its`, `the Council`; undefined where it is
 * none of them.
 */
export function organNamed(catalogue: Catalogue, name: string, own: string | undefined): string | undefined {
  const { organs } = catalogue.resolutions;
  const plain = name.trim().replace(/^the /iu, '').replaceAll(/\s+/gu, ' ');
  if (/^its$/iu.test(plain)) return own === undefined ? undefined : organs.find((organ) => organ.toLowerCase() === own.toLowerCase());
  const exact = organs.find((organ) => organ.toLowerCase() === plain.toLowerCase());
  if (exact !== undefined) return exact;
  if (/^Assembly$/iu.test(plain)) return organs.find((organ) => organ === 'General Assembly');
  return own !== undefined && own.toLowerCase().endsWith(` ${plain.toLowerCase()}`)
    ? organs.find((organ) => organ.toLowerCase() === own.toLowerCase())
    : undefined;
}
