import type { Body } from '../../catalogue/bodies';
import { mastheadLines } from '../../model/mastheadLines';
import { exampleFront } from '../exampleFront';
import { message, sequenceRule } from '../rule';
import { outlineOnly } from '../sight';

/** The symbol and the line of the committee or commission name the same body. */
export const symbolOfAnotherCommittee = sequenceRule({
  code: 'masthead/symbol-of-another-committee',
  rulebook: [],
  severity: 'error',
  profiles: 'all',
  since: '0.2',
  title: 'The symbol is not that of the committee named in the masthead',
  why: 'A draft belongs to the committee in whose series its symbol is. Where the masthead names another, one of the two was left over from an older document.',
  source: 'Dag Hammarskjöld Library, “United Nations document symbols”',
  bad: [
    {
      text: exampleFront({
        organ: 'General Assembly',
        symbol: 'A/C.1/86/L.4',
        commission: `Third Committee
^^^^^^^^^^^^^^^ masthead/symbol-of-another-committee`,
        session: 'Eighty-sixth session',
        meeting: undefined,
        enacting: 'The General Assembly,',
      }),
    },
    {
      text: exampleFront({
        commission: `Commission on Narcotic Drugs
^^^^^^^^^^^^^^^^^^^^^^^^^^^^ masthead/symbol-of-another-committee`,
      }),
    },
  ],
  good: [
    exampleFront(),
    exampleFront({
      organ: 'General Assembly',
      symbol: 'A/C.4/86/L.4',
      commission: 'Special Political and Decolonization Committee (Fourth Committee)',
      session: 'Eighty-sixth session',
      meeting: undefined,
      enacting: 'The General Assembly,',
    }),
  ],
  sees: outlineOnly,
  check(segment, { catalogue: { bodies } }, report) {
    segment.texts.forEach((_, text) => {
      const lines = mastheadLines(segment, text);
      const symbol = lines.flatMap(({ words }) => /^(?:Symbol: )?([AE]\/CN?\.\d+\/\S+)$/.exec(words)?.[1] ?? []).at(0);
      const own = symbol === undefined ? undefined : bodies.ofSymbol(symbol);
      if (symbol === undefined || own === undefined || !KINDS.has(own.kind)) return;
      const named = lines.flatMap((line) => bodies.byName(line.words.replace(/ \([^)]*\)$/, '')).map((body) => ({ line, body })));
      const others = named.filter(({ body }) => KINDS.has(body.kind));
      const [other] = others;
      if (other === undefined || others.some(({ body }) => isSame(body, own))) return;
      const { block, start, end } = other.line;
      report({
        span: { block, start, end },
        message: message('{0} belongs to the {1}: correct it', symbol, own.name),
      });
    });
  },
});

const KINDS: ReadonlySet<string> = new Set(['Main Committee', 'functional commission']);

/** A symbol that several bodies share, or have had in turn, is that of each of them. */
function isSame(one: Body, other: Body): boolean {
  return one === other || one.symbolPrefix === other.symbolPrefix;
}
