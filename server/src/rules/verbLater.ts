import type { Catalogue } from '../catalogue/catalogue';

/** Whether a finite operative verb follows a comma (`Emphasizing the threat, requests`): the sentence has its verb after a phrase. */
export function hasVerbLater(text: string, { openings }: Pick<Catalogue, 'openings'>): boolean {
  return [...text.matchAll(LATER)].some(
    ({ 1: verb = '' }) => openings.matchOperative(`${verb.charAt(0).toUpperCase()}${verb.slice(1)} upon on to that the`) !== undefined,
  );
}

const LATER = /,\s(?:and\s)?\*?([a-z]+s)\b/g;
