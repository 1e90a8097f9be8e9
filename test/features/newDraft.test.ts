/** The dialogue that leads to a new draft: its questions, what it says of answers, and drafts in which nothing is reported. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { DraftStep } from '../../server/src/service/service';
import { formatMessage } from '../../server/src/text/message';
import { catalogue, defaultSettings, reportsOf, service } from '../fixture';
import { expandSnippet } from '../snippets/expand';

const organs = catalogue.drafts.map(({ key }) => key);

describe('a new draft', () => {
  it('asks for the organ, then for what the organ’s drafts have', () => {
    assert.deepEqual(organs, ['ecosoc-draft', 'ga-draft', 'hrc-draft', 'sc-draft', 'mun-draft']);
    assert.deepEqual(prompts('ga-draft'), ['Whose resolution is it?', 'Which session?', 'What is the title?', 'Which States submit it?']);
    assert.deepEqual(prompts('sc-draft'), ['Whose resolution is it?', 'Which States submit it?']);
    assert.deepEqual(prompts('mun-draft'), ['Whose resolution is it?', 'What is the title?', 'Which States submit it?']);
    assert.equal(step(['no-such-draft']), undefined);
    assert.equal(step(['sc-draft', '', 'too many']), undefined);
  });

  it('counts its steps once the organ is known', () => {
    const counted = (answers: readonly string[]): readonly unknown[] => {
      const next = step(answers)?.next;
      return next !== undefined && 'question' in next ? [next.question.step, next.question.steps] : [];
    };
    assert.deepEqual(
      [counted([]), counted(['ga-draft']), counted(['ga-draft', '81', '']), counted(['sc-draft'])],
      [
        [1, undefined],
        [2, 4],
        [4, 4],
        [2, 2],
      ],
    );
  });

  for (const organ of organs) {
    it(`${organ}: nothing is reported, whatever was answered or left open`, () => {
      for (const session of ['', '12', 'Seventy-ninth', '80th', '101']) {
        for (const title of ['', 'Strengthening the rule of law']) {
          for (const sponsors of ['', 'Norway', 'Norway, Chile', 'the Syrian Arab Republic, Bosnia and Herzegovina and Ghana']) {
            const text = draftOf(organ, { session, title, sponsors });
            assert.deepEqual(
              reportsOf(text).map(({ code, message }) => `${code}: ${formatMessage(message)}`),
              [],
              text,
            );
          }
        }
      }
    });

    it(`${organ}: the first gap is the first place to write, and each gap has its number`, () => {
      const snippet = snippetOf(organ, { session: '81', title: 'Rivers', sponsors: 'Chile' });
      const first = snippet.indexOf('${1:');
      assert.ok(first > snippet.search(/^\*The [^*]+\*,$/mu), snippet);
      assert.ok(!/\$\{\d+[:|]/u.test(snippet.slice(snippet.search(/^\*The [^*]+\*,$/mu), first)), 'a gap stands before the first one');
      const numbers = [...new Set([...snippet.matchAll(/\$\{(\d+)/gu)].map(([, number]) => Number(number)))].sort((a, b) => a - b);
      assert.deepEqual(
        numbers,
        numbers.map((_, index) => index + 1),
      );
    });
  }

  it('writes a session in words, and moves what hangs together with it', () => {
    const text = draftOf('ga-draft', { session: '79', title: '', sponsors: '' });
    assert.match(text, /^A\/C\.1\/79\/L\.1$/mu);
    assert.match(text, /^Seventy-ninth session$/mu);
    assert.match(text, /of its eighty-first session the item/u);
    assert.match(text, /^¹ A\/79\/100\.$/mu);
    assert.match(
      draftOf('hrc-draft', { session: 'sixty-second session', title: '', sponsors: '' }),
      /Human Rights Council at its sixty-fifth session/u,
    );
  });

  it('puts the sponsors into their order, under their official names', () => {
    assert.match(
      draftOf('sc-draft', { sponsors: 'norway, Ivory Coast and Chile, Chile' }),
      /^Chile, Côte d’Ivoire and Norway: draft resolution$/mu,
    );
  });

  it('does not take what is no session, and says what one is', () => {
    for (const answer of ['next', '0', '200', '-1', '81.5', 'eightieth-first']) {
      const reply = step(['ga-draft', answer]);
      assert.equal(reply?.remark?.severity, 'error', answer);
      assert.match(formatMessage(reply.remark.text), /is no session/u);
      assert.ok('question' in reply.next && reply.next.question.step === 2, 'the question is asked again');
    }
  });

  it('takes what the rules report, and says what they say', () => {
    const reply = step(['ga-draft', '81', 'Rivers', 'Chile, Atlantis and Norway']);
    assert.equal(reply?.remark, undefined, 'nothing is known against Atlantis');
    const titled = step(['ga-draft', '81', 'Cooperation with UNODC']);
    assert.equal(titled?.remark?.severity, 'warning');
    assert.match(formatMessage(titled.remark.text), /United Nations Office on Drugs and Crime/u);
    assert.ok('question' in titled.next && titled.next.question.step === 4);
  });

  it('keeps every sign of an answer', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('$', '{', '}', '\\', '|', ',', '1', ':', 'a', ' ') }), (title) => {
        const words = title.trim().replaceAll(/\s+/gu, ' ');
        fc.pre(words !== '');
        const snippet = snippetOf('mun-draft', { title: words, sponsors: '' });
        const line = snippet.split('\n')[5] ?? '';
        assert.equal(line.replaceAll(/\\([\\$}])/gu, '$1'), words);
      }),
    );
  });
});

type Answers = Readonly<Partial<Record<'session' | 'title' | 'sponsors', string>>>;

function step(answers: readonly string[]): DraftStep | undefined {
  return service.newDraft(answers, defaultSettings);
}

/** What is asked when every question is left open, the first sentence of each. */
function prompts(organ: string): readonly string[] {
  const asked: string[] = [];
  const answers: string[] = [];
  for (let next = step(answers)?.next; next !== undefined && 'question' in next; next = step(answers)?.next) {
    asked.push(formatMessage(next.question.prompt).replace(/ Leave.*/u, ''));
    answers.push(asked.length === 1 ? organ : '');
  }
  return asked;
}

function snippetOf(organ: string, given: Answers): string {
  const answers = [organ];
  for (let next = step(answers)?.next; next !== undefined; next = step(answers)?.next) {
    if ('snippet' in next) return next.snippet;
    const prompt = formatMessage(next.question.prompt);
    const field = prompt.includes('session') ? 'session' : prompt.includes('title') ? 'title' : 'sponsors';
    answers.push(given[field] ?? '');
  }
  throw new Error(`no draft of ${organ}`);
}

function draftOf(organ: string, answers: Answers): string {
  return expandSnippet([snippetOf(organ, answers)], 0).replaceAll(/\\([\\}])/gu, '$1');
}
