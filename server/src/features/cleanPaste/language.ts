/** The languages of the Latin alphabet that the United Nations prints. */
export type PrintedLanguage = 'English' | 'French' | 'Spanish';

/** The language of a stretch of text by its small words; undefined where they are too few or tell nothing. */
export function languageOf(text: string): PrintedLanguage | undefined {
  const counts = COMMON.map(({ language, words }) => ({ language, count: text.match(words)?.length ?? 0 })).sort(
    (a, b) => b.count - a.count,
  );
  const [first, second] = counts;
  return first !== undefined && second !== undefined && first.count >= 2 && first.count > second.count * 2 ? first.language : undefined;
}

const COMMON: readonly { readonly language: PrintedLanguage; readonly words: RegExp }[] = [
  { language: 'English', words: /\b(?:the|of|and|to|in|that|by|with|for|which|shall)\b/g },
  { language: 'French', words: /\b(?:le|les|des|du|et|aux|par|dans|pour|est|leur)\b/g },
  { language: 'Spanish', words: /\b(?:el|los|las|del|y|por|para|con|su|sus)\b/g },
];
