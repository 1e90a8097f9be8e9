import type { RenderedBlock, RenderedHead, RenderedHeadFields, RenderedNote, RenderedRun } from '../render/rendered';
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
  const { open, close } = CHANGES[block.change ?? 'none'];
  const number = block.number === '' ? '' : `<span class="number">${open}${escapeHtml(block.number)}${close} </span>`;
  const differs = block.change !== undefined || block.runs.some(({ change }) => change !== undefined);
  const classes = `${className}${degree}${differs ? ' changed' : ''}`;
  return `<${name} id="${escapeHtml(block.id)}" class="${classes}">${number}${runsHtml(block.runs, block.change)}</${name}>`;
}

/** The elements of changes; what reads a page aloud is told by the style sheet what they are. */
const CHANGES: Readonly<Record<'none' | NonNullable<RenderedBlock['change']>, { readonly open: string; readonly close: string }>> = {
  none: { open: '', close: '' },
  inserted: { open: '<ins>', close: '</ins>' },
  deleted: { open: '<del>', close: '</del>' },
  moved: { open: '<ins class="moved">', close: '</ins>' },
  'moved away': { open: '<del class="moved">', close: '</del>' },
};

/** A note with the way back to its first mark. */
export function noteHtml({ id, number, asterisk, marks, runs }: RenderedNote): string {
  const [first] = marks;
  const shown = escapeHtml(number);
  const back =
    first === undefined
      ? `<span class="back">${shown}</span>`
      : `<a class="back" role="doc-backlink" href="#${escapeHtml(first)}" title="Back to the text">${shown}</a>`;
  return `<div id="${escapeHtml(id)}" class="note${asterisk ? ' asterisk' : ''}" role="doc-footnote">${back} ${runsHtml(runs, undefined)}</div>`;
}

/** The head of the first page. */
export function headHtml({ symbol, organ, distribution, date, original, was }: RenderedHead): string {
  const line = (name: keyof RenderedHeadFields, text: string | undefined, className: string, before = ''): string => {
    const shown = versions(was?.[name], text, (part) => `${before}${escapeHtml(part)}`);
    return shown === '' ? '' : `<p class="${className}">${shown}</p>`;
  };
  const initial = (part: string): string => `<span class="initial">${escapeHtml(part.slice(0, 1))}</span>${escapeHtml(part.slice(1))}`;
  const shown = versions(was?.symbol, symbol, initial);
  return [
    `<header class="masthead${was === undefined ? '' : ' changed'}">`,
    `<div class="top"><p class="house">United Nations</p>${shown === '' ? '' : `<p class="symbol">${shown}</p>`}</div>`,
    `<div class="low">${line('organ', organ, 'organ')}<div class="distribution">`,
    line('distribution', distribution, 'line', 'Distr.: '),
    line('date', date, 'line'),
    line('original', original, 'line original', 'Original: '),
    '</div></div></header>',
  ].join('');
}

/** A part of the head, with what it was before it where it was another. */
function versions(was: string | undefined, is: string | undefined, write: (part: string) => string): string {
  if (was === undefined) return is === undefined ? '' : write(is);
  return [`<del>${write(was)}</del>`, ...(is === undefined ? [] : [`<ins>${write(is)}</ins>`])].join(' ');
}

/** The words of a block; what has changed together stands in one element, so that it is announced once. */
function runsHtml(runs: readonly RenderedRun[], whole: RenderedBlock['change']): string {
  let html = '';
  let last: RenderedRun['change'];
  const end = (): string => CHANGES[elementOf(last, whole)].close;
  for (const run of runs) {
    if (run.change !== last) {
      html += `${end()}${CHANGES[elementOf(run.change, whole)].open}`;
      last = run.change;
    }
    html += runHtml(run);
  }
  return html + end();
}

function elementOf(change: RenderedRun['change'], whole: RenderedBlock['change']): keyof typeof CHANGES {
  return change !== undefined && whole === 'moved away' ? whole : (change ?? 'none');
}

function runHtml({ text, italics, bold, mark, url, target }: RenderedRun): string {
  let html = escapeHtml(text);
  if (mark !== undefined) html = markHtml(html, mark);
  if (italics) html = `<em>${html}</em>`;
  if (bold) html = `<strong>${html}</strong>`;
  if (url !== undefined) return `<a href="${escapeHtml(url)}">${html}</a>`;
  return target === undefined ? html : `<a class="reference" href="#${escapeHtml(target)}">${html}</a>`;
}

function markHtml(shown: string, { id, note, asterisk }: NonNullable<RenderedRun['mark']>): string {
  const linked =
    note === undefined
      ? `<span id="${escapeHtml(id)}">${shown}</span>`
      : `<a id="${escapeHtml(id)}" role="doc-noteref" href="#${escapeHtml(note)}">${shown}</a>`;
  return asterisk ? linked : `<sup>${linked}</sup>`;
}
