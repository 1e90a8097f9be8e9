import type { AmendedPlace, Within } from '../../model/amendment/place';
import { ordinalInWords } from '../../text/ordinals';

/** A place as an amendment writes it, to be read back as the same place: `the third preambular paragraph`, `operative paragraph 5 (b)`, `annex I`. */
export function wordsOfPlace(place: AmendedPlace): string {
  switch (place.kind) {
    case 'title':
      return 'the title';
    case 'note':
      return `footnote ${String(place.number)}`;
    case 'preamble':
      return 'the preambular paragraphs';
    case 'operative-part':
      return 'the operative paragraphs';
    case 'text':
      return 'the text';
    case 'heading':
      return `the heading “${place.words}”${ofDivision(place.within)}`;
    case 'division':
      return divisionWords(place.division);
    case 'unnumbered': {
      const under = place.under === undefined ? '' : ` under ${wordsOfPlace(place.under)}`;
      return `the ${ordinal(place.number)} unnumbered paragraph${ofDivision(place.within)}${under}`;
    }
    default: {
      const items = place.path.map((label) => ` (${label})`).join('');
      const chapeau = place.chapeauOnly ? 'the chapeau of ' : '';
      if (place.kind === 'preambular' || place.number < 0) {
        const name = place.kind === 'paragraph' ? '' : `${place.kind} `;
        return `${chapeau}the ${ordinal(place.number)} ${name}paragraph${items}${ofDivision(place.within)}`;
      }
      const name = place.kind === 'operative' ? 'operative paragraph' : 'paragraph';
      const number = [String(place.number), place.suffix].filter((part) => part !== undefined).join(' ');
      return `${chapeau}${name} ${number}${items}${ofDivision(place.within)}`;
    }
  }
}

/** Several places: `operative paragraphs 5, 6 and 13`, `the fourth and fifth preambular paragraphs`, else each by itself. */
export function wordsOfPlaces(places: readonly AmendedPlace[]): string {
  const groups: { readonly key: string; readonly places: AmendedPlace[] }[] = [];
  for (const place of places) {
    const key = groupOf(place);
    const last = groups.at(-1);
    if (last !== undefined && key !== '' && last.key === key) last.places.push(place);
    else groups.push({ key, places: [place] });
  }
  return listed(groups.map((group) => wordsOfGroup(group.places)));
}

/** Places with the same key are named together; empty for one that is named by itself. */
function groupOf(place: AmendedPlace): string {
  if (!('path' in place) || place.path.length > 0 || place.chapeauOnly || place.number < 0) return '';
  return `${place.kind}${ofDivision(place.within)}`;
}

function wordsOfGroup(places: readonly AmendedPlace[]): string {
  const [first] = places;
  if (first === undefined) return '';
  if (places.length === 1 || !('path' in first)) return wordsOfPlace(first);
  const numbers = places.flatMap((place) => ('path' in place ? [place] : []));
  if (first.kind === 'preambular')
    return `the ${listed(numbers.map(({ number }) => ordinal(number)))} preambular paragraphs${ofDivision(first.within)}`;
  const name = first.kind === 'operative' ? 'operative paragraphs' : 'paragraphs';
  const said = numbers.map(({ number, suffix }) => [String(number), suffix].filter((part) => part !== undefined).join(' '));
  return `${name} ${listed(said)}${ofDivision(first.within)}`;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

function ordinal(number: number): string {
  if (number < 0) return 'last';
  return (ordinalInWords(number) ?? `${String(number)}th`).toLowerCase();
}

function ofDivision(within: Within | undefined): string {
  return within === undefined ? '' : ` of ${divisionWords(within)}`;
}

function divisionWords({ kind, label, within }: Within): string {
  return `${label === '' ? `the ${kind}` : `${kind} ${label}`}${ofDivision(within)}`;
}
