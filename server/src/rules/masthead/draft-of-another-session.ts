import { findSymbols } from '../../syntax/symbols';
import { mastheadLines } from '../../model/mastheadLines';
import { exampleFront } from '../exampleFront';
import { message, sequenceRule } from '../rule';
import { outlineOnly } from '../sight';

/** An amendment amends a draft of its own session. */
export const draftOfAnotherSession = sequenceRule({
  code: 'masthead/draft-of-another-session',
  rulebook: [],
  severity: 'warning',
  profiles: 'all',
  since: '0.2',
  title: 'The amended draft is of another session',
  why: 'An amendment is submitted to a draft that is before the same body at the same session: the two symbols have the same session or year.',
  source: 'Dag Hammarskjöld Library, “United Nations document symbols”: the session or year is a component of the symbol',
  bad: [
    {
      text: exampleFront({
        symbol: 'E/CN.15/2031/L.9',
        sponsors: `Chile and Norway: amendment to draft resolution E/CN.15/2030/L.4
                                                ^^^^^^^^^^^^^^^^ masthead/draft-of-another-session`,
        title: undefined,
        enacting: undefined,
        preamble: 'Replace operative paragraph 2 with the following text:',
        first: '2. Requests the Secretary-General to report.',
        last: undefined,
      }),
    },
  ],
  good: [
    exampleFront({
      symbol: 'E/CN.15/2031/L.9',
      sponsors: 'Chile and Norway: amendment to draft resolution E/CN.15/2031/L.4',
      title: undefined,
      enacting: undefined,
      preamble: 'Replace operative paragraph 2 with the following text:',
      first: '2. Requests the Secretary-General to report.',
      last: undefined,
    }),
  ],
  sees: (block, place, context) =>
    place.role === 'masthead' || place.role === 'sponsors' ? block.text : outlineOnly(block, place, context),
  check(segment, _context, report) {
    segment.texts.forEach((_, text) => {
      const own = mastheadLines(segment, text)
        .map(({ words }) => seriesOf(words.replace(/^Symbol: /, '').replace(/\*{1,3}$/, '')))
        .find((series) => series !== undefined);
      if (own === undefined) return;
      segment.blocks.forEach((block, index) => {
        const place = segment.places[index];
        if (place?.role !== 'sponsors' || place.text !== text || !/\bamendments? to\b/i.test(block.text)) return;
        for (const { start, end, symbol } of findSymbols(block.text, 0, block.text.length)) {
          const other = seriesOf(symbol);
          if (other === undefined || other.session === own.session) continue;
          report({
            span: { block: index, start, end },
            message: message('{0} is of another session or year than this document, {1}', symbol, own.symbol),
          });
        }
      });
    });
  },
});

/** The symbol of a document of limited distribution with its session or year; undefined for any other words. */
function seriesOf(symbol: string): { readonly symbol: string; readonly session: string } | undefined {
  const session = /^[A-Z]{1,5}\/(?:[A-Z]{1,4}\.\d{1,3}\/|HRC\/)?(S-\d{1,3}|ES-\d{1,3}|\d{1,4})\/L\.\d{1,4}(?:\/\S*)?$/.exec(symbol)?.[1];
  return session === undefined ? undefined : { symbol, session };
}
