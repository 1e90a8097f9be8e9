import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { inFolder, resolution } from './commandLine';

const SOUND = 'test/fixtures/sample-sound.res';
const FAULTY = 'test/fixtures/sample-faulty.res';

interface JsonReport {
  readonly version: number;
  readonly files: readonly {
    readonly path: string;
    readonly profile: string;
    readonly era: string;
    readonly diagnostics: readonly {
      readonly code: string;
      readonly rulebook: readonly string[];
      readonly severity: string;
      readonly message: string;
      readonly range: unknown;
      readonly fixes: readonly JsonFix[];
      readonly related: readonly unknown[];
    }[];
  }[];
}

interface JsonFix {
  readonly title: string;
  readonly preferred: boolean;
  readonly safe: boolean;
  readonly edits: readonly { readonly range: { readonly start: unknown }; readonly newText: string }[];
}

describe('resolution check', () => {
  it('draws each report under its words, and ends with the sum and status 1', () => {
    const { status, out, err } = resolution(['check', FAULTY]);
    assert.equal(status, 1);
    assert.equal(err, '');
    assert.ok(
      out.includes(
        [
          `${FAULTY}:46:3: error: Space in the symbol: it should read A/CONF.234/16 [masthead/malformed-symbol]`,
          '    ² A/CONF. 234/16, chap. I, resolution 1.',
          '      ^^^^^^^^^^^^^^',
          '    fix: Write A/CONF.234/16',
        ].join('\n'),
      ),
      out,
    );
    assert.match(out, /^\d+ errors.* in 1 file\n$/m);
  });

  it('has status 0 where nothing is wrong', () => {
    assert.deepEqual(resolution(['check', SOUND]), { status: 0, out: 'Nothing to report in 1 file\n', err: '' });
  });

  it('writes the JSON of the contract', () => {
    const { status, out } = resolution(['check', FAULTY, SOUND, '--format', 'json']);
    assert.equal(status, 1);
    const report = JSON.parse(out) as JsonReport;
    assert.equal(report.version, 1);
    assert.deepEqual(
      report.files.map(({ path, profile, era }) => [path, profile, era]),
      [
        [FAULTY, 'ecosoc', 'current'],
        [SOUND, 'ecosoc', 'current'],
      ],
    );
    const ibid = report.files[0]?.diagnostics.find(({ code }) => code === 'footnote/ibid-wrong-source');
    assert.ok(ibid);
    assert.deepEqual(Object.keys(ibid), ['code', 'rulebook', 'severity', 'message', 'range', 'fixes', 'related']);
    assert.deepEqual(ibid.rulebook, ['FN-10']);
    assert.deepEqual(ibid.range, { start: { line: 51, character: 2 }, end: { line: 51, character: 7 } });
    const [fix] = ibid.fixes;
    assert.ok(fix);
    assert.deepEqual([fix.title, fix.preferred, fix.safe], ['Write General Assembly resolution 55/25, annex III.', true, false]);
    assert.deepEqual(
      fix.edits.map(({ range, newText }) => [range.start, newText.startsWith('General Assembly resolution 55/25, annex III')]),
      [[{ line: 51, character: 2 }, true]],
    );
  });

  it('counts errors in its status whatever is printed', () => {
    const { status, out } = resolution(['check', FAULTY, '--format', 'json', '--min-severity', 'error']);
    const all = JSON.parse(resolution(['check', FAULTY, '--format', 'json']).out) as JsonReport;
    const errors = JSON.parse(out) as JsonReport;
    assert.equal(status, 1);
    assert.ok(errors.files[0]?.diagnostics.every(({ severity }) => severity === 'error'));
    assert.ok((all.files[0]?.diagnostics.length ?? 0) > (errors.files[0]?.diagnostics.length ?? 0));
  });

  it('writes SARIF, whose places count from one', () => {
    const { runs } = JSON.parse(resolution(['check', FAULTY, '--format', 'sarif']).out) as {
      readonly runs: readonly [
        {
          readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
          readonly results: readonly { readonly ruleId: string; readonly level: string; readonly locations: readonly unknown[] }[];
        },
      ];
    };
    const symbol = runs[0].results.find(({ ruleId }) => ruleId === 'masthead/malformed-symbol');
    assert.deepEqual(symbol?.locations, [
      { physicalLocation: { artifactLocation: { uri: FAULTY }, region: { startLine: 46, startColumn: 3, endLine: 46, endColumn: 17 } } },
    ]);
    assert.deepEqual(
      [...new Set(runs[0].results.map(({ ruleId }) => ruleId))].sort(),
      runs[0].tool.driver.rules.map(({ id }) => id),
    );
  });

  it('writes workflow commands', () => {
    const { out } = resolution(['check', FAULTY, '--format', 'github']);
    assert.match(
      out,
      /^::error file=test\/fixtures\/sample-faulty\.res,line=46,endLine=46,col=3,endColumn=17,title=masthead\/malformed-symbol::Space in the symbol: it should read A\/CONF\.234\/16$/m,
    );
  });

  it('reads folders, but neither node_modules nor dot folders, and says what it leaves alone', () => {
    inFolder((folder) => {
      for (const name of ['a', 'node_modules', '.git']) {
        mkdirSync(join(folder, name));
        copyFileSync(FAULTY, join(folder, name, 'draft.res'));
      }
      copyFileSync(SOUND, join(folder, 'a', 'other.unres'));
      copyFileSync(SOUND, join(folder, 'a', 'other.txt'));
      copyFileSync('test/fixtures/rescript/Sample.res', join(folder, 'Sample.res'));
      const { status, out, err } = resolution(['check', '.', '--format', 'json'], { cwd: folder });
      assert.equal(status, 1);
      assert.deepEqual(
        (JSON.parse(out) as JsonReport).files.map(({ path, diagnostics }) => [path, diagnostics.length > 0]),
        [
          ['Sample.res', false],
          ['a/draft.res', true],
          ['a/other.unres', false],
        ],
      );
      assert.equal(err, 'resolution: Sample.res: left alone, since it is ReScript\n');
    });
  });

  it('reads standard input under the name given', () => {
    const { status, out } = resolution(['check', '-', '--name', 'pasted.res', '--format', 'json'], { input: readFileSync(FAULTY) });
    assert.equal(status, 1);
    assert.equal((JSON.parse(out) as JsonReport).files[0]?.path, 'pasted.res');
  });

  it('takes profile and era from its options, before the settings file', () => {
    inFolder((folder) => {
      copyFileSync(FAULTY, join(folder, 'draft.res'));
      writeFileSync(
        join(folder, '.resolutionrc.json'),
        '{ "profile": "hrc", "era": "legacy", "severities": { "masthead/malformed-symbol": "off" } }',
      );
      const [file] = (
        JSON.parse(resolution(['check', 'draft.res', '--format', 'json', '--profile', 'ga'], { cwd: folder }).out) as JsonReport
      ).files;
      assert.deepEqual([file?.profile, file?.era], ['ga', 'legacy']);
      assert.ok(!file?.diagnostics.some(({ code }) => code === 'masthead/malformed-symbol'));
    });
  });
});

