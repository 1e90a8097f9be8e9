import assert from 'node:assert/strict';
import { isRefused } from '../../server/src/features/refactor/refactoring';
import type { RefactoringName } from '../../server/src/service/service';
import { formatMessage } from '../../server/src/text/message';
import { applyTextEdits, documentOf, readFixture, service } from '../fixture';

/** The text after a refactoring at `$0`, with the cursor drawn in it, or why it was refused. */
function refactored(name: RefactoringName, drawn: string): string {
  const { text, cursor } = readFixture(drawn);
  const document = documentOf(text);
  const answer = service.refactor(document, document.positionAt(cursor ?? 0), name);
  if (isRefused(answer)) return answer.refused.template;
  const after = applyTextEdits(text, answer.edits);
  if (answer.cursor === undefined) return after;
  const at = documentOf(after).offsetAt(answer.cursor);
  return `${after.slice(0, at)}$0${after.slice(at)}`;
}

/** The refactorings offered at `$0`. */
function offered(drawn: string): readonly RefactoringName[] {
  const { text, cursor } = readFixture(drawn);
  const document = documentOf(text);
  return service.offeredRefactorings(document, document.positionAt(cursor ?? 0)).map(({ name }) => name);
}

const START = 'The General Assembly,\n\n';

describe('moving a paragraph', () => {
  it('takes its number from the place, and the full stop stays at the end', () => {
    assert.equal(
      refactored(
        'moveParagraphUp',
        `${START}1. Urges A;\n\n2. Requests B, under paragraph 1 above;\n\n3. Inv$0ites C, see paragraph 2 above.\n`,
      ),
      `${START}1. Urges A;\n\n2. Inv$0ites C, see paragraph 3 below;\n\n3. Requests B, under paragraph 1 above.\n`,
    );
    assert.equal(refactored('moveParagraphDown', `${START}1. Urges$0 A;\n\n2. Requests B.`), `${START}1. Requests B;\n\n2. Urges$0 A.`);
  });

  it('says that it means this text where what it refers to is above and below now', () => {
    assert.equal(
      refactored('moveParagraphUp', `${START}1. Urges A;\n\n2. Requests B;\n\n3. Invites C, see paragraphs 1 and 2 $0above.\n`),
      `${START}1. Urges A;\n\n2. Invites C, see paragraphs 1 and 3 $0of the present resolution;\n\n3. Requests B.\n`,
    );
  });

  it('lets a range hold what it held', () => {
    const text = (numbers: string, moved: readonly string[]): string =>
      `${START}${moved.map((one, index) => `${String(index + 1)}. ${one}`).join(';\n\n')};\n\n6. Recalls paragraphs ${numbers} above.\n`;
    const moved = (words: string, name: RefactoringName): string => {
      const before = text('2 to 4', ['Urges A', 'Requests B', 'Invites C', 'Notes D', 'Decides E']);
      return refactored(name, before.replace(words, `$0${words}`)).replace('$0', '');
    };
    assert.equal(moved('Requests B', 'moveParagraphDown'), text('2 to 4', ['Urges A', 'Invites C', 'Requests B', 'Notes D', 'Decides E']));
    assert.equal(
      moved('Requests B', 'moveParagraphUp'),
      text('1, 3 and 4', ['Requests B', 'Urges A', 'Invites C', 'Notes D', 'Decides E']),
    );
    assert.equal(moved('Decides E', 'moveParagraphUp'), text('2, 3 and 5', ['Urges A', 'Requests B', 'Invites C', 'Decides E', 'Notes D']));
    assert.equal(moved('Urges A', 'moveParagraphDown'), text('1, 3 and 4', ['Requests B', 'Urges A', 'Invites C', 'Notes D', 'Decides E']));
  });

  it('takes its items and comments along; what refers to the items follows', () => {
    assert.equal(
      refactored(
        'moveParagraphDown',
        `${START}1. Urges A;\n\n// for Member States\n2. Req$0uests:\n\n(a) B;\n\n(b) C;\n\n3. Invites D, under paragraph 2 (b) above.\n`,
      ),
      `${START}1. Urges A;\n\n2. Invites D, under paragraph 3 (b) below;\n\n// for Member States\n3. Req$0uests:\n\n(a) B;\n\n(b) C.\n`,
    );
  });

  it('moves items in their list, with the word before the last one left in its place', () => {
    assert.equal(
      refactored(
        'moveParagraphUp',
        `${START}1. Urges States:\n\n(a) To act;\n\n(b) To go; and\n\n(c) To com$0e, see subparagraph (a) above;\n\n2. Notes paragraph 1 (c) above.\n`,
      ),
      `${START}1. Urges States:\n\n(a) To act;\n\n(b) To com$0e, see subparagraph (a) above; and\n\n(c) To go;\n\n2. Notes paragraph 1 (b) above.\n`,
    );
  });

  it('numbers the notes in their new order and writes out the Ibid. that would change its source', () => {
    assert.equal(
      refactored(
        'moveParagraphDown',
        `${START}Recalling$0 A,¹\n\nNoting B,²\n\nAware of C,³\n\n1. Urges D;\n\n2. Urges E.\n\n¹ General Assembly resolution 55/25, annex I.\n\n² Ibid., annex II.\n\n³ Ibid., annex III.\n`,
      ),
      `${START}Noting B,¹\n\nRecalling$0 A,²\n\nAware of C,³\n\n1. Urges D;\n\n2. Urges E.\n\n¹ General Assembly resolution 55/25, annex II.\n\n² General Assembly resolution 55/25, annex I.\n\n³ Ibid., annex III.\n`,
    );
  });

  it('goes over the foot of a page, with its note', () => {
    assert.equal(
      refactored(
        'moveParagraphUp',
        `${START}Recalling A,¹\n\nNoting B,²\n\n___\n\n¹ A/1/1.\n\n² A/1/2.\n\nAware$0 of C,³\n\n1. Urges D;\n\n2. Urges E.\n\n___\n\n³ A/1/3.\n`,
      ),
      `${START}Recalling A,¹\n\nAware$0 of C,²\n\nNoting B,³\n\n___\n\n¹ A/1/1.\n\n² A/1/3.\n\n1. Urges D;\n\n2. Urges E.\n\n___\n\n³ A/1/2.\n`,
    );
  });

  it('puts “also” and “further” where they belong now', () => {
    assert.equal(
      refactored(
        'moveParagraphDown',
        `${START}1. *Re$0quests* States to act;\n\n2. *Also requests* States to go;\n\n3. *Further requests* States to come.\n`,
      ),
      `${START}1. *Requests* States to go;\n\n2. *Also re$0quests* States to act;\n\n3. *Further requests* States to come.\n`,
    );
  });

  it('goes over a heading into the next section, but never leaves a heading with nothing below', () => {
    const text = `${START}I. Cooperation\n\n1. Urges A;\n\n2. Urg$0es B;\n\nII. Reports\n\n3. Requests C.\n`;
    assert.equal(
      refactored('moveParagraphDown', text),
      `${START}I. Cooperation\n\n1. Urges A;\n\nII. Reports\n\n2. Urg$0es B;\n\n3. Requests C.\n`,
    );
    assert.match(refactored('moveParagraphUp', text.replace('$0', '').replace('C.', '$0C.')), /only paragraph under its heading/);
  });

  it('is not offered over a clause that closes its part', () => {
    const text = `The Security Council,\n\nRecall$0ing A,\n\nActing under Chapter VII of the Charter of the United Nations,\n\n1. Urges B;\n\n2. Decides to remain seized of the matter.\n`;
    assert.deepEqual(
      offered(text).filter((name) => name.startsWith('move')),
      [],
    );
    assert.deepEqual(
      offered(text.replace('$0', '').replace('1. Urges', '1. Urg$0es')).filter((name) => name.startsWith('move')),
      [],
    );
    assert.match(refactored('moveParagraphDown', text), /Chapter VII[\s\S]*Recall\$0ing A/);
  });

  it('is refused where there is nothing to change places with', () => {
    assert.match(refactored('moveParagraphUp', `${START}1. Ur$0ges A;\n\n2. Urges B.\n`), /first of its list/);
    assert.match(refactored('moveParagraphDown', `${START}1. Urges A;\n\n2. Ur$0ges B.\n`), /last of its list/);
    assert.match(refactored('moveParagraphDown', `The Gene$0ral Assembly,\n\n1. Urges A.\n`), /no paragraph or subparagraph/);
  });
});

