import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Offer, Offers } from '../../server/src/features/completion/offer';
import { applyTextEdits, catalogue, documentOf, service } from '../fixture';

const ASSEMBLY = 'The General Assembly,\n\nRecalling its resolution 1/1,\n\n';
const COUNCIL = 'The Security Council,\n\nRecalling its resolution 1325 (2000),\n\n';

/** What is offered at the bar in a text. */
function offered(drawn: string): Offers {
  const text = drawn.replace('|', '');
  const document = documentOf(text);
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

/** What VS Code compares with the words typed so far: they go from the start of the edit to the cursor. */
function typedFor(drawn: string, item: Offer): string {
  const document = documentOf(drawn.replace('|', ''));
  assert.ok(item.textEdit !== undefined && 'range' in item.textEdit);
  return document.slice(document.offsetAt(item.textEdit.range.start), drawn.indexOf('|'));
}

describe('completion of openings', () => {
  it('leads with the next form of the run where the same are likely addressed', () => {
    assert.equal(labels(`${ASSEMBLY}6. Encourages Member States to act;\n\n7. Enc|`)[0], 'Also encourages');
    assert.equal(
      labels(`${ASSEMBLY}6. Encourages Member States to act;\n\n7. Also encourages Member States to act;\n\n8. Enc|`)[0],
      'Further encourages',
    );
    assert.equal(
      labels(
        `${ASSEMBLY}5. Encourages Member States to act;\n\n6. Also encourages Member States to act;\n\n7. Further encourages Member States to act;\n\n8. Enc|`,
      )[0],
      'Encourages',
    );
  });

  it('offers nothing that the spelling of the United Nations forbids, whichever way it is typed', () => {
    for (const [typed, wanted, forbidden] of [
      [`${ASSEMBLY}Recognis|`, 'Recognizing', 'Recognising'],
      [`${ASSEMBLY}Rec|`, 'Recognizing', 'Recognising'],
      [`${ASSEMBLY}Emphasiz|`, 'Emphasizing', 'Emphasising'],
      [`${ASSEMBLY}1. Recognis|`, 'Recognizes', 'Recognises'],
      [`${ASSEMBLY}1. Emphasis|`, 'Emphasizes', 'Emphasises'],
    ] as const) {
      assert.ok(labels(typed).includes(wanted), `${typed}: ${labels(typed).join(', ')}`);
      assert.ok(!labels(typed).includes(forbidden), typed);
    }
    assert.equal(taken(`${ASSEMBLY}Recognis|`, 'Recognizing'), `${ASSEMBLY}Recognizing`);
  });

  it('does so in a text with italics and paragraphs behind, whatever ends its lines', () => {
    const sample = readFileSync('test/fixtures/sample-sound.res', 'utf8');
    const at = sample.indexOf('6. *Also encourages*');
    assert.ok(at > 0);
    for (const text of [sample, sample.replaceAll('\n', '\r\n')]) {
      const place = text.indexOf('6. *Also encourages*');
      const lineEnd = text === sample ? '\n\n' : '\r\n\r\n';
      const { items } = offered(`${text.slice(0, place)}6. Enc|${lineEnd}${text.slice(place)}`);
      assert.equal(items[0]?.label, 'Also encourages');
      assert.equal(items[0].textEdit?.newText, '*Also encourages*');
    }
  });

  it('finds by a word from the middle, without also where it is nobody’s turn, and puts the verb alone into italics', () => {
    const drawn = `${ASSEMBLY}1. *Urges* Member States to act;\n\n2. *Encourages* Member States to report;\n\n3. seized|`;
    assert.ok(labels(drawn).length > 0);
    assert.deepEqual(
      labels(drawn).filter((label) => /^(?:Also|Further) /u.test(label)),
      [],
    );
    assert.ok(taken(drawn, 'Decides to remain seized of the matter').endsWith('3. *Decides* to remain seized of the matter'));
    assert.ok(
      taken(drawn.replace('seized|', 'Takes|'), 'Takes note with appreciation of').endsWith('3. *Takes note with appreciation of*'),
    );
  });

  it('asks the words that follow whom the paragraph addresses', () => {
    const before = `${ASSEMBLY}6. Encourages Member States to act;\n\n7. Enc|`;
    assert.equal(labels(`${before} Member States to report;`)[0], 'Also encourages');
    assert.equal(labels(`${before} the Secretary-General to report;`)[0], 'Encourages');
  });

  it('repeats the bare verb in the Security Council', () => {
    assert.equal(labels(`${COUNCIL}6. Encourages Member States to act;\n\n7. Enc|`)[0], 'Encourages');
  });

  it('puts also behind the participle in the preamble, before the verb in the operative part', () => {
    assert.ok(labels(`${ASSEMBLY}Rec|`).slice(0, 2).includes('Recalling also'));
    assert.ok(labels(`${ASSEMBLY}1. Deplores that this is so;\n\n2. Depl|`).includes('Also deplores'));
  });

  it('offers opening words of a preambular paragraphs in the preamble and operative ones behind a number', () => {
    assert.ok(
      labels(`${ASSEMBLY}Re|\n\n1. Decides to act;\n\n2. Decides so.`).every((label) => !/^(?:Requests|Recalls|Reaffirms)\b/u.test(label)),
    );
    assert.ok(labels(`${ASSEMBLY}1. Re|`).every((label) => !/^(?:Recalling|Reaffirming)\b/u.test(label)));
    assert.ok(labels(`${ASSEMBLY}|`).includes('Reaffirming'));
    assert.ok(labels(`${ASSEMBLY}1. |`).includes('Requests'));
    assert.ok(labels('1. Req|').includes('Requests'));
    assert.ok(labels('Rec|').includes('Recalling'));
  });

  it('offers opening words of an operative paragraphs below the preambular ones while no paragraph is numbered, since a lone one is not', () => {
    const offers = labels(`${ASSEMBLY}Re|`);
    assert.ok(offers.indexOf('Requests') > offers.indexOf('Reaffirming'));
    assert.ok(labels(`${ASSEMBLY}Dec|`).includes('Decides'));
  });

  it('ranks by the organ', () => {
    assert.equal(labels(`${COUNCIL}1. Dem|`)[0], 'Demands');
    assert.ok(labels(`${COUNCIL}1. Requests the Secretary-General to act;\n\n2. |`).indexOf('Decides') < 3);
  });

  it('lets all openings stand above stock phrases, which have no count of their own, and says a phrase once', () => {
    for (const drawn of [`${ASSEMBLY}1. Req|`, `${ASSEMBLY}1. |`, `${ASSEMBLY}Re|`, `${ASSEMBLY}1. Decides to act;\n\n2. De|`]) {
      const { items } = offered(drawn);
      const tailed = items.findIndex(({ insertTextFormat }) => insertTextFormat === 2);
      const lastVerb = items.findLastIndex(({ kind }) => kind === 14);
      assert.ok(tailed > lastVerb && lastVerb >= 0, drawn);
      assert.ok(items.every(({ insertTextFormat, detail }) => insertTextFormat !== 2 || !/\d times/u.test(detail ?? '')));
      assert.ok(
        items
          .filter(({ insertTextFormat }) => insertTextFormat !== 2)
          .every(({ textEdit }) => textEdit !== undefined && !textEdit.newText.includes('${')),
      );
    }
    assert.ok(!labels(`${ASSEMBLY}1. Dec|`).includes('Decides to remain seized of the matter'));
    assert.ok(labels(`${ASSEMBLY}1. Urges all;\n\n2. Requests all;\n\n3. Dec|`).includes('Decides to remain seized of the matter'));
    assert.equal(
      taken(`${ASSEMBLY}1. Req|`, 'Requests the Secretary-General to report'),
      `${ASSEMBLY}1. Requests the Secretary-General to \${1:report}`,
    );
  });

  it('writes italics where the paragraphs beside have them, and closes them once', () => {
    const before = `${ASSEMBLY}6. *Encourages* Member States to act;\n\n7. `;
    assert.equal(taken(`${before}Enc|`, 'Also encourages'), `${before}*Also encourages*`);
    assert.equal(taken(`${before}*Enc|`, 'Also encourages'), `${before}*Also encourages*`);
    assert.equal(taken(`${before}*Enc|*`, 'Also encourages'), `${before}*Also encourages*`);
    assert.equal(
      taken(`${ASSEMBLY}6. Encourages Member States to act;\n\n7. Enc|`, 'Also encourages'),
      `${ASSEMBLY}6. Encourages Member States to act;\n\n7. Also encourages`,
    );
  });

  it('replaces the opening that is there, on both sides of the cursor', () => {
    assert.equal(taken(`${ASSEMBLY}1. Calls |upon Member States to act;`, 'Calls for'), `${ASSEMBLY}1. Calls for Member States to act;`);
    assert.equal(taken(`${ASSEMBLY}1. *Urg|es* Member States to act;`, 'Urges'), `${ASSEMBLY}1. *Urges* Member States to act;`);
  });

  it('tells strength, French and Spanish', () => {
    const item = offered(`${ASSEMBLY}1. Enc|`).items.find(({ label }) => label === 'Encourages');
    const said = item?.describe?.() ?? '';
    assert.match(said, /Conventional strength: 1 of 5/u);
    assert.match(said, /French: \*Encourage/u);
    assert.match(said, /Spanish: \*Alienta/u);
  });

  it('offers none within a paragraph, before the enacting line and in an item', () => {
    assert.ok(!labels(`${ASSEMBLY}1. Urges States to Req|`).includes('Requests'));
    assert.ok(!labels(`Req|\n\n${ASSEMBLY}1. Urges States to act.`).includes('Requests'));
    assert.ok(!labels(`${ASSEMBLY}1. Urges States:\n\n(a) Req|`).includes('Requests'));
  });
});

describe('completion of instruments', () => {
  const CHILD = 'Convention on the Rights of the Child';

  it('finds them by words in running text, behind an article', () => {
    assert.equal(labels(`${ASSEMBLY}Recalling the rights child|`)[0], CHILD);
    assert.equal(labels(`${ASSEMBLY}1. Urges States to ratify the Convention on the Rights of the Chi|`)[0], CHILD);
    assert.equal(taken(`${ASSEMBLY}Recalling the rights child|, and`, CHILD), `${ASSEMBLY}Recalling the ${CHILD}, and`);
  });

  it('finds them by acronym, popular name and with a letter wrong, and adds the article that is missing', () => {
    assert.equal(taken(`${ASSEMBLY}Recalling CRC|`, CHILD), `${ASSEMBLY}Recalling the ${CHILD}`);
    assert.equal(taken(`${ASSEMBLY}Recalling the CRC|`, CHILD), `${ASSEMBLY}Recalling the ${CHILD}`);
    assert.ok(labels(`${ASSEMBLY}Recalling the Conventoin on the Rights of the Chi|`).slice(0, 3).includes(CHILD));
    assert.ok(labels(`${ASSEMBLY}Recalling the Palermo|`).includes('United Nations Convention against Transnational Organized Crime'));
  });

  it('offers the note that cites them at the head of a note', () => {
    const drawn = `${ASSEMBLY}Recalling the ${CHILD},¹\n\n¹ CRC|`;
    assert.ok(labels(drawn)[0]?.startsWith('United Nations, Treaty Series, vol. 1577, No. 27531.'));
    assert.ok(labels(drawn).includes(CHILD));
  });

  it('does not take a name that is written out for words of the next', () => {
    assert.notEqual(labels(`${ASSEMBLY}Recalling the ${CHILD}, the Conv|`).length, 0);
    assert.equal(
      taken(`${ASSEMBLY}Recalling the ${CHILD}, the rights disab|`, 'Convention on the Rights of Persons with Disabilities'),
      `${ASSEMBLY}Recalling the ${CHILD}, the Convention on the Rights of Persons with Disabilities`,
    );
    assert.deepEqual(labels(`${ASSEMBLY}Recalling the ${CHILD} and|`), []);
  });

  it('offers none for ordinary words', () => {
    assert.deepEqual(labels(`${ASSEMBLY}Recalling that it is so|`), []);
  });
});

describe('completion of a resolution before a date', () => {
  it('puts its own date in the place of the one that stands there', () => {
    assert.ok(
      taken(`${ASSEMBLY}Recalling its resolution 58/137| of 25 September 2015,`, '58/137').endsWith(
        'resolution 58/137 of 22 December 2003,',
      ),
    );
    assert.ok(taken(`${ASSEMBLY}Recalling its resolution 58/13|7,`, '58/137').endsWith('resolution 58/137 of 22 December 2003,'));
  });
});

describe('completion behind words of every resolution', () => {
  it('opens no list by itself: they may be no name', () => {
    const typed = [
      'Member States',
      'Member S',
      'the United Nations',
      'the Secretary-General',
      'Governments',
      'the human',
      'Human',
      'the World',
    ];
    for (const words of [...typed, 'Annex', 'the Convention on', 'General Assem'])
      assert.notEqual(offered(`${ASSEMBLY}1. *Encourages* ${words}|`).certainty, 'a name', words);
    for (const words of ['the Convention on the Rights', 'CRC', 'the Millennium Dev'])
      assert.equal(offered(`${ASSEMBLY}1. *Encourages* ${words}|`).certainty, 'a name', words);
  });
});

describe('completion of resolutions', () => {
  it('puts those that are cited most first', () => {
    assert.equal(labels(`${ASSEMBLY}Recalling its resolution 70/|`)[0], '70/1');
    assert.equal(labels(`${ASSEMBLY}Recalling Security Council resolution 13|`)[0], '1325 (2000)');
    assert.equal(labels(`${ASSEMBLY}Recalling its resolutions 70/1 of 25 September 2015 and 71/2|`)[0]?.startsWith('71/2'), true);
  });

  it('finds them by number, those of the organ that speaks first, with their dates', () => {
    assert.equal(
      taken(`${ASSEMBLY}Recalling its resolution 58/137|, and`, '58/137'),
      `${ASSEMBLY}Recalling its resolution 58/137 of 22 December 2003, and`,
    );
    assert.equal(
      taken(`${ASSEMBLY}Recalling Security Council resolution 1325|`, '1325 (2000)'),
      `${ASSEMBLY}Recalling Security Council resolution 1325 (2000) of 31 October 2000`,
    );
    assert.equal(
      taken(`${ASSEMBLY}Recalling resolution 2005/20|`, 'Economic and Social Council resolution 2005/20'),
      `${ASSEMBLY}Recalling Economic and Social Council resolution 2005/20 of 22 July 2005`,
    );
    assert.equal(
      taken(`${ASSEMBLY}Recalling its resolutions 55/25 of 15 November 2000 and 58/137|`, '58/137'),
      `${ASSEMBLY}Recalling its resolutions 55/25 of 15 November 2000 and 58/137 of 22 December 2003`,
    );
  });

  it('finds them by words of the title', () => {
    assert.ok(
      labels(`${ASSEMBLY}Recalling its resolution on preventing and combating trafficking in persons and protecting|`).includes('58/137'),
    );
  });

  it('shows a topic of the Security Council as a topic', () => {
    assert.match(offered(`${COUNCIL}Recalling its resolution 1325|`).items[0]?.detail ?? '', /topic: /u);
  });
});

describe('completion in the masthead and in comments', () => {
  const after = `\n\n${ASSEMBLY}1. Decides to act.`;

  it('knows the values of its lines', () => {
    assert.deepEqual(labels(`General Assembly\nDistr.: |${after}`), ['General', 'Limited', 'Restricted']);
    assert.deepEqual(labels(`Original: F|${after}`), ['French']);
    assert.ok(labels(`Eighty-f|${after}`).includes('Eighty-first session'));
    assert.ok(labels(`Sixt|${after}`).includes('Sixteenth session'));
  });

  it('offers States in alphabetical order, none twice', () => {
    assert.deepEqual(labels(`Albania, Ger|: draft resolution${after}`), ['Germany']);
    const states = labels(`Sponsors: Albania, |${after}`);
    assert.ok(!states.includes('Albania') && states.length > 190);
    assert.deepEqual(
      states,
      catalogue.states.all.map(({ name }) => name).filter((name) => name !== 'Albania'),
    );
  });

  it('offers rule codes behind a suppression, none twice', () => {
    const codes = labels(`${ASSEMBLY}// resolution-disable numbering/out-of-order num|\n\n1. Decides to act.`);
    assert.ok(!codes.includes('numbering/out-of-order'));
    assert.ok(labels(`${ASSEMBLY}// resolution-disable num|\n\n1. Decides to act.`).includes('numbering/out-of-order'));
    assert.deepEqual(labels(`${ASSEMBLY}// resolution-disable-f|`), ['resolution-disable-file']);
  });
});

describe('every completion', () => {
  const PLACES = [
    `${ASSEMBLY}|`,
    `${ASSEMBLY}R|`,
    `${ASSEMBLY}1. |`,
    `${ASSEMBLY}1. R|`,
    `${ASSEMBLY}1. *R|`,
    `${ASSEMBLY}6. Encourages Member States to act;\n\n7. Enc|`,
    `${ASSEMBLY}conc|`,
    `${ASSEMBLY}Recalling the rights|`,
    `${ASSEMBLY}Recalling its resolution 58|`,
    `${ASSEMBLY}Recalling resolution 58/13|`,
    `Ger|\n\n${ASSEMBLY}`,
    `Sponsors: |\n\n${ASSEMBLY}`,
    `${ASSEMBLY}// resolution-disable |`,
    `${ASSEMBLY}// |`,
    `${ASSEMBLY}Recalling,¹\n\n¹ Convention|`,
  ];

  for (const drawn of PLACES) {
    it(`is ordered, without duplicates and found by what is typed: ${JSON.stringify(drawn.slice(-24))}`, () => {
      const { items } = offered(drawn);
      assert.ok(items.length > 0);
      assert.equal(new Set(items.map(({ label }) => label)).size, items.length, 'a label stands twice');
      const keys = items.map(({ sortText = '' }) => sortText);
      assert.deepEqual(keys, [...keys].sort());
      assert.equal(new Set(keys).size, keys.length);
      for (const item of items) {
        const typed = typedFor(drawn, item).toLowerCase();
        assert.ok((item.filterText ?? item.label).toLowerCase().includes(typed), `${item.label} is not found by ${typed}`);
      }
    });
  }

  it('has one-line edits around the cursor, at every place of a sound text', () => {
    const text = readFileSync('test/fixtures/sample-sound.res', 'utf8');
    const document = documentOf(text);
    for (let offset = 0; offset <= text.length; offset += 3) {
      const position = document.positionAt(offset);
      for (const { textEdit, label } of service.completion(document, position).items) {
        assert.ok(textEdit !== undefined && 'range' in textEdit, label);
        const { start, end } = textEdit.range;
        assert.ok(
          start.line === position.line &&
            end.line === position.line &&
            start.character <= position.character &&
            end.character >= position.character &&
            start.character >= 0,
          `${label} at ${String(offset)}`,
        );
      }
    }
  });

  it('is the same when asked again', () => {
    const whole = (drawn: string): unknown => offered(drawn).items.map(({ describe, ...item }) => ({ ...item, said: describe?.() }));
    for (const drawn of PLACES) assert.deepEqual(whole(drawn), whole(drawn));
  });
});
