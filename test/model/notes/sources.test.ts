import assert from 'node:assert/strict';
import { readNote } from '../../../server/src/model/notes/sources';

/** The sources of a note, drawn as `kind base | pinpoint`. */
function check(text: string, ...expected: readonly string[]): void {
  const { kind, sources } = readNote(text);
  const drawn = sources.map((source) => `${source.kind} ${source.base}${source.pinpoint === undefined ? '' : ` | ${source.pinpoint}`}`);
  assert.deepEqual(drawn.length === 0 ? [kind] : drawn, expected);
}

describe('the text of a note', () => {
  it('cites a resolution with its annex', () => {
    check('General Assembly resolution 55/25, annex II.', 'resolution General Assembly resolution 55/25 | annex II');
    check('Resolution 2200 A (XXI), annex.', 'resolution Resolution 2200 A (XXI) | annex');
    check('See resolution 60/1.', 'resolution resolution 60/1');
    check(
      'Economic and Social Council decision 2005/20, sect. B, para. 3.',
      'decision Economic and Social Council decision 2005/20 | sect. B, para. 3',
    );
  });

  it('cites a document by its symbol, damaged ones too', () => {
    check('A/CONF. 203/18, chap. I, resolution 1.', 'document A/CONF. 203/18 | chap. I, resolution 1');
    check('See E/2002/68/Add.1.', 'document E/2002/68/Add.1');
    check(
      'Report of the Conference on Reading, Bergen, 3–5 May 2031 (A/CONF.301/9), chap. II.',
      'document Report of the Conference on Reading, Bergen, 3–5 May 2031 (A/CONF.301/9) | chap. II',
    );
  });

  it('cites treaty series and official records', () => {
    check('United Nations, *Treaty Series*, vol. 1577, No. 27531.', 'treaty United Nations, *Treaty Series* | vol. 1577, No. 27531');
    check(
      'United Nations, Treaty Series, vols. 2171 and 2173, No. 27531.',
      'treaty United Nations, Treaty Series | vols. 2171 and 2173, No. 27531',
    );
    check(
      '*Official Records of the General Assembly, Sixtieth Session, Supplement No. 10* (A/60/10), chap. II, sect. A.',
      'records *Official Records of the General Assembly | Sixtieth Session, Supplement No. 10* (A/60/10), chap. II, sect. A',
    );
    check(
      'Report of the Meeting, Lima, 2–4 June 2030 (United Nations publication, Sales No. E.30.IV.8), chap. I, resolution 1, annex I.',
      'other Report of the Meeting, Lima, 2–4 June 2030 (United Nations publication, Sales No. E.30.IV.8) | chap. I, resolution 1, annex I',
    );
  });

  it('cites several sources', () => {
    check('A/72/633, A/73/12 and A/72/719.', 'document A/72/633', 'document A/73/12', 'document A/72/719');
    check(
      'Ibid., vols. 2171 and 2173, No. 27531; and ibid., vol. 2131, No. 20378.',
      'ibid  | vols. 2171 and 2173, No. 27531',
      'ibid  | vol. 2131, No. 20378',
    );
    check('See resolution 55/25, annex I; see also A/1/2, para. 3.', 'resolution resolution 55/25 | annex I', 'document A/1/2 | para. 3');
  });

  it('cites one document with its addenda', () => {
    check('A/58/874 and A/58/874/Add.1.', 'document A/58/874 and A/58/874/Add.1');
    check('A/55/595 and Corr.1 and 2.', 'document A/55/595 | and Corr.1 and 2');
  });

  it('explains something', () => {
    check('This language does not provide a basis for an increase in the budget or requests for supplemental increases.', 'explanatory');
    check('The meeting was held pursuant to resolution 70/1.', 'explanatory');
    check('  ', 'empty');
  });

  it('says Ibid. with or without a pinpoint', () => {
    check('Ibid.', 'ibid ');
    check('*Ibid*., annex III.', 'ibid  | annex III');
    check('See ibid., para. 4.', 'ibid  | para. 4');
  });

  it('cites what stands behind the words that lead to it', () => {
    for (const lead of [
      'See ',
      'see ',
      'See also ',
      'See, inter alia, ',
      'Cf. ',
      'Adopted by ',
      'Contained in ',
      'Annexed to ',
      'Issued as ',
      'Document ',
      'Documents ',
      'See document ',
      'See the ',
      'Adopted in draft ',
    ])
      check(`${lead}A/80/1.`, 'document A/80/1');
    check('Said in A/80/1.', 'explanatory');
    check('See the rivers in A/80/1.', 'explanatory');
    check('Seen A/80/1.', 'explanatory');
  });

  it('cites sources parted by signs and the words between', () => {
    check('A/80/1; and see also document A/80/2, para. 1, and A/80/3.', 'document A/80/1', 'document A/80/2 | para. 1', 'document A/80/3');
    check('Resolutions 70/1 and 70/2, annex.', 'resolution Resolutions 70/1', 'resolution 70/2 | annex');
    check('A/58/874, A/58/874/Corr.1, para. 2; A/58/875.', 'document A/58/874, A/58/874/Corr.1 | para. 2', 'document A/58/875');
    check('A/58/874/Add.1 and A/58/874/Rev.1/Add.2.', 'document A/58/874/Add.1 and A/58/874/Rev.1/Add.2');
  });

  it('cites publications with their titles, up to the source before', () => {
    check(
      'A/80/1; see Rivers of the North (United Nations publication, Sales No. E.30.IV.8), p. 3.',
      'document A/80/1',
      'other Rivers of the North (United Nations publication, Sales No. E.30.IV.8) | p. 3',
    );
    check('See also Report on rivers (A/80/1), para. 3.', 'document Report on rivers (A/80/1) | para. 3');
    check('Cf. Rivers (Sales No. E.30.IV.8).', 'other Rivers (Sales No. E.30.IV.8)');
    check('Lakes (A/80/1); and see Rivers (A/80/2).', 'document Lakes (A/80/1)', 'document Rivers (A/80/2)');
  });

  it('cites an address, or a title with its year, and what has a volume or a page', () => {
    for (const text of [
      'Available at www.rivers.example',
      'available from the Secretariat',
      'See https://rivers.example',
      'Rivers of the North (Lima, 2030)',
      'Rivers, vol. 3',
      'Rivers, No. 3',
      'Rivers, p. 3',
      'Rivers, pp. 3 and 4',
      'Rivers, chap. 3',
    ])
      check(`${text}.`, `other ${text.replace(/^See /, '')}`);
    for (const text of ['Rivers (1 of 20301)', 'Rivers, volume 3', 'Rivers, p. x', 'Rivers']) check(`${text}.`, 'explanatory');
    check('  See also Rivers,\n  vol. 3. ', 'other Rivers, vol. 3');
  });

  it('has the organ and the number of what is cited, and where it stands', () => {
    const sourcesOf = (text: string): readonly unknown[] =>
      readNote(text).sources.map(({ start, end, organ, id }) => [text.slice(start, end), organ, id]);
    assert.deepEqual(sourcesOf('See General Assembly resolution 70/1, annex; and A/80/1.'), [
      ['General Assembly resolution 70/1, annex', 'General Assembly', '70/1'],
      ['A/80/1', undefined, 'A/80/1'],
    ]);
    assert.deepEqual(sourcesOf('United Nations, Treaty Series, vol. 1, No. 27.'), [
      ['United Nations, Treaty Series, vol. 1, No. 27', undefined, '27'],
    ]);
    assert.deepEqual(sourcesOf('League of Nations, _Treaty Series_, vols. 1, 2 and 3, Nos. I-27.'), [
      ['League of Nations, _Treaty Series_, vols. 1, 2 and 3, Nos. I-27', undefined, 'I-27'],
    ]);
    assert.deepEqual(sourcesOf('Official Records of the General Assembly, First Session, Supplement No. 1 (A/1/1 (Part I)), para. 3.'), [
      ['Official Records of the General Assembly, First Session, Supplement No. 1 (A/1/1 (Part I)), para. 3', undefined, 'A/1/1 (Part I)'],
    ]);
    assert.deepEqual(
      sourcesOf('Resolutions and Decisions of the Council, First Year; A/80/1 (rivers).').map(
        (source) => (source as readonly unknown[])[0],
      ),
      ['Resolutions and Decisions of the Council, First Year', 'A/80/1 (rivers)'],
    );
    assert.deepEqual(sourcesOf('*Ibíd.*, p. 3; ibid'), [
      ['*Ibíd.*, p. 3', undefined, undefined],
      ['ibid', undefined, undefined],
    ]);
  });
});
