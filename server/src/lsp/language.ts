/** The languages into which everything that is said to people is translated. */
export const LANGUAGES = ['fr', 'es'] as const;

/** One of {@link LANGUAGES}. */
export type Language = (typeof LANGUAGES)[number];
