import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { strokesFor, type Hand } from '../../editor/suite/strokes';
import { service } from '../../fixture';
import { write } from './simulatedEditor';

const HEAD = 'A title\n\nThe General Assembly,\n\nRecalling its resolution 70/1,\n\n';

/** Texts in whose like something typed was once changed, doubled or lost. */
const TEXTS: Readonly<Record<string, string>> = {
  'paragraphs and items': `${HEAD}1. Urges States:

(a) To plan towns:

(i) With parks;

(ii) With schools;

(b) To report on their plans;

2. Invites the Council to act;

Towns by the sea

3. Requests the Secretary-General to report.`,
  'items in the preamble, and the paragraph after them': `${HEAD}Bearing in mind that towns:

(a) Give shelter to many;

(b) Are places of learning,

Noting that many towns lie by the sea,

1. Takes note of the report.`,
  'items under paragraphs without a number': `${HEAD}Calls upon States:

(a) To plan their towns;

(b) To plant trees;

Decides that a conference shall be held;

Requests the Secretary-General to report.`,
  'the line of the meeting': `${HEAD}1. Requests the Secretary-General:

(a) To invite States;

(b) To prepare a summary.

12th meeting 7 October 2031

[Adopted without a vote.]`,
  'items after no colon': `${HEAD}1. Welcomes the report;

2. (a) Expresses concern at fires and calls upon States to take measures

(i) to end fires and to help;

(ii) to find those who set them;

3. Urges States to act;

4. Decides to meet again.`,
  'a sentence that goes on after items': `${HEAD}1. Decides that States shall prevent:

(a) The sale of axes;

(b) The sale of saws;

except where a forester asks for them;

2. Decides to meet again.`,
  'an annex with numbers in parts': `${HEAD}1. Adopts the rules annexed hereto.

Annex

Rules for towns

2. Purpose of the fund

In rule 9, amend the last sentence to read:

“The purpose of the fund is help.”

3. Effects of the rules

3.1. Streets shall be paved:

3.2. Squares shall be swept.

4. Towns shall plant as follows:

Oaks are planted in autumn.

Limes are planted in spring.`,
  'an annex with a preamble and articles': `${HEAD}1. Adopts the Protocol annexed hereto.

Annex

Protocol on towns

The States Parties to the present Protocol,

Convinced that towns are needed,

Have agreed as follows:

Article 1

States shall plan their towns.

Article 2

States shall plant trees.`,
  'marks that are no longer raised': `${HEAD}Recalling also the Convention on Towns,1

Welcoming the report of the Council, 2

1. Welcomes the plans for towns;2

2. Urges States to act;3

3. Requests the Council to report.`,
  'points after a colon': `${HEAD}1. Decides that the meeting shall have:

• One day on towns;

• One day on trees;

2. Calls for a plan with:

– Parks;

– Schools;

3. Requests a report, through:

a. The Council;

b. The Commission;

4. Decides to meet again.`,
  'references that lead elsewhere': `${HEAD}1. Urges States to act;

Annex

Rules for towns

Rule 1

1. Towns shall be safe as said in paragraph 2, above, and paragraphs 2 and 6 (a) below.

2. Towns shall be clean.

Rule 2

1. Streets shall be paved as said in paragraph 3, below.

2. Squares shall be swept.`,
};

/** The longest times in milliseconds that anything takes between the main process and the extension host, on a machine with nothing to do and on busy ones. */
const LAGS = [6, 6, 40, 120, 300];

const HANDS: readonly Hand['labels'][] = ['typed', 'typed, one Enter', 'left'];

describe('whatever is typed stands, in an editor whose answers come late', () => {
  for (const [what, text] of Object.entries(TEXTS))
    for (const labels of HANDS)
      it(`${what}: labels ${labels}`, async () => {
        for (const delay of [20, 60, 110])
          for (const [at, lag] of LAGS.entries()) {
            const seed = at + 1;
            const written = await write(service, { strokes: strokesFor(text, { labels, delay, seed }), seed, slowness: 40 * seed, lag });
            assert.equal(written.text, text, `${String(delay)} ms a key, lag ${String(lag)}, seed ${String(seed)}`);
            // Of two labels that are the same either may go.
            assert.deepEqual(labels === 'left' ? written.taken : [], []);
          }
      });

  it('also where a label comes no sooner than the next line break, in the first pause', async () => {
    const text = TEXTS['paragraphs and items'] ?? '';
    for (const labels of HANDS) {
      const strokes = strokesFor(text, { labels, delay: 20, seed: 1 });
      const breaks = [...strokes.keys()].filter((at) => strokes[at]?.text === '\n');
      for (const [index, at] of breaks.entries()) {
        const pauses = new Set([at - 1, (breaks[index + 1] ?? at) + 1]);
        const paused = strokes.map(({ text }, key) => ({ text, delay: pauses.has(key) ? 500 : 20 }));
        for (const lag of [20, 40]) {
          const written = await write(service, { strokes: paused, seed: at, slowness: 20, lag });
          assert.equal(written.text, text, `labels ${labels}, pauses around the line break ${String(index)}`);
        }
      }
    }
  });
});
