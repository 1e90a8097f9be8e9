import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createModel } from '../../server/src/model/model';
import { citedInstruments, namesIn } from '../../server/src/model/citedInstruments';
import { exampleDraft } from '../../server/src/rules/exampleDraft';
import { catalogue, documentOf, reportsOf } from '../fixture';

const { instruments } = catalogue;
const modelOf = createModel(catalogue);

describe('the notes of instruments', () => {
  it('contradict nothing where they cite what the catalogue has, in any of its forms', () => {
    const wrong: string[] = [];
    const counted = { notes: 0 };
    for (const instrument of instruments.all) {
      for (const note of new Set(instruments.citations(instrument).flatMap(({ text, ownText }) => [text, ownText]))) {
        counted.notes += 1;
        if (reportsOf(exampleDraft(`Recalling the ${instrument.name},¹`, `¹ ${note}`), ['instrument/wrong-citation']).length > 0)
          wrong.push(`${instrument.name}: ${note}`);
      }
    }
    assert.ok(counted.notes > 800, String(counted.notes));
    assert.deepEqual(wrong, []);
  });

  it('contradict the catalogue where they cite another treaty, if the number of the right one is beyond doubt', () => {
    const sure = instruments.all.filter((instrument) => {
      const citations = instruments.citations(instrument).filter(({ unts }) => unts !== undefined);
      return citations.length > 0 && citations.every((citation) => citation.sure) && instruments.byName(instrument.name).length === 1;
    });
    const missed = sure.filter(
      ({ name }) =>
        reportsOf(exampleDraft(`Recalling the ${name},¹`, '¹ United Nations, *Treaty Series*, vol. 9999, No. 99999.'), [
          'instrument/wrong-citation',
        ]).length !== 1,
    );
    assert.ok(sure.length > 30, String(sure.length));
    assert.ok(missed.length <= sure.length / 20, missed.map(({ name }) => name).join('; '));
  });

  it('are not judged where the catalogue is in doubt', () => {
    const doubtful = instruments.all
      .filter((instrument) => instruments.citations(instrument).some(({ unts, sure }) => unts !== undefined && !sure))
      .slice(0, 60);
    assert.ok(doubtful.length > 20);
    for (const { name } of doubtful)
      assert.deepEqual(
        reportsOf(exampleDraft(`Recalling the ${name},¹`, '¹ United Nations, *Treaty Series*, vol. 9999, No. 99999.'), [
          'instrument/wrong-citation',
        ]),
        [],
        name,
      );
  });

  it('belong to the longer thing that the words before the name speak of', () => {
    for (const before of [
      'the report of the Committee under',
      'the decisions of the Conference of the Parties to',
      'the amendment to',
      'its resolution on',
    ]) {
      assert.deepEqual(
        reportsOf(
          exampleDraft(`Recalling ${before} the Convention on the Rights of the Child,¹`, '¹ General Assembly resolution 50/155.'),
          ['instrument/wrong-citation'],
        ),
        [],
        before,
      );
    }
  });
});

describe('the dates of resolutions', () => {
  it('are judged by the organ that is named', () => {
    const reports = (preamble: string): number => reportsOf(exampleDraft(preamble), ['citation/wrong-date']).length;
    assert.equal(reports('Recalling General Assembly resolution 70/1 of 25 September 2015,'), 0);
    assert.equal(reports('Recalling General Assembly resolution 70/1 of 26 September 2015,'), 1);
    assert.equal(reports('Recalling World Health Assembly resolution 70/1 of 26 September 2015,'), 0);
    assert.equal(reports('Recalling General Assembly resolution 999/1 of 26 September 2015,'), 0);
  });
});

describe('the instruments of a segment', () => {
  const segmentOf = (text: string) => {
    const [first] = modelOf(documentOf(text)).segments;
    assert.ok(first !== undefined);
    return first.segment;
  };

  it('are found with the marks behind them and their notes', () => {
    const cited = citedInstruments(
      segmentOf(
        exampleDraft(
          'Recalling the Convention on the Rights of the Child,¹ and the Convention on the Rights of Persons with Disabilities,²',
          '¹ General Assembly resolution 44/25, annex.\n\n² Ibid., annex I.',
        ),
      ),
      catalogue,
    );
    assert.deepEqual(
      cited.map(({ marks }) => marks.map(({ placed, note }) => [placed.mark.label, note?.source?.text])),
      [[['1', 'General Assembly resolution 44/25, annex']], [['2', 'General Assembly resolution 44/25, annex I']]],
    );
  });

  it('are found where a page broke the name', () => {
    const text = `The Economic and Social Council,

Recalling its resolution 2030/4,¹

1. *Urges* Member States to accede to the Protocol to Prevent,

¹ E/2030/99.

Suppress and Punish Trafficking in Persons, Especially Women and Children;²

2. *Decides* to remain seized of the matter.

² General Assembly resolution 55/25, annex II.
`;
    const protocol = citedInstruments(segmentOf(text), catalogue).find(({ name }) => name.startsWith('Protocol to Prevent'));
    assert.deepEqual(
      protocol?.marks.map(({ placed }) => placed.mark.label),
      ['2'],
    );
  });

  it('are looked for once a block and once a segment', () => {
    const segment = segmentOf(exampleDraft('Recalling the Convention on the Rights of the Child,'));
    assert.equal(citedInstruments(segment, catalogue), citedInstruments(segment, catalogue));
    for (const block of segment.blocks) assert.equal(namesIn(block, catalogue), namesIn(block, catalogue));
  });
});
