import assert from 'node:assert/strict';
import { it } from 'mocha';
import { amendmentsIn } from '../../server/src/features/amendments/apply';
import { wordsOfPlace } from '../../server/src/features/amendments/placeWords';
import type { AmendingAction } from '../../server/src/model/amendment/action';
import { createModel } from '../../server/src/model/model';
import { catalogue, documentOf, service } from '../fixture';
import { corpusTexts, published } from './shared';

const modelOf = createModel(catalogue);

/** What an action does and where, without the words that it quotes. */
function drawn(action: AmendingAction): string {
  const places = 'places' in action ? action.places : 'place' in action ? [action.place] : [];
  return `${action.kind}: ${places.map(wordsOfPlace).join(', ')}`;
}

/** For each amendment at hand what it is to and what its instructions do; draft resolutions that a report recommends have no symbol. */
const READ: Readonly<Record<string, readonly string[]>> = {
  'A_80_L.20.txt': ['A/80/L.18', 'delete-units: operative paragraph 9'],
  'A_80_L.29.txt': ['A/80/L.22', 'replace-unit: operative paragraph 200 | 1 below'],
  'A_80_L.30.txt': [
    'A/80/L.25',
    'delete-words: the fourth preambular paragraph',
    'delete-words: the fifteenth preambular paragraph',
    'delete-units: the sixteenth preambular paragraph',
    'delete-units: the twentieth preambular paragraph',
    'delete-units: the twenty-third preambular paragraph',
    'delete-words: the forty-first preambular paragraph',
    'delete-words: operative paragraph 21',
    'delete-units: operative paragraph 22',
    'delete-words: operative paragraph 24',
    'delete-words: operative paragraph 33',
    'delete-words: operative paragraph 39',
  ],
  'A_80_L.31.txt': ['A/80/L.25', 'insert-words: operative paragraph 68'],
  'A_80_L.35.txt': [
    'A/80/L.27',
    'replace-words: the title, the preambular paragraphs, the operative paragraphs',
    'delete-words: the second preambular paragraph',
    'replace-words: operative paragraph 1',
    'delete-units: operative paragraph 5, operative paragraph 6, operative paragraph 10, operative paragraph 13',
    'replace-words: operative paragraph 14',
  ],
  'A_80_L.38.txt': [
    'no symbol',
    'delete-units: the twenty-first preambular paragraph, operative paragraph 35, operative paragraph 38, operative paragraph 39',
  ],
  'A_80_L.40.txt': ['no symbol', 'delete-words: the eleventh preambular paragraph'],
  'A_C.3_80_L.61.txt': [
    'A/C.3/80/L.20/Rev.1',
    'replace-words: the fourteenth preambular paragraph',
    'delete-units: the fifteenth preambular paragraph',
  ],
  'A_C.3_80_L.62.txt': ['A/C.3/80/L.20/Rev.1', 'insert-units: the fourteenth preambular paragraph | 1 below'],
  'A_C.3_80_L.63.txt': ['A/C.3/80/L.20/Rev.1', 'replace-words: the thirteenth preambular paragraph'],
  'A_C.3_80_L.64.txt': [
    'A/C.3/80/L.20/Rev.1',
    'delete-words: operative paragraph 13',
    'delete-words: operative paragraph 27, operative paragraph 43',
    'delete-words: operative paragraph 46',
  ],
  'A_C.3_80_L.65.txt': ['A/C.3/80/L.24', 'delete-units: the third preambular paragraph, operative paragraph 2'],
};

published.describe('real amendments', () => {
  const sheets = corpusTexts('amendments').filter(({ name }) => name !== 'A_C.3_80_L.24.txt');

  it('are read whole, with the right places', () => {
    const read = Object.fromEntries(
      sheets.map(({ name, text }) => {
        const [first] = amendmentsIn(modelOf(documentOf(text)));
        const amendment = first?.amendment;
        const instructions = amendment?.instructions.map(({ reading, blocks }) =>
          [reading.actions.map(drawn).join(' + '), ...(blocks.length === 0 ? [] : [`${String(blocks.length)} below`])].join(' | '),
        );
        return [name, [amendment?.of ?? 'no symbol', ...(instructions ?? [])]];
      }),
    );
    assert.deepEqual(read, READ);
  });

  it('L.65 makes of L.24 what an editor would', () => {
    const textOf = (name: string): string => corpusTexts('amendments').find((one) => one.name === name)?.text ?? '';
    const draft = textOf('A_C.3_80_L.24.txt');
    const result = service.applyAmendments(documentOf(draft), documentOf(textOf('A_C.3_80_L.65.txt')));
    assert.ok(result);
    assert.deepEqual(
      result.instructions.map(({ state, places, faults }) => ({ state, places, faults })),
      [{ state: 'fits', places: ['preambular paragraph 3', 'operative paragraph 2'], faults: [] }],
    );
    assert.deepEqual(result.remarks, []);
    // The third preambular paragraph goes; the lone operative paragraph has no number and ends with a full stop; nothing else changes.
    const wanted = draft
      .replace(/Recalling further.*?\n \n(?=Having)/su, '')
      .replace(/1\. \n(?=Takes)/u, '')
      .replace('recommendations; \n \n', 'recommendations. \n \n')
      .replace(/2\. \nEncourages.*?\n \n(?=_)/su, '');
    assert.equal(result.text.replace(/[ \n]+/g, ' '), wanted.replace(/[ \n]+/g, ' '));
  });
});
