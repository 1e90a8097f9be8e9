import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { resolution } from './commandLine';

const DRAFT = `Wells

The General Assembly,

Noting the report on wells,

1. *Invites* all to dig;

2. *Thanks* the keepers;

3. *Decides* to go on.
`;

const SHEET = `Chile: amendment to draft resolution A/80/L.7

Wells

1. Delete operative paragraph 2.

2. In operative paragraph 1, delete “springs”.

3. In operative paragraph 3, replace “go on” with “stop”.
`;

describe('resolution apply', () => {
  const state = { folder: '' };
  const at = (name: string): string => path.join(state.folder, name);
  beforeEach(() => {
    state.folder = mkdtempSync(path.join(tmpdir(), 'resolution-apply-'));
    writeFileSync(at('draft.res'), DRAFT);
    writeFileSync(at('sheet.res'), SHEET);
  });
  afterEach(() => {
    rmSync(state.folder, { recursive: true, force: true });
  });

  it('applies nothing where an instruction does not fit, and says which', () => {
    const run = resolution(['apply', at('sheet.res'), at('draft.res'), '-o', at('out.res')]);
    assert.equal(run.status, 1);
    assert.match(run.out, /1\. applied \(operative paragraph 2\): Delete operative paragraph 2\./);
    assert.match(run.out, /2\. not applied \(operative paragraph 1\).*\n {3}“springs” is not in operative paragraph 1\./);
    assert.match(run.err, /nothing was applied/);
    assert.throws(() => readFileSync(at('out.res')));
  });

  it('applies the others with --keep-going, or those that are named', () => {
    const wanted = DRAFT.replace(/2\. .*\n\n3/, '2').replace('go on', 'stop');
    const run = resolution(['apply', at('sheet.res'), at('draft.res'), '-o', at('out.res'), '--keep-going']);
    assert.equal(run.status, 1);
    assert.equal(readFileSync(at('out.res'), 'utf8'), wanted);
    const named = resolution(['apply', at('draft.res'), at('sheet.res'), '--only', '1,3']);
    assert.equal(named.status, 0, 'the amendment is seen from the files');
    assert.equal(named.out, wanted);
    assert.equal(resolution(['apply', at('sheet.res'), at('draft.res'), '--only', 'one']).status, 2);
  });

  it('answers in JSON', () => {
    const run = resolution(['apply', at('sheet.res'), at('draft.res'), '--format', 'json', '--keep-going']);
    const json = JSON.parse(run.out) as {
      readonly of: string;
      readonly text: string;
      readonly instructions: readonly { readonly state: string; readonly reports: readonly { readonly code: string }[] }[];
    };
    assert.equal(json.of, 'A/80/L.7');
    assert.deepEqual(
      json.instructions.map(({ state: one }) => one),
      ['fits', 'fails', 'fits'],
    );
    assert.deepEqual(
      json.instructions[1]?.reports.map(({ code }) => code),
      ['amendment/words-not-found'],
    );
    assert.match(json.text, /2\. \*Decides\* to stop\.\n$/);
  });

  it('is undone by the amendment that is written from the two versions', () => {
    const now = DRAFT.replace('dig', 'dig wells').replace('2. *Thanks* the keepers;\n\n3.', '2.');
    writeFileSync(at('new.res'), now);
    const written = resolution([
      'amend',
      at('draft.res'),
      at('new.res'),
      '--sponsors',
      'Chile',
      '--symbol',
      'A/80/L.7',
      '-o',
      at('made.res'),
    ]);
    assert.equal(written.status, 0, written.err);
    assert.match(
      readFileSync(at('made.res'), 'utf8'),
      /^Chile: amendment to draft resolution A\/80\/L\.7\n\nWells\n\n1\. In operative paragraph 1, /,
    );
    assert.equal(resolution(['apply', at('made.res'), at('draft.res')]).out, now);
    assert.match(resolution(['amend', at('draft.res'), at('new.res'), '--style', 'mun']).out, /^2\. Strike operative clause 2\.$/m);
    assert.equal(resolution(['amend', at('draft.res'), at('none.res')]).status, 2);
  });

  it('refuses what is no amendment, or cannot be read', () => {
    assert.equal(resolution(['apply', at('draft.res'), at('draft.res')]).status, 2);
    assert.equal(resolution(['apply', at('none.res'), at('draft.res')]).status, 2);
  });

  it('applies several amendments, lists them for the vote, and writes one for the draft as another has made it', () => {
    writeFileSync(at('other.res'), SHEET.replace('Chile', 'Ghana').replace(/1\. Delete.*/s, 'In operative paragraph 3, delete “to”.\n'));
    writeFileSync(at('sheet.res'), SHEET.replace(/\n2\. .*/s, ''));
    const files = [at('draft.res'), at('sheet.res'), at('other.res')];
    const run = resolution(['apply', ...files]);
    assert.equal(run.status, 0, run.err);
    assert.equal(run.out, DRAFT.replace(/2\. .*\n\n3/, '2').replace('to go on', 'go on'));
    const voting = resolution(['apply', ...files, '--voting-list']);
    assert.match(voting.out, /^A suggestion .*\noperative paragraph 2:\n {2}.*sheet\.res, 1 \(deletion\): /);
    const moved = resolution(['apply', at('draft.res'), at('sheet.res'), '--rebase', at('other.res')]);
    assert.match(moved.out, /^Ghana: amendment .*\n\nWells\n\nIn operative paragraph 2, replace /);
    assert.equal(resolution(['apply', ...files, '--only', '1']).status, 2);
    assert.match(resolution(['apply', at('draft.res'), at('draft.res')]).err, /is no amendment/);
  });

  it('says of several which instruction does not fit, and applies the others only when it is told to', () => {
    writeFileSync(at('other.res'), SHEET.replace('Chile', 'Ghana').replace(/1\. Delete.*/s, 'In operative paragraph 1, delete “lakes”.\n'));
    writeFileSync(at('sheet.res'), SHEET.replace(/\n2\. .*/s, ''));
    const files = [at('draft.res'), at('sheet.res'), at('other.res')];
    const refused = resolution(['apply', ...files]);
    assert.equal(refused.status, 1);
    assert.equal(refused.out, '');
    assert.match(refused.err, /“lakes” is not in operative paragraph 1\.[\s\S]*nothing was applied/);
    const told = resolution(['apply', ...files, '--keep-going', '-o', at('out.res')]);
    assert.equal(told.status, 1);
    assert.match(told.out, /other\.res[\s\S]*“lakes” is not in operative paragraph 1\./);
    assert.equal(readFileSync(at('out.res'), 'utf8'), DRAFT.replace(/2\. .*\n\n3/, '2'));
  });

  it('answers in JSON what has become of each instruction of several, and in what order they may be voted on', () => {
    writeFileSync(at('other.res'), SHEET.replace('Chile', 'Ghana').replace(/1\. Delete.*/s, 'In operative paragraph 1, delete “lakes”.\n'));
    writeFileSync(at('sheet.res'), SHEET.replace(/\n2\. .*/s, ''));
    const files = [at('draft.res'), at('sheet.res'), at('other.res'), '--format', 'json'];
    const { version, amendments, text } = JSON.parse(resolution(['apply', ...files]).out) as {
      readonly version: number;
      readonly amendments: readonly { readonly name: string; readonly instructions: readonly { readonly state: string }[] }[];
      readonly text?: string;
    };
    assert.equal(version, 1);
    assert.deepEqual(
      amendments.map(({ name, instructions }) => [path.basename(name), instructions.map(({ state: one }) => one)]),
      [
        ['sheet.res', ['fits']],
        ['other.res', ['fails']],
      ],
    );
    assert.equal(text, undefined);
    const { voting } = JSON.parse(resolution(['apply', ...files, '--voting-list']).out) as {
      readonly voting: readonly { readonly place: string }[];
    };
    assert.ok(voting.some(({ place }) => place === 'operative paragraph 2'));
  });

  it('keeps as comments what no longer fits of an amendment that is written anew, and refuses a file that is none', () => {
    writeFileSync(at('sheet.res'), SHEET.replace(/\n2\. .*/s, ''));
    writeFileSync(at('other.res'), SHEET.replace('Chile', 'Ghana').replace(/1\. Delete.*/s, 'In operative paragraph 2, delete “the”.\n'));
    const moved = resolution(['apply', at('draft.res'), at('sheet.res'), '--rebase', at('other.res')]);
    assert.equal(moved.status, 1);
    assert.match(moved.err, /1 of its instructions no longer fit; they are kept as comments/);
    assert.match(moved.out, /^\/\/ /mu);
    const none = resolution(['apply', at('draft.res'), at('sheet.res'), '--rebase', at('draft.res')]);
    assert.equal(none.status, 2);
    assert.match(none.err, /is no amendment/);
    assert.equal(resolution(['apply', at('draft.res'), at('sheet.res'), '--rebase', at('nowhere.res')]).status, 2);
  });
});
