import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, it } from 'mocha';
import type {
  CodeAction,
  CompletionItem,
  CompletionList,
  Diagnostic,
  DocumentDiagnosticReport,
  DocumentSymbol,
  Hover,
} from 'vscode-languageserver-protocol';
import { workerClient } from './workerClient';
import { at, FULL, startServer, type StartOptions, type WireClient } from './wireClient';

const DRAFT = 'file:///drafts/draft.res';

/** A sound draft but for one number, with an instrument, an opening and a mark to ask about. */
const TEXT = `The General Assembly,

Recalling the Convention on the Rights of the Child,[^1]

1. Urges Member States to act;

3. Decides to remain seized of the matter.

[^1]: United Nations, Treaty Series, vol. 1577, No. 27531.
`;

/**
 * What a language says: of the number, of the fix, of the instrument, of the note, of the opening, of the part, of what is not there to do.
 */
interface Words {
  readonly report: string;
  readonly fix: string;
  readonly silence: string;
  readonly adopted: string;
  readonly note: string;
  readonly opening: string;
  readonly part: string;
  readonly refusal: string;
}

const ENGLISH: Words = {
  report: 'Paragraph 3 is out of sequence: it should be paragraph 2',
  fix: 'Renumber',
  silence: 'Do not report this in this file',
  adopted: '- Adopted: 20 November 1989',
  note: 'One indicator in the text refers to this footnote.',
  opening: 'times by this organ',
  part: 'Preamble',
  refusal: 'A footnote cannot be inserted here.',
};
const FRENCH: Words = {
  report: 'Le paragraphe 3 n’est pas à sa place\u00A0: il devrait être le paragraphe 2',
  fix: 'Renuméroter',
  silence: 'Ne pas signaler ceci dans ce fichier',
  adopted: '- Adopté\u00A0: 20 novembre 1989',
  note: 'Un appel dans le texte renvoie à cette note.',
  opening: 'fois chez cet organe',
  part: 'Préambule',
  refusal: 'On ne peut insérer de note ici.',
};
const SPANISH: Words = {
  report: 'El párrafo 3 no sigue el orden: debería ser el párrafo 2',
  fix: 'Renumerar',
  silence: 'No avisar de esto en este archivo',
  adopted: '- Aprobado: 20 de noviembre de 1989',
  note: 'Una llamada en el texto remite a esta nota.',
  opening: 'veces en este órgano',
  part: 'Preámbulo',
  refusal: 'Aquí no puede insertarse una nota.',
};

describe('over the wire, the language of the reader', () => {
  const rows: readonly (readonly [string, StartOptions, Words])[] = [
    ['French for fr', { locale: 'fr' }, FRENCH],
    ['French for fr-CA', { locale: 'fr-CA' }, FRENCH],
    ['Spanish for es-MX', { locale: 'es-MX' }, SPANISH],
    ['English for de', { locale: 'de' }, ENGLISH],
    ['English where none is said', {}, ENGLISH],
    ['what the options of the client say before the locale', { locale: 'fr', initializationOptions: { locale: 'es' } }, SPANISH],
  ];
  for (const [title, options, words] of rows) {
    it(`is ${title}`, () =>
      withServer(options, async (client) => {
        await client.open(DRAFT, TEXT);
        await speaks(client, words);
      }));
  }

  it('is that of the page of a rule too', () =>
    withServer({ locale: 'es' }, async ({ connection }) => {
      const page = (await connection.sendRequest<string | null>('resolution/rulePage', { code: 'footnote/cited-twice' })) ?? '';
      assert.ok(page.startsWith('# Una fuente se cita por segunda vez\n'), page);
      for (const words of ['| gravedad | indicación |', '*Fuente:* Manual de edición', '## Incorrecto', 'en los ajustes.'])
        assert.ok(page.includes(words), words);
      assert.equal(await connection.sendRequest('resolution/rulePage', { code: 'no/rule' }), null);
    }));

  it('is that of faults in a settings file too', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'un-resolution-l10n-'));
    try {
      writeFileSync(join(folder, '.resolutionrc.json'), '{ "era": "loud" }');
      const uri = pathToFileURL(folder).href;
      await withServer({ locale: 'fr', folder: uri }, async (client) => {
        const said = new Promise<readonly Diagnostic[]>((resolve) => {
          client.connection.onNotification(
            'textDocument/publishDiagnostics',
            ({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }) => {
              resolve(diagnostics);
            },
          );
        });
        await client.open(`${uri}/draft.res`, TEXT);
        await client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: `${uri}/draft.res` } });
        assert.deepEqual(
          (await said).map(({ message }) => message),
          ['"era" doit être l’un de auto, legacy, current'],
        );
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the server in a Web Worker', () => {
  it('asks its client for the translations of the language that it speaks', async () => {
    const worker = workerClient('dist/server/server.js');
    await worker.start('es-MX');
    assert.equal(await reportIn(worker.request), SPANISH.report);
    assert.deepEqual(
      worker.tables().filter((table) => table.startsWith('messages')),
      ['messages_es'],
    );
  });

  it('asks for none in English', async () => {
    const worker = workerClient('dist/server/server.js');
    await worker.start('en');
    assert.equal(await reportIn(worker.request), ENGLISH.report);
    assert.deepEqual(
      worker.tables().filter((table) => table.startsWith('messages')),
      [],
    );
    assert.ok(worker.tables().includes('openings'));
  });

  async function reportIn(request: ReturnType<typeof workerClient>['request']): Promise<string | undefined> {
    await request(
      'textDocument/didOpen',
      { textDocument: { uri: DRAFT, languageId: 'resolution', version: 1, text: TEXT } },
      'notification',
    );
    const { items } = (await request('textDocument/diagnostic', { textDocument: { uri: DRAFT } })) as {
      readonly items: readonly Diagnostic[];
    };
    return wordsOf(items.find(({ code }) => code === 'numbering/out-of-order'));
  }
});

