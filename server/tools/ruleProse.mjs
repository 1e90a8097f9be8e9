/**
 * What the rules say of themselves, taken out of the programs: why, source and examples are read for the page of a rule alone, and are more
 * than half of what the rules are. A rule is written as one file all the same.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from './paths.mjs';
import { loadRules } from './rules.mjs';

/** The file of a single rule. */
const RULE = /[\\/]server[\\/]src[\\/]rules[\\/][^\\/]+[\\/][^\\/]+\.ts$/u;

/** What stands for each kind of prose in a program. */
const EMPTY = new Map([
  ['why', "''"],
  ['source', "''"],
  ['bad', '[]'],
  ['good', '[]'],
]);

/** The source of a file, of a rule without its prose. */
export function withoutProse(path, text) {
  if (!RULE.test(path)) return text;
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const cuts = [];
  const visit = (node) => {
    const isRule = ts.isCallExpression(node) && /^(?:block|sequence|index)Rule$/u.test(node.expression.getText(tree));
    const [about] = isRule ? node.arguments : [];
    if (about === undefined || !ts.isObjectLiteralExpression(about)) return void ts.forEachChild(node, visit);
    for (const property of about.properties) {
      const empty = ts.isPropertyAssignment(property) ? EMPTY.get(property.name.getText(tree)) : undefined;
      if (empty !== undefined) cuts.push({ start: property.initializer.getStart(tree), end: property.initializer.end, empty });
    }
  };
  visit(tree);
  return cuts.reduceRight((left, { start, end, empty }) => left.slice(0, start) + empty + left.slice(end), text);
}

/** Writes the prose of all rules beside the compiled tables. */
export async function writeRuleProse() {
  const rules = await loadRules();
  const prose = Object.fromEntries(rules.map(({ code, why, source, bad, good }) => [code, { why, source, bad, good }]));
  writeFileSync(join(root, 'dist/data/ruleProse.json'), JSON.stringify(prose));
}
