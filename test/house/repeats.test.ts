import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import ts from 'typescript';
import { sourceOf, sourcesBelow, type Source } from './sources';

/** So many equal lines in a row are one thing said twice. */
const LEAST = 6;

describe('what stands twice in the server', () => {
  it('is no run of six lines or more, the examples of rules aside', () => {
    assert.deepEqual(repeatsIn(sourcesBelow('server/src')), []);
  });

  it('would be seen', () => {
    const lines = Array.from({ length: LEAST }, (_, number) => `call(${number});`).join('\n');
    const made = ['a', 'b'].map((name) => sourceOf(`server/src/text/${name}.ts`, `import { call } from './${name}';\n\n${lines}\n`));
    assert.deepEqual(repeatsIn(made), ['server/src/text/b.ts:3 is server/src/text/a.ts:3']);
    const [only] = made;
    assert.ok(only);
    assert.deepEqual(repeatsIn([only]), []);
  });
});

/** Each place at which a run begins that stands before it already, with that earlier place. Lines count from 1. */
function repeatsIn(sources: readonly Source[]): readonly string[] {
  const first = new Map<string, string>();
  const found: string[] = [];
  for (const source of sources) {
    const lines = codeLines(source);
    let last = '';
    lines.forEach(({ number }, at) => {
      const run = lines.slice(at, at + LEAST);
      if (run.length < LEAST) return;
      const key = run.map(({ text }) => text).join('\n');
      const here = `${source.path}:${number}`;
      const before = first.get(key);
      first.set(key, before ?? here);
      // The windows of one long run are told once.
      if (before !== undefined && before.split(':')[0] !== last) found.push(`${here} is ${before}`);
      last = before?.split(':')[0] ?? '';
    });
  }
  return found;
}

/** The lines of a file that say something, trimmed: no imports, no comments, no examples
 * of rules, no texts over several lines and no brackets alone. */
function codeLines({ path, text, tree }: Source): readonly { readonly text: string; readonly number: number }[] {
  let left = text;
  const clear = (start: number, end: number): void => {
    left = left.slice(0, start) + left.slice(start, end).replaceAll(/[^\n]/g, ' ') + left.slice(end);
  };
  const visit = (node: ts.Node): void => {
    const isText = ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node);
    const isExample = ts.isPropertyAssignment(node) && path.includes('/rules/') && /^(?:bad|good)$/u.test(node.name.getText(tree));
    if (ts.isImportDeclaration(node) || isExample || (isText && node.getText(tree).includes('\n'))) clear(node.getStart(tree), node.end);
    else ts.forEachChild(node, visit);
  };
  visit(tree);
  return left
    .split('\n')
    .map((line, index) => ({ text: line.trim(), number: index + 1 }))
    .filter((line) => /\w/u.test(line.text) && !/^(?:\/\*|\*|\/\/)/u.test(line.text));
}