describe('splitting a paragraph', () => {
  it('numbers the second half and what follows, and references go with them', () => {
    assert.equal(
      refactored(
        'splitParagraph',
        `${START}1. *Urges* States to act on A,¹ and re$0quests the Secretary-General to report:\n\n(a) On B;\n\n(b) On C;\n\n2. *Notes* paragraphs 1 and 1 (b) above.\n\n¹ A/1/1.\n`,
      ),
      `${START}1. *Urges* States to act on A;¹\n\n2. $0*Requests* the Secretary-General to report:\n\n(a) On B;\n\n(b) On C;\n\n3. *Notes* paragraphs 1 and 2 (b) above.\n\n¹ A/1/1.\n`,
    );
  });

  it('splits items, and paragraphs of the preamble', () => {
    assert.equal(
      refactored('splitParagraph', `${START}1. Urges States:\n\n(a) To act, $0to go;\n\n(b) To come.\n`),
      `${START}1. Urges States:\n\n(a) To act;\n\n(b) $0To go;\n\n(c) To come.\n`,
    );
    assert.equal(
      refactored('splitParagraph', `${START}Recalling A and $0noting B,\n\n1. Urges C.\n`),
      `${START}Recalling A,\n\n$0Noting B,\n\n1. Urges C.\n`,
    );
  });

  it('is offered where the second half opens as a paragraph does', () => {
    const text = `${START}1. *Urges* States to act, and requests the Secretary-General to report.\n\n2. Urges B.\n`;
    assert.ok(offered(text.replace('requests', '$0requests')).includes('splitParagraph'));
    assert.ok(!offered(text.replace('to act', 'to $0act')).includes('splitParagraph'));
    assert.match(refactored('splitParagraph', text.replace('*Urges', '*Ur$0ges')), /only between two words/);
  });
});

