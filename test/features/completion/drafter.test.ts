import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { documentOf, service } from '../../fixture';

const HEAD =
  'General Assembly\n\nEightieth session\n\nTowns\n\nThe General Assembly,\n\nRecalling its resolution 70/1 of 25 September 2015,\n\n';

function labels(drawn: string): readonly string[] {
  const document = documentOf(drawn.replace('|', ''));
  return service.completion(document, document.positionAt(drawn.indexOf('|')), 'asked').items.map(({ label }) => label);
}

describe('completion that knows the draft', () => {
  it('offers “Also” first where the verb has stood alone twice, until the bare verb is insisted on', () => {
    const twice = `${HEAD}1. Urges States to act;\n\n2. Urges parties to act;\n\n3. `;
    assert.deepEqual(labels(`${twice}|`).slice(0, 2), ['Also urges', 'Urges']);
    assert.deepEqual(labels(`${twice}Ur|`).slice(0, 2), ['Also urges', 'Urges']);
    assert.equal(labels(`${twice}Urg|`)[0], 'Urges');
  });

  it('names the session after the draft’s own, and none of another organ', () => {
    const tail = 'on the implementation of the present resolution';
    assert.ok(
      labels(`${HEAD}1. Urges A;\n\n2. Urges B;\n\n3. Requests|`).includes(
        `Requests the Secretary-General to report to the General Assembly at its eighty-first session ${tail}`,
      ),
    );
    const council = HEAD.replace('General Assembly\n', 'Human Rights Council\n')
      .replace('Eightieth', 'Fifty-eighth')
      .replace('The General Assembly,', 'The Human Rights Council,');
    assert.ok(
      labels(`${council}1. Urges A;\n\n2. Urges B;\n\n3. Requests|`).includes(
        `Requests the Secretary-General to report to the General Assembly at its next session ${tail}`,
      ),
    );
  });

  it('takes “its” for the organ that the clause is about', () => {
    assert.equal(labels(`${HEAD}Recalling that the Security Council in its resolution 13|`)[0], '1325 (2000)');
    assert.equal(labels(`${HEAD}Recalling the measures adopted by the Security Council in its resolution 13|`)[0], '1325 (2000)');
    assert.ok(labels(`${HEAD}Recalling the Security Council, and its resolution 61/29|`).includes('61/295'));
  });
});
