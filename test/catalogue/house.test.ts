import assert from 'node:assert/strict';
import { readHouseTable, withHouseInstruments } from '../../server/src/catalogue/houseInstruments';
import { formatMessage } from '../../server/src/text/message';
import { compiledCatalogue } from './compiledCatalogue';

function problems(text: string): readonly string[] {
  return readHouseTable(text).problems.map(({ line, text: said }) => `${line}: ${formatMessage(said)}`);
}

describe("a drafting office's own table of instruments", () => {
  const good =
    '# ours\nid\tname\taliases\tadopted\tfootnote\nour-plan\tPlan of Action of the Office\tthe Office Plan|OPA\t2024-03-01\tA/78/1, annex.\n';

  it('adds to what the catalogue knows', () => {
    const { instruments, problems: none } = readHouseTable(good);
    assert.deepEqual(none, []);
    const catalogue = withHouseInstruments(compiledCatalogue, instruments);
    const text = 'Recalling the Plan of Action of the Office and CEDAW';
    assert.deepEqual(
      catalogue.instruments.find(text).map((match) => match.instruments[0]?.id),
      ['our-plan', 'cedaw'],
    );
    assert.equal(catalogue.instruments.search('opa', 1)[0]?.id, 'our-plan');
    assert.equal(catalogue.instruments.citations(instruments[0] ?? assert.fail())[0]?.symbol, 'A/78/1');
    assert.equal(compiledCatalogue.instruments.byName('OPA').length, 0);
    assert.equal(catalogue.resolutions, compiledCatalogue.resolutions);
  });

  it('takes the place of a known instrument of the same id', () => {
    const { instruments } = readHouseTable('id\tname\r\ncedaw\tWomen’s Rights Convention\r\n');
    const catalogue = withHouseInstruments(compiledCatalogue, instruments);
    assert.deepEqual(catalogue.instruments.byName('CEDAW'), []);
    assert.equal(catalogue.instruments.byName("Women's Rights Convention")[0]?.id, 'cedaw');
  });

  it('is told what is wrong with it, and keeps its sound rows', () => {
    assert.deepEqual(problems(''), ['0: The table is empty: its first line names the columns, id and name among them']);
    assert.deepEqual(problems('id\taliases\n'), ['0: The column name is missing']);
    assert.deepEqual(problems('id\tname\tid\n'), ['0: The column id appears twice']);
    assert.deepEqual(problems('id\tname\tcolour\nx\tX\tred'), ['0: The column colour is unknown and is ignored']);
    const faulty = readHouseTable(
      'id\tname\tadopted\tunts_vol\na\t\t2000\nb\tB\t2001-02-30\nb\tB\t\tXII\nc\tC\t2000-11\t12\t13\nd\tD\t2000-11\t2225',
    );
    assert.deepEqual(
      faulty.instruments.map((instrument) => instrument.id),
      ['d'],
    );
    assert.deepEqual(problems('id\tname\tadopted\tunts_vol\na\t\t2000\nb\tB\t2001-02-30\nb\tB\t\tXII\nc\tC\t2000-11\t12\t13'), [
      '1: The row has no name',
      '2: 2001-02-30 is not a date of the form 2000-11-15, 2000-11 or 2000 (column adopted)',
      '3: The id b is already used in an earlier row',
      '3: XII is not a number of the Treaty Series (column unts_vol)',
      '4: The row has 5 cells for 4 columns',
    ]);
  });
});
