import assert from 'node:assert/strict';
import { createModel } from '../../../server/src/model/model';
import { seriesFaults, seriesKey } from '../../../server/src/model/series/faults';
import { ResolutionDocument } from '../../../server/src/syntax/document';
import { catalogue } from '../../fixture';
import { segmentsOf } from '../draw';
import { checkSeries } from './drawSeries';

describe('a paragraph that opens as the one before', () => {
  it('lacks also, the third one further, and the fourth nothing', () => {
    checkSeries(
      `Recalling the rivers,
       Recalling the lakes,
       Recalling the seas,
       Recalling the streams,
       1. Urges all.`,
      `missing at “Recalling”: Recalling also the lakes,
       missing at “Recalling”: Recalling further the seas,`,
    );
    checkSeries(
      `Noting with concern the rivers,
       Noting with concern the lakes,
       Noting the seas,
       1. Urges all.`,
      `missing at “Noting with concern”: Noting with concern also the lakes,`,
    );
  });

  it('lacks it only where it addresses the same people', () => {
    checkSeries(
      `1. Urges Member States to act;\n2. Urges Member States to wait.`,
      `missing at “Urges”: 2. Also urges Member States to wait.`,
    );
    checkSeries(`1. Urges Member States to act;\n2. Urges all organs to wait.`, ``);
    checkSeries(
      `1. Urges Member States, upon request, to act;\n2. Urges Member States to wait.`,
      `missing at “Urges”: 2. Also urges Member States to wait.`,
    );
    checkSeries(
      `1. Urges Member States in a position to do so to act;\n2. Urges Member States in a position to do so to wait.`,
      `missing at “Urges”: 2. Also urges Member States in a position to do so to wait.`,
    );
    checkSeries(`1. Urges Member States in a position to do so;\n2. Urges Member States in a position to do so.`, ``);
    checkSeries(`1. Urges rivers;\n2. Urges rivers.`, ``);
  });

  it('lacks it whatever it speaks of where it addresses nobody, but for what it expresses', () => {
    checkSeries(`1. Notes the rivers;\n2. Notes the lakes.`, `missing at “Notes”: 2. Also notes the lakes.`);
    checkSeries(
      `1. Expresses its deep gratitude to all;\n2. Expresses its deep gratitude to Norway.`,
      `missing at “Expresses”: 2. Also expresses its deep gratitude to Norway.`,
    );
    checkSeries(`1. Expresses its hope for all;\n2. Expresses its regret at all.`, ``);
  });

  it('lacks nothing that other words stand in for, and the closing clause never does', () => {
    for (const words of [
      'further the rivers',
      'furthermore the rivers',
      'moreover the rivers',
      'in addition the rivers',
      'once the rivers',
      'in particular the rivers',
      'in this regard the rivers',
      'in that regard the rivers',
      'and recalling the rivers',
      'the great also of rivers',
    ])
      checkSeries(
        `Noting the lakes,\nNoting ${words},\n1. Urges all.`,
        words.startsWith('further ') ? `misordered at “further”: Noting also the rivers,` : ``,
      );
    checkSeries(`Noting moreover the lakes,\nNoting the rivers,\n1. Urges all.`, ``);
    checkSeries(`1. Decides to act;\n2. Decides to remain actively seized of the matter.`, ``);
    checkSeries(`1. Decides to act;\n2. Decides to wait.`, `missing at “Decides”: 2. Also decides to wait.`);
    checkSeries(`1. Decides to act;\n2. Decides to remain seized of the matter.`, ``);
    checkSeries(`Whereas rivers flow,\nWhereas lakes lie still,\n1. Urges all.`, ``);
  });

  it('is another paragraph after a heading or a quotation', () => {
    checkSeries(`1. Notes the rivers;\nLakes\n2. Notes the lakes.`, ``);
    checkSeries(`1. Notes the rivers:\n“Rivers flow.”\n2. Notes the lakes;\n3. Also notes the seas.`, ``);
    checkSeries(`1. Notes the rivers:\n“Rivers flow.”\n2. Also urges all to act.`, `orphaned at “Also”: 2. Urges all to act.`);
    checkSeries(`Noting the rivers,\n1. Notes the lakes.`, ``);
  });
});

