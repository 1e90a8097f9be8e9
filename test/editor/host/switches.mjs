/** The switches of VS Code's executable that `@vscode/test-electron` and we use. */
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Reads a command line of VS Code. Returns absolute paths; `folder`, `tests`, `userData` and `extensions` are undefined
 * when not given; `commands` holds the switches that do one thing and end. Unknown switches are left aside.
 */
export function readSwitches(line) {
  const read = {
    folder: undefined,
    files: [],
    development: [],
    kinds: [],
    tests: undefined,
    userData: undefined,
    extensions: undefined,
    commands: [],
    disableExtensions: false,
  };
  const rest = [...line];
  while (rest.length > 0) {
    const argument = rest.shift();
    if (!argument.startsWith('-')) {
      const path = resolve(argument);
      const isFile = existsSync(path) && statSync(path).isFile() && !path.endsWith('.code-workspace');
      if (isFile) read.files.push(path);
      else read.folder = path;
      continue;
    }
    const [, name, given] = /^-{1,2}([^=]+)(?:=([\s\S]*))?$/.exec(argument) ?? [];
    const value = () => given ?? rest.shift();
    switch (name) {
      case 'extensionDevelopmentPath':
        read.development.push(resolve(value()));
        break;
      case 'extensionDevelopmentKind':
        read.kinds.push(value());
        break;
      case 'extensionTestsPath':
        read.tests = resolve(value());
        break;
      case 'user-data-dir':
        read.userData = resolve(value());
        break;
      case 'extensions-dir':
        read.extensions = resolve(value());
        break;
      case 'disable-extensions':
        read.disableExtensions = true;
        break;
      case 'folder-uri':
        read.folder = fileURLToPath(value());
        break;
      case 'install-extension':
      case 'uninstall-extension':
        read.commands.push(`--${name}`, value());
        break;
      case 'list-extensions':
      case 'show-versions':
      case 'force':
      case 'version':
        read.commands.push(`--${name}`);
        break;
      default:
        break;
    }
  }
  return read;
}
