import assert from 'node:assert/strict';
import { resolveIbids, resolveText, type StandsFor } from '../../../server/src/model/notes/ibid';
import { createModel } from '../../../server/src/model/model';
import { catalogue, documentOf } from '../../fixture';
import { modelDocument } from '../../corpus/shared';

const modelOf = createModel(catalogue);

/** What each note of the text stands for, or why its `Ibid.` stands for nothing. */
function resolved(text: string): readonly string[] {
  return modelOf(documentOf(text)).segments.flatMap(({ segment }) =>
    segment.notes
      .filter(({ kind }) => kind !== 'asterisk')
      .flatMap((series) =>
        resolveIbids(series, segment.blocks).map(
          ({ ibids, source, reading }) => ibids.find(({ fault }) => fault !== undefined)?.fault ?? source?.text ?? reading.kind,
        ),
      ),
  );
}

function check(notes: readonly string[], expected: readonly string[]): void {
  const marks = notes.map((_, index) => `[^${index + 1}]`).join(' and A');
  assert.deepEqual(
    resolved(`The General Assembly,\n\nRecalling A${marks}\n\n${notes.map((note, index) => `[^${index + 1}]: ${note}\n`).join('\n')}`),
    expected,
  );
}

describe('Ibid.', () => {
  it('stands for the source of the note before, with its pinpoint replaced', () => {
    check(
      ['General Assembly resolution 55/25, annex I.', 'Ibid., annex II.', 'Ibid.', 'Ibid., annex III.'],
      [
        'General Assembly resolution 55/25, annex I',
        'General Assembly resolution 55/25, annex II',
        'General Assembly resolution 55/25, annex II',
        'General Assembly resolution 55/25, annex III',
      ],
    );
  });

  it('replaces from the first level that differs', () => {
    check(
      ['United Nations, Treaty Series, vol. 1577, No. 27531.', 'Ibid., vol. 1249, No. 20378.', 'Ibid., art. 3.'],
      [
        'United Nations, Treaty Series, vol. 1577, No. 27531',
        'United Nations, Treaty Series, vol. 1249, No. 20378',
        'United Nations, Treaty Series, vol. 1249, No. 20378, art. 3',
      ],
    );
    check(
      ['A/CONF.203/18, chap. I, resolution 1, annex I.', 'Ibid., annex II.', 'Ibid., chap. II.'],
      ['A/CONF.203/18, chap. I, resolution 1, annex I', 'A/CONF.203/18, chap. I, resolution 1, annex II', 'A/CONF.203/18, chap. II'],
    );
    check(
      [
        'Official Records of the General Assembly, Sixtieth Session, Supplement No. 10 (A/60/10), chap. II.',
        'Ibid., chap. III.',
        'Ibid., Sixty-first Session, Supplement No. 10 (A/61/10).',
      ],
      [
        'Official Records of the General Assembly, Sixtieth Session, Supplement No. 10 (A/60/10), chap. II',
        'Official Records of the General Assembly, Sixtieth Session, Supplement No. 10 (A/60/10), chap. III',
        'Official Records of the General Assembly, Sixty-first Session, Supplement No. 10 (A/61/10)',
      ],
    );
  });

  it('stands for nothing as the first note, after one that explains, after several sources and after another that stands for nothing', () => {
    check(['Ibid.', 'Ibid.'], ['first', 'undefined']);
    check(['This explains.', 'Ibid., annex I.'], ['explanatory', 'explanatory']);
    check(['A/1/2 and A/1/3.', 'Ibid.'], ['sources', 'several']);
  });

  it('inside a note goes back to the source before it in the note', () => {
    check(
      ['United Nations, Treaty Series, vol. 1, No. 2.', 'Ibid., vol. 3, No. 4; and ibid., vol. 5, No. 6.', 'Ibid.'],
      ['United Nations, Treaty Series, vol. 1, No. 2', 'sources', 'several'],
    );
  });

  /** Every `Ibid.` of a text after what stood before it: where it stands, what it stands for, and what the word alone does. */
  function read(text: string, before: string | StandsFor): readonly string[] {
    const after = typeof before === 'string' ? resolveText(before, 'first').result : before;
    return resolveText(text, after).ibids.map(
      ({ start, end, standsFor, word, fault }) => `${text.slice(start, end)} → ${standsFor?.text ?? fault ?? ''} | ${word ?? ''}`,
    );
  }

  it('keeps the levels that are further out, whatever they are called', () => {
    const after = (before: string, ...cases: readonly (readonly [said: string, expected: string])[]): void => {
      for (const [said, expected] of cases) assert.deepEqual(read(said, before), [`${said.replace(/\.$/, '')} → ${expected}`], said);
    };
    const resolution = 'General Assembly resolution 55/25';
    after(
      `${resolution}, annex II, sect. A, para. 3.`,
      [
        'Ibid., para. 4.',
        'General Assembly resolution 55/25, annex II, sect. A, para. 4 | General Assembly resolution 55/25, annex II, sect. A',
      ],
      [
        'Ibid., paras. 4 and 5.',
        'General Assembly resolution 55/25, annex II, sect. A, paras. 4 and 5 | General Assembly resolution 55/25, annex II, sect. A',
      ],
      [
        'Ibid., sects. B and C.',
        'General Assembly resolution 55/25, annex II, sects. B and C | General Assembly resolution 55/25, annex II',
      ],
      ['Ibid., annexes I and II.', 'General Assembly resolution 55/25, annexes I and II | General Assembly resolution 55/25'],
      [
        'Ibid., art. 3.',
        'General Assembly resolution 55/25, annex II, sect. A, art. 3 | General Assembly resolution 55/25, annex II, sect. A',
      ],
      [
        'Ibid., p. 7.',
        'General Assembly resolution 55/25, annex II, sect. A, para. 3, p. 7 | General Assembly resolution 55/25, annex II, sect. A, para. 3',
      ],
      [
        'Ibid., pp. 7–9.',
        'General Assembly resolution 55/25, annex II, sect. A, para. 3, pp. 7–9 | General Assembly resolution 55/25, annex II, sect. A, para. 3',
      ],
      ['Ibid., *annex* III.', 'General Assembly resolution 55/25, *annex* III | General Assembly resolution 55/25'],
      [
        'Ibid., table 2.',
        'General Assembly resolution 55/25, annex II, sect. A, para. 3, table 2 | General Assembly resolution 55/25, annex II, sect. A, para. 3',
      ],
      [
        'Ibid., and corrigendum.',
        'General Assembly resolution 55/25, annex II, sect. A, para. 3, and corrigendum | General Assembly resolution 55/25, annex II, sect. A, para. 3',
      ],
      [
        'Ibid.',
        'General Assembly resolution 55/25, annex II, sect. A, para. 3 | General Assembly resolution 55/25, annex II, sect. A, para. 3',
      ],
    );
    after(
      `${resolution}.`,
      ['Ibid., para. 4.', 'General Assembly resolution 55/25, para. 4 | General Assembly resolution 55/25'],
      ['Ibid.', 'General Assembly resolution 55/25 | General Assembly resolution 55/25'],
    );
    after(
      'Official Records of the General Assembly, Sixtieth Session, Supplement No. 10 (A/60/10), chap. II, sect. A.',
      [
        'Ibid., chap. III.',
        'Official Records of the General Assembly, Sixtieth Session, Supplement No. 10 (A/60/10), chap. III | Official Records of the General Assembly, Sixtieth Session, Supplement No. 10 (A/60/10)',
      ],
      [
        'Ibid., Supplement No. 11 (A/60/11).',
        'Official Records of the General Assembly, Sixtieth Session, Supplement No. 11 (A/60/11) | Official Records of the General Assembly, Sixtieth Session',
      ],
      [
        'Ibid., Sixty-first Session, Supplement No. 10 (A/61/10), chap. I.',
        'Official Records of the General Assembly, Sixty-first Session, Supplement No. 10 (A/61/10), chap. I | Official Records of the General Assembly',
      ],
      [
        'Ibid., sect. B.',
        'Official Records of the General Assembly, Sixtieth Session, Supplement No. 10 (A/60/10), chap. II, sect. B | Official Records of the General Assembly, Sixtieth Session, Supplement No. 10 (A/60/10), chap. II',
      ],
    );
    after(
      'Official Records of the Economic and Social Council, 2004, Supplement No. 7 (E/2004/27), chap. I.',
      [
        'Ibid., 2005, Supplement No. 7 (E/2005/27).',
        'Official Records of the Economic and Social Council, 2005, Supplement No. 7 (E/2005/27) | Official Records of the Economic and Social Council',
      ],
      [
        'Ibid., *1999*, Supplement No. 7 (E/1999/27).',
        'Official Records of the Economic and Social Council, *1999*, Supplement No. 7 (E/1999/27) | Official Records of the Economic and Social Council',
      ],
      [
        'Ibid., 2005/20.',
        'Official Records of the Economic and Social Council, 2004, Supplement No. 7 (E/2004/27), chap. I, 2005/20 | Official Records of the Economic and Social Council, 2004, Supplement No. 7 (E/2004/27), chap. I',
      ],
    );
    after(
      'United Nations, Treaty Series, vol. 1577, No. 27531, art. 3.',
      ['Ibid., vol. 3, No. 4.', 'United Nations, Treaty Series, vol. 3, No. 4 | United Nations, Treaty Series'],
      ['Ibid., No. 5.', 'United Nations, Treaty Series, vol. 1577, No. 5 | United Nations, Treaty Series, vol. 1577'],
      [
        'Ibid., art. 4.',
        'United Nations, Treaty Series, vol. 1577, No. 27531, art. 4 | United Nations, Treaty Series, vol. 1577, No. 27531',
      ],
    );
  });

  it('takes the number of another treaty, and keeps that of the same one', () => {
    const [first] = [resolveText('United Nations, Treaty Series, vol. 1577, No. 27531.', 'first').result];
    const idAfter = (said: string, before = first): unknown => {
      const { result } = resolveText(said, before);
      return typeof result === 'string' ? result : [result.kind, result.id, result.organ, result.pinpoint];
    };
    assert.deepEqual(idAfter('Ibid., vol. 3, No. 4.'), ['treaty', '4', undefined, 'vol. 3, No. 4']);
    assert.deepEqual(idAfter('Ibid., art. 3.'), ['treaty', '27531', undefined, 'vol. 1577, No. 27531, art. 3']);
    assert.deepEqual(idAfter('Ibid.'), ['treaty', '27531', undefined, 'vol. 1577, No. 27531']);
    const resolution = resolveText('General Assembly resolution 55/25, annex II.', 'first').result;
    assert.deepEqual(idAfter('Ibid., No. 4.', resolution), ['resolution', '55/25', 'General Assembly', 'No. 4']);
  });

  it('goes back to the note before it, or to the source before it in the same note', () => {
    const { segment } = modelOf(
      documentOf(
        'The General Assembly,\n\nRecalling A¹ and B² and C³ and D*\n\n¹ A/1/2.\n\n² Ibid., para. 1; and ibid., para. 2.\n\n³ Ibid.\n\n* Ibid.\n',
      ),
    ).segments[0] ?? { segment: undefined };
    assert.ok(segment);
    const drawn = segment.notes.flatMap((series) =>
      resolveIbids(series, segment.blocks).flatMap(({ note, ibids }) =>
        ibids.map(({ start, end, antecedent, fault }) => {
          const said = segment.blocks[note.block]?.text.slice(start, end) ?? '';
          return `${note.label.value}: ${said} ${String(antecedent ?? fault)}`;
        }),
      ),
    );
    assert.deepEqual(drawn, ['2: Ibid., para. 1 0', '2: ibid., para. 2 1', '3: Ibid several', '*: Ibid asterisk']);
  });

  it('with a session of its own stands for the series of a note whose sources are all of one', () => {
    const records = (session: string, no: string): string =>
      `Official Records of the General Assembly, ${session} Session, Supplement No. ${no} (A/${no}/1)`;
    check(
      [`${records('Sixtieth', '10')}; and ${records('Sixtieth', '11')}.`, 'Ibid., Sixty-first Session, Supplement No. 3 (A/3/1).'],
      ['sources', 'Official Records of the General Assembly, Sixty-first Session, Supplement No. 3 (A/3/1)'],
    );
    check(
      [`${records('Sixtieth', '10')}; and ibid., Supplement No. 12 (A/12/1).`, 'Ibid., Supplement No. 3 (A/3/1).'],
      ['sources', 'Official Records of the General Assembly, Sixtieth Session, Supplement No. 3 (A/3/1)'],
    );
    check([`${records('Sixtieth', '10')}; and ${records('Sixtieth', '11')}.`, 'Ibid., chap. II.'], ['sources', 'several']);
    check([`${records('Sixtieth', '10')}; and ${records('Sixtieth', '11')}.`, 'Ibid.'], ['sources', 'several']);
    check([`${records('Sixtieth', '10')}; and A/1/2.`, 'Ibid., Supplement No. 3 (A/3/1).'], ['sources', 'several']);
    check([`A/1/2; and ${records('Sixtieth', '11')}.`, 'Ibid., Supplement No. 3 (A/3/1).'], ['sources', 'several']);
    check(
      [
        `${records('Sixtieth', '10')}; and ${records('Sixtieth', '11').replace('General Assembly', 'Security Council')}.`,
        'Ibid., Supplement No. 3 (A/3/1).',
      ],
      ['sources', 'several'],
    );
    check(
      [`${records('Sixtieth', '10')}; A/1/2; and ${records('Sixtieth', '11')}.`, 'Ibid., 2005, Supplement No. 3 (A/3/1).'],
      ['sources', 'Official Records of the General Assembly, 2005, Supplement No. 3 (A/3/1)'],
    );
    check(
      [
        `${records('Sixtieth', '10')}; United Nations, Treaty Series, vol. 1, No. 2; and ${records('Sixtieth', '11')}.`,
        'Ibid., 2005, Supplement No. 3.',
      ],
      ['sources', 'several'],
    );
  });

  it('of an asterisk, and after what says nothing, stands for nothing', () => {
    assert.deepEqual(read('Ibid., annex.', 'This explains.'), ['Ibid., annex → explanatory | ']);
    assert.deepEqual(read('A/1/2; and ibid., annex.', 'This explains.'), ['ibid., annex → A/1/2, annex | A/1/2']);
    assert.deepEqual(resolveText('', 'first').result, 'explanatory');
    assert.deepEqual(resolveText('A/1/2; A/1/3.', 'first').result, 'several');
    assert.deepEqual(resolveText('Ibid.', 'several').result, 'undefined');
    assert.deepEqual(
      resolveText('Ibid.', 'several').ibids.map(({ fault, antecedent }) => [fault, antecedent]),
      [['several', undefined]],
    );
  });

  it('is remembered with its series', () => {
    const { segment } = modelOf(documentOf('The General Assembly,\n\nRecalling A¹\n\n¹ A/1/2.\n')).segments[0] ?? {};
    const series = segment?.notes[0];
    assert.ok(
      segment !== undefined && series !== undefined && resolveIbids(series, segment.blocks) === resolveIbids(series, segment.blocks),
    );
  });

  modelDocument.it('of the model document are read as they stand, the orphaned one too', () => {
    assert.deepEqual(resolved(modelDocument.text()).slice(4, 9), [
      'A/CONF. 203/18, chap. I, resolution 1',
      'General Assembly resolution 55/25, annex I',
      'General Assembly resolution 55/25, annex II',
      'CEB/2005/HLC/IX/CRP.7, annex A',
      'CEB/2005/HLC/IX/CRP.7, annex III',
    ]);
  });
});
