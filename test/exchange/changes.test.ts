import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { documentOf, service } from '../fixture';
import { validator } from './html/validator';

const OLD = `Wells in dry regions

The General Assembly,

Noting the report of the expert group on the keeping of wells,¹

1. *Invites* Member States to keep their wells and to tell one another of them;

2. *Thanks* all donors for what they have given in the past years;

3. *Requests* the Secretary-General to report on wells, as set out in paragraph 1 above.

¹ A/70/12.
`;

const NEW = OLD.replace('1. *Invites*', '1. *Affirms* that water is life and a right of everybody everywhere;\n\n2. *Invites*')
  .replace('keep their wells', 'clean their wells')
  .replace(/2\. \*Thanks.*\n\n/, '')
  .replace('paragraph 1 above', 'paragraph 2 above')
  .replace('¹ A/70/12', '¹ A/80/12');

/** The changes in a page: `+` for new words, `-` for words that have gone. */
function changesIn(page: string): readonly string[] {
  return [...page.matchAll(/<(ins|del)>(.*?)<\/\1>/gu)].map(
    ([, kind, words = '']) => `${kind === 'ins' ? '+' : '-'}${words.replace(/<[^<>]+>/gu, '').trim()}`,
  );
}

describe('two versions as a page', () => {
  it('marks new words and words that have gone, and nothing that only follows', () => {
    const changes = changesIn(service.exportChanges(documentOf(OLD), documentOf(NEW)));
    const text = (sign: string): string =>
      changes
        .filter((one) => one.startsWith(sign))
        .map((one) => one.slice(1))
        .join(' ')
        .replace(/\s+/gu, ' ')
        .replace(' .', '.');
    assert.equal(text('+'), '1 1. Affirms that water is life and a right of everybody everywhere; clean');
    assert.equal(text('-'), '1 keep 2. Thanks all donors for what they have given in the past years; A/70/12.');
  });

  it('marks a paragraph that has moved where it stands now and where it stood, with what has changed in it', () => {
    const paragraphs = [
      '*Invites* Member States to keep their wells clean and to tell one another of them;',
      '*Thanks* all donors for what they have given in the past years to those who dig;',
      '*Encourages* schools to teach how water is found, drawn and kept;',
      '*Decides* to look into the matter again at its next session.',
    ];
    const text = (order: readonly string[]): string =>
      ['The General Assembly,', ...order.map((words, index) => `${String(index + 1)}. ${words}`)].join('\n\n');
    const [first = '', second = '', ...rest] = paragraphs;
    const page = service.exportChanges(
      documentOf(text(paragraphs)),
      documentOf(text([second, ...rest.slice(0, 1), first.replace('clean', 'safe'), ...rest.slice(1)])),
    );
    const blocks = [...page.matchAll(/<p id="((?:old-)?op-[^"]*)" class="([^"]*)">(.*?)<\/p>/gu)].map(
      ([, id = '', classes = '', words = '']) => `${id}${classes.endsWith(' changed') ? '*' : ''} ${words}`,
    );
    assert.deepEqual(blocks, [
      `old-op-1* <span class="number"><del class="moved">1.</del> </span><del class="moved"><em>Invites</em> Member States to keep their wells clean and to tell one another of them;</del>`,
      `op-1 <span class="number">1. </span><em>Thanks</em> all donors for what they have given in the past years to those who dig;`,
      `op-2 <span class="number">2. </span><em>Encourages</em> schools to teach how water is found, drawn and kept;`,
      `op-3* <span class="number"><ins class="moved">3.</ins> </span><ins class="moved"><em>Invites</em> Member States to keep their wells</ins><del> clean</del><ins> safe</ins><ins class="moved"> and to tell one another of them;</ins>`,
      `op-4 <span class="number">4. </span><em>Decides</em> to look into the matter again at its next session.`,
    ]);
  });

  it('shows a new symbol and date in the head beside the old ones', () => {
    const head = 'A/C.2/86/L.14\n\nGeneral Assembly\n\nDistr.: Limited\n3 October 2031\n\n';
    const now = head.replace('L.14', 'L.14/Rev.1').replace('3 October', '21 October');
    const page = service.exportChanges(documentOf(head + OLD), documentOf(now + OLD));
    assert.deepEqual(changesIn(page), ['-A/C.2/86/L.14', '+A/C.2/86/L.14/Rev.1', '-3 October 2031', '+21 October 2031']);
  });

  it('is valid HTML', async () => {
    const page = service.exportChanges(documentOf(`A/C.2/86/L.14\n\nGeneral Assembly\n\n${OLD}`), documentOf(NEW));
    const { results } = await validator.validateString(page);
    assert.deepEqual(
      results.flatMap(({ messages }) => messages.map(({ line, message }) => `${String(line)}: ${message}`)),
      [],
    );
  });

  it('loses nothing of a text of which nothing is left', () => {
    const page = service.exportChanges(documentOf(OLD), documentOf(''));
    assert.equal(changesIn(page).filter((one) => one.startsWith('-')).length > 8, true);
  });

  it('marks nothing in a text beside itself', () => {
    assert.deepEqual(changesIn(service.exportChanges(documentOf(OLD), documentOf(OLD))), []);
  });
});
