import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { PreviewPage, PreviewPart } from '../../server/src/exchange/preview';
import { keysOfPage } from '../../server/src/exchange/previewChange';
import { documentOf, service } from '../fixture';

const HEAD = 'A/C.2/86/L.14\n\nGeneral Assembly\n\n';
const TEXT = `Agenda item 25
Wells and springs

Chad: draft resolution

Wells in dry regions

The General Assembly,

Recalling its work,¹

I. Keeping

1. Decides to act,² and
to go on;

Annex

Wells are kept.¹

¹ A/1.

² A/2.
`;

describe('the parts of a page', () => {
  it('come from the lines of the draft, and some never stand alone at the foot of a page', () => {
    assert.deepEqual(drawn(page(TEXT).order), [
      '0-0 agenda opens',
      '1-1 agenda-title keep',
      '3-3 sponsors keep',
      '5-5 title keep',
      '7-7 enacting keep',
      '9-9 pp-1 [note-1]',
      '11-11 heading-i keep',
      '13-14 op-1 [note-2]',
      '16-16 annex-2 keep new page',
      '18-18 text-1 [note-1]',
    ]);
    assert.deepEqual(drawn(page(TEXT).feet), ['20-20 note-1', '22-22 note-2']);
    const adopted = [
      'A/RES/86/7',
      'Resolution adopted by the General Assembly on 3 December 2031',
      '[on the report of the Second Committee (A/86/1)]',
      ...['86/7. Wells', 'The General Assembly,', '1. Decides to act.\n'],
    ].join('\n\n');
    assert.deepEqual(
      page(adopted)
        .order.filter(({ keep }) => keep)
        .map(({ id }) => id),
      ['head-0', 'adoption', 'report', 'title', 'enacting'],
    );
  });

  it('begin with the head where there is one, whose symbol runs over all pages', () => {
    const { order, title, language } = page(HEAD + TEXT);
    assert.deepEqual(drawn(order.slice(0, 2)), ['0-2 head-0 keep opens', '4-4 agenda']);
    assert.deepEqual([...new Set(order.map(({ running }) => running))], ['A/C.2/86/L.14']);
    assert.deepEqual([title, language], ['A/C.2/86/L.14 – Wells in dry regions', 'en']);
    assert.deepEqual([...new Set(page(TEXT).order.map(({ running }) => running))], ['']);
    assert.equal(page('L’Assemblée générale,\n\n1. Décide d’agir.\n').language, 'fr');
  });

  it('of the second text of a file open it, at their own lines', () => {
    const { order } = page(`${HEAD}${TEXT}\n\f\n${HEAD}${TEXT}`);
    const opening = order.filter(({ opens }) => opens);
    assert.deepEqual(drawn(opening), ['0-2 head-0 keep opens', '29-31 head-1 keep opens']);
  });

  it('are sent as HTML where they are not known, and have one name for one look', () => {
    const first = page(TEXT);
    const keys = [...first.order, ...first.feet].map(({ key }) => key);
    assert.deepEqual(Object.keys(first.html).sort(), [...new Set(keys)].sort());
    assert.deepEqual([...keysOfPage(first)].sort(), [...new Set(keys)].sort());
    const now = service.preview(documentOf(TEXT.replace('to act', 'to act now')), keysOfPage(first), undefined);
    assert.deepEqual(Object.values(now.html), [
      '<p id="op-1" class="operative"><span class="number">1. </span><em>Decides</em> to act now,<sup><a id="mark-2" role="doc-noteref" href="#note-2">2</a></sup> and to go on;</p>',
    ]);
    const swapped = page('The General Assembly,\n\n1. ab;\n\n2. ba;\n').order.map(({ key }) => key);
    assert.equal(new Set(swapped).size, swapped.length, 'other words, another name');
  });

  it('that have gone stand between the lines where they stood', () => {
    const now = TEXT.replace('Recalling its work,¹\n\n', '');
    const { order, feet } = service.preview(documentOf(now), new Set(), documentOf(TEXT));
    const gone = order.filter(({ id }) => id.startsWith('old-'));
    assert.deepEqual(drawn(gone), ['8-7 old-pp-1 [old-note-1]']);
    assert.ok(feet.some(({ id }) => id === 'old-note-1'));
    const wells = 'Decides to keep all the wells of the north clean';
    const donors = 'Thanks the donors of all springs in the south';
    const textOf = (first: string, second: string): string => `The General Assembly,\n\n1. ${first};\n\n2. ${second}.\n`;
    const [moved, other] = [textOf(wells, donors), textOf(donors, wells)];
    const both = service.preview(documentOf(other), new Set(), documentOf(moved)).order;
    assert.equal(both.length, 4);
    assert.deepEqual(both.filter(({ line, lastLine }) => lastLine < line).length, 1, 'the old place of what has moved');
  });
});

function page(text: string): PreviewPage {
  return service.preview(documentOf(text), new Set(), undefined);
}

/** Parts as their lines and ids, with what is special about them and the notes at their feet. */
function drawn(parts: readonly PreviewPart[]): readonly string[] {
  return parts.map(({ line, lastLine, id, keep, newPage, opens, feet }) =>
    [
      `${String(line)}-${String(lastLine)} ${id}`,
      ...(keep ? ['keep'] : []),
      ...(newPage ? ['new page'] : []),
      ...(opens ? ['opens'] : []),
      ...(feet.length > 0 ? [`[${feet.join(' ')}]`] : []),
    ].join(' '),
  );
}
