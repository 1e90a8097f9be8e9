import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { changedRuns, mergedRuns, type KeptMark } from '../../../../server/src/exchange/docx/changes/words';
import type { RenderedRun } from '../../../../server/src/exchange/render/rendered';

describe('the words of two versions in one paragraph', () => {
  it('are the words that have gone before those that are in their place', () => {
    for (const [was, now, drawn] of [
      ['urges all States to act', 'urges all States to act', 'urges all States to act'],
      ['urges all States to act', 'urges all Member States to act', 'urges all[+ Member+] States to act'],
      ['urges all Member States to act', 'urges all States to act', 'urges all[- Member-] States to act'],
      ['urges all States to act', 'calls upon all States to act', '[-urges-][+calls upon+] all States to act'],
      ['wells, springs and rivers', 'wells and rivers', 'wells[-, springs-] and rivers'],
      ['', 'new words', '[+new words+]'],
      ['old words', '', '[-old words-]'],
      ['of A/70/1 and A/70/2 too', 'of A/70/1 and A/70/3 too', 'of A/70/1 and[- A/70/2-][+ A/70/3+] too'],
      ['in well-kept wells', 'in well-run wells', 'in[- well-kept-][+ well-run+] wells'],
      ["the State's own well", "the States' own well", "the[- State's-][+ States'+] own well"],
      ['10.5 per cent of all', '10.6 per cent of all', '[-10.5-][+10.6+] per cent of all'],
    ] as const)
      assert.equal(draw(mergedRuns([run(was)], [run(now)])), drawn, `${was} | ${now}`);
  });

  it('differ in a space alone where nothing else is changed', () => {
    assert.equal(draw(mergedRuns([run('to act')], [run('to\u00A0act')])), 'to[- -][+\u00A0+]act');
    assert.equal(draw(mergedRuns([run('to act now')], [run('toact now')])), '[-to act-][+toact+] now');
    assert.equal(draw(mergedRuns([run('act ,')], [run('act,')])), 'act[- -],');
    assert.equal(draw(mergedRuns([run('act,')], [run('act ,')])), 'act[+ +],');
  });

  it('are others in another look', () => {
    assert.equal(draw(mergedRuns([run('see'), italic(' ibid')], [run('see ibid')])), 'see[-* ibid*-][+ ibid+]');
    assert.equal(draw(mergedRuns([run('see'), bold(' ibid')], [run('see ibid')])), 'see[-** ibid**-][+ ibid+]');
    assert.equal(draw(mergedRuns([run('see '), italic('ibid')], [run('see '), italic('ibid')])), 'see *ibid*');
  });

  it('have their marks where those are the same, and other marks in place of them where they are not', () => {
    const was = [run('One,'), mark('1'), run(' two')];
    const now = [run('One more,'), mark('2'), run(' two')];
    const kept: readonly KeptMark[] = [{ left: 1, right: 1 }];
    assert.equal(draw(mergedRuns(was, now, kept)), 'One[+ more+],<2> two');
    assert.equal(draw(mergedRuns(was, [run('One,'), mark('2'), run(' two')], kept)), 'One,<2> two');
    assert.equal(draw(mergedRuns(was, [run('One,'), mark('2'), run(' two')])), 'One,[-<1>-][+<2>+] two');
    const three = [run('a'), mark('1'), run('b'), mark('2'), run('c')];
    assert.equal(
      draw(
        mergedRuns(
          three,
          [run('a'), mark('1'), run('x'), mark('2'), run('c')],
          [
            { left: 1, right: 1 },
            { left: 3, right: 3 },
          ],
        ),
      ),
      'a<1>[-b-][+x+]<2>c',
    );
  });

  it('are given back as they are where nothing has changed, with what they lead to', () => {
    const now = [run('see '), { ...run('paragraph 1'), target: 'op-1' }];
    assert.equal(mergedRuns([run('see paragraph 1')], now), now);
    assert.equal(draw(mergedRuns([...now, run(' above')], [run('see paragraph 1 below')])), 'see paragraph 1[- above-][+ below+]');
  });

  it('that come or go are one stretch a look, each mark by itself', () => {
    const runs = [
      run('a '),
      { ...run('b '), url: 'u' },
      italic('c'),
      mark('1'),
      mark('2'),
      run('d'),
      { ...run('e'), added: true as const },
    ];
    assert.deepEqual(
      changedRuns(runs, 'inserted').map(({ text, change }) => [text, change]),
      [
        ['a b ', 'inserted'],
        ['c', 'inserted'],
        ['1', 'inserted'],
        ['2', 'inserted'],
        ['d', 'inserted'],
        ['e', 'inserted'],
      ],
    );
  });
});

function run(text: string): RenderedRun {
  return { text, italics: false, bold: false };
}

function italic(text: string): RenderedRun {
  return { ...run(text), italics: true };
}

function bold(text: string): RenderedRun {
  return { ...run(text), bold: true };
}

function mark(number: string): RenderedRun {
  return { ...run(number), mark: { note: `note-${number}`, id: `mark-${number}`, asterisk: false } };
}

/** Runs as a line: `[+new+]`, `[-gone-]`, with signs of emphasis and `<1>` for marks. */
function draw(runs: readonly RenderedRun[]): string {
  return runs
    .map(({ text, italics, bold: strong, mark: isMark, change }) => {
      const signs = `${strong ? '**' : ''}${italics ? '*' : ''}`;
      const shown = isMark === undefined ? `${signs}${text}${signs}` : `<${text}>`;
      if (change === undefined) return shown;
      return change === 'inserted' ? `[+${shown}+]` : `[-${shown}-]`;
    })
    .join('');
}
