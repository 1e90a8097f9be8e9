/** The list of all rules as a module, made from the folders of `server/src/rules/`: adding a rule touches its own file and no other. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

/** Where the list stands. */
export const RULE_INDEX = 'server/src/rules/index.generated.ts';

/** The text of the list. A file in a family's folder that exports no rule holds what the rules of that family share. */
export function ruleIndex() {
  const folder = join(root, 'server/src/rules');
  const found = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: family }) =>
      readdirSync(join(folder, family))
        .filter((file) => file.endsWith('.ts'))
        .flatMap((file) => {
          const name = RULE.exec(readFileSync(join(folder, family, file), 'utf8'))?.[1];
          return name === undefined ? [] : [{ name, from: `./${family}/${file.slice(0, -'.ts'.length)}` }];
        }),
    )
    .sort((one, other) => (one.from < other.from ? -1 : 1));
  return [
    '// Made from the folders of rules by `npm run generate`.',
    ...found.map(({ name, from }) => `import { ${name} } from '${from}';`),
    "import type { Rule } from './rule';",
    '',
    '/** Every rule, in the order of their files. */',
    'export const ruleFiles: readonly Rule[] = [',
    ...found.map(({ name }) => `  ${name},`),
    '];',
    '',
  ].join('\n');
}

const RULE = /^export const (\w+)(?:: \w+)? = \w+Rule\(/m;
