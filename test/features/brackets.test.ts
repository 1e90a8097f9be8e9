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
});
