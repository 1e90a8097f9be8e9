import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { blockHtml, headHtml, noteHtml } from '../../../server/src/exchange/html/blocks';
import { CHANGE_STYLE } from '../../../server/src/exchange/html/changeStyle';
import { htmlPage, titleOf } from '../../../server/src/exchange/html/page';
import type {
  RenderedBlock,
  RenderedHead,
  RenderedNote,
  RenderedRole,
  RenderedRun,
  RenderedText,
} from '../../../server/src/exchange/render/rendered';

describe('a block as HTML', () => {
  it('is an element of its role, with its number and its depth', () => {
    const rows: readonly (readonly [role: RenderedRole, element: string, classes: string])[] = [
      ['body', 'p', 'agenda body'],
      ['session', 'p', 'agenda session'],
      ['place', 'p', 'agenda place'],
      ['agenda', 'p', 'agenda'],
      ['agenda-title', 'p', 'agenda agenda-title'],
      ['masthead', 'p', 'agenda'],
      ['adoption', 'p', 'adoption'],
      ['report', 'p', 'report'],
      ['sponsors', 'p', 'sponsors'],
      ['chapeau', 'p', 'chapeau'],
      ['title', 'h1', 'title'],
      ['enacting', 'p', 'enacting'],
      ['preambular', 'p', 'preambular'],
      ['operative', 'p', 'operative'],
      ['item', 'p', 'item degree-2'],
      ['continuation', 'p', 'continuation'],
      ['text', 'p', 'text'],
      ['heading', 'h2', 'heading level-1'],
      ['annex', 'h2', 'annex'],
      ['closing', 'p', 'closing'],
    ];
    for (const [role, element, classes] of rows)
      assert.equal(blockHtml(block({ role, degree: 1 })), `<${element} id="x" class="${classes}">words</${element}>`, role);
    for (const [degree, shown] of [
      [0, 2],
      [2, 2],
      [3, 3],
      [5, 5],
      [7, 5],
    ] as const)
      assert.equal(
        blockHtml(block({ role: 'item', number: '(a)', degree })),
        `<p id="x" class="item degree-${String(shown)}"><span class="number">(a) </span>words</p>`,
      );
    for (const [degree, name] of [
      [1, 'h2'],
      [4, 'h5'],
      [5, 'h6'],
      [8, 'h6'],
    ] as const)
      assert.equal(
        blockHtml(block({ role: 'heading', degree })),
        `<${name} id="x" class="heading level-${String(degree)}">words</${name}>`,
      );
  });

  it('says what a comparison says of it as a whole and of its words', () => {
    const changed = (change: RenderedBlock['change'], runs: readonly RenderedRun[]): string =>
      blockHtml(block({ role: 'operative', number: '1.', ...(change && { change }), runs }));
    const one = [
      run('gone', { change: 'deleted' }),
      run(' too', { change: 'deleted' }),
      run(' stays'),
      run(' new', { change: 'inserted' }),
    ];
    const words = '<del>gone too</del> stays<ins> new</ins>';
    assert.equal(changed(undefined, one), `<p id="x" class="operative changed"><span class="number">1. </span>${words}</p>`);
    for (const [change, open, close, own] of [
      ['inserted', '<ins>', '</ins>', words],
      ['deleted', '<del>', '</del>', words],
      ['moved', '<ins class="moved">', '</ins>', words],
      ['moved away', '<del class="moved">', '</del>', '<del class="moved">gone too</del> stays<del class="moved"> new</del>'],
    ] as const)
      assert.equal(changed(change, one), `<p id="x" class="operative changed"><span class="number">${open}1.${close} </span>${own}</p>`);
    assert.equal(
      changed('moved', [run('a', { change: 'moved' })]),
      '<p id="x" class="operative changed"><span class="number"><ins class="moved">1.</ins> </span><ins class="moved">a</ins></p>',
    );
    assert.equal(
      changed('inserted', [run('a')]),
      '<p id="x" class="operative changed"><span class="number"><ins>1.</ins> </span>a</p>',
      'a number is a change of its own',
    );
  });

  it('has emphasis, links and marks, and nothing of the text as mark-up', () => {
    const words = (runs: readonly RenderedRun[]): string => blockHtml(block({ role: 'text', runs })).replace(/^<p[^>]*>|<\/p>$/g, '');
    for (const [one, html] of [
      [run('a & "b" <c>\u0007\t\n'), 'a &amp; &quot;b&quot; &lt;c&gt;\uFFFD\t\n'],
      [run('a', { italics: true }), '<em>a</em>'],
      [run('a', { bold: true }), '<strong>a</strong>'],
      [run('a', { bold: true, italics: true }), '<strong><em>a</em></strong>'],
      [run('A/1', { url: 'https://x/?a&b' }), '<a href="https://x/?a&amp;b">A/1</a>'],
      [run('1', { target: 'op-1' }), '<a class="reference" href="#op-1">1</a>'],
      [
        run('1', { mark: { note: 'note-1', id: 'mark-1', asterisk: false } }),
        '<sup><a id="mark-1" role="doc-noteref" href="#note-1">1</a></sup>',
      ],
      [run('1', { mark: { note: undefined, id: 'mark-1', asterisk: false } }), '<sup><span id="mark-1">1</span></sup>'],
      [run('*', { mark: { note: 'note-a', id: 'mark-a', asterisk: true } }), '<a id="mark-a" role="doc-noteref" href="#note-a">*</a>'],
    ] as const)
      assert.equal(words([one]), html);
  });
});

