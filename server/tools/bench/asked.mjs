/** What an editor asks for besides reports, over the wire, in one long resolution of 100 KB. */
import { middle, oneLong } from './texts.mjs';

/** Asks for each so many times, a letter being typed before each; resolves to `[what, times in milliseconds]`. */
export async function askAll(startServer, times) {
  const server = await startServer();
  const text = oneLong(100_000);
  await server.open(text);
  const position = middle(text);
  const asked = [
    ['hover', 'textDocument/hover', { position: { line: position.line, character: 4 } }],
    ['completion', 'textDocument/completion', { position }],
    ['semantic tokens', 'textDocument/semanticTokens/full', {}],
    ['outline', 'textDocument/documentSymbol', {}],
    ['formatting', 'textDocument/formatting', { options: { tabSize: 2, insertSpaces: true } }],
    ['preview, the parts that are new', 'resolution/preview', { known: [] }],
    ['export as a web page', 'resolution/export', { format: 'html' }],
    ['export as plain text', 'resolution/export', { format: 'txt' }],
    ['export as Akoma Ntoso', 'resolution/export', { format: 'akn' }],
    ['export to Word', 'resolution/export', { format: 'docx' }],
  ];
  const known = [];
  let typed = 0;
  const rows = [];
  for (const [what, method, params] of asked) {
    const measured = [];
    let answer;
    for (let time = -10; time < times; time += 1) {
      await server.type({ line: position.line, character: position.character + typed }, 'e');
      typed += 1;
      const own = {
        ...params,
        ...('known' in params && { known }),
        ...('position' in params && what === 'completion' && { position: { ...position, character: position.character + typed } }),
      };
      const started = performance.now();
      answer = await server.ask(method, own);
      if (time >= 0) measured.push(performance.now() - started);
      if (method === 'resolution/preview') known.splice(0, known.length, ...(answer?.keys ?? []));
    }
    rows.push([what, measured, answer]);
  }
  const akn = rows.find(([what]) => what === 'export as Akoma Ntoso')?.[2];
  if (typeof akn === 'string') rows.push(['import of Akoma Ntoso', await importing(server, akn, times)]);
  await server.stop();
  return rows.map(([what, measured]) => [what, measured]);
}

async function importing(server, akn, times) {
  const measured = [];
  const base64 = Buffer.from(akn).toString('base64');
  for (let time = -3; time < times; time += 1) {
    const started = performance.now();
    const { fault } = await server.ask('resolution/import', { name: 'draft.xml', content: base64 });
    if (fault !== undefined) throw new Error(fault);
    if (time >= 0) measured.push(performance.now() - started);
  }
  return measured;
}
