/** Resolutions and decisions that are cited by their number. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findCitedActs } from '../../server/src/syntax/citedActs';
import { check } from './spans';

describe('cited resolutions and decisions', () => {
  const act = (text: string, ...expected: readonly string[]): void => {
    check(text, expected, ['act'], (span) => (span.kind === 'act' ? ` | ${span.act} of ${span.organ ?? '?'}` : ''));
  };

  it('are found one by one, with the organ that is named', () => {
    act(
      'Recalling General Assembly resolutions 55/25 of 15 November 2000, 58/137 of 22 December 2003 and 59/1, and',
      'act 55/25 | resolution of General Assembly',
      'act 58/137 | resolution of General Assembly',
      'act 59/1 | resolution of General Assembly',
    );
    act(
      'Recalling its resolution 2200 A (XXI), Security Council resolution 1373 (2001), resolution S-13/2 and its decision 2005/20',
      'act 2200 A (XXI) | resolution of its',
      'act 1373 (2001) | resolution of Security Council',
      'act S-13/2 | resolution of ?',
      'act 2005/20 | decision of its',
    );
    act('¹ Economic and Social Council resolution 2005/20, annex.', 'act 2005/20 | resolution of Economic and Social Council');
    act('² See resolution 60/1.', 'act 60/1 | resolution of ?');
  });

  it('may stand over a line break', () => {
    act(
      'Recalling, as all its members did at the time and as they do now, its resolution\n58/137 of 22 December 2003 and the words resolution 5 and resolutions of old',
      'act 58/137 | resolution of its',
    );
  });

  it('are found in lists, where a date or a clause may stand between two numbers', () => {
    act(
      'Recalling resolutions 1/1, 2/2, and 3/3 to 5/5; 6/6 and 7/7',
      'act 1/1 | resolution of ?',
      'act 2/2 | resolution of ?',
      'act 3/3 | resolution of ?',
      'act 5/5 | resolution of ?',
      'act 6/6 | resolution of ?',
      'act 7/7 | resolution of ?',
    );
    act(
      'Recalling Security Council resolutions 418 (1977) of 4 November, 427 (1978) of 3 May 1978 and 1373 (2001)',
      'act 418 (1977) | resolution of Security Council',
      'act 427 (1978) | resolution of Security Council',
      'act 1373 (2001) | resolution of Security Council',
    );
    act(
      'Recalling its resolutions 12/16 of 2 October 2009, on freedom of opinion, 21/16 of 6 October 2012 and 24/5 of 7 May 2013',
      'act 12/16 | resolution of its',
      'act 21/16 | resolution of its',
      'act 24/5 | resolution of its',
    );
    act(
      'Recalling its resolution 12/16 of 2 October 2009, on freedom of opinion, 21/16 of 6 October 2012',
      'act 12/16 | resolution of its',
    );
    act(
      'Recalling its resolutions 12/16 on freedom, decision 5/5 of 6 October 2012 and resolutions 1/2 on all. Then 3/4 of 6 October 2012',
      'act 12/16 | resolution of its',
      'act 5/5 | decision of ?',
      'act 1/2 | resolution of ?',
    );
    act('Recalling its resolutions 12/16 on the Convention 169 (1989) and on women, 1325 (2000)', 'act 12/16 | resolution of its');
    act('Recalling its resolutions 12/16, Freedom of opinion, 21/16 of 6 October 2012', 'act 12/16 | resolution of its');
  });

  it('have letters, sessions and years in brackets', () => {
    act(
      'Recalling resolutions 2200 A and B (XXI), 34/1 A to C, 31/6 I (XX), S-10/2, ES-10/3, 217 (III), 1 (ES-II), 5/66/7 and 5 (19)',
      'act 2200 A and B (XXI) | resolution of ?',
      'act 34/1 A to C | resolution of ?',
      'act 31/6 I (XX) | resolution of ?',
      'act S-10/2 | resolution of ?',
      'act ES-10/3 | resolution of ?',
      'act 217 (III) | resolution of ?',
      'act 1 (ES-II) | resolution of ?',
    );
    act(
      'Recalling resolution 2200\u00a0A\u00a0\u00a0(XXI) and resolution 217(III)',
      'act 2200\u00a0A\u00a0\u00a0(XXI) | resolution of ?',
      'act 217(III) | resolution of ?',
    );
    act(
      'Recalling resolution 58/137/2, resolutions-5/1, pre-resolution 1/2, a/resolution 2/3, Resolution 1/4, Decisions 5/5 and 5/6',
      'act 1/2 | resolution of ?',
      'act 1/4 | resolution of ?',
      'act 5/5 | decision of ?',
      'act 5/6 | decision of ?',
    );
  });

  it('are of the organ that is named before, in capitals with small words between', () => {
    act('Recalling Commission on the Status of Women resolution 1/2', 'act 1/2 | resolution of Commission on the Status of Women');
    act(
      'Recalling the World Health Assembly resolution 1/2 and See Human Rights Council’s resolution 2/3',
      'act 1/2 | resolution of World Health Assembly',
      'act 2/3 | resolution of Human Rights Council’s',
    );
    act('¹ See Human Rights Council decision 1/2.', 'act 1/2 | decision of Human Rights Council');
    act('¹ Council resolution 1/2.', 'act 1/2 | resolution of Council');
    act(
      'Part IV Trade and Development Board decision 1/2, VI Council resolution 2/3 and on Council resolution 3/4',
      'act 1/2 | decision of Trade and Development Board',
      'act 2/3 | resolution of Council',
      'act 3/4 | resolution of Council',
    );
    act('Recalling its own resolution 1/2 and, its resolution 1/3', 'act 1/2 | resolution of ?', 'act 1/3 | resolution of its');
    act(
      'Recalling General Assembly  resolution 5/6 and A B C D E F G H I J K L M N resolution 1/2',
      'act 5/6 | resolution of General Assembly',
      'act 1/2 | resolution of C D E F G H I J K L M N',
    );
  });

  it('say where the phrase begins, and where its date ends', () => {
    const text = 'Recalling General Assembly resolutions 58/137 of 22 December 2003 and 59/1 of 3 May on all';
    const acts = findCitedActs(text, 0, text.length, 'paragraph');
    assert.deepEqual(
      acts.map(({ phraseStart, dateEnd }) => text.slice(phraseStart, dateEnd)),
      ['General Assembly resolutions 58/137 of 22 December 2003', 'General Assembly resolutions 58/137 of 22 December 2003 and 59/1'],
    );
    assert.deepEqual(findCitedActs(text, 0, 43, 'paragraph').length, 0);
    assert.deepEqual(findCitedActs(text, 0, 45, 'paragraph').length, 1);
    assert.deepEqual(findCitedActs(text, 28, text.length, 'paragraph').length, 0);
    assert.deepEqual(
      findCitedActs(text, 10, text.length, 'paragraph').map(({ organ }) => organ),
      ['Assembly', 'Assembly'],
    );
    assert.deepEqual(
      findCitedActs(text, 10, text.length, 'note').map(({ organ }) => organ),
      ['General Assembly', 'General Assembly'],
    );
    assert.deepEqual(
      findCitedActs('Decisions 5/6', 0, 13, 'note').map(({ act: word }) => word),
      ['decision'],
    );
  });

  it('have their number with single spaces', () => {
    const text = 'resolutions 2200\u00a0A  (XXI) and 217(III) and 58/137';
    assert.deepEqual(
      findCitedActs(text, 0, text.length, 'paragraph').map(({ id }) => id),
      ['2200 A (XXI)', '217 (III)', '58/137'],
    );
  });

  it('go on after a clause, whatever leads to the next number', () => {
    for (const link of [', ', ' and ', ', and ', '; ', '; and '])
      act(
        `Recalling its resolutions 12/16 of 2 October 2009, on freedom${link}21/16 A (XX) of 6 October 2012`,
        'act 12/16 | resolution of its',
        'act 21/16 A (XX) | resolution of its',
      );
    act(
      'Recalling Council resolutions 418 (1977), on arms, 1325 (2000) and “peace”, 2250 (2015)',
      'act 418 (1977) | resolution of Council',
      'act 1325 (2000) | resolution of Council',
      'act 2250 (2015) | resolution of Council',
    );
  });

  it('end where another document with a number is named, or a sentence ends', () => {
    for (const end of [
      'Treaty 5',
      'convention 169',
      'Regulation 3',
      'directive 7',
      'documents 1',
      'Recommendation 202',
      'all. See 5',
      'all: See 5',
    ])
      act(`Recalling its resolutions 12/16 of 2 October 2009, on ${end}, 21/16 of 6 October 2012`, 'act 12/16 | resolution of its');
    act(
      'Recalling its resolutions 12/16 of 2 October 2009, on the treaty, 21/16 of 6 October 2012',
      'act 12/16 | resolution of its',
      'act 21/16 | resolution of its',
    );
  });

  it('are read over two spaces as over one', () => {
    for (const text of [
      'Recalling its resolutions 1/1, 2/2 and 3/3, and 4/4 to 5/5; 6/6',
      'Recalling Council resolutions 418 (1977) of 4 November 1977, 427 (1978) of 3 May 1978 and 1373 (2001)',
      'Recalling its resolutions 12/16 of 2 October 2009, on freedom, and 21/16 of 6 October 2012; and 22/1 of 7 May 2013',
      'Recalling Conference for Peace in Rio resolution 1/2 and Committee to Help decision 2/3',
    ]) {
      const acts = (said: string): readonly string[] =>
        findCitedActs(said, 0, said.length, 'paragraph').map(({ id, organ, act: word, phraseStart, dateEnd }) =>
          [id, organ, word, said.slice(phraseStart, dateEnd).replace(/ +/g, ' ')].join(' | '),
        );
      assert.ok(acts(text).length > 0);
      assert.deepEqual(acts(text.replaceAll(' ', '  ')), acts(text));
    }
  });
});
