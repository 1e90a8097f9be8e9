import assert from 'node:assert/strict';
import type { Offers } from '../../../server/src/features/completion/offer';
import { applyTextEdits, documentOf, service } from '../../fixture';

const ASSEMBLY = 'The General Assembly,\n\nRecalling its resolution 1/1,\n\n';

/** What is offered at the bar in a text. */
function offered(drawn: string): Offers {
  const document = documentOf(drawn.replace('|', ''));
  return service.completion(document, document.positionAt(drawn.indexOf('|')));
}

function labels(drawn: string): readonly string[] {
  return offered(drawn).items.map(({ label }) => label);
}

/** The text after the item with a label is taken. */
function taken(drawn: string, label: string): string {
  const text = drawn.replace('|', '');
  const item = offered(drawn).items.find((one) => one.label === label);
  assert.ok(item?.textEdit !== undefined && 'range' in item.textEdit, `${label} is not among ${labels(drawn).join(', ')}`);
  return applyTextEdits(text, [item.textEdit]);
}

describe('completion of names', () => {
  const COMMISSIONER = 'United Nations High Commissioner for Human Rights';

  it('offers the likeliest conventions after two words, and the rest of them as one types', () => {
    const first = labels(`${ASSEMBLY}Recalling the Convention on|`);
    assert.ok(first.length >= 10);
    assert.ok(first.slice(0, 3).includes('Convention on the Rights of the Child'), first.slice(0, 3).join('; '));
    assert.ok(
      first.slice(0, 4).every((label) => /^Convention on\b/u.test(label)),
      first.slice(0, 4).join('; '),
    );
    assert.equal(labels(`${ASSEMBLY}Recalling the Convention on |`)[0], first[0]);
    assert.equal(labels(`${ASSEMBLY}Recalling the Convention on Bio|`)[0], 'Convention on Biological Diversity');
    assert.equal(offered(`${ASSEMBLY}Recalling the Convention on|`).isIncomplete, true);
  });

  it('knows bodies, officials and States, with the article that is missing', () => {
    assert.ok(labels(`${ASSEMBLY}1. *Requests* United Nations H|`).slice(0, 3).includes(COMMISSIONER));
    assert.equal(taken(`${ASSEMBLY}1. *Requests* United Nations H|`, COMMISSIONER), `${ASSEMBLY}1. *Requests* the ${COMMISSIONER}`);
    assert.equal(
      taken(`${ASSEMBLY}1. *Requests* the United Nations H|, to`, COMMISSIONER),
      `${ASSEMBLY}1. *Requests* the ${COMMISSIONER}, to`,
    );
    assert.equal(labels(`${ASSEMBLY}1. *Requests* the Secretary-G|`)[0], 'Secretary-General');
    assert.equal(labels(`${ASSEMBLY}1. *Requests* UNODC|`)[0], 'United Nations Office on Drugs and Crime');
    assert.equal(
      taken(`${ASSEMBLY}1. *Invites* Plurinational|`, 'Plurinational State of Bolivia'),
      `${ASSEMBLY}1. *Invites* the Plurinational State of Bolivia`,
    );
    assert.equal(taken(`${ASSEMBLY}1. *Invites* Viet|`, 'Viet Nam'), `${ASSEMBLY}1. *Invites* Viet Nam`);
  });

  it('puts what the draft has cited before what others cite more often', () => {
    const disabled = 'Convention on the Rights of Persons with Disabilities';
    const drawn = `${ASSEMBLY}Recalling the ${disabled},\n\nNoting the report,\n\nReaffirming the Convention on|`;
    assert.equal(labels(drawn)[0], disabled);
  });

  it('takes a second name after “and”, and a title in quotation marks as it stands there', () => {
    const two = `${ASSEMBLY}Recalling the Convention on the Rights of the Child and the Universal Decl|`;
    assert.equal(labels(two)[0], 'Universal Declaration of Human Rights');
    const titled = `${ASSEMBLY}Recalling the document entitled “Transforming our w|`;
    assert.ok(taken(titled, labels(titled)[0] ?? '').startsWith(`${ASSEMBLY}Recalling the document entitled “Transforming our world`));
  });

  it('never replaces more than the words that are completed, and no more of what follows than they have', () => {
    const child = 'Convention on the Rights of the Child';
    assert.equal(
      taken(`${ASSEMBLY}Recalling its work and the Convention| on the Rights of the Child, and`, child),
      `${ASSEMBLY}Recalling its work and the ${child}, and`,
    );
    assert.equal(taken(`${ASSEMBLY}Recalling the Convention on| and more`, child), `${ASSEMBLY}Recalling the ${child} and more`);
  });

  it('offers the names that the draft gives itself', () => {
    const drawn = `${ASSEMBLY}Recalling the Great Meeting of Experts (hereinafter “the Forum of Rivers”),\n\n1. *Invites* the Forum|`;
    assert.ok(labels(drawn).slice(0, 3).includes('Forum of Rivers'));
  });

  it('puts one protocol before a group of them, unless the plural is typed', () => {
    const [first = ''] = labels(`${ASSEMBLY}Recalling the Optional Proto|`);
    assert.match(first, /^Optional Protocol to/u);
  });
});
