import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import ts from 'typescript';
import { sourcesBelow, type Source } from './sources';

describe('exported names', () => {
  for (const folder of ['server/src', 'client/src']) {
    it(`each says what it is (${folder})`, () => {
      const sources = sourcesBelow(folder);
      assert.ok(sources.length > 0);
      assert.deepEqual(sources.flatMap(undocumented), []);
    });
  }

  it('would miss a missing comment', () => {
    const text = '/** Said. */\nexport const a = 1;\nexport function b(): void {}\n';
    const tree = ts.createSourceFile('made.ts', text, ts.ScriptTarget.Latest, true);
    assert.deepEqual(undocumented({ path: 'made.ts', text, tree }), ['made.ts:3 b']);
  });
});

/** Exported declarations without a doc comment, as `path:line name`. Re-exports are documented where they come from. */
function undocumented({ path, tree }: Source): readonly string[] {
  return tree.statements.flatMap((statement) => {
    const exported = ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (exported !== true || ts.getJSDocCommentsAndTags(statement).length > 0) return [];
    const { line } = tree.getLineAndCharacterOfPosition(statement.getStart(tree));
    return [`${path}:${line + 1} ${nameOf(statement)}`];
  });
}

function nameOf(statement: ts.Statement): string {
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map(({ name }) => name.getText()).join(', ');
  const { name } = statement as ts.DeclarationStatement;
  return name?.getText() ?? '(no name)';
}
