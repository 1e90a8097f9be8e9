/** The words of command of amendments, with those of Model UN; the French and Spanish ones will stand beside them. */
export const REPLACE: ReadonlySet<string> = new Set(['replace', 'substitute', 'change', 'replaces', 'changes', 'amend']);
export const DELETE: ReadonlySet<string> = new Set(['delete', 'deletes', 'strike', 'strikes', 'remove', 'removes', 'omit', 'omits']);
export const INSERT: ReadonlySet<string> = new Set(['insert', 'inserts', 'add', 'adds']);
export const MOVE: ReadonlySet<string> = new Set(['move', 'transfer', 'relocate']);
export const RENUMBER: ReadonlySet<string> = new Set(['renumber', 'renumbering', 'reletter']);
export const WITH: ReadonlySet<string> = new Set(['with', 'by', 'to', 'for']);
