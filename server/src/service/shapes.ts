/** What the doors need to know of answers of the service besides their types: the names in them, how a refusal and a printed text are told, and how a page has changed. */
export { keysOfPage, partsChange, type PartsChange } from '../exchange/previewChange';
export { textOfHtml, wordsOfHtml } from '../features/cleanPaste/html';
export { looksPrinted } from '../features/cleanPaste/looksPrinted';
export { REFACTORINGS, REFACTORING_NAMES } from '../features/refactor/index';
export { isRefused } from '../features/refactor/refactoring';
export { TOKEN_MODIFIERS, TOKEN_TYPES, type SemanticToken } from '../features/semanticTokens';