describe('resolution fix', () => {
  it('applies the safe fixes, says what it changed, and has nothing to do a second time', () => {
    inFolder((folder) => {
      const file = join(folder, 'draft.res');
      copyFileSync(FAULTY, file);
      const first = resolution(['fix', 'draft.res'], { cwd: folder });
      assert.equal(first.status, 1, 'errors are left that need a look');
      assert.match(first.out, /^draft\.res: .*items\/malformed-label \(3\)/);
      assert.ok(
        first.out.includes('  - ² A/CONF. 234/16, chap. I, resolution 1.\n  + ² A/CONF.234/16, chap. I, resolution 1.\n'),
        first.out,
      );
      const text = readFileSync(file, 'utf8');
      assert.ok(text.includes('\n(a) Sealed containers') && text.includes('⁵ Ibid., annex III.'));
      const second = resolution(['fix', 'draft.res'], { cwd: folder });
      assert.equal(second.out, '');
      assert.match(
        second.err,
        /draft\.res: \d+ reports? with a fix that was not applied\n(?: {2}line \d+: .+ \([a-z-]+\/[a-z-]+\): left alone, since .+\n)+/,
      );
      assert.match(second.err, /\(footnote\/ibid-wrong-source\): left alone, since its wording should be checked first\n/);
      assert.equal(readFileSync(file, 'utf8'), text);
    });
  });

  it('applies the preferred fixes of the rules named, safe or not, and no others', () => {
    inFolder((folder) => {
      const file = join(folder, 'draft.res');
      copyFileSync(FAULTY, file);
      resolution(['fix', 'draft.res', '--rule', 'footnote/ibid-wrong-source', '--rule', 'masthead/malformed-symbol'], { cwd: folder });
      const expected = readFileSync(FAULTY, 'utf8')
        .replace('⁵ Ibid., annex III.', '⁵ General Assembly resolution 55/25, annex III.')
        .replace('A/CONF. 234/16', 'A/CONF.234/16');
      assert.equal(readFileSync(file, 'utf8'), expected);
    });
  });

  it('changes nothing in a dry run', () => {
    inFolder((folder) => {
      const file = join(folder, 'draft.res');
      copyFileSync(FAULTY, file);
      const { out, err } = resolution(['fix', 'draft.res', '--dry-run'], { cwd: folder });
      assert.match(out, /A\/CONF\.234\/16/);
      assert.match(err, /would be fixed in 1 file/);
      assert.equal(readFileSync(file, 'utf8'), readFileSync(FAULTY, 'utf8'));
    });
  });

  it('writes standard input mended to standard output', () => {
    const { out, err } = resolution(['fix', '-'], { input: readFileSync(FAULTY) });
    assert.ok(out.startsWith('United Nations\n') && out.includes('A/CONF.234/16'));
    assert.match(err, /masthead\/malformed-symbol \(1\)/);
  });
});

