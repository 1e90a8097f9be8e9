import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** One TypeScript file of the tree: its path from the root with `/`, its text, and its syntax tree. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
}

/** One import or re-export: what it names, as written, its zero-based line, and whether it is for types alone. */
export interface Import {
  readonly specifier: string;
  readonly line: number;
  readonly typesOnly: boolean;
}

/** The TypeScript files below a folder, sorted by path. An empty folder gives an empty list, a missing one an error. */
export function sourcesBelow(folder: string): readonly Source[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .sort()
    .map((path) => sourceOf(path, readFileSync(path, 'utf8')));
}

/** A file of that path with that text, read. */
export function sourceOf(path: string, text: string): Source {
  return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) };
}

/** Every import, re-export and `import()` of a file, in order. */
export function importsOf({ tree }: Source): readonly Import[] {
  const found: Import[] = [];
  const add = (node: ts.Node, specifier: ts.Expression | undefined, typesOnly: boolean): void => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
    found.push({ specifier: specifier.text, line: tree.getLineAndCharacterOfPosition(node.getStart(tree)).line, typesOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node, node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    else if (ts.isExportDeclaration(node)) add(node, node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node, node.arguments[0], false);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node, node.argument.literal, true);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** The path from the root that a relative import leads to, without extension; undefined for the name of a package. */
export function targetOf(source: Source, { specifier }: Import): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  return join(source.path, '..', specifier).replaceAll('\\', '/');
}
