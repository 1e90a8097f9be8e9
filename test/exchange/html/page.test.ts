import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { documentOf, service } from '../../fixture';
import { readPage } from './reader';
import { validator } from './validator';

const TEXT = `United Nations

A/C.2/86/L.14

General Assembly

Distr.: Limited
3 November 2031
Original: English

Eighty-sixth session
Second Committee
Agenda item 25 (b)

Wells & springs

Chad and Mali:* draft resolution

Wells <in> dry regions

The General Assembly,

Recalling its resolution 70/1 of 25 September 2015,¹

1. Invites Member States to keep their wells;²

2. Requests the Secretary-General:

(a) To report on what is said in paragraph 1 above;

(b) To ask for:

(i) Figures;

(ii) Maps.

* Any changes will be reflected in the record.

¹ A/70/1.

² A/C.2/86/2.
`;

describe('the page of HTML', () => {
  it('is valid', async () => {
    const html = service.export(documentOf(TEXT), 'html');
    const { results } = await validator.validateString(html);
    assert.deepEqual(
      results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${String(line)} ${ruleId}: ${message}`)),
      [],
    );
  });

  it('asks for nothing from anywhere: no script, no picture, no style sheet of others', () => {
    const html = service.export(documentOf(TEXT), 'html');
    assert.match(html, /content="default-src 'none'; style-src 'unsafe-inline'"/);
    assert.doesNotMatch(html, /<(?:script|img|link|iframe|object|embed)\b/);
    assert.doesNotMatch(html, /url\(|@import/);
  });

  it('leads from each mark to its note and back', () => {
    const html = service.export(documentOf(TEXT), 'html');
    const { ids, inner, notesOfMarks } = readPage(html);
    assert.equal(new Set(ids).size, ids.length, 'ids are unique');
    assert.deepEqual(
      inner.filter((id) => !ids.includes(id)),
      [],
    );
    assert.deepEqual(notesOfMarks, ['Anychangeswillbereflectedintherecord', '1A701', '2AC2862']);
  });

  it('has the head of the page, the title as its heading, numbers and degrees', () => {
    const html = service.export(documentOf(TEXT), 'html');
    assert.match(html, /<p class="symbol"><span class="initial">A<\/span>\/C\.2\/86\/L\.14<\/p>/);
    assert.match(html, /<h1 id="title" class="title">Wells &lt;in&gt; dry regions<\/h1>/);
    assert.match(html, /<p id="op-2-b-ii" class="item degree-3"><span class="number">\(ii\) <\/span>Maps\.<\/p>/);
    assert.match(html, /<a class="reference" href="#op-1">/);
    assert.match(html, /<em>The General Assembly<\/em>,/);
    assert.match(html, /<em>Recalling<\/em> its resolution/);
    assert.match(html, /<a href="https:\/\/undocs\.org\/A\/C\.2\/86\/2">/);
  });

  it('makes nothing of an empty text but an empty page', () => {
    assert.match(service.export(documentOf(''), 'html'), /<main>\s*<\/main>/);
  });
});
