/** The walkthrough leads nowhere: every file, command and sample that it names is there, and each sample shows what its step is about. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { reportsOf, readFixture, service, documentOf, applyTextEdits } from '../fixture';

interface Step {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly media: { readonly markdown: string };
  readonly completionEvents: readonly string[];
}

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly walkthroughs: readonly { readonly icon: string; readonly steps: readonly Step[] }[];
  };
}

const {
  contributes: { commands, walkthroughs },
} = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const steps = walkthroughs.flatMap((walkthrough) => walkthrough.steps);
const own = new Set(commands.map(({ command }) => command));
/** The editor's own commands that a step may lead to. */
const editors: ReadonlySet<string> = new Set(['workbench.actions.view.problems']);

describe('the walkthrough', () => {
  it('has six steps with their pictures, and an icon', () => {
    assert.equal(walkthroughs.length, 1);
    assert.equal(steps.length, 6);
    for (const file of [...walkthroughs.map(({ icon }) => icon), ...steps.map(({ media }) => media.markdown)])
      assert.ok(existsSync(file), file);
  });

  for (const language of ['', '.fr', '.es']) {
    it(`names in each step a command that there is, with a sample that there is (package.nls${language}.json)`, () => {
      const texts = JSON.parse(readFileSync(`package.nls${language}.json`, 'utf8')) as Readonly<Record<string, string>>;
      for (const { id, description } of steps) {
        const links = linksOf(texts[description.replaceAll('%', '')] ?? '');
        assert.ok(links.length > 0, id);
        for (const { command, argument } of links) {
          assert.ok(own.has(command) || editors.has(command), command);
          assert.equal(command === 'resolution.openSample', argument !== undefined, command);
          if (argument !== undefined) assert.ok(existsSync(`client/walkthrough/${argument}.res`), argument);
        }
      }
    });
  }

  it('is ticked off by commands that there are and by what the client sets', () => {
    const client = readFileSync('client/src/sample.ts', 'utf8');
    const samples = new Set([...client.matchAll(/\['(\w+)', '[\w.]+'\]/g)].map(([, name]) => name));
    assert.equal(samples.size, 4);
    for (const event of steps.flatMap(({ completionEvents }) => completionEvents)) {
      const [kind, name = ''] = event.split(':');
      if (kind === 'onCommand') assert.ok(own.has(name), event);
      else assert.ok(kind === 'onContext' && name.startsWith('resolution.tried.') && samples.has(name.split('.').at(-1)), event);
    }
  });
});

describe('the samples of the walkthrough', () => {
  const sampleOf = (name: string): { readonly text: string; readonly cursor: number } => {
    const { text, cursor } = readFixture(readFileSync(`client/walkthrough/${name}.res`, 'utf8'));
    assert.ok(cursor !== undefined, name);
    return { text, cursor };
  };

  it('suggest: the list leads with the form that follows the paragraph before', () => {
    const { text, cursor } = sampleOf('suggest');
    const document = documentOf(text);
    const [first] = service.completion(document, document.positionAt(cursor)).items;
    assert.equal(first?.label, 'Also encourages');
  });

  it('fix: one report stands at the cursor, and it can be mended', () => {
    const { text, cursor } = sampleOf('fix');
    const reports = reportsOf(text);
    assert.deepEqual(
      reports.map(({ code }) => code),
      ['numbering/out-of-order'],
    );
    assert.deepEqual(reports[0]?.range.start, documentOf(text).positionAt(cursor));
    assert.ok(reports[0].fixes().some(({ preferred }) => preferred));
  });

  it('insertFootnote: the mark goes to the cursor and the other note moves up', () => {
    const { text, cursor } = sampleOf('insertFootnote');
    const document = documentOf(text);
    const inserted = service.insertFootnote(document, document.positionAt(cursor));
    const after = applyTextEdits(text, inserted?.edits ?? []);
    assert.ok(
      after.includes('Rights of the Child,¹ and') &&
        after.includes('Organized Crime,²') &&
        after.includes('² General Assembly resolution 55/25, annex I.'),
    );
  });

  it('renumber: numbers, letters, notes and references are put in order, and nothing is left to report', () => {
    const { text } = sampleOf('renumber');
    const after = applyTextEdits(text, service.renumber(documentOf(text)));
    assert.notEqual(after, text);
    assert.ok(after.includes('under paragraph 2 above') && after.includes('(b) To report') && after.includes('Rights of the Child,¹'));
    assert.deepEqual(
      reportsOf(after).map(({ code }) => code),
      [],
    );
  });
});

function linksOf(text: string): readonly { readonly command: string; readonly argument: string | undefined }[] {
  return [...text.matchAll(/\]\(command:([\w.]+)(?:\?%22(\w+)%22)?\)/g)].map(([, command = '', argument]) => ({ command, argument }));
}
