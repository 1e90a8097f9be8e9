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

  it('is ReScript where two lines of its own stand, whatever they are', () => {
    for (const line of [
      '@react.component',
      '%%raw("x")',
      'let x = 1',
      'let rec f = x',
      'let (a, b) = c',
      'let {a} = b',
      'open Belt',
      'open Belt.Array;',
      'module A = B',
      'module type S =',
      'module A: B',
      'type t = int',
      'type t<a>',
      'type rec_1',
      'external f: int',
      'include Belt.Array',
      'switch x {',
      '/* remark',
      '  let x = 1',
      'let  x = 1',
      'let rec  f = x',
      'open  Belt',
      'open Belt ;',
      'module  Tree = B',
      'module type  S =',
      'type  t = int',
      'external  fetch : int',
      'include  Belt',
      'include Belt ',
    ])
      assert.equal(kindOf(`${line}\n`), 'rescript', line);
    for (const line of [
      'letter x = 1',
      'let X = 1',
      'open belt',
      'open Belt and more',
      'module a = b',
      'module A of B',
      'type T = int',
      'type of rivers',
      'external rivers',
      'include rivers',
      'include Rivers and lakes',
      'switch rivers',
      'see let x = 1',
      '@ rivers',
    ])
      assert.equal(kindOf(`${line}\n`), 'resolution', line);
  });

  it('is told by several lines that only code ends or begins with', () => {
    for (const line of ['x =>', 'x {', '}', 'x ;;', 'x ->', 'x |>', 'f(x) =', '| A', ')', ']', '  } ', 'f(x)  =', 'f(x) = ', 'x =>  ']) {
      assert.equal(kindOf(`${line}\n`), 'resolution', line);
      assert.equal(kindOf(`${line}\n${line}\n`), 'rescript', line);
    }
    assert.equal(kindOf('// one\n\n// two\n}\n'), 'resolution');
    assert.equal(kindOf('  // let x = 1 {\n  \n  // y {\n}\n'), 'resolution');
  });

  it('is a resolution where there is half as much prose', () => {
    const prose = [
      'The Council meets',
      '  the  Council',
      '12. Urges',
      '(iv) To act',
      'the Council',
      '1. Urges',
      '(a) To act',
      `Rivers ${'flow and lakes '.repeat(3)}`,
    ];
    for (const line of prose) {
      assert.equal(kindOf(`let x = 1\nlet y = 2\n${line}\n`), 'resolution', line);
      assert.equal(kindOf(`let x = 1\nlet y = 2\nlet z = 3\n${line}\n`), 'rescript', line);
    }
    for (const line of [
      'Rivers flow',
      'rivers',
      '1.Urges',
      '(1) To act',
      'A (a) act',
      'In the Council',
      `see Rivers ${'flow and lakes '.repeat(3)}`,
    ])
      assert.equal(kindOf(`let x = 1\nlet y = 2\n${line}\n`), 'rescript', line);
  });

  it('is read from its first sixty lines', () => {
    assert.equal(kindOf(`${'rivers\n'.repeat(59)}let x = 1\n`), 'rescript');
    assert.equal(kindOf(`${'rivers\n'.repeat(60)}let x = 1\n`), 'resolution');
    assert.equal(kindOf(`${' '.repeat(3990)}\nlet x = 1\n`), 'rescript');
    assert.equal(kindOf(`${' '.repeat(4000)}\nlet x = 1\n`), 'resolution');
    assert.equal(kindOf('\n  %RES 1.0\n'), 'res-markup');
    assert.equal(kindOf('%RESOLUTION\n'), 'resolution');
    assert.equal(kindOf('See %RES\n'), 'resolution');
  });
});
