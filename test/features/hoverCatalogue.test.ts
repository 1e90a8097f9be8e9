import assert from 'node:assert/strict';
import { modelDocument } from '../corpus/shared';
import { documentOf, service } from '../fixture';

/** What is said at the bar in a text, with the words that it is said of; undefined where nothing is. */
function hoverAt(drawn: string): { readonly said: string; readonly words: string } | undefined {
  return hoverIn(drawn.replace('|', ''), drawn.indexOf('|'));
}

function hoverIn(text: string, offset: number): { readonly said: string; readonly words: string } | undefined {
  const document = documentOf(text);
  const hover = service.hover(document, document.positionAt(offset));
  if (hover === undefined || hover.range === undefined) return undefined;
  const { contents } = hover;
  assert.ok(typeof contents === 'object' && 'value' in contents);
  return { said: contents.value, words: document.getText(hover.range) };
}

const PALERMO = 'United Nations Convention against Transnational Organized Crime';
const TRAFFICKING = 'Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children';
const SMUGGLING = 'Protocol against the Smuggling of Migrants by Land, Sea and Air';
const CHILD = 'Convention on the Rights of the Child';
const SALE = 'on the sale of children, child prostitution and child pornography';

/** Words of the model document with the bar at the place asked, the words that the hover covers, and what it says. */
const ROWS: readonly (readonly [drawn: string, words: string, facts: readonly string[]])[] = [
  [
    'Recalling the Declaration of |Basic',
    'Declaration of Basic Principles of Justice for Victims of Crime and Abuse of Power',
    ['Adopted: 29 November 1985', 'General Assembly resolution 40/34, annex'],
  ],
  [
    `Recalling the |${CHILD},³`,
    CHILD,
    ['Adopted: 20 November 1989', 'In force since: 2 September 1990', 'General Assembly resolution 44/25, annex', 'vol. 1577, No. 27531'],
  ],
  [
    `the |Optional Protocol to that Convention ${SALE}`,
    `Optional Protocol to that Convention ${SALE}`,
    [
      'Adopted: 25 May 2000',
      'In force since: 18 January 2002',
      'General Assembly resolution 54/263, annex II',
      'vol. 2171, No. 27531',
      `Belongs to: ${CHILD}`,
    ],
  ],
  [
    'Elimination of the Worst |Forms of Child Labour, 1999',
    'International Labour Organization Convention concerning the Prohibition and Immediate Action for the Elimination of the Worst Forms of Child Labour, 1999 (Convention No. 182',
    ['Adopted: 17 June 1999', 'In force since: 19 November 2000', 'vol. 2133, No. 37245', 'normlex'],
  ],
  [
    'the |Bangkok Declaration on Synergies',
    'Bangkok Declaration on Synergies and Responses: Strategic Alliance in Crime Prevention and Criminal Justice',
    ['Strategic Alliances', 'Adopted: 25 April 2005', 'adoption date not verified', 'A/CONF.203/18, chap. I, resolution 1'],
  ],
  [
    `the |${PALERMO},⁶`,
    PALERMO,
    [
      'Adopted: 15 November 2000',
      'Opened for signature: 12 December 2000',
      'In force since: 29 September 2003',
      'General Assembly resolution 55/25, annex I',
      'vol. 2225, No. 39574',
      SMUGGLING,
    ],
  ],
  [
    'and in particular the Protocol to Prevent, |Suppress',
    TRAFFICKING,
    ['In force since: 25 December 2003', 'General Assembly resolution 55/25, annex II', 'vol. 2237, No. 39574', `Belongs to: ${PALERMO}`],
  ],
  ['supplementing that |Convention,⁷', 'Convention', [`**${PALERMO}**`]],
  [
    `${SMUGGLING}, |supplementing`,
    `${SMUGGLING}, supplementing the ${PALERMO}`,
    ['In force since: 28 January 2004', 'General Assembly resolution 55/25, annex III', 'vol. 2241, No. 39574'],
  ],
  ['the Protocol to |Prevent,\n\n¹⁰', 'Protocol to Prevent,', [`**${TRAFFICKING}, supplementing`]],
  ['\n\n|Suppress and Punish', TRAFFICKING.slice('Protocol to Prevent, '.length), [`**${TRAFFICKING}, supplementing`]],
  [
    `|Optional Protocol to the ${CHILD} ${SALE}¹²`,
    `Optional Protocol to the ${CHILD} ${SALE}`,
    ['General Assembly resolution 54/263, annex II'],
  ],
  [
    'General Assembly resolution |58/137 of',
    'General Assembly resolution 58/137 of 22 December 2003',
    [
      'General Assembly resolution 58/137: Strengthening international cooperation in preventing and combating trafficking in persons',
      '22 December 2003',
      'undocs.org/A/RES/58/137',
    ],
  ],
  ['¹ General |Assembly resolution 40/34', 'General Assembly resolution 40/34', ['29 November 1985', '(annex)']],
  ['³ General Assembly resolution |44/25', 'General Assembly resolution 44/25', ['20 November 1989', `- ${CHILD} (annex)`]],
  ['⁴ General Assembly resolution |54/263', 'General Assembly resolution 54/263', ['25 May 2000', `${SALE} (annex II)`]],
  [
    '⁶ General Assembly resolution |55/25',
    'General Assembly resolution 55/25',
    ['15 November 2000', `${PALERMO} (annex I)`, '(annex III)'],
  ],
  [
    '* |E/CN.15/2006/1',
    'E/CN.15/2006/1',
    ['`CN.15`: Commission on Crime Prevention and Criminal Justice', '`2006`: year 2006', 'undocs.org/E/CN.15/2006/1'],
  ],
  ['See |E/2002/68/Add.1', 'E/2002/68/Add.1', ['`E`: Economic and Social Council', '`Add.1`: addendum, number 1', '20 May 2002']],
  ['A/CONF. |203/18', 'A/CONF. 203/18', ['Symbol: A/CONF.203/18', '`CONF.203`: Eleventh United Nations Congress']],
  [
    '|CEB/2005/HLC/IX/CRP.7',
    'CEB/2005/HLC/IX/CRP.7',
    ['`CEB`: United Nations System Chief Executives Board for Coordination', '`CRP.7`: conference room paper, number 7'],
  ],
  ['|Profoundly alarmed by', 'Profoundly alarmed by', ['opening words of a preambular paragraph', 'French: *Profondément']],
  ['7. Also *|invites*', 'Also *invites*', ['**Invites**', 'Conventional strength: 1 of 5', 'French: *Invite*', '*also*: the preceding']],
];

