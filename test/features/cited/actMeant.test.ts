import assert from 'node:assert/strict';
import { documentOf, service } from '../../fixture';

/** The resolutions that hover shows at the bar in a paragraph of an organ, each as `organ number`. */
function meantIn(organ: string, drawn: string): readonly string[] {
  const before = `The ${organ},\n\n`;
  const document = documentOf(before + drawn.replace('|', ''));
  const hover = service.hover(document, document.positionAt(before.length + drawn.indexOf('|')));
  const { contents } = hover ?? {};
  const said = typeof contents === 'object' && 'value' in contents ? contents.value : '';
  return [...said.matchAll(/\*\*([A-Z][\w ]+?) resolution ([^:*]+)/gu)].map(([, whose = '', id = '']) => `${whose} ${id}`);
}

const ROWS: readonly (readonly [why: string, organ: string, drawn: string, meant: readonly string[]])[] = [
  [
    'a member of a list is the organ’s whose date it has, with a clause before it',
    'Human Rights Council',
    'Recalling its resolutions 12/16 of 2 October 2009, on freedom of opinion and expression, |21/16 of 27 September 2012, on assembly,',
    ['Human Rights Council 21/16'],
  ],
  [
    'so is the one after “and”, behind a title',
    'General Assembly',
    'Recalling its resolutions 70/193 of 22 December 2015, entitled “A year of travel”, and |70/200 of 22 December 2015,',
    ['General Assembly 70/200'],
  ],
  [
    'the date decides against who speaks',
    'Human Rights Council',
    'Reaffirming the Declaration adopted by the General Assembly in its resolution |41/128 of 4 December 1986,',
    ['General Assembly 41/128'],
  ],
  [
    'the organ that the sentence names counts where the number has no date',
    'General Assembly',
    'Recalling the resolutions of the Human Rights Council, the most recent of which being resolution |47/1,',
    ['Human Rights Council 47/1'],
  ],
  [
    'a list after a clause on its organ',
    'General Assembly',
    'Recalling the resolutions of the Human Rights Council, the most recent being resolutions 50/3 of 7 July 2022 and |47/1 of 12 July 2021,',
    ['Human Rights Council 47/1'],
  ],
  [
    'a year in brackets is the Security Council’s',
    'Human Rights Council',
    'Recalling what the Security Council said in its resolutions 1325 (2000) on women and peace, |2250 (2015) and others,',
    ['Security Council 2250 (2015)'],
  ],
  [
    'a short name is that of a council, not of an assembly',
    'General Assembly',
    'Recalling Assembly resolution 60/251 of 15 March 2006 and Council resolution |5/1 of 18 June 2007,',
    ['Human Rights Council 5/1'],
  ],
  [
    'an organ named in full stays, whatever the date says',
    'Human Rights Council',
    'Recalling General Assembly resolution |60/251 of 16 March 2006,',
    ['General Assembly 60/251'],
  ],
  [
    'the year of a date may be that of a later one in the list',
    'Security Council',
    'Recalling its resolutions 338 (1973) of 22 October, 340 (1973) of 25 October and |341 (1973) of 27 October 1973,',
    ['Security Council 341 (1973)'],
  ],
  [
    'a number after another act or a sentence’s end is none of the list',
    'General Assembly',
    'Recalling its resolutions 70/1 of 25 September 2015, on development, decision 1/CP.21 and regulation |5/1 of 18 June 2007,',
    [],
  ],
];

describe('the resolution that a number means', () => {
  for (const [why, organ, drawn, meant] of ROWS) {
    it(why, () => {
      assert.deepEqual(meantIn(organ, drawn), meant);
    });
  }
});
