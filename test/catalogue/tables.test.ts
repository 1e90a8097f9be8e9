import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { CATALOGUE_TABLES } from '../../server/src/catalogue/catalogue';
import { LANGUAGES } from '../../server/src/lsp/language';
import { packedKey } from '../../server/src/text/message';
import { compiledCatalogue, sourceRows } from './compiledCatalogue';

const instruments = sourceRows('instruments');
const resolutions = sourceRows('resolutions');
const states = sourceRows('states');
const bodies = sourceRows('bodies');

/** Whether a date of any precision exists in the calendar. */
function isDate(date: string): boolean {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(date) ?? [];
  if (year === undefined) {
    return false;
  }
  const exact = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  return (
    exact.getUTCMonth() === Number(month ?? 1) - 1 &&
    exact.getUTCDate() === Number(day ?? 1) &&
    Number(year) >= 1850 &&
    Number(year) <= 2026
  );
}

function twice(list: readonly string[]): readonly string[] {
  return [...new Set(list.filter((item, at) => list.indexOf(item) !== at))];
}

describe('the source tables', () => {
  it('say where they are from, and SOURCES.md names every one of them', () => {
    const sources = readFileSync('server/data/SOURCES.md', 'utf8');
    const tables = readdirSync('server/data').filter((name) => name.endsWith('.tsv'));
    assert.ok(tables.length >= 12);
    for (const table of tables) {
      assert.match(readFileSync(`server/data/${table}`, 'utf8'), /^# .+ Taken over \d{4}-\d{2}\. See SOURCES\.md\.\n/u, table);
      assert.ok(sources.includes(`\`${table}\``), table);
    }
  });

  it('are compiled to less than 3 MB, one file for each table that the catalogue reads and each language', () => {
    const names = [...CATALOGUE_TABLES, ...LANGUAGES.map((language) => `messages_${language}`)];
    assert.deepEqual(
      readdirSync('dist/data')
        .filter((name) => name.endsWith('.json'))
        .sort(),
      names.map((name) => `${name}.json`).sort(),
    );
    const bytes = readdirSync('dist/data').reduce((sum, name) => sum + statSync(`dist/data/${name}`).size, 0);
    assert.ok(bytes > 500_000 && bytes < 3_000_000, String(bytes));
  });
});

describe('the translations', () => {
  it('are packed by the keys that the server looks them up by, none lost', () => {
    for (const language of LANGUAGES) {
      const read = (file: string): Readonly<Record<string, string>> => JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
      const written = Object.entries(read(`server/l10n/${language}.json`)).map(([english, translation]) => [
        packedKey(english),
        translation,
      ]);
      assert.deepEqual(read(`dist/data/messages_${language}.json`), Object.fromEntries(written));
    }
  });
});

describe('the table of instruments', () => {
  const ids = new Set(instruments.map((row) => row['id']));

  it('has ids once each, and parents that exist', () => {
    assert.ok(instruments.length >= 1054);
    assert.deepEqual(twice(instruments.map((row) => row['id'] ?? '')), []);
    assert.deepEqual(
      instruments.filter((row) => row['parent_id'] !== '' && !ids.has(row['parent_id'])).map((row) => row['id']),
      [],
    );
  });

  it('has dates of the calendar, and nothing in force before it was adopted', () => {
    for (const row of instruments) {
      for (const column of ['adopted', 'in_force', 'opened_for_signature']) {
        const date = row[column] ?? '';
        assert.ok(date === '' || isDate(date), `${row['id'] ?? ''} ${column} ${date}`);
      }
      const [adopted, inForce] = [row['adopted'] ?? '', row['in_force'] ?? ''];
      assert.ok(adopted === '' || inForce === '' || adopted.slice(0, inForce.length) <= inForce.slice(0, adopted.length), row['id']);
    }
  });

  it('has well-formed numbers of the Treaty Series', () => {
    for (const row of instruments) {
      assert.match(row['unts_vol'] ?? '', /^(?:[1-9]\d{0,3})?$/u, row['id']);
      assert.match(row['unts_no'] ?? '', /^(?:[1-9]\d{0,4}(?:–\d{1,5}| and \d{1,5})?)?$/u, row['id']);
    }
  });

  it('gives the same volume and number in the note as in the columns', () => {
    for (const instrument of compiledCatalogue.instruments.all) {
      for (const { unts, text } of compiledCatalogue.instruments.citations(instrument)) {
        if (unts !== undefined && instrument.untsVolume !== undefined) {
          assert.ok(unts.volumes.includes(instrument.untsVolume) && unts.number === instrument.untsNumber, `${instrument.id}: ${text}`);
        }
      }
    }
  });

  it('marks as unverified only fields that are filled', () => {
    const columns = new Set(Object.keys(instruments[0] ?? {}));
    for (const row of instruments) {
      for (const field of (row['unverified_fields'] ?? '').split('|').filter((name) => name !== '')) {
        assert.ok(columns.has(field) && row[field] !== '', `${row['id'] ?? ''} ${field}`);
      }
    }
  });

  it('gives a name to two instruments only where the name is marked as ambiguous', () => {
    const marked = new Map(sourceRows('ambiguous-names').map((row) => [row['name'] ?? '', new Set((row['instruments'] ?? '').split('|'))]));
    const bearers = new Map<string, Set<string>>();
    for (const row of instruments) {
      for (const name of [row['name'] ?? '', ...(row['aliases'] ?? '').split('|')].filter((one) => one !== '')) {
        const key = name.replace(/^the /iu, '').toLowerCase();
        bearers.set(key, (bearers.get(key) ?? new Set()).add(row['id'] ?? ''));
      }
    }
    for (const [name, of] of bearers) {
      if (of.size > 1) {
        assert.deepEqual([...of].sort(), [...(marked.get(name) ?? [])].sort(), name);
      }
    }
    for (const [name, of] of marked) {
      assert.deepEqual(
        [...of].filter((id) => !ids.has(id)),
        [],
        name,
      );
    }
  });

  it('dates an instrument as the resolution by which the same organ adopted it, where both are sure', () => {
    const differing = compiledCatalogue.instruments.all.filter((instrument) => {
      const [, organ = '', id = ''] = /^(.+) resolution (.+)$/u.exec(instrument.resolution ?? '') ?? [];
      const resolution = compiledCatalogue.resolutions.find(organ, id);
      const { isSure } = compiledCatalogue.instruments;
      return (
        resolution?.dateSureness === 'high' &&
        instrument.body === organ &&
        instrument.adopted !== undefined &&
        isSure(instrument, 'adopted') &&
        isSure(instrument, 'resolution') &&
        resolution.date !== instrument.adopted &&
        resolution.date !== instrument.openedForSignature
      );
    });
    assert.deepEqual(
      differing.map((instrument) => instrument.id),
      [],
    );
  });
});

describe('the table of resolutions', () => {
  it('has symbols once each and dates of the calendar', () => {
    assert.ok(resolutions.length >= 25_141);
    const numbers = resolutions.map((row) => `${row['body'] ?? ''} ${row['number'] ?? ''}`);
    assert.equal(new Set(numbers).size, resolutions.length);
    const symbols = resolutions.flatMap((row) => (row['symbol'] === '' ? [] : [row['symbol']]));
    assert.equal(new Set(symbols).size, symbols.length);
    for (const row of resolutions) {
      const date = row['date'] ?? '';
      assert.equal(date === '', row['date_sure'] === '', row['symbol']);
      assert.ok(date === '' || isDate(date), `${row['symbol'] ?? ''} ${date}`);
    }
  });

  it('dates the regular resolutions of the General Assembly inside their session, where sure', () => {
    const outside = resolutions.filter((row) => {
      const session = Number(/^(\d+)\/\d+$/u.exec(row['number'] ?? '')?.[1]);
      const date = row['date'] ?? '';
      return (
        row['body'] === 'General Assembly' &&
        session > 0 &&
        row['date_sure'] === 'high' &&
        (date < `${1945 + session}-09` || date > `${1946 + session}-10`)
      );
    });
    assert.deepEqual(
      outside.map((row) => `${row['symbol'] ?? ''} ${row['date'] ?? ''}`),
      [],
    );
  });

  it('dates resolutions of the Security Council in the year of their number', () => {
    const outside = resolutions.filter(
      (row) =>
        row['body'] === 'Security Council' && row['date'] !== '' && !(row['number'] ?? '').includes(`(${(row['date'] ?? '').slice(0, 4)})`),
    );
    assert.deepEqual(
      outside.map((row) => `${row['symbol'] ?? ''} ${row['date'] ?? ''}`),
      [],
    );
  });

  it('comes out of the compiled table as it went in', () => {
    const inferred = new Map(
      sourceRows('resolutions-inferred-dates').map((row) => [`${row['body'] ?? ''} ${row['number'] ?? ''}`, row['date']]),
    );
    for (const row of resolutions) {
      const date = row['date'] === '' ? (inferred.get(`${row['body'] ?? ''} ${row['number'] ?? ''}`) ?? '') : row['date'];
      const found = compiledCatalogue.resolutions.find(row['body'] ?? '', row['number'] ?? '');
      assert.deepEqual(
        [found?.date ?? '', found?.title ?? '', found?.titleKind ?? '', found?.symbol ?? ''],
        [date, row['title'], row['title'] === '' ? '' : row['title_kind'], row['symbol']],
        row['symbol'],
      );
    }
  });
});

describe('the tables of bodies and States', () => {
  it('name parents that exist, or say who they are', () => {
    const names = new Set(bodies.map((row) => row['name']));
    const known = bodies.filter((row) => names.has(row['parent'] ?? '')).length;
    assert.ok(known > 150, String(known));
  });

  it('have every Member State once, in the order of printed lists', () => {
    assert.equal(states.filter((row) => row['status'] === 'member').length, 193);
    assert.deepEqual(twice(states.map((row) => row['iso3'] ?? '')), []);
    assert.deepEqual(twice(states.map((row) => row['sort_key'] ?? '')), []);
    const { all, byName } = compiledCatalogue.states;
    assert.equal(all[0]?.name, 'Afghanistan');
    assert.ok(all.findIndex((state) => state.code === 'TZA') > all.findIndex((state) => state.code === 'ARE'));
    assert.deepEqual(
      [byName('the Syria')?.as, byName('Syrian Arab Republic')?.as, byName('Narnia')],
      ['other name', 'short name', undefined],
    );
  });

  it("never call a State by another one's official name", () => {
    const official = new Set(states.map((row) => row['short_en'] ?? ''));
    for (const row of states) {
      for (const name of (row['wrong_or_former'] ?? '').split(';').map((one) => one.trim())) {
        assert.ok(!official.has(name), `${row['iso3'] ?? ''}: ${name}`);
      }
    }
  });
});

describe('the table of superseded names', () => {
  const { superseded } = compiledCatalogue;

  it('has names once each, and months of the calendar', () => {
    assert.deepEqual(twice(superseded.all.map(({ name }) => name)), []);
    assert.deepEqual(
      superseded.all.filter(({ since, name, now }) => !isDate(since) || name === now).map(({ name }) => name),
      [],
    );
    assert.deepEqual(
      superseded.all.filter(({ now }) => superseded.all.some(({ name }) => name === now)).map(({ name }) => name),
      [],
    );
  });

  it('finds a name where it is used for today, not for an act of its time', () => {
    const names = (text: string): readonly string[] => superseded.find(text).map((match) => text.slice(match.start, match.end));
    assert.deepEqual(names('Requests the Department of Peacekeeping Operations to report'), ['Department of Peacekeeping Operations']);
    assert.deepEqual(
      names(
        'Recalling Commission on Sustainable Development decision 7/1 and resolution 2004/1 of the Commission on Sustainable Development',
      ),
      [],
    );
    assert.deepEqual(names('the former Organization of African Unity; the European Community Humanitarian Office'), []);
  });
});
