import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { documentMeaning } from '../../../server/src/model/meaning';
import { createModel } from '../../../server/src/model/model';
import { catalogue, documentOf, service } from '../../fixture';

const modelOf = createModel(catalogue);
const meaning = (text: string): string => documentMeaning(modelOf(documentOf(text)));
const exported = (text: string): string => service.export(documentOf(text), 'txt');

function readsBack(text: string): string {
  const out = exported(text);
  assert.equal(meaning(service.cleanPaste(out).text), meaning(service.cleanPaste(text).text), out);
  return out;
}

const HEAD = 'Wells in dry regions\n\nThe General Assembly,\n\n';

describe('a text as plain text', () => {
  it('has lines of at most 98 characters, items set in, and notes as figures in brackets', () => {
    const words = 'to keep their wells and to lend each other what is needed for them in every dry month of the year';
    const out = readsBack(
      `${HEAD}1. Invites Member States ${words};¹\n\n2. Requests:\n\n(a) The Secretary-General ${words}.\n\n¹ A/70/1.\n`,
    );
    for (const line of out.split('\n')) assert.ok(line.length <= 98, line);
    assert.match(out, /;\[1\]/);
    assert.match(out, /^ {4}\(a\) The/m);
    assert.match(out, /^\[1\] A\/70\/1\.$/m);
  });

  it('begins no line with what would be read as a number, a letter or a mark', () => {
    for (let shift = 0; shift < 12; shift += 1) {
      const fill = `${'x'.repeat(shift)} ${'wells and springs '.repeat(4)}`;
      const text = `${HEAD}1. Invites Member States ${fill}to heed Action 12. We shall (b) of A/70/12 and page 70. Or 3. So.\n`;
      assert.doesNotMatch(readsBack(text), /^(?:12\.|\(b\)|A\/70|70\.|3\.)/m);
    }
  });

  it('raises a mark that stands apart from its word, with its note', () => {
    const out = readsBack(`${HEAD}Recalling its list ¹ of wells,\n\n1. Decides to go on.\n\n¹ A/70/1.\n`);
    assert.match(out, /list ¹ of/);
    assert.match(out, /^¹ A\/70\/1\.$/m);
  });

  it('breaks no line where nothing says that a resolution begins', () => {
    const words = 'replace “wells that are kept by everybody who lives beside them” with “wells and springs that are kept by all”';
    assert.match(readsBack(`Wells\n\nIn the third preambular paragraph, ${words}.\n`), /^In the third .*all”\.$/m);
  });
});
