import type { Unit, UnitKind, UnitPart, UnitWord } from '../../server/src/compare/unit';

/** A unit of these words, as it would be read from a text: each word, number and sign by itself where a space stands before it. */
export function unit(kind: UnitKind, words: string, part: UnitPart = kind === 'preambular' ? 'preamble' : 'operative'): Unit {
  return {
    kind,
    part,
    text: 0,
    words: wordsIn(words),
    key: words,
    address: { kind: 'operative', number: '', path: [], within: [] },
    label: '',
    blocks: [0],
    parent: -1,
  };
}

/** The words between the spaces of a text. */
export function wordsIn(text: string): readonly UnitWord[] {
  const words = text === '' ? [] : text.split(' ');
  return words.map((word) => ({ folded: word, shown: word, spaced: true, italics: false, span: { block: 0, start: 0, end: 0 } }));
}
