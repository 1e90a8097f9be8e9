import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { MODEL_READING } from '../../../server/src/exchange/akn/modelReading';
import { writeAkomaNtoso } from '../../../server/src/exchange/akn/write';
import { createModel } from '../../../server/src/model/model';
import { catalogue, documentOf, service } from '../../fixture';
import { aknOf, archived, readBack } from './wayBack';
import { elementsOf, faultsOf } from './whole';

const fixture = (name: string): string => readFileSync(`test/fixtures/${name}`, 'utf8');
const fixtures = readdirSync('test/fixtures').filter(
  (name) => name.endsWith('.res') && service.fileKind(documentOf(fixture(name))) === 'resolution',
);

/** The lines between the elements of a name, without their spaces. */
function inside(xml: string, name: string): string {
  return (new RegExp(`<${name}>\\n(.*?)\\n *</${name}>`, 's').exec(xml)?.[1] ?? '').replaceAll(/^ +/gm, '');
}

const DRAFT = `A/86/L.3

General Assembly

Distr.: Limited
4 May 2031

Eighty-sixth session

Agenda item 9*

Care of wells

Kenya and Norway: draft resolution

Village wells

The General Assembly,

Recalling also its resolution 70/1 of 25 September 2015 and the report of the Secretary-General,¹

Noting that a well needs:

(a) A cover;

(b) Two people:

(i) One to draw;

(ii) One to watch;

and that both should be trained,²

I

Upkeep

1. *Calls upon* villages to look after, as stated in paragraph 2 (a) below and in the annex to the present resolution:

(a) Ropes;

(b) [Buckets][lids];

at least once a year;

A closing text of the same paragraph;

2. Decides:

(a) To meet again on [date];

12 bis. Requests a report.¹

Annex

Notice

1. Close the lid.

* A/86/100.
¹ A/86/1.
² See resolution 58/137.
`;

