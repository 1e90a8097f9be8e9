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
});
