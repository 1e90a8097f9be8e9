import type { RenderedBlock, RenderedText } from '../render/rendered';
import { blockHtml, headHtml, noteHtml } from './blocks';
import { escapeHtml } from './escape';
import { PAGE_STYLE } from './style';

/**
 * The texts as one page of HTML that needs nothing beside itself: no script, no picture, no request. Notes stand after the text they belong
 * to, each with a way back to its mark.
 */
export function htmlPage(texts: readonly RenderedText[]): string {
  const language = texts[0]?.language ?? 'en';
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(titleOf(texts))}</title>
<style>${PAGE_STYLE}</style>
</head>
<body class="fluid">
<main>
${texts.map(articleHtml).join('\n')}
</main>
</body>
</html>
`;
}

/** The symbol and title of the first text that has them, as a window shows them. */
export function titleOf(texts: readonly RenderedText[]): string {
  const symbol = texts.map(({ head }) => head?.symbol).find((one) => one !== undefined);
  const title = texts.flatMap(({ blocks }) => blocks).find(({ role, change }) => role === 'title' && !isGone(change));
  const words = title?.runs
    .filter(({ mark, change }) => mark === undefined && change !== 'deleted')
    .map(({ text }) => text)
    .join('');
  return [symbol, words].filter((part) => part !== undefined && part !== '').join(' – ') || 'Resolution';
}

function isGone(change: RenderedBlock['change']): boolean {
  return change === 'deleted' || change === 'moved away';
}

function articleHtml({ language, head, blocks, notes }: RenderedText): string {
  const parts = [
    `<article class="resolution" lang="${escapeHtml(language)}">`,
    ...(head === undefined ? [] : [headHtml(head)]),
    ...blocks.map(blockHtml),
    ...(notes.length === 0 ? [] : ['<section class="notes" aria-label="Notes">', ...notes.map(noteHtml), '</section>']),
    '</article>',
  ];
  return parts.join('\n');
}