describe('items and paragraphs', () => {
  it('turns an item into the paragraph behind its own, and what is under it goes a degree out', () => {
    assert.equal(
      refactored(
        'itemToParagraph',
        `${START}1. Urges States:\n\n(a) To act;\n\n(b) De$0cides to go:\n\n(i) Today;\n\n(ii) Tomorrow;\n\n(c) To come;\n\n2. Notes paragraphs 1 (b) (ii) and 1 (c) above.\n`,
      ),
      `${START}1. Urges States:\n\n(a) To act;\n\n(b) To come;\n\n2. De$0cides to go:\n\n(a) Today;\n\n(b) Tomorrow;\n\n3. Notes paragraphs 2 (b) and 1 (b) above.\n`,
    );
  });

  it('turns a paragraph into the last item of the one before, with a colon where that had no items', () => {
    assert.equal(
      refactored(
        'paragraphToItem',
        `${START}1. Urges States:\n\n(a) To act;\n\n(b) To go;\n\n2. De$0cides:\n\n(a) To come;\n\n(b) To stay;\n\n3. Notes paragraphs 2 (b) and 2 above.\n`,
      ),
      `${START}1. Urges States:\n\n(a) To act;\n\n(b) To go;\n\n(c) De$0cides:\n\n(i) To come;\n\n(ii) To stay;\n\n2. Notes paragraphs 1 (c) (ii) and 1 (c) above.\n`,
    );
    assert.equal(
      refactored('paragraphToItem', `${START}1. Urges States;\n\n2. $0To act.\n`),
      `${START}1. Urges States:\n\n(a) $0To act.\n`,
    );
  });

  it('follow what names a letter alone, and what is said of their own items', () => {
    assert.equal(
      refactored(
        'itemToParagraph',
        `${START}1. Urges States:\n\n(a) To act, but see subparagraph (b) below;\n\n(b) De$0cides to go:\n\n(i) Today;\n\n(ii) Tomorrow, after subparagraph (i) above;\n\n2. Notes A.\n`,
      ),
      `${START}1. Urges States:\n\n(a) To act, but see paragraph 2 below;\n\n2. De$0cides to go:\n\n(a) Today;\n\n(b) Tomorrow, after subparagraph (a) above;\n\n3. Notes A.\n`,
    );
  });

  it('is there and back again', () => {
    const text = `${START}1. Urges States:\n\n(a) To act;\n\n(b) To go;\n\n(c) Dec$0ides to come;\n\n2. Notes paragraph 1 (c) above.\n`;
    assert.equal(refactored('paragraphToItem', refactored('itemToParagraph', text)), text);
  });
});

