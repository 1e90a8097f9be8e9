import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { documentOf, service } from '../../fixture';

const HEAD = 'Towns\n\nThe General Assembly,\n\nRecalling its resolution 70/1 of 25 September 2015,\n\n';

/** What is offered at `|` to who has only typed on. */
function offered(drawn: string, trigger: 'typed' | 'asked' = 'typed'): readonly string[] {
  const document = documentOf(drawn.replace('|', ''));
  return service.completion(document, document.positionAt(drawn.indexOf('|')), trigger).items.map(({ label }) => label);
}

/** At each letter of a line, where a list opens by itself. */
function opensIn(before: string, line: string): readonly string[] {
  return Array.from(line, (_, at) => line.slice(0, at + 1)).filter(
    (typed) => /[\p{L}\d]$/u.test(typed) && offered(`${before}${typed}|`).length > 0,
  );
}

describe('a list that opens by itself', () => {
  it('offers a verb where a paragraph opens', () => {
    assert.ok(offered(`${HEAD}Rec|`).includes('Recalling also'));
    assert.equal(offered(`${HEAD}1. Enc|`)[0], 'Encourages');
  });

  it('offers a name once what is typed can be nothing else', () => {
    for (const typed of ['Universal Decl', 'Convention on the Rights of the Ch', 'ICCPR', 'International Covenant on Civ'])
      assert.notDeepEqual(offered(`${HEAD}Recalling the ${typed}|`), [], typed);
    for (const typed of [
      'implementation',
      'rights of the ch',
      'Human Rights C',
      'Human Rights Cou',
      'General Ass',
      'United Nations',
      'Convention',
    ])
      assert.deepEqual(offered(`${HEAD}Recalling the ${typed}|`), [], typed);
  });

  it('closes when the name stands there', () => {
    assert.deepEqual(offered(`${HEAD}1. Urges States to ratify the Convention on the Rights of the Child|`), []);
  });

  it('offers the number of a resolution, and none by words', () => {
    assert.ok(offered(`${HEAD}1. Recalls its resolution 70/16|`).some((label) => label.includes('70/16')));
    assert.deepEqual(offered(`${HEAD}1. Recalls its resolution 70/1, entitled “Transf|`), []);
    assert.notDeepEqual(offered(`${HEAD}1. Recalls resolution entitled “Transf|`, 'asked'), []);
  });

  it('offers the line of the organ after a title, once', () => {
    assert.equal(offered('Towns\n\nT|')[0], 'The General Assembly,');
    assert.equal(offered('Towns\n\nThe Sec|')[0], 'The Security Council,');
    assert.equal(offered('Towns\n\n*The G|')[0], 'The General Assembly,');
    assert.ok(!offered(`${HEAD}The G|`).includes('The General Assembly,'));
    assert.deepEqual(offered('The G|'), []);
  });

  it('offers a snippet whose word is begun before a name that has that word in it', () => {
    const [first, ...others] = offered(`${HEAD}1. Urges A;\n\n2. contributions|`, 'asked');
    assert.equal(first, 'contributions-clause');
    assert.ok(others.includes('Committee on Contributions'));
  });

  it('offers snippets only where a paragraph, an item or a note opens, and whole drafts in an empty file', () => {
    assert.ok(offered(`${HEAD}1. Urges A;\n\n2. seiz|`).includes('seized-clause'));
    assert.ok(offered(`${HEAD}recalling-r|`).includes('recalling-resolution'));
    assert.ok(offered('ga-d|').includes('ga-draft'));
    assert.deepEqual(offered(`${HEAD}ga-d|`), []);
    assert.ok(offered(`${HEAD}1. Urges A.¹\n\n¹ note-r|`).includes('note-resolution'));
    for (const line of ['Noting the above and as agreed the implementation of items,', 'Noting resolution and reports on the agenda,'])
      assert.deepEqual(
        opensIn(HEAD, line).filter((typed) => typed.length > 'Noting the'.length),
        [],
        line,
      );
  });

  it('does not open in titles and lines of the masthead that name nothing', () => {
    for (const title of [
      'Rights of the child',
      'Oceans and the law of the sea',
      'Women and peace and security',
      'Moratorium on the use of the death penalty',
    ])
      assert.deepEqual(opensIn('', title), [], title);
    for (const line of ['Annex', 'Annex I', 'Part B', 'Section A', 'Items', 'Draft budget'])
      assert.deepEqual(
        opensIn(`${HEAD}1. Urges A.\n\n`, line).filter((typed) => typed === line && line.includes(' ')),
        [],
        line,
      );
  });

  it('gives everything to who asks', () => {
    assert.ok(offered(`${HEAD}1. Urges the |`, 'asked').includes('ga-draft'));
    assert.ok(offered(`${HEAD}1. Urges the rights of the chi|`, 'asked').includes('Convention on the Rights of the Child'));
  });
});