async function withServer(options: StartOptions, work: (client: WireClient) => Promise<void>): Promise<void> {
  const client = await startServer(
    { ...FULL, textDocument: { ...FULL.textDocument, completion: { completionItem: { snippetSupport: true } } } },
    options,
  );
  try {
    await work(client);
  } finally {
    assert.equal(await client.stop(), 0);
  }
}

/** Asks for everything that is said, one thing of each kind. */
async function speaks(client: WireClient, words: Words): Promise<void> {
  const { connection } = client;
  const textDocument = { uri: DRAFT };
  const report = await connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument });
  assert.ok(report.kind === 'full');
  const diagnostic = report.items.find(({ code }) => code === 'numbering/out-of-order');
  assert.equal(wordsOf(diagnostic), words.report);
  const range = diagnostic?.range ?? assert.fail();
  const actions = await connection.sendRequest<readonly CodeAction[]>('textDocument/codeAction', {
    textDocument,
    range,
    context: { diagnostics: [] },
  });
  const titles = actions.map(({ title }) => title);
  assert.ok(titles.includes(words.fix) && titles.includes(words.silence), titles.join(' | '));
  const hoverAt = async (place: string): Promise<string> => {
    const hover = await connection.sendRequest<Hover | null>('textDocument/hover', { textDocument, position: at(TEXT, place) });
    assert.ok(hover !== null && typeof hover.contents === 'object' && 'value' in hover.contents);
    return hover.contents.value;
  };
  assert.ok((await hoverAt('Rights of the Child')).includes(words.adopted), await hoverAt('Rights of the Child'));
  assert.ok((await hoverAt('1]: United')).endsWith(words.note), await hoverAt('1]: United'));
  const list = await connection.sendRequest<CompletionList>('textDocument/completion', {
    textDocument,
    position: at(TEXT, 'Urges', 'end'),
  });
  assert.ok(
    list.items.some(({ detail }) => detail?.includes(words.opening)),
    list.items.map(({ detail }) => detail).join(' | '),
  );
  const offered = list.items.find(({ detail }) => detail?.includes(words.opening));
  assert.equal(offered?.documentation, undefined, 'what is said of an item is asked for when somebody looks at it');
  const resolved = await connection.sendRequest<CompletionItem>('completionItem/resolve', offered);
  assert.ok(typeof resolved.documentation === 'object' && resolved.documentation.value.length > 20);
  assert.equal(resolved.label, offered?.label);
  const symbols = await connection.sendRequest<readonly DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
  assert.ok(symbols.some(({ name }) => name === words.part));
  await assert.rejects(connection.sendRequest('workspace/executeCommand', { command: 'resolution.insertFootnote', arguments: [DRAFT] }), {
    message: words.refusal,
  });
}

function wordsOf(diagnostic: Diagnostic | undefined): string | undefined {
  return typeof diagnostic?.message === 'string' ? diagnostic.message : undefined;
}
