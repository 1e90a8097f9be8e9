import assert from 'node:assert/strict';
import { detectProfile, detectYear } from '../../server/src/model/profile';
import { findTexts } from '../../server/src/model/outline/texts';
import { organOfCommittee } from '../../server/src/model/committees';
import { splitBlocks } from '../../server/src/syntax/block';
import { catalogue } from '../fixture';

const read = (text: string): readonly [string, number | undefined] => {
  const blocks = splitBlocks(text.replaceAll('\n', '\n\n'));
  return [detectProfile(blocks, findTexts(blocks)), detectYear(blocks, findTexts(blocks))];
};

describe('the drafting rules of a text', () => {
  const profileOf = (text: string): string => read(text)[0];

  it('are those of its organ', () => {
    assert.equal(profileOf('The General Assembly,\n1. Urges A.'), 'ga');
    assert.equal(profileOf('The Economic and Social Council,\n1. Urges A.'), 'ecosoc');
    assert.equal(profileOf('The Human Rights Council,\n1. Urges A.'), 'hrc');
    assert.equal(profileOf('The Security Council,\n1. Urges A.'), 'sc');
    assert.equal(profileOf('The General Assembly on Rivers,\n1. Urges A.'), 'ga');
    assert.equal(profileOf('The Great General Assembly,\n1. Urges A.'), 'other');
    assert.equal(profileOf('The Great Economic and Social Council,\n1. Urges A.'), 'other');
    assert.equal(profileOf('The Great Human Rights Council,\n1. Urges A.'), 'other');
    assert.equal(profileOf('The Great Security Council,\n1. Urges A.'), 'other');
    assert.equal(profileOf('Security Council\nThe Parties,\n1. Urges A.'), 'other');
    assert.equal(profileOf('The Security Council,\n1. Urges A.\nThe General Assembly,\n1. Urges B.'), 'sc');
    assert.equal(profileOf(''), 'other');
  });

  it('are told by the masthead where there is no enacting line', () => {
    assert.equal(profileOf('United Nations\nSecurity Council\nGeneral Assembly\n1. Urges A.'), 'sc');
    assert.equal(profileOf('Rivers\n1. Urges A.'), 'other');
    assert.equal(profileOf(`${'Rivers\n'.repeat(11)}Security Council`), 'sc');
    assert.equal(profileOf(`${'Rivers\n'.repeat(12)}Security Council`), 'other');
  });

  it('are those of Model UN where its keys stand in the masthead', () => {
    for (const key of ['Question of', 'Signatories', 'Main Submitter', 'Co-submitter', 'co-submitters'])
      assert.equal(profileOf(`${key} : Rivers\nThe General Assembly,\n1. Urges A.`), 'mun');
    assert.equal(profileOf('The question of: Rivers\nThe General Assembly,\n1. Urges A.'), 'ga');
    assert.equal(profileOf('The General Assembly,\nQuestion of: rivers\n1. Urges A.'), 'ga');
    assert.equal(profileOf('Signatories: Chile\n1. Urges A.'), 'mun');
  });
});

describe('the year of a text', () => {
  const yearOf = (text: string): number | undefined => read(text)[1];
  const BODY = 'The General Assembly,\nRecalling its resolution 1/1 of 1 May 1999,\n1. Urges A.';

  it('is that of its masthead, no cited one', () => {
    assert.equal(yearOf(`4 June 2035\n${BODY}`), 2035);
    assert.equal(yearOf(`14 JUNE 1935\n${BODY}`), 1935);
    assert.equal(yearOf(`Resolution 12 (2035)\n${BODY}`), 2035);
    assert.equal(yearOf(`II. Rivers (2035)\n${BODY}`), 2035);
    assert.equal(yearOf(`12. Rivers (2035)\n${BODY}`), 2035);
    assert.equal(yearOf(`Rivers\n4 June 2035\n5 June 2036\n${BODY}`), 2035);
    assert.equal(yearOf(`Rivers of 4 June 2035:\n${BODY}`), undefined);
    assert.equal(yearOf(`// 4 June 2035\n${BODY}`), undefined);
    assert.equal(yearOf(`(a) 4 June 2035\n${BODY}`), undefined);
    assert.equal(yearOf(`4 June 2135\n${BODY}`), undefined);
    assert.equal(yearOf(`(1835)\n${BODY}`), undefined);
    assert.equal(yearOf(`2035\n${BODY}`), undefined);
    assert.equal(yearOf(`${'Rivers and lakes '.repeat(20)} 4 June 2035\n${BODY}`), undefined);
    assert.equal(yearOf(BODY), undefined);
    assert.equal(yearOf(''), undefined);
  });

  it('is that of its closing lines where the masthead has none', () => {
    assert.equal(yearOf(`${BODY}\n12th plenary meeting\n4 June 2035`), 2035);
    assert.equal(yearOf(`2 May 2034\n${BODY}\n4 June 2035`), 2034);
    assert.equal(yearOf(`${BODY}\nDone on 4 June 2035`), undefined);
    assert.equal(yearOf(`${BODY}\nAdopted without a vote (2035)`), 2035);
    assert.equal(yearOf(`${BODY}\nAdopted without a vote${' and with joy'.repeat(10)} (2035)`), undefined);
    assert.equal(yearOf(`${BODY}\nThe General Assembly,\n1. Urges B.\n4 June 2035`), undefined);
  });

  it('of a fragment stands in its first lines', () => {
    assert.equal(yearOf('4 June 2035\n1. Urges A.'), 2035);
    assert.equal(yearOf(`${'Rivers\n'.repeat(11)}Lakes (2035)`), 2035);
    assert.equal(yearOf(`${'Rivers\n'.repeat(12)}Lakes (2035)`), undefined);
    assert.equal(yearOf(`${'Rivers\n'.repeat(12)}4 June 2035`), 2035);
  });
});

describe('the organ for which a committee drafts', () => {
  it('is the one above a Main Committee, and itself for an organ and a commission', () => {
    assert.equal(organOfCommittee('Third Committee', catalogue), 'General Assembly');
    assert.equal(organOfCommittee('Security Council', catalogue), 'Security Council');
    assert.equal(organOfCommittee('Human Rights Council', catalogue), 'Human Rights Council');
    assert.equal(organOfCommittee('Commission on Narcotic Drugs', catalogue), 'Commission on Narcotic Drugs');
    assert.equal(organOfCommittee('Commission on Narcotic Drugs (CND)', catalogue), 'Commission on Narcotic Drugs');
    assert.equal(organOfCommittee('Committee on Rivers', catalogue), undefined);
    assert.equal(organOfCommittee('United Nations Children’s Fund', catalogue), undefined);
  });
});
