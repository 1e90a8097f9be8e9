import { readSponsorLine } from '../../model/sponsors/line';
import { listedStates } from '../../model/sponsors/stateLists';
import { exampleFront } from '../exampleFront';
import { BY_THE_MANUAL, message, sequenceRule } from '../rule';
import { outlineOnly } from '../sight';

/** SP-04: official short names in sponsor lines and lists of votes. */
export const unofficialStateName = sequenceRule({
  code: 'sponsors/unofficial-name',
  rulebook: ['SP-04'],
  severity: 'warning',
  profiles: BY_THE_MANUAL,
  since: '0.1',
  title: 'A State is not referred to by its official short name',
  why: 'The United Nations uses the short names of its terminology database: “Republic of Korea”, “Russian Federation”, “Viet Nam”. The formal name is for treaties.',
  source: 'United Nations Editorial Manual, “Country names”',
  bad: [
    {
      text: exampleFront({
        sponsors: `Chile, South Korea and Viet Nam: draft resolution
       ^^^^^^^^^^^ sponsors/unofficial-name`,
      }),
      fixed: exampleFront({ sponsors: 'Chile, Republic of Korea and Viet Nam: draft resolution' }),
    },
  ],
  good: [
    exampleFront(),
    exampleFront({ sponsors: 'Benin, Bosnia and Herzegovina, Côte d’Ivoire and Republic of Korea: draft resolution' }),
  ],
  sees: outlineOnly,
  check(segment, { catalogue }, report) {
    let inVote = false;
    segment.blocks.forEach((block, index) => {
      const role = segment.places[index]?.role;
      if (role !== 'sponsors' && role !== 'closing') return;
      const { text, summary } = block;
      const key = /^(?:In favour|Against|Abstaining)\s*:\s*/i.exec(summary.opening);
      if (role === 'closing') inVote = key !== null || (inVote && summary.opensWith === 'capital');
      const names =
        role === 'sponsors'
          ? (readSponsorLine(block, catalogue.states)?.sponsors ?? [])
          : inVote
            ? listedStates(text, summary.start + (key?.[0].length ?? 0), summary.end, catalogue.states)
            : [];
      for (const { start, end, named } of names) {
        if (
          named === undefined ||
          named.as === 'short name' ||
          named.as === 'French name' ||
          (role === 'closing' && named.state.nameSince !== undefined)
        )
          continue;
        const { name } = named.state;
        report({
          span: { block: index, start, end },
          message: message('Not the official short name, which is “{0}”', name),
          fixes: () => [
            { title: message('Write “{0}”', name), preferred: true, safe: true, edits: [{ block: index, start, end, newText: name }] },
          ],
        });
      }
    });
  },
});
