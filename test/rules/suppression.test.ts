import { describe, it } from 'mocha';
import { checkReports, diagnose, documentOf, defaultSettings, service } from '../fixture';
import assert from 'node:assert/strict';

const CODES = ['numbering/out-of-order', 'items/malformed-label', 'suppression/unused'];

describe('suppression comments', () => {
  it('silence a code, or all, in the next block only', () => {
    checkReports(
      `The General Assembly,

1. *Urges* Member States to act;

// resolution-disable-next-line numbering/out-of-order
3. *Invites* Member States to act;

// resolution-disable-next-line
5. *Requests* Member States to act;

7. *Decides* to remain seized of the matter.
^^ numbering/out-of-order
`,
      CODES,
    );
  });

  it('silence a code from disable to enable', () => {
    checkReports(
      `The General Assembly,

// resolution-disable numbering/out-of-order

1. *Urges* Member States to act;

3. *Invites* Member States to act;

// resolution-enable numbering/out-of-order

5. *Requests* Member States to act;
^^ numbering/out-of-order

6. *Decides* to remain seized of the matter.
`,
      CODES,
    );
  });

  it('silence a code in the whole file, above the comment too', () => {
    checkReports(
      `The General Assembly,

2. *Urges* Member States to act;

- (a) Here;
^^^^^ items/malformed-label

3. *Decides* to remain seized of the matter.

// resolution-disable-file numbering/out-of-order
`,
      CODES,
    );
  });

  it('are reported, code by code, where they suppress nothing', () => {
    checkReports(
      `The General Assembly,

// resolution-disable-next-line numbering/out-of-order items/malformed-label
                                                       ^^^^^^^^^^^^^^^^^^^^^ suppression/unused
2. *Urges* Member States to act;

// resolution-disable-next-line
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ suppression/unused
3. *Decides* to remain seized of the matter.
`,
      CODES,
    );
  });
});

describe('severities by setting', () => {
  const text =
    'The General Assembly,\n\n2. *Urges* Member States to act;\n\n3. *Decides* to remain seized of the matter.\n\n¹ QQR/2030/7.\n';
  const severity = (
    code: string,
    severities: Readonly<Record<string, 'error' | 'warning' | 'info' | 'hint' | 'off'>>,
  ): string | undefined =>
    service.diagnose(documentOf(text), { ...defaultSettings, severities }).reports.find((report) => report.code === code)?.severity;

  it('replace the rule’s own', () => {
    assert.equal(severity('numbering/out-of-order', {}), 'error');
    assert.equal(severity('numbering/out-of-order', { 'numbering/out-of-order': 'hint' }), 'hint');
    assert.equal(severity('numbering/out-of-order', { 'numbering/out-of-order': 'off' }), undefined);
  });

  it('leave a report lighter that the rule itself holds for lighter', () => {
    assert.equal(severity('masthead/malformed-symbol', { 'masthead/malformed-symbol': 'warning' }), 'info');
    assert.equal(severity('masthead/malformed-symbol', { 'masthead/malformed-symbol': 'hint' }), 'hint');
  });
});

describe('a file of another kind', () => {
  it('has no report', () => {
    assert.deepEqual(diagnose('%RES 1.0\n\nThe General Assembly,\n\n2. *Urges* States to act;\n\n5. *Decides* to act.\n').reports, []);
  });
});
