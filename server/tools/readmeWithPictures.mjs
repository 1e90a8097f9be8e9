import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The README with its pictures inside of it: the page of an extension in VS Code shows pictures from the network or from the page itself,
 * and none that lie beside it.
 */
export function readmeWithPictures(root) {
  return readFileSync(join(root, 'README.md'), 'utf8').replaceAll(/(!\[[^\]\n]*\])\(([\w/-]+\.png)\)/gu, (_, words, path) => {
    const picture = readFileSync(join(root, path)).toString('base64');
    return `${words}(data:image/png;base64,${picture})`;
  });
}
