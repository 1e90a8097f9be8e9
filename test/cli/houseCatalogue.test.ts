import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { inFolder, resolution } from './commandLine';

const DRAFT = `The Economic and Social Council,

Recalling the Invented Convention on the Right of Drafters,

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`;

describe('a drafting office’s own instruments', () => {
  it('are known to the check of drafts in the folder of the settings file and below', () => {
    inFolder((folder) => {
      mkdirSync(join(folder, 'drafts'));
      writeFileSync(join(folder, 'drafts', 'draft.res'), DRAFT);
      const codes = (): readonly string[] =>
        resolution(['check', '--format', 'json', 'drafts/draft.res'], { cwd: folder }).out.match(/instrument\/[a-z-]+/g) ?? [];
      assert.deepEqual(codes(), []);
      writeFileSync(join(folder, 'house.tsv'), 'id\tname\ninvented\tInvented Convention on the Rights of Drafters\n');
      writeFileSync(join(folder, '.resolutionrc.json'), '{ "catalogue": ["house.tsv"] }');
      assert.ok(codes().includes('instrument/misspelt-name'));
    });
  });

  it('are known to lookup in the folder of the settings file', () => {
    inFolder((folder) => {
      writeFileSync(join(folder, 'house.tsv'), 'id\tname\ninvented\tInvented Convention on the Rights of Drafters\n');
      const found = (): string => resolution(['lookup', 'Invented Convention on the Rights of Drafters'], { cwd: folder }).out;
      assert.doesNotMatch(found(), /^Invented/m);
      writeFileSync(join(folder, '.resolutionrc.json'), '{ "catalogue": ["house.tsv"] }');
      assert.match(found(), /^Invented Convention on the Rights of Drafters\n/);
    });
  });

  it('that cannot be used are named by file and line, a table that is not there by the settings file', () => {
    inFolder((folder) => {
      writeFileSync(join(folder, 'draft.res'), DRAFT);
      writeFileSync(join(folder, 'house.tsv'), 'id\tname\tadopted\ninvented\tInvented Convention on the Rights of Drafters\t2001-02-30\n');
      writeFileSync(join(folder, '.resolutionrc.json'), '{ "catalogue": ["house.tsv", "nowhere.tsv"] }');
      const { status, err } = resolution(['check', 'draft.res'], { cwd: folder });
      assert.equal(status, 2);
      assert.match(err, /house\.tsv:2: 2001-02-30 is not a date/);
      assert.match(err, /\.resolutionrc\.json: The catalogue "nowhere\.tsv" cannot be read/);
    });
  });

  it('must be named in a list', () => {
    inFolder((folder) => {
      writeFileSync(join(folder, 'draft.res'), DRAFT);
      writeFileSync(join(folder, '.resolutionrc.json'), '{ "catalogue": "house.tsv" }');
      assert.match(resolution(['check', 'draft.res'], { cwd: folder }).err, /"catalogue" must be a list of paths/);
    });
  });
});
