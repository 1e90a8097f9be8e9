import { namesIn } from '../../model/citedInstruments';
import { exampleDraft } from '../exampleDraft';
import { blockRule, message } from '../rule';

/** CIT-11: a name of an instrument that differs from the official one by a letter. */
export const misspeltName = blockRule({
  code: 'instrument/misspelt-name',
  rulebook: ['CIT-11'],
  severity: 'hint',
  profiles: 'all',
  since: '0.1',
  title: 'A name of an instrument is one letter off',
  why: 'An instrument is cited by its exact name. One letter wrong is easily overlooked, and copied from one resolution to the next.',
  source: 'The names in the catalogue of instruments, each from published texts or the depositary’s list',
  bad: [
    {
      text: exampleDraft(`Recalling the Bangkok Declaration on Synergies and Responses: Strategic Alliance in Crime Prevention and Criminal Justice,
                                                                        ^^^^^^^^ instrument/misspelt-name`),
      fixed: exampleDraft('Recalling the Bangkok Declaration on Synergies and Responses: Strategic Alliances in Crime Prevention and Criminal Justice,'),
    },
  ],
  good: [exampleDraft('Recalling the Convention on the Rights of the Child, and the Convention relating to the Status of Refugees,')],
  check({ block, place }, { catalogue }, report) {
    if (place.role === 'comment' || place.role === 'rule' || block.kind === 'blank') return;
    const { start, end } = block.summary;
    const found = namesIn(block, catalogue).map((match) => ({ ...match, start: match.start - start, end: match.end - start }));
    for (const { word, name } of catalogue.instruments.findMisspelt(block.text.slice(start, end), found)) {
      const from = start + word.start;
      const to = start + word.end;
      const written = block.text.slice(from, to);
      if (withoutHyphen(written) === withoutHyphen(word.expected)) continue; // `Cooperation` for `Co-operation` is spelling, not the name
      report({
        span: { block: 0, start: from, end: to },
        message: message('“{0}” is “{1}” in the {2}', written, word.expected, name),
        fixes: () => [{ title: message('Write {0}', word.expected), preferred: true, safe: false, edits: [{ block: 0, start: from, end: to, newText: word.expected }] }],
      });
    }
  },
});

function withoutHyphen(word: string): string {
  return word.toLowerCase().replaceAll('-', '');
}
