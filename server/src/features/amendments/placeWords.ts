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
