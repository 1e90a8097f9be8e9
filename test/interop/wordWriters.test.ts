import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { before, describe, it } from 'mocha';
import { readDocx } from '../../server/src/exchange/docx/read/read';
import { writeWord } from '../../server/src/exchange/docx/write';
import type { RenderedText } from '../../server/src/exchange/render/rendered';
import { documentMeaning } from '../../server/src/model/meaning';
import { createModel } from '../../server/src/model/model';
import { toRaised } from '../../server/src/text/characters';
import { catalogue, documentOf, service } from '../fixture';
import { canonical } from '../exchange/docx/seeded';
import { convert, drafts, needs, pythonWith, temporaryFolder } from './programs';

const modelOf = createModel(catalogue);

interface Known {
  readonly name: string;
  readonly text: string;
  readonly texts: readonly RenderedText[];
  /** The text written by ourselves: other programs read it, and write it in their own way. */
  readonly path: string;
}

describe('Word files that other programs have written', function () {
  this.timeout(1_800_000);
  const folder = temporaryFolder();
  const state: { known: readonly Known[] } = { known: [] };

  before(async () => {
    const known: Known[] = [];
    for (const { name, text } of drafts()) {
      // Other programs know nothing of a masthead: the text begins with the line of its organ.
      const start = text.search(/^\*?The [^\n]*,$/m);
      if (start < 0) continue;
      const rest = canonical(text.slice(start));
      const texts = service.printedTexts(documentOf(rest)).map((one) => ({ ...one, head: undefined, front: [] }));
      if (texts.length !== 1) continue;
      const path = join(folder, `${name}.docx`);
      writeFileSync(path, await writeWord(texts, { numbers: 'auto', paper: 'letter' }));
      known.push({ name, text: rest, texts, path });
    }
    state.known = known;
  });

  it('pandoc: 98 of 100 mean what the draft means', () => {
    needs('pandoc');
    const write = ({ name, path }: Known): string => {
      const target = join(folder, `${name}.pandoc.docx`);
      spawnSync('pandoc', ['-f', 'docx', '-t', 'docx', '-o', target, path]);
      return target;
    };
    judge(state.known, 'pandoc', write, notesFromOne);
  });

  it('LibreOffice: 98 of 100 mean what the draft means', () => {
    needs('soffice');
    const paths = state.known.map(({ path }) => path);
    convert(paths, 'odt', folder);
    convert(
      paths.map((path) => path.replace(/\.docx$/, '.odt')),
      'docx:Office Open XML Text',
      join(folder),
    );
    judge(state.known, 'LibreOffice', ({ path }) => path);
  });

  it('python-docx, with typed numbers: 98 of 100 mean what the draft means', () => {
    const python = pythonWith('docx', 'python3-docx');
    const script = join(folder, 'write.py');
    writeFileSync(script, SCRIPT);
    judge(state.known, 'python-docx', ({ name, texts }) => {
      const target = join(folder, `${name}.python.docx`);
      const blocks = texts.flatMap(({ blocks: all, notes }) => [
        ...all.map(({ number, runs }) => ({ number, runs })),
        ...notes.map(({ number, runs }) => ({ number: '', runs: [{ text: number, mark: true }, { text: ' ' }, ...runs] })),
      ]);
      spawnSync(python, [script, target], { input: JSON.stringify(blocks) });
      return target;
    });
  });
});

const SCRIPT = `import json, sys
from docx import Document
document = Document()
for block in json.load(sys.stdin):
    paragraph = document.add_paragraph()
    if block['number']:
        paragraph.add_run(block['number'] + '\\t')
    for run in block['runs']:
        added = paragraph.add_run(run['text'])
        added.italic = True if run.get('italics') and not run.get('added') else None
        if run.get('mark') and not run['text'].startswith('*'):
            added.font.superscript = True
document.save(sys.argv[1])
`;

/**
 * The text as pandoc has it: its documents know neither a number at which notes begin nor a mark of the writer's own, so that whatever it
 * writes counts its notes from 1 in the order of their marks. An extract that begins with note 4 has lost its numbers before we read it.
 */
function notesFromOne(text: string): string {
  const numbers = new Map<string, string>();
  for (const [mark] of text.matchAll(/(?<=[\p{L}\p{P}])[⁰¹²³⁴-⁹]+/gu))
    if (!numbers.has(mark)) numbers.set(mark, toRaised(numbers.size + 1));
  return text.replaceAll(/[⁰¹²³⁴-⁹]+/g, (mark) => numbers.get(mark) ?? mark);
}

/** Tries what a writer has made of the drafts; `keeps` gives what it can keep of a text at all. */
function judge(
  known: readonly Known[],
  writer: string,
  write: (one: Known) => string,
  keeps: (text: string) => string = (text) => text,
): void {
  const failed: string[] = [];
  for (const one of known) {
    const path = write(one);
    assert.ok(existsSync(path), `${writer} has not written ${one.name}`);
    const back = canonical(readDocx(new Uint8Array(readFileSync(path)), 'accept').text);
    const kept = keeps(one.text);
    if (meaning(back) !== meaning(kept)) failed.push(`${one.name}: ${difference(kept, back)}`);
  }
  process.stdout.write(
    `      ${writer}: ${String(known.length - failed.length)} of ${String(known.length)}${failed.map((line) => `\n      not ${line}`).join('')}\n`,
  );
  assert.ok(failed.length <= known.length * 0.02, failed.join('\n'));
}

function meaning(text: string): string {
  return documentMeaning(modelOf(documentOf(text)));
}

function difference(wanted: string, back: string): string {
  const plain = (text: string): readonly string[] => text.replaceAll('*', '').split('\n');
  const [left, right] = [plain(wanted), plain(back)];
  const at = left.findIndex((line, index) => line !== right[index]);
  const column = Math.max(0, Array.from(left[at] ?? '').findIndex((sign, index) => sign !== (right[at] ?? '').charAt(index)) - 20);
  const show = (lines: readonly string[]): string => JSON.stringify(lines[at]?.slice(column, column + 60));
  return `${show(left)} → ${show(right)}`;
}
