import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { isRefused } from '../../server/src/features/refactor/refactoring';
import type { RefactoringName } from '../../server/src/service/service';
import { applyTextEdits, documentOf, readFixture, service } from '../fixture';

const START = 'Wells\n\nThe General Assembly,\n\n';

/** The text after a refactoring at `$0`, or why it was refused. */
function settled(name: RefactoringName, drawn: string): string {
  const { text, cursor } = readFixture(START + drawn);
  const document = documentOf(text);
  const answer = service.refactor(document, document.positionAt(cursor ?? 0), name);
  return isRefused(answer) ? service.say(answer.refused) : applyTextEdits(text, answer.edits).slice(START.length);
}

function offered(drawn: string): readonly string[] {
  const { text, cursor } = readFixture(START + drawn);
  const document = documentOf(text);
  return service
    .offeredRefactorings(document, document.positionAt(cursor ?? 0))
    .map(({ name }) => name)
    .filter((name) => /bracket|alternative/i.test(name));
}

describe('negotiating brackets', () => {
  it('are taken into the text, without the name of who proposes them', () => {
    assert.equal(
      settled('acceptBracket', '1. Invites all [to d$0ig] wells;\n\n2. Thanks all.\n'),
      '1. Invites all to dig wells;\n\n2. Thanks all.\n',
    );
    assert.equal(settled('acceptBracket', '1. Invites all [EU, Chile: to d$0ig] wells.\n'), '1. Invites all to dig wells.\n');
    assert.equal(
      settled('acceptBracket', '1. Invites all [in two steps: to d$0ig] wells.\n'),
      '1. Invites all in two steps: to dig wells.\n',
    );
    assert.equal(
      settled('acceptBracket', '[1. Invites all to d$0ig wells;]\n\n2. Thanks all.\n'),
      '1. Invites all to dig wells;\n\n2. Thanks all.\n',
    );
  });

  it('are taken out, with one space left, and with a paragraph of which nothing is left', () => {
    assert.equal(settled('rejectBracket', '1. Invites all [G77: and $0the regions], to dig.\n'), '1. Invites all, to dig.\n');
    assert.equal(settled('rejectBracket', '1. Invites all [to d$0ig] now.\n'), '1. Invites all now.\n');
    assert.equal(
      settled('rejectBracket', '1. Invites all to act;\n\n2. [Invites all to d$0ig wells;]\n\n3. Thanks all, see paragraph 1 above.\n'),
      '1. Invites all to act;\n\n2. Thanks all, see paragraph 1 above.\n',
    );
    assert.equal(
      settled('rejectBracket', 'Noting the report,¹\n\n[Recalling the b$0ook,²]\n\n1. Thanks all.³\n\n¹ A/1.\n² A/2.\n³ A/3.\n'),
      'Noting the report,¹\n\n1. Thanks all.²\n\n¹ A/1.\n² A/3.\n',
    );
  });

  it('are deleted where a deletion is accepted', () => {
    assert.equal(settled('acceptBracket', '1. Invites all [delete: ve$0ry much] to dig.\n'), '1. Invites all to dig.\n');
    assert.equal(settled('rejectBracket', '1. Invites all [delete: ve$0ry much] to dig.\n'), '1. Invites all very much to dig.\n');
  });

  it('are chosen from, and the alternatives beside the chosen one go', () => {
    const text = '1. [Alt. 1: Requests] [Alt. 2: In$0vites] the Secretary-General to report.\n';
    assert.equal(settled('chooseAlternative', text), '1. Invites the Secretary-General to report.\n');
    assert.equal(settled('chooseAlternative', '1. Invites all [to$0 dig]/[to drill] wells.\n'), '1. Invites all to dig wells.\n');
  });

  it('are offered where the cursor stands in one', () => {
    assert.deepEqual(offered('1. Invites all [to d$0ig] wells.\n'), ['acceptBracket', 'rejectBracket']);
    assert.deepEqual(offered('1. Invites all [to d$0ig] [to drill] wells.\n'), ['acceptBracket', 'rejectBracket', 'chooseAlternative']);
    assert.deepEqual(offered('1. Invites a$0ll [to dig] wells.\n'), []);
    assert.match(settled('acceptBracket', '1. Invites a$0ll [to dig] wells.\n'), /not within square brackets/);
  });

  it('inside one another are settled from the inside', () => {
    assert.equal(settled('acceptBracket', '1. Invites all [to dig [ve$0ry] soon] wells.\n'), '1. Invites all [to dig very soon] wells.\n');
  });

  it('may hold several paragraphs', () => {
    const text = '1. Invites all to act;\n\n[EU: 2. Thanks all;\n\n3. As$0ks for more;]\n\n4. Decides to go on.\n';
    assert.equal(settled('rejectBracket', text), '1. Invites all to act;\n\n2. Decides to go on.\n');
    const plain = '1. Invites all to act;\n\n[2. Thanks all;\n\n3. As$0ks for more;]\n\n4. Decides to go on.\n';
    assert.equal(settled('acceptBracket', plain), plain.replace(/[[\]]|\$0/g, ''));
    assert.equal(settled('rejectBracket', plain), '1. Invites all to act;\n\n2. Decides to go on.\n');
    const items = '1. Invites all:\n\n(a) To dig;\n\n[(b) To dr$0ill;\n\n(c) To carry;]\n\n(d) To rest.\n';
    assert.equal(settled('rejectBracket', items), '1. Invites all:\n\n(a) To dig;\n\n(b) To rest.\n');
  });

  it('that are never closed are none', () => {
    assert.deepEqual(offered('[1. Invites a$0ll to dig;\n\n2. Thanks all.\n'), []);
    assert.deepEqual(offered('1. Invites a$0ll to dig;]\n\n2. Thanks all.\n'), []);
  });

  it('of one delegation are accepted together, its deletions too', () => {
    const text = '1. Invites all [EU: to d$0ig] [US: to drill] wells [EU, Chile: and ponds];\n\n2. Thanks [EU, delete: very much] all.\n';
    assert.equal(settled('acceptDelegation', text), '1. Invites all to dig [US: to drill] wells and ponds;\n\n2. Thanks all.\n');
    assert.deepEqual(offered(text), ['acceptBracket', 'rejectBracket', 'chooseAlternative']);
    assert.match(settled('acceptDelegation', '1. Invites all [to d$0ig] wells.\n'), /No delegation is named/);
  });

  it('lose a remark at their end', () => {
    assert.equal(settled('acceptBracket', '1. Invites all [to d$0ig – reserve: US, Japan] wells.\n'), '1. Invites all to dig wells.\n');
    assert.equal(
      settled('acceptBracket', '1. Invites all [to d$0ig – ad ref: wells] here.\n'),
      '1. Invites all to dig – ad ref: wells here.\n',
    );
  });

  it('are settled to the end: numbers in between are counted, and references follow', () => {
    const open =
      '1. Thanks all;\n\n1 bis. [Alt. 1: *Requests*] [Alt. 2: *In$0vites*] the Secretary-General [G77: and the regions] to report;\n\n2. Asks for wells, as in paragraph 1 bis above.\n';
    assert.match(settled('settleEverything', open), /^3 square brackets are still open/);
    const chosen = settled('chooseAlternative', open);
    const rejected = settled('rejectBracket', chosen.replace('and the', 'and$0 the'));
    assert.equal(
      settled('settleEverything', `$0${rejected}`),
      '1. Thanks all;\n\n2. *Invites* the Secretary-General to report;\n\n3. Asks for wells, as in paragraph 2 above.\n',
    );
    assert.match(settled('settleEverything', '1. Thanks all.$0\n'), /^Everything is settled/);
  });

  it('are listed with their places and who proposes them', () => {
    const text = `${START}[EU: Noting the wells,]\n\n1. Thanks all:\n\n(a) For [very] much;\n\n[(b) For all;\n\n(c) For ever.]\n`;
    assert.deepEqual(
      service
        .openBrackets(documentOf(text))
        .map(({ words, place, names, range }) => [words, place, names.join(), range.end.line - range.start.line]),
      [
        ['Noting the wells,', 'preambular paragraph 1', 'EU', 0],
        ['very', 'operative paragraph 1 (a)', '', 0],
        ['For all;', 'operative paragraph 1 (b)', '', 2],
      ],
    );
  });

  it('around a whole preambular paragraph make no heading of it', () => {
    for (const words of [
      'Noting the wells,',
      '*Noting* the wells,',
      'EU: Noting the wells,',
      'Alt. 1: Noting the wells,',
      'delete: Noting the wells,',
      'G77, US: *Noting* the wells',
    ]) {
      const text = `${START}Recalling the book,\n\n[${words}]\n\n1. Thanks all.\n`;
      assert.deepEqual(
        service
          .compare(documentOf(text), documentOf(text))
          .entries.map(({ left }) => left)
          .filter((place) => place?.startsWith('preamb')),
        ['preambular paragraph 1', 'preambular paragraph 2'],
        words,
      );
    }
  });
});
