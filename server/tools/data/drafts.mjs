/** The whole drafts among the snippets of the extension: they are written once, and the server builds new resolutions from them. */
export function compileDrafts(snippets) {
  return Object.entries(snippets)
    .filter(([, { isFileTemplate }]) => isFileTemplate === true)
    .map(([label, { word, description, body }]) => ({ key: word, label, description, body: body.join('\n') }));
}

/** The commissions that a draft may be of, with what their symbols and sessions go by. */
export function compileCommissions(read) {
  return read('commissions').map(({ name, symbol, base_year }) => ({ name, symbol, baseYear: Number(base_year) }));
}

/** The other snippets, which completion offers where they belong. They bear no prefix: VS Code would offer them everywhere by itself. */
export function compileSnippets(snippets) {
  return Object.entries(snippets).map(([, { word, where, description, body }]) => ({
    word,
    where,
    description,
    body: Array.isArray(body) ? body.join('\n') : body,
  }));
}