describe('a note as HTML', () => {
  it('leads back to its first mark, where there is one', () => {
    assert.equal(
      noteHtml(note({ marks: ['mark-1', 'mark-1--2'] })),
      '<div id="note-1" class="note" role="doc-footnote"><a class="back" role="doc-backlink" href="#mark-1" title="Back to the text">1</a> words</div>',
    );
    assert.equal(
      noteHtml(note({ number: '*', asterisk: true })),
      '<div id="note-1" class="note asterisk" role="doc-footnote"><span class="back">*</span> words</div>',
    );
  });
});

describe('the head of a page as HTML', () => {
  const lines = (head: Partial<RenderedHead>): string => headHtml({ ...NO_HEAD, ...head });
  const empty = '<div class="low"><div class="distribution"></div></div></header>';

  it('has its parts in their places, and none that is not there', () => {
    assert.equal(lines({}), `<header class="masthead"><div class="top"><p class="house">United Nations</p></div>${empty}`);
    assert.equal(
      lines({ symbol: 'A/1', organ: 'General <Assembly>', distribution: 'Limited', date: '3 May 2031', original: 'English' }),
      '<header class="masthead"><div class="top"><p class="house">United Nations</p><p class="symbol"><span class="initial">A</span>/1</p></div>' +
        '<div class="low"><p class="organ">General &lt;Assembly&gt;</p><div class="distribution"><p class="line">Distr.: Limited</p>' +
        '<p class="line">3 May 2031</p><p class="line original">Original: English</p></div></div></header>',
    );
  });

  it('has beside each part what it was before', () => {
    const was = { symbol: 'A/1', organ: undefined, distribution: 'Limited', date: undefined, original: undefined };
    assert.equal(
      lines({ symbol: 'A/2', was }),
      '<header class="masthead changed"><div class="top"><p class="house">United Nations</p>' +
        '<p class="symbol"><del><span class="initial">A</span>/1</del> <ins><span class="initial">A</span>/2</ins></p></div>' +
        '<div class="low"><div class="distribution"><p class="line"><del>Distr.: Limited</del></p></div></div></header>',
    );
  });
});

