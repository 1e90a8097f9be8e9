import type { Connection } from 'vscode-languageserver';
import { sayInEnglish, sayWithPacked, type Say, type Translations } from '../text/message';
import { LANGUAGES, type Language } from './language';
import type { Runtime } from './runtime';

/**
 * Says messages in the language of a locale such as `es-MX`, with translations read now; in English where there are none, and for English
 * nothing is read.
 */
export async function loadSay(connection: Connection, runtime: Runtime, locale: string | undefined): Promise<Say> {
  const language = languageOf(locale);
  if (language === undefined) return sayInEnglish;
  try {
    const text = await runtime.loadTranslations(connection, language);
    return text === undefined ? sayInEnglish : sayWithPacked(JSON.parse(text) as Translations);
  } catch (error) {
    connection.console.error(`The translations could not be read: ${error instanceof Error ? error.message : String(error)}`);
    return sayInEnglish;
  }
}

/** The language of a locale, of whatever country; undefined for one that is not translated, and for none. */
export function languageOf(locale: string | undefined): Language | undefined {
  const tag = locale?.toLowerCase().split(/[-_.]/u)[0];
  return LANGUAGES.find((language) => language === tag);
}
