import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readProjectSettings, settingsFolders } from '../../server/src/service/projectSettings';

const FENCE = ['file:///home/ada/project', 'file:///home/ada/tables'];

/** The files that reading the settings of a folder asks for, with what it comes to. */
function read(
  folder: string,
  files: Readonly<Record<string, string>>,
): { readonly asked: readonly string[]; readonly faults: readonly string[] } {
  const asked: string[] = [];
  const reading = readProjectSettings(folder, FENCE);
  let step = reading.next();
  while (step.done !== true) {
    asked.push(step.value);
    const text = files[step.value];
    step = reading.next(text === undefined ? undefined : { text });
  }
  return { asked, faults: (step.value?.faults ?? []).flatMap(({ uri, faults }) => faults.map(({ text }) => `${uri}: ${text.template}`)) };
}

describe('the settings of a project', () => {
  it('are looked for from the file up to the folder of the fence', () => {
    assert.deepEqual(settingsFolders('file:///home/ada/project/a/b/draft.res', FENCE), [
      'file:///home/ada/project/a/b',
      'file:///home/ada/project/a',
      'file:///home/ada/project',
    ]);
    assert.deepEqual(settingsFolders('file:///home/ada/projects/draft.res', FENCE), []);
    assert.deepEqual(settingsFolders('file:///home/ada/project/../draft.res', FENCE), []);
  });

  it('name tables, of which none outside of the fence is asked for', () => {
    const folder = 'file:///home/ada/project';
    const ask = (...catalogue: string[]): readonly string[] =>
      read(folder, { [`${folder}/.resolutionrc.json`]: JSON.stringify({ catalogue }) }).asked.slice(1);
    assert.deepEqual(ask('house.tsv', 'a/./b/../house table.tsv'), [`${folder}/house.tsv`, `${folder}/a/house%20table.tsv`]);
    assert.deepEqual(ask('../tables/house.tsv'), ['file:///home/ada/tables/house.tsv']);
    assert.deepEqual(
      ask(
        '../house.tsv',
        '../../../etc/passwd',
        '/etc/passwd',
        '\\etc\\passwd',
        'C:\\secret.tsv',
        '..\\house.tsv',
        '../projects/x',
        '..',
        '',
      ),
      [],
    );
    assert.deepEqual(ask('%2e%2e/house.tsv', 'file:///etc/passwd'), [`${folder}/%252e%252e/house.tsv`, `${folder}/file%3A/etc/passwd`]);
  });

  it('say of each table that cannot be read which it is', () => {
    const folder = 'file:///home/ada/project';
    const { faults } = read(folder, { [`${folder}/.resolutionrc.json`]: '{ "catalogue": ["../house.tsv"] }' });
    assert.deepEqual(faults, [`${folder}/.resolutionrc.json: The catalogue "{0}" cannot be read`]);
  });
});
