import assert from 'node:assert/strict';
import { resolveIbids } from '../../../server/src/model/notes/ibid';
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
