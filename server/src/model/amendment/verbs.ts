/** The words of command of amendments, with those of Model UN; the French and Spanish ones will stand beside them. */
export const REPLACE: ReadonlySet<string> = new Set(['replace', 'substitute', 'change', 'replaces', 'changes', 'amend']);
/** Verbs that strike words or a paragraph out. */
export const DELETE: ReadonlySet<string> = new Set(['delete', 'deletes', 'strike', 'strikes', 'remove', 'removes', 'omit', 'omits']);
/** Verbs that put new words or a new paragraph in. */
export const INSERT: ReadonlySet<string> = new Set(['insert', 'inserts', 'add', 'adds']);
/** Verbs that move a paragraph to another place. */
export const MOVE: ReadonlySet<string> = new Set(['move', 'transfer', 'relocate']);
/** Verbs that only change numbers or letters. */
export const RENUMBER: ReadonlySet<string> = new Set(['renumber', 'renumbering', 'reletter']);
/** The words after which the new wording of a replacement follows. */
export const WITH: ReadonlySet<string> = new Set(['with', 'by', 'to', 'for']);