describe('a series word', () => {
  it('is orphaned where the paragraph before opens otherwise, or none is before', () => {
    checkSeries(
      `Also recalling the rivers,\nFurther noting the lakes,\n1. Also urges all to act.`,
      `orphaned at “Also”: Recalling the rivers,
       orphaned at “Further”: Noting the lakes,
       orphaned at “Also”: 1. Urges all to act.`,
    );
    checkSeries(
      `1. Notes the rivers and urges all to act;\n2. Also urges all to wait.`,
      `orphaned (echoed) at “Also”: 2. Urges all to wait.`,
    );
    checkSeries(
      `1. Notes these:\n(a) Who urges all to act;\n2. Also urges all to wait.`,
      `orphaned (echoed) at “Also”: 2. Urges all to wait.`,
    );
  });

  it('is misordered where further comes first, repeated where it stands twice', () => {
    checkSeries(`1. Notes A;\n2. Further notes B;`, `misordered at “Further”: 2. Also notes B;`);
    checkSeries(
      `1. Notes A;\n2. Also notes B;\n3. Also notes C;\n4. Further notes D;\n5. Further notes E.`,
      `repeated at “Also”: 3. Further notes C;
       repeated at “Further”: 5. Notes E.`,
    );
    checkSeries(`1. Notes A;\n2. Also notes B;\n3. Further notes C;\n4. Also notes D.`, `misordered at “Also”: 4. Notes D.`);
    checkSeries(`Noting A,\nNoting also B,\nNoting also C,\nNoting further D,\n1. Urges all.`, `repeated at “also”: Noting further C,`);
  });

  it('may be another: once again is none of the series', () => {
    checkSeries(`1. Once again notes A;\n2. Notes B;\n3. Once again notes C.`, ``);
  });

  it('stands in its place, in the look that it has', () => {
    checkSeries(
      `1. *Notes* A;\n2. *Notes* B;\n3. *Further  notes* C.`,
      `missing at “Notes”: 2. *Also notes* B;
       misordered at “Further”: 3. *Also  notes* C.`,
    );
    checkSeries(
      `*Noting with concern* A,\n*Noting with concern* B,\n*Noting with concern* that C,\n1. Urges all.`,
      `missing at “Noting with concern”: *Noting with concern also* B,
       missing at “Noting with concern”: *Noting with concern further* that C,`,
    );
    checkSeries(
      `Recalling A,\nFurther recalling B,\nRecalling further C,\n1. Urges all.`,
      `misordered at “Further”: Recalling also B,
       repeated at “further”: Recalling C,`,
    );
    checkSeries(
      `Noting with concern A,\nAlso noting with concern B,\nAlso noting with concern C,\n1. Urges all.`,
      `repeated at “Also”: Noting with concern further C,`,
    );
    checkSeries(
      `1. Notes A;\n2 Notes B;\n3. Notes C.`,
      `missing at “Notes”: 2 Also notes B;
       missing at “Notes”: 3. Further notes C.`,
    );
    checkSeries(`Taking note of A,\nTaking note of B,\n1. Urges all.`, `missing at “Taking note of”: Taking note also of B,`);
    checkSeries(`Noting that A,\nNoting also that B,\nNoting also that C,\n1. Urges all.`, `repeated at “also”: Noting further that C,`);
  });
});

describe('what is remembered of series', () => {
  const model = createModel(catalogue);
  const faultsOf = (document: ResolutionDocument): readonly string[] =>
    model(document).segments.flatMap(({ segment }) =>
      seriesFaults(segment, catalogue).map(({ fault, paragraph, wanted }) => `${String(paragraph.block)} ${fault} ${wanted ?? 'none'}`),
    );

  it('is what a new reading says, however words change', () => {
    const text = 'The General Assembly,\n\n1. Notes A;\n\n2. Notes B;\n\n3. Notes C;\n\n4. Also notes the rivers of D.\n';
    const document = ResolutionDocument.create('file:///a.res', 'resolution', 0, text);
    faultsOf(document);
    const changes: readonly (readonly [number, string, string])[] = [
      [8, 'rivers', 'lakes'],
      [2, 'Notes', 'Urges'],
      [4, 'Notes', 'Also notes'],
      [2, 'Urges', 'Notes'],
      [6, 'Notes C', 'Notes also C'],
      [4, 'Also notes', 'Notes'],
      [8, 'Also notes', 'Also urges'],
    ];
    changes.forEach(([line, old, written], version) => {
      const row = document.getText().split('\n')[line] ?? '';
      const character = row.indexOf(old);
      ResolutionDocument.update(
        document,
        [{ range: { start: { line, character }, end: { line, character: character + old.length } }, text: written }],
        version + 1,
      );
      const fresh = ResolutionDocument.create('file:///b.res', 'resolution', 0, document.getText());
      assert.deepEqual(faultsOf(document), faultsOf(fresh), document.getText());
    });
  });

  it('is handed out again for the same segment', () => {
    const [segment] = segmentsOf('The General Assembly,\n\n1. Also notes A.\n');
    assert.ok(segment !== undefined);
    assert.equal(seriesFaults(segment, catalogue), seriesFaults(segment, catalogue));
  });
});

describe('what of a paragraph decides on series', () => {
  const keyOf = (line: string): string => {
    const block = segmentsOf(`The General Assembly,\n\n${line}\n`)[0]?.blocks[1];
    assert.ok(block !== undefined);
    return seriesKey(block, 'operative', catalogue);
  };

  it('is its phrase, its word and whom it addresses, not what it says', () => {
    assert.equal(keyOf('1. Urges Member States to act.'), keyOf('1. Urges Member States to wait.'));
    assert.notEqual(keyOf('1. Urges Member States to act.'), keyOf('1. Urges all organs to act.'));
    assert.notEqual(keyOf('1. Urges Member States to act.'), keyOf('1. Also urges Member States to act.'));
    assert.notEqual(keyOf('1. Notes A.'), keyOf('1. Urges A.'));
    assert.equal(keyOf('1. Notes the rivers of A.'), keyOf('1. Notes the rivers of B.'));
    assert.notEqual(keyOf('1. Notes the rivers of A.'), keyOf('1. Notes the streams of A.'));
    assert.notEqual(keyOf('1. Notes the rivers.'), keyOf('1. Notes moreover the rivers.'));
    assert.equal(keyOf('1. Rivers flow.'), '');
    assert.equal(keyOf('1. Urges A.').split('|').at(-1), '?');
  });
});