describe('Akoma Ntoso', () => {
  it('has the parts of a draft resolution, each with an id that its number gives', () => {
    const xml = aknOf(DRAFT);
    assert.deepEqual(faultsOf(xml), []);
    const ids = elementsOf(xml).flatMap(({ name, attributes: { eId } }) => (eId === undefined || name.startsWith('TLC') ? [] : [eId]));
    for (const id of [
      'cover__masthead',
      'preface__session',
      'preface__agendaItem',
      'preface__sponsors',
      'preface__title',
      'preamble__formula_1',
      'preamble__cont_1__p_1',
      'preamble__cont_2__list_1__item_b__list_1__item_ii',
      'preamble__cont_2__list_1__wrapup',
      'sec_I__heading',
      'sec_I__para_1__list_1__intro',
      'sec_I__para_1__list_1__point_b',
      'sec_I__para_1__list_1__wrapup',
      'sec_I__para_1__al_1',
      'sec_I__para_2__list_1__point_a',
      'sec_I__para_12bis',
      'att_1__para_1',
      'ftn_ast1',
      'ftn_1',
      'ftn_2',
    ])
      assert.ok(ids.includes(id), `${id} is missing`);
  });

  it('says what the document is', () => {
    const xml = aknOf(DRAFT);
    const work = '/akn/un/statement/deliberation/un-ga/2031-05-04/A-86-L.3';
    assert.match(xml, /<statement name="resolutionDraft" contains="originalVersion">/);
    assert.ok(xml.includes(`<FRBRthis value="${work}/!main"/>`));
    assert.ok(xml.includes(`<FRBRuri value="${work}/eng@2031-05-04/.xml"/>`));
    assert.ok(xml.includes('<FRBRnumber value="A-86-L.3" showAs="A/86/L.3"/>'));
    assert.ok(xml.includes(`<hasAttachment eId="hasAtt_1" href="${work}/!annex_1" showAs="Annex"/>`));
    assert.ok(xml.includes('<docProponent as="#sponsor" refersTo="#sponsor-ken">Kenya</docProponent> and <docProponent'));
    assert.ok(xml.includes('<session value="86" refersTo="#session-86">Eighty-sixth session</session>'));
  });

  it('has openings as concepts, in print in italics where the draft has none', () => {
    const xml = aknOf(DRAFT);
    assert.ok(xml.includes('<container name="recallingAlso" eId="preamble__cont_1" refersTo="#preamble">'));
    assert.ok(
      xml.includes(
        '<i class="opener" res:italics="print"><inline name="opener" refersTo="#preambularPhrase">Recalling also</inline></i> <ref',
      ),
    );
    assert.ok(xml.includes('<i class="opener"><inline name="opener" refersTo="#operativePhrase">Calls upon</inline></i> villages'));
  });

  it('has works, paragraphs, annexes and brackets as what they are', () => {
    const xml = aknOf(DRAFT);
    assert.match(
      xml,
      /<ref eId="preamble__cont_1__ref_1" href="\/akn\/un\/statement\/deliberation\/un-ga\/2015-09-25\/70-1">.*resolution 70\/1 of 25 September 2015<\/ref>/,
    );
    assert.match(xml, /<ref eId="[^"]*" href="#sec_I__para_2__list_1__point_a">paragraph 2 \(a\) below<\/ref>/);
    assert.match(xml, /<ref eId="[^"]*" href="!annex_1">(?:the )?annex to the present resolution<\/ref>/);
    assert.ok(xml.includes('<inline name="bracketed">[Buckets]</inline><inline name="bracketed">[lids]</inline>;'));
    assert.ok(xml.includes('<inline name="placeholder">[date]</inline>'));
    assert.ok(xml.includes('<a href="https://undocs.org/A/86/100">A/86/100</a>'));
  });

  it('has a note at its first indicator, and refers to it at the next', () => {
    const xml = aknOf(DRAFT);
    assert.match(xml, /Secretary-General,<sup class="footnote"><authorialNote eId="ftn_1" marker="1" placement="bottom"><p>/);
    assert.match(xml, /a report\.<ref eId="[^"]*" class="noteRepeat" href="#ftn_1"><sup>1<\/sup><\/ref><\/p>/);
  });

  it('as a publication has the masthead in a collection and the resolution as its component', () => {
    const published = aknOf(DRAFT, 'publication');
    assert.deepEqual(faultsOf(published), []);
    const [collection = '', statement = ''] = published.split('<collectionBody>');
    assert.match(collection, /<documentCollection name="publication" contains="originalVersion">/);
    assert.match(collection, /un\/documentCollection\/publication\/un-ga\/2031-05-04\/A-86-L\.3/);
    assert.match(collection, /<coverPage>.*A\/86\/L\.3.*<container name="sponsors"/s);
    assert.ok(!collection.includes('<docTitle>') && !statement.includes('<coverPage>'));
    assert.match(inside(statement, 'preface'), /<docTitle>Village wells<\/docTitle>/);
    assert.equal(archived(readBack(published).text), archived(DRAFT));
  });

  it('of an adopted text has the date and number of its adoption', () => {
    const adopted = aknOf(fixture('ga-adopted.res'));
    assert.match(adopted, /<statement name="resolution" contains="originalVersion">/);
    assert.match(adopted, /<docNumber>\d+\/\d+\.<\/docNumber> <docTitle>/);
    assert.match(adopted, /<step date="\d{4}-\d\d-\d\d" by="#un-ga" refersTo="#adoption" outcome="#adopted"\/>/);
  });

  it('of several texts is a collection of components, whose works are different ones', () => {
    const several = aknOf(fixture('two-texts.res'));
    assert.deepEqual(faultsOf(several), []);
    const works = elementsOf(several).flatMap(({ name, parent, attributes }) =>
      name === 'FRBRthis' && parent?.name === 'FRBRWork' ? [attributes['value']] : [],
    );
    assert.equal(works.length, 3);
    assert.equal(new Set(works).size, 3);
  });

  it('is whole, and comes back as it was, for every sample', () => {
    for (const name of fixtures) {
      const text = fixture(name);
      assert.deepEqual(faultsOf(aknOf(text)), [], name);
      const { text: back, warnings } = readBack(aknOf(text));
      assert.deepEqual(warnings, [], name);
      assert.equal(archived(back), archived(text), name);
    }
  });

  it('says what the archive would want to know and the draft does not say', () => {
    const { warnings } = writeAkomaNtoso(
      createModel(catalogue)(documentOf('1. Decides to act.\n')),
      { catalogue, reading: MODEL_READING },
      { form: 'statement' },
    );
    assert.equal(warnings.length, 2);
    assert.match(warnings.join(), /No date is known; .*No organ is known/);
  });

  it('is a document of its own even where there is nothing in the draft', () => {
    assert.match(aknOf(''), /^<\?xml [^>]*\?>\n<akomaNtoso /);
    assert.equal(readBack(aknOf('')).text, '');
  });

  it('after a change in a paragraph has the same ids but below that paragraph', () => {
    const text = fixture('sample-sound.res');
    const paragraphs = text
      .split('\n')
      .flatMap((line, index) => (/^\d+\. /.test(line) ? [{ line: index, number: /^\d+/.exec(line)?.[0] ?? '' }] : []));
    const before = idsOf(aknOf(text));
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: paragraphs.length - 1 }),
        fc.array(
          fc.constantFrom('wells', 'resolution 70/1 of 25 September 2015', 'paragraph 1 above', '*aside*', '[open]', 'A/86/1', '& <more>'),
          {
            minLength: 1,
            maxLength: 5,
          },
        ),
        (index, words) => {
          const { line = 0, number = '' } = paragraphs[index] ?? {};
          const lines = text.split('\n');
          lines[line] = (lines[line] ?? '').replace(/[;:.]?$/, (end) => ` and ${words.join(' ')}${end}`);
          const after = idsOf(aknOf(lines.join('\n')));
          const own = (id: string): boolean => new RegExp(`(?:^|__)para_${number}(?:__|$)`).test(id);
          assert.deepEqual(
            after.filter((id) => !own(id)),
            before.filter((id) => !own(id)),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** The ids of a file in order, without those that declare what it speaks of. */
function idsOf(xml: string): readonly string[] {
  return elementsOf(xml).flatMap(({ name, attributes: { eId } }) => (eId === undefined || name.startsWith('TLC') ? [] : [eId]));
}
