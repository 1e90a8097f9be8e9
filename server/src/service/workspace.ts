/** Questions about many files at once, answered from the summaries that {@link ResolutionService.summarize} makes. They need no catalogue. */
export { citingParagraphs } from '../features/callHierarchy/citingParagraphs';
export { citedKeys } from '../features/callHierarchy/items';
export { searchSymbols, type SummarizedFile } from '../features/searchSymbols';
export { summaryCitations, summaryParagraphs } from '../features/summary/fileSummary';
