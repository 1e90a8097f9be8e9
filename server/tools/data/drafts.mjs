/** The whole drafts among the snippets of the extension: they are written once, and the server builds new resolutions from them. */
export function compileDrafts(snippets) {
  return Object.entries(snippets)
    .filter(([, { isFileTemplate }]) => isFileTemplate === true)
    .map(([label, { prefix, description, body }]) => ({ key: prefix, label, description, body: body.join('\n') }));
}

/** The commissions that a draft may be of, with what their symbols and sessions go by. */
export function compileCommissions(read) {
  return read('commissions').map(({ name, symbol, base_year }) => ({ name, symbol, baseYear: Number(base_year) }));
}
