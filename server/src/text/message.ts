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
export function formatMessage({ template, args }: Message, translations: Translations = ENGLISH): string {
  // What is looked up may come from a user's table, so names that every object has are none of ours.
  const translated = Object.hasOwn(translations, template) ? translations[template] : undefined;
  return (translated ?? template).replace(/\{(\d)\}/g, (_, index: string) => {
    const argument = args[Number(index)] ?? '';
    return typeof argument === 'object' ? formatMessage(argument, translations) : String(argument);
  });
}

/** Says messages as they are written. */
export const sayInEnglish: Say = (one) => formatMessage(one);

/** Says messages with these translations. */
export function sayWith(translations: Translations): Say {
  return (one) => formatMessage(one, translations);
}

const ENGLISH: Translations = Object.freeze({});