describe('a page of HTML by its texts', () => {
  it('has the symbol and the title of the first text that has them as its name', () => {
    const title = (runs: readonly RenderedRun[], change?: RenderedBlock['change']): RenderedBlock =>
      block({ role: 'title', runs, ...(change && { change }) });
    const mark = run('*', { mark: { note: undefined, id: 'm', asterisk: true } });
    assert.equal(titleOf([]), 'Resolution');
    assert.equal(titleOf([text({})]), 'Resolution');
    assert.equal(titleOf([text({}), text({ head: { ...NO_HEAD, symbol: 'A/1' } })]), 'A/1');
    assert.equal(titleOf([text({ blocks: [block({ role: 'text' }), title([run('Wells'), mark, run(' of all')])] })]), 'Wells of all');
    assert.equal(
      titleOf([text({ head: { ...NO_HEAD, symbol: 'A/1' }, blocks: [title([run('Old', { change: 'deleted' }), run('Wells')])] })]),
      'A/1 – Wells',
    );
    for (const change of ['deleted', 'moved away'] as const)
      assert.equal(titleOf([text({ blocks: [title([run('Old')], change), title([run('Wells')], 'moved')] })]), 'Wells', change);
  });

  it('has an article for each text, in its language, with its notes after it', () => {
    const page = htmlPage([text({ language: 'fr', blocks: [block({ role: 'text' })], notes: [note({})] }), text({ head: NO_HEAD })]);
    assert.match(page, /^<!DOCTYPE html>\n<html lang="fr">\n/);
    assert.match(page, /<title>Resolution<\/title>/);
    const articles = [...page.matchAll(/<article.*?<\/article>/gs)].map(([article]) =>
      article.split('\n').map((line) => line.slice(0, 40)),
    );
    assert.deepEqual(articles, [
      [
        '<article class="resolution" lang="fr">',
        '<p id="x" class="text">words</p>',
        '<section class="notes" aria-label="Notes'.slice(0, 40),
        '<div id="note-1" class="note" role="doc-',
        '</section>',
        '</article>',
      ],
      ['<article class="resolution" lang="en">', '<header class="masthead"><div class="top', '</article>'],
    ]);
    assert.match(htmlPage([]), /<html lang="en">[\s\S]*<main>\n\n<\/main>/);
  });

  it('tells who listens what a change is, in the language of the text', () => {
    for (const [kind, language, before, after] of [
      ['ins', 'en', 'insertion: ', ' end of insertion '],
      ['del', 'en', 'deletion: ', ' end of deletion '],
      ['ins.moved', 'en', 'moved here: ', ' end of what was moved here '],
      ['del.moved', 'en', 'moved from here: ', ' end of what was moved from here '],
      ['ins', 'fr', 'ajout\u00a0: ', ' fin de l’ajout '],
      ['del', 'fr', 'suppression\u00a0: ', ' fin de la suppression '],
      ['ins.moved', 'fr', 'déplacé ici\u00a0: ', ' fin du passage déplacé ici '],
      ['del.moved', 'fr', 'déplacé ailleurs\u00a0: ', ' fin du passage déplacé ailleurs '],
      ['ins', 'es', 'inserción: ', ' fin de la inserción '],
      ['del', 'es', 'supresión: ', ' fin de la supresión '],
      ['ins.moved', 'es', 'trasladado aquí: ', ' fin de lo trasladado aquí '],
      ['del.moved', 'es', 'trasladado de aquí: ', ' fin de lo trasladado de aquí '],
    ] as const)
      for (const [place, words] of [
        ['before', before],
        ['after', after],
      ] as const)
        assert.ok(CHANGE_STYLE.includes(`${kind}:lang(${language})::${place}{content:"${words}"}`), `${kind} ${language} ${place}`);
  });
});

const NO_HEAD: RenderedHead = {
  ...{ symbol: undefined, organ: undefined, distribution: undefined, date: undefined, original: undefined },
  source: undefined,
};
const PLACE = { segment: 0, block: 0, last: 0 };

function run(text: string, more: Partial<RenderedRun> = {}): RenderedRun {
  return { text, italics: false, bold: false, ...more };
}

function block(more: Partial<RenderedBlock> & Pick<RenderedBlock, 'role'>): RenderedBlock {
  return { id: 'x', part: 'operative', number: '', degree: 0, counted: undefined, runs: [run('words')], source: PLACE, ...more };
}

function note(more: Partial<RenderedNote>): RenderedNote {
  return { id: 'note-1', number: '1', asterisk: false, marks: [], runs: [run('words')], source: PLACE, ...more };
}

function text(more: Partial<RenderedText>): RenderedText {
  return { language: 'en', head: undefined, front: [], blocks: [], notes: [], ...more };
}
