import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TOKEN_TYPES } from '../../server/src/features/semanticTokens';
import { documentOf, service } from '../fixture';

/** Each token as its type and its words. */
function drawTokens(text: string): readonly string[] {
  const document = documentOf(text);
  return service.semanticTokens(document, undefined).map(({ line, character, length, type, modifiers }) => {
    const words = document.getText({ start: { line, character }, end: { line, character: character + length } });
    return `${TOKEN_TYPES[type] ?? ''}${modifiers === 0 ? '' : '!'} ${words}`;
  });
}

describe('semantic colours', () => {
  it('tell openings, organs, instruments, resolutions, marks, notes, labels, references and dates', () => {
    const text =
      'Title of the text\n\nThe Economic and Social Council,\n\nRecalling the Convention on the Rights of the Child,¹ and General Assembly resolution 58/137 of 22 December 2003,\n\n' +
      '1. *Urges* States to act as set out in paragraph 2 below;\n\n2. *Requests* a report.\n\n¹ General Assembly resolution 44/25, annex.\n';
    assert.deepEqual(drawTokens(text), [
      'type! Title of the text',
      'namespace! The Economic and Social Council,',
      'keyword Recalling',
      'class Convention on the Rights of the Child',
      'enumMember ¹',
      'function 58/137',
      'variable 22 December 2003',
      'number! 1.',
      'keyword Urges',
      'label paragraph 2 below',
      'number! 2.',
      'keyword Requests',
      'enumMember! ¹',
      'function 44/25',
    ]);
  });

  it('of an opening end where its italics end, those of the text or those of print', () => {
    const openings = (paragraph: string): readonly string[] =>
      drawTokens(`The Security Council,\n\n${paragraph}\n\n1. *Urges* States to act.\n`)
        .filter((token) => token.startsWith('keyword '))
        .slice(0, -1);
    const inText = (paragraph: string): readonly string[] =>
      drawTokens(`The Security Council,\n\nRecalling A,\n\n${paragraph}\n`)
        .filter((token) => token.startsWith('keyword '))
        .slice(1);
    assert.deepEqual(inText('1. *Requests* the Secretary-General to report.'), ['keyword Requests']);
    assert.deepEqual(inText('1. Requests the Secretary-General to report.'), ['keyword Requests']);
    assert.deepEqual(inText('1. Also requests the Secretary-General to report.'), ['keyword Also requests']);
    assert.deepEqual(inText('1. *Decides* to continue its consideration of the item.'), ['keyword Decides']);
    assert.deepEqual(inText('1. *Takes note with appreciation* of the report.'), ['keyword Takes note with appreciation']);
    assert.deepEqual(openings('*Acting* under Chapter VII of the Charter of the United Nations,'), ['keyword Acting']);
    assert.deepEqual(openings('Acting under Chapter VII of the Charter of the United Nations,'), ['keyword Acting']);
    assert.deepEqual(openings('Deeply concerned about the drought,'), ['keyword Deeply concerned']);
  });

  it('leave the signs of italics to the grammar', () => {
    assert.deepEqual(drawTokens('The General Assembly,\n\n1. *Takes note* of the *Convention on the Rights* of the Child.\n').slice(1), [
      'number! 1.',
      'keyword Takes note',
      'class Convention on the Rights',
      'class  of the Child',
    ]);
  });

  it('split what stands on two lines and mark negotiating brackets', () => {
    assert.deepEqual(
      drawTokens('The General Assembly,\n\n1. Urges [all] States to respect the Convention on the Rights of\nthe child.\n').slice(1),
      ['number! 1.', 'keyword Urges', 'string! [', 'string! ]', 'class Convention on the Rights of', 'class the child'],
    );
  });

  it('never overlap and stand in order, in any text', () => {
    const pieces = fc.constantFrom(
      'The General Assembly,\n\n',
      '1. ',
      'Urges ',
      '[',
      ']',
      '*',
      '¹',
      'Convention on the Rights of the Child',
      'A/RES/58/137',
      ' paragraph 2 above',
      '22 December 2003',
      '\r\n',
      '\n\n',
      ' resolution 58/137 ',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (words) => {
        let line = 0;
        let end = 0;
        for (const token of service.semanticTokens(documentOf(words.join('')), undefined)) {
          assert.ok(token.line > line || (token.line === line && token.character >= end));
          assert.ok(token.length > 0);
          line = token.line;
          end = token.character + token.length;
        }
      }),
    );
  });

  it('of a range are those of the document that lie in its blocks', () => {
    const document = documentOf('The General Assembly,\n\n1. Urges A;\n\n2. Requests B.\n');
    const all = service.semanticTokens(document, undefined);
    assert.deepEqual(
      service.semanticTokens(document, { start: { line: 2, character: 0 }, end: { line: 2, character: 4 } }),
      all.filter(({ line }) => line === 2),
    );
  });
});