describe('resolution rules and lookup', () => {
  it('lists every rule once, with the keys of the contract', () => {
    const list = JSON.parse(resolution(['rules', '--format', 'json']).out) as readonly Readonly<Record<string, unknown>>[];
    assert.ok(list.length >= 10);
    for (const rule of list)
      assert.deepEqual(Object.keys(rule), ['code', 'rulebook', 'severity', 'profiles', 'fixable', 'title', 'why', 'source', 'docs']);
    assert.equal(new Set(list.map(({ code }) => code)).size, list.length);
  });

  it('explains one rule', () => {
    const { status, out } = resolution(['rules', 'footnote/ibid-wrong-source']);
    assert.equal(status, 0);
    assert.match(out, /^footnote\/ibid-wrong-source: .*\n.*FN-10/);
    assert.equal(resolution(['rules', 'footnote/no-such-rule']).status, 2);
  });

  it('says what is known of an instrument, and [] of what is not', () => {
    const [first] = JSON.parse(resolution(['lookup', 'Palermo', 'Convention', '--format', 'json']).out) as readonly Readonly<
      Record<string, unknown>
    >[];
    assert.ok(first);
    assert.equal(first['name'], 'United Nations Convention against Transnational Organized Crime');
    assert.equal(first['adopted'], '2000-11-15');
    const unknown = resolution(['lookup', 'zzzzqq xxyy', '--format', 'json']);
    assert.deepEqual([JSON.parse(unknown.out), unknown.status], [[], 1]);
  });

  it('says that a name is not known, gives those that come nearest, and writes dates as drafters do', () => {
    const { out, status } = resolution(['lookup', 'Convention', 'on', 'the', 'Rights', 'of', 'Children']);
    assert.equal(status, 1);
    assert.match(out, /^No such name\. Similar names:\n(?: {2}\S.*\n){1,5}$/u);
    assert.match(out, /^ {2}Convention on the Rights of the Child$/mu);
    assert.deepEqual(resolution(['lookup', 'zzzzqq xxyy']), {
      ...resolution(['lookup', 'zzzzqq xxyy']),
      out: 'No information on zzzzqq xxyy.\n',
      status: 1,
    });
    const known = resolution(['lookup', 'Convention', 'on', 'the', 'Rights', 'of', 'the', 'Child']);
    assert.equal(known.status, 0);
    assert.match(known.out, /adopted +20 November 1989\n/u);
    assert.match(resolution(['lookup', 'ILO C4']).out, /entry into force +13 June 1921\n {2}abrogated +June 2017\n/u);
  });
});
