import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { inFolder, resolution, type Run } from './commandLine';

const DRAFT = `The Economic and Social Council,

1. *Urges* Member States to act;

3. *Requests* the Secretary-General to report.
`;

const SILENT = '{ "severities": { "numbering/out-of-order": "off" } }';

/** A project in a folder `project` with a draft in `project/drafts`; beside it stands what must not be read. */
function inProject(work: (project: string, outside: string) => void): void {
  inFolder((folder) => {
    const project = join(folder, 'project');
    mkdirSync(join(project, 'drafts'), { recursive: true });
    writeFileSync(join(project, 'drafts', 'draft.res'), DRAFT);
    writeFileSync(join(folder, 'secret.tsv'), 'the secret of this machine\n');
    work(project, folder);
  });
}

function isSilent({ out }: Run): boolean {
  return !out.includes('numbering/out-of-order');
}

describe('what the command line reads beside the drafts', () => {
  it('is no table outside of the folder, however the settings file names it', () => {
    inProject((project, outside) => {
      symlinkSync(join(outside, 'secret.tsv'), join(project, 'link.tsv'));
      symlinkSync(outside, join(project, 'linked'));
      const catalogue = ['../secret.tsv', 'drafts/../../secret.tsv', join(outside, 'secret.tsv'), 'link.tsv', 'linked/secret.tsv'];
      writeFileSync(join(project, '.resolutionrc.json'), JSON.stringify({ catalogue }));
      for (const args of [
        ['check', '.'],
        ['check', 'drafts/draft.res'],
        ['lookup', 'CRC'],
      ]) {
        const { status, out, err } = resolution(args, { cwd: project });
        assert.doesNotMatch(out + err, /secret of this machine/, args.join(' '));
        for (const path of catalogue) assert.ok(err.includes(`The catalogue "${path}" cannot be read`), err);
        if (args[0] === 'check') assert.equal(status, 2);
      }
    });
  });

  it('is a table inside of it, also behind a link that stays inside', () => {
    inProject((project) => {
      writeFileSync(join(project, 'house.tsv'), 'id\tname\nx\tInvented Convention on the Rights of Drafters\n');
      symlinkSync(join(project, 'house.tsv'), join(project, 'link.tsv'));
      for (const path of ['house.tsv', './drafts/../house.tsv', 'link.tsv']) {
        writeFileSync(join(project, '.resolutionrc.json'), JSON.stringify({ catalogue: [path] }));
        assert.match(
          resolution(['lookup', 'Invented Convention on the Rights of Drafters'], { cwd: project }).out,
          /^Invented Convention/m,
          path,
        );
      }
    });
  });

  it('is no settings file above a folder that is checked', () => {
    inProject((project, outside) => {
      writeFileSync(join(outside, '.resolutionrc.json'), SILENT);
      for (const cwd of [project, outside])
        for (const path of [project, join(project, 'drafts')])
          assert.ok(!isSilent(resolution(['check', path], { cwd })), `${path} in ${cwd}`);
      assert.ok(!isSilent(resolution(['check', 'drafts/draft.res'], { cwd: project })));
      assert.ok(!isSilent(resolution(['check', '../drafts/draft.res'], { cwd: join(project, 'drafts') })));
    });
  });

  it('is the settings file of the repository, up to its root and no higher', () => {
    inProject((project, outside) => {
      mkdirSync(join(project, '.git'));
      writeFileSync(join(outside, '.resolutionrc.json'), SILENT);
      const runs = (): readonly boolean[] =>
        [
          ['check', 'drafts'],
          ['check', 'drafts/draft.res'],
          ['check', '.'],
        ].map((args) => isSilent(resolution(args, { cwd: project })));
      assert.deepEqual(runs(), [false, false, false]);
      writeFileSync(join(project, '.resolutionrc.json'), SILENT);
      assert.deepEqual(runs(), [true, true, true]);
      assert.ok(isSilent(resolution(['check', 'draft.res'], { cwd: join(project, 'drafts') })));
    });
  });

  it('is the settings file of the folder that is checked, or that the command is run in', () => {
    inProject((project) => {
      writeFileSync(join(project, '.resolutionrc.json'), SILENT);
      assert.ok(isSilent(resolution(['check', '.'], { cwd: project })));
      assert.ok(isSilent(resolution(['check', 'drafts/draft.res'], { cwd: project })));
      assert.ok(isSilent(resolution(['check', '-'], { cwd: project, input: DRAFT })));
      assert.ok(!isSilent(resolution(['check', 'drafts'], { cwd: project })));
    });
  });

  it('is no settings file behind a link that leads out', () => {
    inProject((project, outside) => {
      writeFileSync(join(outside, 'elsewhere.json'), 'the secret of this machine');
      symlinkSync(join(outside, 'elsewhere.json'), join(project, '.resolutionrc.json'));
      const { out, err, status } = resolution(['check', '.'], { cwd: project });
      assert.doesNotMatch(out + err, /secret/);
      assert.match(err, /\.resolutionrc\.json: cannot be read: a link leads out of the folder/);
      assert.equal(status, 2);
    });
  });
});
