import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { textOfHtml, wordsOfHtml } from '../../../server/src/features/cleanPaste/html';

describe('what a word processor puts on the clipboard', () => {
  it('keeps its italics and its raised numbers', () => {
    for (const [html, text] of [
      ['<p><i>Recalling</i> its resolution 64/292<sup>1</sup> of 28 July 2010,</p>', '*Recalling* its resolution 64/292¹ of 28 July 2010,'],
      ['<p><em>Urges </em>States</p><p>to act;</p>', '*Urges* States\n\nto act;'],
      ["<p><span style='font-style:italic'>Noting</span> A&nbsp;&amp;&#160;B&#8217;s report</p>", '*Noting* A & B’s report'],
      ['<p><i>Also </i><i>urges</i> States</p>', '*Also urges* States'],
      [
        '<p>the Convention,<a href="#_ftn12"><span class=MsoFootnoteReference><span lang=EN>[12]</span></span></a> and the 21<sup>st</sup> session</p>',
        'the Convention,¹² and the 21st session',
      ],
      ['<html><head><style>i{color:red}</style></head><body><!--StartFragment--><i>A</i><br>B<!--EndFragment--></body></html>', '*A*\nB'],
      ['<p>in <i>italics</i><o:p></o:p>\r\n   and on</p>', 'in *italics* and on'],
    ] as const)
      assert.equal(textOfHtml(html), text, html);
  });

  it('counts the items of lists: paragraphs by figures, items by letters, those of items by numerals', () => {
    const html =
      '<ol><li><i>Decides</i> to meet;</li><li>Requests:<ol><li><p>A report;</p></li><li>Two:<ol type="i"><li>first;</li><li>second.</li></ol></li></ol></li></ol>' +
      '<p>Break</p><ol start="3"><li>3. Thanks;</li><li value="7">Ends:<ul><li>so.</li></ul></li></ol><ol style="list-style-type: lower-alpha"><li>Alone</li></ol>';
    assert.deepEqual(wordsOfHtml(html).split(/\n+/), [
      '1. *Decides* to meet;',
      '2. Requests:',
      '(a) A report;',
      '(b) Two:',
      '(i) first;',
      '(ii) second.',
      'Break',
      '3. Thanks;',
      '7. Ends:',
      '• so.',
      '(a) Alone',
    ]);
    assert.equal(wordsOfHtml('<li>no list</li>'), 'no list');
  });

  it('is none where the plain text says as much', () => {
    for (const html of [
      '',
      '<p>Recalling its resolution</p>',
      '<p>on the 21<sup>st</sup></p>',
      '<p><i>1</i>, 2</p>',
      '<style>i{}</style>x',
    ])
      assert.equal(textOfHtml(html), undefined, html);
  });

  it('loses no letter, whatever it is', () => {
    const pieces = fc.array(
      fc.constantFrom('<i>', '</i>', '<sup>', '</sup>', '<p>', '</p>', 'word', ' ', '<', '&', '&amp;', '<br>', '3', '"'),
      {
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(pieces, (all) => {
        const text = textOfHtml(all.join(''));
        if (text !== undefined)
          assert.equal(text.match(/word/gu)?.length ?? 0, all.filter((piece) => piece === 'word').length, all.join(''));
      }),
    );
  });
});
