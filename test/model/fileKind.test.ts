import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileKindOf, type FileKind } from '../../server/src/model/fileKind';
import { ResolutionDocument } from '../../server/src/syntax/document';

function kindOf(text: string): FileKind {
  return fileKindOf(ResolutionDocument.create('file:///any.res', 'resolution', 0, text));
}

describe('the kind of a file', () => {
  it('is a resolution for an empty file, prose and the samples', () => {
    assert.equal(kindOf(''), 'resolution');
    assert.equal(kindOf('The General Assembly,\n\nRecalling the Charter,\n\n1. Urges Member States to act.\n'), 'resolution');
    assert.equal(kindOf('// a comment\nOpen borders\n\nType of document: draft resolution\n'), 'resolution');
    for (const name of ['sample-sound.res', 'sample-faulty.res'])
      assert.equal(kindOf(readFileSync(`test/fixtures/${name}`, 'utf8')), 'resolution');
  });

  it('is ReScript for code of that language', () => {
    assert.equal(kindOf('let add = (a, b) => a + b\n\nmodule Tree = {\n  type t = Leaf | Node(t, t)\n}\n'), 'rescript');
    assert.equal(kindOf('open Belt\n\n@react.component\nlet make = (~name) => {\n  <div> {React.string(name)} </div>\n}\n'), 'rescript');
    assert.equal(kindOf(readFileSync('test/fixtures/rescript/Sample.res', 'utf8')), 'rescript');
  });

  it('is mark-up for a first line %RES', () => {
    assert.equal(kindOf('%RES 1.0\nThe General Assembly\n'), 'res-markup');
  });

  it('depends on the current text alone', () => {
    const document = ResolutionDocument.create('file:///any.res', 'resolution', 0, 'The General Assembly,\n');
    assert.equal(fileKindOf(document), 'resolution');
    ResolutionDocument.update(document, [{ text: '%RES 1.0\n' }], 1);
    assert.equal(fileKindOf(document), 'res-markup');
  });
});
