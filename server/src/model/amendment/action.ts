import type { AmendedPlace } from './place';

/** Where in a paragraph words go. */
export type WordsAnchor =
  | { readonly kind: 'after' | 'before'; readonly words: string }
  | { readonly kind: 'between'; readonly words: string; readonly and: string }
  | { readonly kind: 'start' | 'end' };

/** A sentence of a paragraph: counted from 1, -1 for the last one. */
export type SentenceNumber = number;

/** One change that an instruction asks for. New paragraphs are not in the sentence of the instruction but in the blocks below it. */
export type AmendingAction =
  | ({ readonly kind: 'replace-words'; readonly old: string; readonly new: string; readonly everywhere: boolean } & InPlaces)
  | ({ readonly kind: 'delete-words'; readonly old: string; readonly everywhere: boolean } & InPlaces)
  | ({ readonly kind: 'insert-words'; readonly anchor: WordsAnchor; readonly new: string } & InPlaces)
  | ({ readonly kind: 'replace-sentence'; readonly new: string } & InPlaces)
  | ({ readonly kind: 'delete-sentence' } & InPlaces)
  | {
      readonly kind: 'insert-units';
      readonly where: 'after' | 'before';
      readonly place: AmendedPlace;
      /** What the instruction calls the new units, `text` for headings and paragraphs without a number; undefined where it does not say. */
      readonly unit: 'preambular' | 'operative' | 'subparagraph' | 'text' | undefined;
      /** What the new paragraphs are called as long as the others keep their numbers, `4 bis`; `[]` where no number is given. */
      readonly names: readonly string[];
      /** The words where they stand in quotation marks in the sentence itself; undefined where they are the blocks below. */
      readonly quoted: string | undefined;
    }
  | { readonly kind: 'delete-units'; readonly places: readonly AmendedPlace[] }
  | { readonly kind: 'replace-unit'; readonly place: AmendedPlace; readonly quoted: string | undefined }
  | { readonly kind: 'move-unit'; readonly place: AmendedPlace; readonly where: 'after' | 'before'; readonly target: AmendedPlace }
  /** `Renumber the remaining paragraphs accordingly.`: follows by itself. */
  | { readonly kind: 'renumber' };

/** The places that a change of words is made in. */
export interface InPlaces {
  readonly places: readonly AmendedPlace[];
  readonly sentence: SentenceNumber | undefined;
}
