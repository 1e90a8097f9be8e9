import type { RenderedBlock, RenderedHead, RenderedNote, RenderedRun } from '../render/rendered';
import { escapeHtml } from './escape';

/** The elements and classes of the roles; the style sheet knows the classes. */
const ELEMENTS: Readonly<Record<RenderedBlock['role'], { readonly element: 'p' | 'h1' | 'heading'; readonly className: string }>> = {
  body: { element: 'p', className: 'agenda body' },
  session: { element: 'p', className: 'agenda session' },
  place: { element: 'p', className: 'agenda place' },
  agenda: { element: 'p', className: 'agenda' },
  'agenda-title': { element: 'p', className: 'agenda agenda-title' },
  masthead: { element: 'p', className: 'agenda' },
  adoption: { element: 'p', className: 'adoption' },
  report: { element: 'p', className: 'report' },
  sponsors: { element: 'p', className: 'sponsors' },
  chapeau: { element: 'p', className: 'chapeau' },
  title: { element: 'h1', className: 'title' },
  enacting: { element: 'p', className: 'enacting' },
  preambular: { element: 'p', className: 'preambular' },
  operative: { element: 'p', className: 'operative' },
  item: { element: 'p', className: 'item' },
  continuation: { element: 'p', className: 'continuation' },
  text: { element: 'p', className: 'text' },
  heading: { element: 'heading', className: 'heading' },
  annex: { element: 'heading', className: 'annex' },
  closing: { element: 'p', className: 'closing' },
};

/** A block as one element. The ids of marks, notes and blocks are those of the rendering. */
export function blockHtml(block: RenderedBlock): string {
  const { element, className } = ELEMENTS[block.role];
  const name = element === 'heading' ? `h${String(Math.min(6, block.degree + 1))}` : element;
  const degree =
    block.role === 'item'
      ? ` degree-${String(Math.min(5, Math.max(2, block.degree)))}`
      : block.role === 'heading'
        ? ` level-${String(block.degree)}`
        : '';
  // The space is part of the number, whose width is fixed: the words begin where they do in print.
  const number = block.number === '' ? '' : `<span class="number">${escapeHtml(block.number)} </span>`;
  return `<${name} id="${escapeHtml(block.id)}" class="${className}${degree}">${number}${runsHtml(block.runs)}</${name}>`;
}

/** A note with the way back to its first mark. */
export function noteHtml({ id, number, asterisk, marks, runs }: RenderedNote): string {
  const [first] = marks;
  const shown = escapeHtml(number);
  const back =
    first === undefined
      ? `<span class="back">${shown}</span>`
      : `<a class="back" role="doc-backlink" href="#${escapeHtml(first)}" title="Back to the text">${shown}</a>`;
  return `<div id="${escapeHtml(id)}" class="note${asterisk ? ' asterisk' : ''}" role="doc-footnote">${back} ${runsHtml(runs)}</div>`;
}

/** The head of the first page. */
export function headHtml({ symbol, organ, distribution, date, original }: RenderedHead): string {
  const line = (text: string | undefined, className: string): string =>
    text === undefined ? '' : `<p class="${className}">${escapeHtml(text)}</p>`;
  const shown =
    symbol === undefined
      ? ''
      : `<p class="symbol"><span class="initial">${escapeHtml(symbol.slice(0, 1))}</span>${escapeHtml(symbol.slice(1))}</p>`;
  return [
    '<header class="masthead">',
    `<div class="top"><p class="house">United Nations</p>${shown}</div>`,
    `<div class="low">${line(organ, 'organ')}<div class="distribution">`,
    line(distribution === undefined ? undefined : `Distr.: ${distribution}`, 'line'),
    line(date, 'line'),
    line(original === undefined ? undefined : `Original: ${original}`, 'line original'),
    '</div></div></header>',
  ].join('');
}

/** The words of a block. */
export function runsHtml(runs: readonly RenderedRun[]): string {
  return runs.map(runHtml).join('');
}

function runHtml(run: RenderedRun): string {
  const { mark, url, target, change } = run;
  let html = escapeHtml(run.text);
  if (mark !== undefined) html = markHtml(html, mark);
  if (run.italics) html = `<em>${html}</em>`;
  if (run.bold) html = `<strong>${html}</strong>`;
  if (url !== undefined) html = `<a href="${escapeHtml(url)}">${html}</a>`;
  else if (target !== undefined) html = `<a class="reference" href="#${escapeHtml(target)}">${html}</a>`;
  if (change === 'inserted') html = `<ins>${html}</ins>`;
  if (change === 'moved') html = `<ins class="moved">${html}</ins>`;
  if (change === 'deleted') html = `<del>${html}</del>`;
  return html;
}

function markHtml(shown: string, { id, note, asterisk }: NonNullable<RenderedRun['mark']>): string {
  const linked =
    note === undefined
      ? `<span id="${escapeHtml(id)}">${shown}</span>`
      : `<a id="${escapeHtml(id)}" role="doc-noteref" href="#${escapeHtml(note)}">${shown}</a>`;
  return asterisk ? linked : `<sup>${linked}</sup>`;
}
