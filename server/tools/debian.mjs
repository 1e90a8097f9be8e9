/** Programs of others that tests try our files with: installed from Debian's packages where they are missing and that can be done. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { fail, heading, run } from './setup.mjs';

/** What the tests of Word files need, by packages, each with what is there once it is installed: a program, a module of Python or a typeface. */
const WORD = {
  pandoc: ['pandoc', '--version'],
  'libreoffice-writer-nogui': ['soffice', '--version'],
  'libxml2-utils': ['xmllint', '--version'],
  'poppler-utils': ['pdftotext', '-v'],
  // As wide as that of the printed documents: in another one lines and pages break elsewhere.
  'fonts-liberation': ['fc-list', '-q', 'Liberation Serif'],
  // As Debian installs it: another Python that comes first on the path knows nothing of it.
  'python3-docx': [existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3', '-c', 'import docx'],
};

/** Installs what the tests of Word files need and the machine lacks; ends the process with a message where that cannot be done. */
export function installForWord() {
  const missing = Object.entries(WORD).flatMap(([name, [program, ...args]]) => (answers(program, args) ? [] : [name]));
  if (missing.length === 0) return;
  installPackages(missing, `The tests of Word files need ${missing.join(', ')}`);
  const still = missing.filter((name) => !answers(WORD[name][0], WORD[name].slice(1)));
  if (still.length > 0) fail(`apt-get has installed ${still.join(', ')}, which cannot be found for all that.`);
}

/** Installs packages of Debian; where there is no apt-get, or it may not, ends the process and says what was `needed`. */
export function installPackages(packages, needed) {
  if (!existsSync('/usr/bin/apt-get')) fail(`${needed}; there is no apt-get here to install it.`);
  heading(`Installing ${packages.join(', ')} with apt`);
  const quietly = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: ['ignore', 'ignore', 'inherit'] };
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
  ]) {
    const [command, ...rest] = [...asRoot, 'apt-get', ...args];
    if (run(command, rest, quietly) !== 0)
      fail(
        `${needed}, and apt-get could not install it (its message is above). By hand: sudo apt-get install --no-install-recommends ${packages.join(' ')}`,
      );
  }
}

function answers(program, args) {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}
