import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { readAkomaNtoso } from '../../../server/src/exchange/akn/read/read';
import { service, documentOf } from '../../fixture';
import { material } from '../../corpus/shared';
import { aknOf, archived, readBack } from './wayBack';
import { processorTime } from '../../processorTime';

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/** A file of somebody else with this body, and what stands beside it. */
function made(body: string, { name = 'statement', meta = '', before = '', after = '', space = NAMESPACE } = {}): string {
  return `<?xml version="1.0"?><akomaNtoso xmlns="${space}"><${name} name="resolution"><meta>${meta}</meta>${before}<mainBody>${body}</mainBody>${after}</${name}></akomaNtoso>`;
}

function faultOf(xml: string | Uint8Array): string {
  const start = processorTime();
  try {
    readAkomaNtoso(typeof xml === 'string' ? new TextEncoder().encode(xml) : xml);
  } catch (error) {
    assert.ok(processorTime() - start < 1000, 'in less than a second');
    return error instanceof Error ? error.message : String(error);
  }
  return 'none';
}

describe('reading Akoma Ntoso', () => {
  it('takes the numbers of others as a draft has them', () => {
    const { text, warnings } = readBack(
      made(
        '<paragraph><num>1</num><content><p>Decides to act;</p></content></paragraph>' +
          '<paragraph><num>2</num><list><intro><p>Requests:</p></intro><point><num>a)</num><content><p>A report;</p></content></point>' +
          '<point><num>b)</num><list><intro><p>Two notes:</p></intro><point><num>i</num><content><p>One.</p></content></point></list></point></list></paragraph>',
      ),
    );
    assert.deepEqual(warnings, []);
    assert.equal(text, '1. Decides to act;\n\n2. Requests:\n\n    (a) A report;\n\n    (b) Two notes:\n\n        (i) One.\n');
  });

  it('numbers by its place what has no number of its own, and writes a number that stands twice once', () => {
    const { text, warnings } = readBack(
      made(
        '<paragraph><num>3.</num><list><intro><p>3. Asks:</p></intro><point><content><p>Towns;</p></content></point><point><content><p>Villages.</p></content></point></list></paragraph>',
      ),
    );
    assert.equal(text, '3. Asks:\n\n    (a) Towns;\n\n    (b) Villages.\n');
    assert.deepEqual(warnings, ['A number that stood twice was written once', 'An item without a number was numbered by its place']);
  });

  it('reads recitals, blocks and ordered lists as the paragraphs that they are', () => {
    const before =
      '<preamble><formula name="x"><p>The General Assembly,</p></formula><recitals><recital><p>Noting the first,</p></recital></recitals>' +
      '<block name="preamble">Noting the second,</block></preamble>';
    const { text } = readBack(made('<p>1. Decides:</p><ul><li>to go;</li><li>to stay.</li></ul>', { before }));
    assert.match(text, /Noting the first,\n\nNoting the second,\n\n1\. Decides:\n\n {4}\(a\) to go;\n\n {4}\(b\) to stay\.\n$/);
  });

  it('puts notes at their indicators wherever they stand, and repeats an indicator', () => {
    const { text } = readBack(
      made(
        '<paragraph><num>1.</num><content><p>Recalls one <authorialNote eId="n1" marker="7"><p>First.</p></authorialNote>, two' +
          '<sup><authorialNote marker="*"><p>Second.</p></authorialNote></sup> and one<noteRef href="#n1"/>;</p></content></paragraph>',
      ),
    );
    assert.equal(text, '1. Recalls one⁷, two* and one⁷;\n\n* Second.\n\n⁷ First.\n');
  });

  it('says what has no place in a draft', () => {
    const { text, warnings } = readBack(
      made(
        '<toc><tocItem href="#a" level="1">Contents</tocItem></toc><p>Before<img src="a.png"/> <del>not </del><ins>and </ins>after</p>' +
          '<table><tr><td><p>A</p></td><td><p>B</p></td></tr></table>',
        { meta: '<classification source="#a"><keyword value="W" showAs="Water" dictionary="unbis"/></classification>' },
      ),
    );
    assert.equal(text, 'Before and after\n\nA | B\n');
    assert.deepEqual(warnings, [
      'Tracked changes were accepted: insertions 1, deletions 1',
      'Keywords were left out',
      'A table of contents was left out',
      'A picture was left out',
      'A table became lines of text',
    ]);
  });

  it('reads annexes, an act, and a version of the format that is not the present one', () => {
    const after =
      '<attachments><attachment><heading>Annex I</heading><doc name="annex"><meta/><preface><p><docTitle>Rules</docTitle></p></preface>' +
      '<mainBody><section><num>I.</num><heading>Use</heading><content><p>Be careful.</p></content></section></mainBody></doc></attachment></attachments>';
    assert.equal(readBack(made('<p>Text.</p>', { after })).text, 'Text.\n\nAnnex I\n\nRules\n\nI. Use\n\nBe careful.\n');
    const act = readBack(
      '<akomaNtoso xmlns="http://www.akomantoso.org/2.0"><act><meta/><body><article id="a"><num>Article 1</num><heading>Aim</heading><content><p>To act.</p></content></article></body></act></akomaNtoso>',
    );
    assert.equal(act.text, 'Article 1\n\nAim\n\nTo act.\n');
    assert.deepEqual(act.warnings, ['It is in another version of Akoma Ntoso, and was read by the names of its elements']);
  });

  it('writes editorial notes as comments', () => {
    const meta = '<notes source="#a"><note eId="n1"><p>To be agreed.</p></note><note eId="n2"><p>All of it.</p></note></notes>';
    const { text } = readBack(made('<p>Text<noteRef href="#n1"/> goes on.</p>', { meta }));
    assert.equal(text, '// To be agreed.\nText goes on.\n\n// All of it.\n');
  });

  it('reads one of our own files however it has been laid out since', () => {
    const text = readFileSync('test/fixtures/sample-sound.res', 'utf8');
    const laidOut = aknOf(text)
      .replaceAll(/<(i|inline|docAuthority|ref|p|sup|authorialNote)((?: [^<>]*)?)>(?=\S)/g, '<$1$2>\n          ')
      .replaceAll(/(?<=\S)<\/(i|p|docAuthority|inline)>/g, '\n          </$1>');
    assert.equal(archived(readBack(laidOut).text), archived(text));
  });

  it('refuses what is no resolution, and what could do harm, in a moment', () => {
    const doctype = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    assert.equal(
      faultOf(`<?xml version="1.0"?>${doctype}<akomaNtoso>&b;</akomaNtoso>`),
      'it holds a DOCTYPE, which could define entities; it is not read',
    );
    assert.equal(faultOf(made('<p>&company;</p>')), 'it uses an entity that XML does not have; it is not read');
    assert.equal(
      faultOf(made(`${'<container name="a">'.repeat(256)}${'</container>'.repeat(256)}`)),
      'it is nested 256 levels deep or more; it is not read',
    );
    const attributes = Array.from({ length: 501 }, (_, at) => `a${String(at)}="1"`).join(' ');
    assert.equal(faultOf(made(`<p ${attributes}/>`)), 'an element of it has more than 500 attributes; it is not read');
    assert.equal(faultOf(new Uint8Array(100 << 20).fill(32)), 'it is larger than 32 MB; it is not read');
    assert.equal(faultOf(made('<p>')), 'it is damaged: a part of it breaks off or is no XML');
    assert.equal(faultOf('<html/>'), 'it is no Akoma Ntoso document');
    assert.equal(
      faultOf(`<akomaNtoso xmlns="${NAMESPACE}"><judgment/></akomaNtoso>`),
      'it is a document of the kind “judgment” and no resolution',
    );
    assert.equal(faultOf(''), 'it is empty');
    assert.equal(faultOf(new Uint8Array([0xff, 0xfe, 60, 0])), 'it is in UTF-16; save it as UTF-8');
    assert.equal(faultOf('<?xml version="1.0" encoding="ISO-8859-1"?><akomaNtoso/>'), 'it is in ISO-8859-1; save it as UTF-8');
    assert.equal(faultOf(new Uint8Array([60, 97, 62, 0xe9, 60, 47, 97, 62])), 'it is not valid UTF-8; save it as UTF-8');
  });

  it('reads the words of any text that was written, or refuses what was cut off', () => {
    const text = readFileSync('test/fixtures/annexes.res', 'utf8');
    const bytes = new TextEncoder().encode(aknOf(text));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: bytes.length - 20 }), (length) => {
        assert.notEqual(faultOf(bytes.subarray(0, length)), 'none');
      }),
      { numRuns: 40 },
    );
    const word = fc.constantFrom(
      'Decides',
      'the',
      '*aside*',
      '[x]',
      '1.',
      '(a)',
      'A/86/1',
      'Annex',
      '&',
      '<b>',
      '¹',
      '*',
      '“quoted”',
      'paragraph 1 above',
      'I',
      '\n',
      '\n\n',
      '  ',
      ';',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const draft = words.join(' ');
        if (service.fileKind(documentOf(draft)) !== 'resolution') return;
        const letters = (some: string): string => (some.match(/[\p{L}\p{N}]/gu) ?? []).sort().join('');
        assert.equal(letters(readBack(aknOf(draft)).text), letters(archived(draft)), draft);
      }),
      { numRuns: 300 },
    );
  });

  const folder = material('akn');
  folder.it('reads the samples that came with the specification', () => {
    const sample = (name: string): ReturnType<typeof readBack> => readBack(readFileSync(path.join(folder.path, name), 'utf8'));
    const draft = sample('sample-resolution-draft.xml');
    assert.deepEqual(draft.warnings, ['Keywords were left out']);
    assert.equal(sample('sample-publication.xml').text, draft.text, 'as a publication it is the same text');
    const features = sample('sample-adopted-features.xml');
    assert.match(features.text, /\n {8}\(ii\) One to watch;\n\nand that both should be trained,¹\n\nI\n\nUpkeep\n\n/);
    assert.match(features.text, /villages to maintain:\n\n {4}\(a\) Ropes;/);
  });
});