modelDocument.describe('hovers of the catalogue on the model document', () => {
  const text = modelDocument.text();

  for (const [drawn, words, facts] of ROWS) {
    it(JSON.stringify(drawn), () => {
      const start = text.indexOf(drawn.replace('|', ''));
      assert.ok(start >= 0, 'the model document has no such words');
      const hover = hoverIn(text, start + drawn.indexOf('|'));
      assert.equal(hover?.words, words);
      for (const fact of facts) assert.ok(hover.said.includes(fact), `${fact} is not in:\n${hover.said}`);
    });
  }
});

describe('hovers of the catalogue', () => {
  const before = 'The General Assembly,\n\nRecalling ';

  it('read names across line breaks and italics', () => {
    assert.equal(hoverAt(`${before}the *Convention on\nthe Rights* of the |Child,`)?.words, 'Convention on\nthe Rights* of the Child');
  });

  it('take the longest name', () => {
    assert.match(
      hoverAt(`${before}the Optional Protocol to the |Convention on the Rights of the Child on a communications procedure,`)?.said ?? '',
      /^\*\*Optional Protocol/u,
    );
  });

  it('show all instruments that a name may mean', () => {
    const said = hoverAt(`${before}the |Washington Convention,`)?.said ?? '';
    assert.match(said, /may refer to any of 2 instruments/u);
  });

  it('tell what a body is, by its name and by its acronym', () => {
    const said = hoverAt('The General Assembly,\n\n1. *Invites* the United Nations Office on |Drugs and Crime to act;\n');
    assert.equal(said?.words, 'United Nations Office on Drugs and Crime');
    assert.match(said.said, /UNODC/u);
    assert.match(
      hoverAt('The General Assembly,\n\n1. *Invites* UNO|DC to act;\n')?.said ?? '',
      /United Nations Office on Drugs and Crime/u,
    );
  });

  it('show the topic of a resolution of the Security Council as a topic', () => {
    const said = hoverAt(`${before}Security Council resolution |1325 (2000),`)?.said ?? '';
    assert.match(said, /^\*\*Security Council resolution 1325 \(2000\)\*\*/u);
    assert.match(said, /Topic: Women and peace and security \(the resolution bears no title\)/u);
    assert.match(said, /Adopted: 31 October 2000/u);
  });

  it('say of an instrument that has ended that it is no longer in force', () => {
    const night = hoverAt(`${before}the |Night Work (Women) Convention, 1919 (No. 4),`)?.said ?? '';
    assert.match(night, /Entry into force: 13 June 1921/u);
    assert.match(night, /No longer in force: abrogated, June 2017/u);
    assert.doesNotMatch(night, /In force since/u);
    assert.match(hoverAt(`${before}the |Covenant of the League of Nations,`)?.said ?? '', /No longer in force: ended, 18 April 1946/u);
  });

  it('say how sure the date of a resolution is, and read the sessions of every kind', () => {
    assert.match(hoverAt(`${before}its resolution |31/38,`)?.said ?? '', /Adopted: 30 November 1976 \*\(inferred from/u);
    assert.match(hoverAt(`${before}its resolution |1474 (ES-IV),`)?.said ?? '', /^\*\*General Assembly resolution 1474 \(ES-IV\)/u);
  });

  it('know whose resolution is meant by *its*, and each of several', () => {
    assert.match(hoverAt(`${before}its resolutions |55/25 and 58/137,`)?.said ?? '', /^\*\*General Assembly resolution 55\/25/u);
    assert.match(hoverAt(`${before}its resolutions 55/25 and |58/137,`)?.said ?? '', /^\*\*General Assembly resolution 58\/137/u);
    assert.match(
      hoverAt('The Economic and Social Council,\n\nRecalling its resolution |2005/20,')?.said ?? '',
      /^\*\*Economic and Social Council resolution 2005\/20/u,
    );
  });

  it('say what a misspelt name should be, what has taken the place of a body, and what a State is called', () => {
    assert.match(
      hoverAt(`${before}the |Convention on the Elimination of All Forms of Discrimination against Woman,`)?.said ?? '',
      /^No such name\. Probably meant:\s+\*\*Convention on the Elimination of All Forms of Discrimination against Women\*\*/u,
    );
    assert.match(
      hoverAt(`${before}the work of the |Department of Political Affairs,`)?.said ?? '',
      /Now: Department of Political and Peacebuilding Affairs\s+- Since: January 2019/u,
    );
    assert.match(hoverAt(`${before}the offer of |Viet Nam,`)?.said ?? '', /^\*\*Viet Nam\*\* — Member State\s+- Formal name: Socialist/u);
    assert.match(hoverAt(`${before}the report of the |Secretary-General,`)?.said ?? '', /^\*\*Secretary-General\*\* — official$/u);
  });

  it('say nothing of plain words, comments and unknown resolutions', () => {
    assert.equal(hoverAt(`${before}that it is |so,`), undefined);
    assert.equal(hoverAt(`// the |Convention on the Rights of the Child\n\n${before}it,`), undefined);
    assert.equal(hoverAt(`${before}its resolution |999/99,`), undefined);
  });

  it('resolve a short mention to what was introduced before it', () => {
    assert.match(
      hoverAt(`${before}the Convention on the Rights of the Child,\n\nNoting that the |Convention is in force,`)?.said ?? '',
      /^\*\*Convention on the Rights of the Child\*\*/u,
    );
  });
});

describe('the tone of an opening', () => {
  it('is told in words, and not where there is none', () => {
    const said = (opening: string): string =>
      hoverAt(`The General Assembly,\n\n|${opening} its resolution 80/12,\n\n1. Urges A.\n`)?.said ?? '';
    assert.match(said('Recalling'), /\*\*Recalling\*\*/u);
    assert.doesNotMatch(said('Recalling'), /Tone/u);
    assert.match(said('Alarmed by'), /Tone: critical\./u);
  });
});
