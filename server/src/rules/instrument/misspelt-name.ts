import { readNames } from '../../model/citedInstruments';
import { exampleDraft } from '../exampleDraft';
import { blockRule, message } from '../rule';

/** CIT-11: a name of an instrument that differs from the official one by a letter. */
export const misspeltName = blockRule({
  code: 'instrument/misspelt-name',
  rulebook: ['CIT-11'],
  severity: 'hint',
  profiles: 'all',
  since: '0.1',
  title: 'The name of an instrument is misspelt',
  why: 'An instrument is cited by its exact name. One wrong letter is easily overlooked, and is copied from one resolution to the next.',
  source: 'The names in the catalogue of instruments, each from published texts or the depositary’s list',
  bad: [
    {
      text: exampleDraft(`Recalling the Bangkok Declaration on Synergies and Responses: Strategic Alliance in Crime Prevention and Criminal Justice,
                                                                        ^^^^^^^^ instrument/misspelt-name`),
      fixed: exampleDraft(
        'Recalling the Bangkok Declaration on Synergies and Responses: Strategic Alliances in Crime Prevention and Criminal Justice,',
      ),
    },
  ],
  good: [exampleDraft('Recalling the Convention on the Rights of the Child, and the Convention relating to the Status of Refugees,')],
  check({ block, place }, { catalogue }, report) {
    if (place.role === 'comment' || place.role === 'rule' || block.kind === 'blank') return;
    for (const {
      word: { start: from, end: to, expected },
    } of readNames(block, catalogue).misspelt) {
      const written = block.text.slice(from, to);
      if (withoutHyphen(written) === withoutHyphen(expected)) continue; // `Cooperation` for `Co-operation` is spelling, not the name
      report({
        span: { block: 0, start: from, end: to },
        message: message('“{0}” is misspelt: the official name has “{1}”', written, expected),
        fixes: () => [
          {
            title: message('Write {0}', expected),
            preferred: true,
            safe: false,
            edits: [{ block: 0, start: from, end: to, newText: expected }],
          },
        ],
      });
    }
  },
});

function withoutHyphen(word: string): string {
  return word.toLowerCase().replaceAll('-', '');
}