describe('refactorings of the whole document', () => {
  it('collects the notes behind the text and joins the paragraph that they stood in', () => {
    assert.equal(
      refactored(
        'collectNotes',
        `${START}Recalling A,¹ and the\n\n___\n\n¹ A/1/1.\n\nneed for B,²\n\n1. Urges C.\n\n² Ibid.\n\nAnnex\n\nWords.\n`,
      ),
      `${START}Recalling A,¹ and the need for B,²\n\n1. Urges C.\n\nAnnex\n\nWords.\n\n___\n\n¹ A/1/1.\n\n² Ibid.\n`,
    );
    assert.match(refactored('collectNotes', `${START}Recalling A,¹\n\n1. Urges C.\n\n¹ A/1/1.\n`), /already follow their text/);
  });

  it('joins broken paragraphs', () => {
    assert.equal(
      refactored('joinParagraphs', `${START}Recalling A¹ and the\n\n¹ A/1/1.\n\nneed for B,\n\n1. Urges C.\n`),
      `${START}Recalling A¹ and the need for B,\n\n¹ A/1/1.\n\n1. Urges C.\n`,
    );
  });

  it('writes marks in the other style and back', () => {
    const raised = `${START}Recalling A,¹,² and B,[^crc]\n\n1. Urges C.\n\n¹ A/1/1.\n\n² A/1/2.\n\n[^crc]: A/1/3.\n`;
    const named = raised.replaceAll('¹ ', '[^1]: ').replaceAll('² A', '[^2]: A').replaceAll('¹,²', '[^1],[^2]');
    assert.equal(refactored('convertNoteStyle', raised), named);
    assert.equal(refactored('convertNoteStyle', named), raised);
    assert.equal(
      refactored('convertNoteStyle', `${START}Recalling A, 1/ and B,\n\n1. Urges C.\n\n1/ A/1/1.\n`),
      `${START}Recalling A,¹ and B,\n\n1. Urges C.\n\n¹ A/1/1.\n`,
    );
  });

  it('leaves old marks alone that have no note of their own', () => {
    assert.match(
      refactored('convertNoteStyle', `${START}Recalling A, 1/ and B, 2/\n\n1. Urges C.\n\n1/ A/1/1. 2/ A/1/2.\n`),
      /has no footnote here/,
    );
  });

  it('sorts the sponsors', () => {
    const text = (names: string): string =>
      `Economic and Social Council\n\nE/2031/L.4\n\n${names}: draft resolution\n\nTitle of it\n\nThe Economic and Social Council,\n\n1. Urges A.\n`;
    assert.equal(refactored('sortSponsors', text('Norway, Chile and Ghana')), text('Chile, Ghana and Norway'));
    assert.match(refactored('sortSponsors', text('Chile, Ghana and Norway')), /in order/);
  });
});

describe('renaming paragraphs and items', () => {
  it('moves a paragraph to the place of its new number', () => {
    const text = `${START}1. Urges A;\n\n2. Requests B;\n\n3. Invites C, see paragraph 1 above;\n\n4$0. Notes D, see paragraphs 2 and 3 above.\n`;
    assert.equal(
      renamed(text, '2'),
      `${START}1. Urges A;\n\n2. Notes D, see paragraphs 3 and 4 below;\n\n3. Requests B;\n\n4. Invites C, see paragraph 1 above.\n`,
    );
    assert.equal(
      renamed(text.replace('$0', '').replace('1. U', '$01. U'), '3.'),
      `${START}1. Requests B;\n\n2. Invites C, see paragraph 3 below;\n\n3. Urges A;\n\n4. Notes D, see paragraphs 1 and 2 above.\n`,
    );
  });

  it('moves an item to the place of its new letter', () => {
    assert.equal(
      renamed(`${START}1. Urges:\n\n(a) A;\n\n(b) B;\n\n($0c) C;\n\n2. Notes paragraph 1 (c) above.\n`, '(a)'),
      `${START}1. Urges:\n\n(a) C;\n\n(b) A;\n\n(c) B;\n\n2. Notes paragraph 1 (a) above.\n`,
    );
  });

  it('says from where to where there are places', () => {
    const text = `${START}1. Urges A;\n\n2$0. Requests B.\n`;
    for (const name of ['3', '0', 'two', ''])
      assert.equal(renamed(text, name), `The new number or letter says where it should go, from 1 to 2; there is no ${name}.`);
    assert.deepEqual(prepared(text), { range: { start: { line: 4, character: 0 }, end: { line: 4, character: 1 } }, placeholder: '2' });
  });
});

describe('renaming an instrument', () => {
  const name = 'Convention on the Rights of the Child';
  const text = `${START}Recalling the Conv$0ention on the Rights of the Child,¹ and the Convention on the Rights of\nthe Child itself,\n\n1. Urges States to apply the Convention on the Rights of the Child;\n\n2. Urges CRC.\n\n¹ Report on the Convention on the Rights of the Child.\n`;

  it('writes the new name wherever the same words stand, over line breaks and in notes', () => {
    assert.deepEqual(prepared(text)?.placeholder, name);
    const expected = text.replace('$0', '').replace('of\nthe', 'of the').replaceAll(name, 'Charter of the Child');
    assert.equal(renamed(text, 'Charter of the Child'), expected);
  });

  it('refuses what is no name', () => {
    for (const wrong of ['', 'two\nlines', 'Charter¹', '12']) assert.match(renamed(text, wrong), /words on one line/);
  });
});

/** The text after the thing at `$0` has another name, or why it was refused. */
function renamed(drawn: string, name: string): string {
  const { text, cursor } = readFixture(drawn);
  const document = documentOf(text);
  const edits = service.rename(document, document.positionAt(cursor ?? 0), name);
  return isRefused(edits) ? formatMessage(edits.refused) : applyTextEdits(text, edits);
}

/** What can be renamed at `$0`. */
function prepared(drawn: string): ReturnType<typeof service.prepareRename> {
  const { text, cursor } = readFixture(drawn);
  const document = documentOf(text);
  return service.prepareRename(document, document.positionAt(cursor ?? 0));
}
