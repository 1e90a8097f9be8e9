/**
 * An English template with its arguments (`{0}`, `{1}` …), so that a bundle can translate it. An argument that is a message itself is
 * translated
 * with it: words of ours are such arguments, words of the drafted text are plain strings and stay as they are.
 */
export interface Message {
  readonly template: string;
  readonly args: readonly MessageArgument[];
}

/** What stands for `{0}` in a template. */
export type MessageArgument = string | number | Message;

/** The templates of a language by the English ones; what is missing is said in English. */
export type Translations = Readonly<Record<string, string>>;

/** Puts a message into the words of the language that somebody reads. */
export type Say = (message: Message) => string;

/** A message from a template and its arguments. */
export function message(template: string, ...args: readonly MessageArgument[]): Message {
  return { template, args };
}

/** A text that is written elsewhere than in a call of {@link message}: in a compiled table, or in what a rule says of itself. */
export function knownText(text: string): Message {
  return { template: text, args: [] };
}

/** The message with its arguments put in: translated where the translations have its template, else in English. */
export function formatMessage(one: Message, translations: Translations = ENGLISH): string {
  return format(one, (template) => own(translations, template));
}

/** Says messages as they are written. */
export const sayInEnglish: Say = (one) => formatMessage(one);

/** Says messages with these translations. */
export function sayWith(translations: Translations): Say {
  return (one) => formatMessage(one, translations);
}

/** Says messages with translations as they are packed: by the {@link packedKey} of the English templates. */
export function sayWithPacked(translations: Translations): Say {
  return (one) => format(one, (template) => own(translations, packedKey(template)));
}

/**
 * A short key for an English template, so that the files of translations need not hold it: FNV-1a of its UTF-16 units, to the base of 36.
 * `compile-data.mjs` writes the same, and refuses two templates with one key.
 */
export function packedKey(template: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < template.length; at += 1) hash = Math.imul(hash ^ template.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}

const ENGLISH: Translations = Object.freeze({});

function format({ template, args }: Message, lookUp: (template: string) => string | undefined): string {
  return (lookUp(template) ?? template).replace(/\{(\d)\}/g, (_, index: string) => {
    const argument = args[Number(index)] ?? '';
    return typeof argument === 'object' ? format(argument, lookUp) : String(argument);
  });
}

/** What is looked up may come from a user's table, so names that every object has are none of ours. */
function own(translations: Translations, key: string): string | undefined {
  return Object.hasOwn(translations, key) ? translations[key] : undefined;
}
