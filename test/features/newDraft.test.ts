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
    assert.deepEqual(organs, [
      'ecosoc-draft',
      'council-draft',
      'commission-draft',
      'ga-draft',
      'plenary-draft',
      'hrc-draft',
      'sc-draft',
      'mun-draft',
    ]);
    const agenda = ['What is the number of the agenda item?', 'What is the title of the agenda item?'];
    const last = ['What is the title?', 'Which States submit it?'];
    assert.deepEqual(prompts('ga-draft'), [
      'Whose resolution is it?',
      'Which committee or commission submits it?',
      'Which session of the General Assembly?',
      ...agenda,
      ...last,
    ]);
    assert.deepEqual(prompts('ecosoc-draft').slice(1, 3), [
      'Which committee or commission submits it?',
      'Which session of the Commission on Crime Prevention and Criminal Justice?',
    ]);
    assert.deepEqual(prompts('council-draft').slice(1, 2), ['Which session of the Economic and Social Council, by year?']);
    assert.deepEqual(prompts('sc-draft'), ['Whose resolution is it?', 'Which States submit it?']);
    assert.deepEqual(prompts('mun-draft'), ['Whose resolution is it?', 'Which committee?', ...last]);
    assert.equal(step(['no-such-draft']), undefined);
    assert.equal(step(['sc-draft', '', 'too many']), undefined);
  });

  it('counts its steps once the organ is known', () => {
    const counted = (answers: readonly string[]): readonly unknown[] => {
      const next = step(answers)?.next;
      return next !== undefined && 'question' in next ? [next.question.step, next.question.steps] : [];
    };
    assert.deepEqual(
      [counted([]), counted(['ga-draft']), counted(['ga-draft', 'First Committee', '81', '']), counted(['sc-draft'])],
      [
        [1, undefined],
        [2, 7],
        [5, 7],
        [2, 2],
      ],
    );
  });

  for (const organ of organs) {
    it(`${organ}: nothing is reported but what is still to be filled in, whatever was answered or left open`, () => {
      for (const session of ['', organ === 'council-draft' ? '2026' : '12', organ === 'council-draft' ? '2031 session' : 'Seventy-ninth']) {
        for (const title of ['', 'Strengthening the rule of law']) {
          for (const sponsors of ['', 'Norway', 'Norway, Chile', 'the Syrian Arab Republic, Bosnia and Herzegovina and Ghana']) {
            const text = draftOf(organ, { session, title, sponsors });
            assert.deepEqual(
              reportsOf(text)
                .filter(({ code }) => code !== 'draft/placeholder')
                .map(({ code, message }) => `${code}: ${formatMessage(message)}`),
              [],
              text,
            );
            assert.equal(reportsOf(text).length, (text.match(/\[[^[\]]+\]/g) ?? []).length, 'every gap is reported');
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
    const text = draftOf('ga-draft', { session: '79', itemTitle: 'Rivers' });
    assert.match(text, /^A\/C\.1\/79\/L\.\[number\]$/mu);
    assert.match(text, /^Seventy-ninth session$/mu);
    assert.match(text, /of its eighty-first session the item entitled “Rivers”/u);
    assert.match(text, /^¹ A\/79\/\[number of the report\]\.$/mu);
    assert.doesNotMatch(text, /session\]/u);
    assert.match(draftOf('hrc-draft', { session: 'sixty-second session' }), /Human Rights Council at its sixty-fifth session/u);
  });

  it('carries a committee and a session into every symbol, ordinal and year', () => {
    const third = draftOf('ga-draft', { committee: 'Third Committee', session: '82' });
    assert.match(third, /^A\/C\.3\/82\/L\.\[number\]$/mu);
    assert.match(third, /^Third Committee$/mu);
    const narcotics = draftOf('ecosoc-draft', { committee: 'Commission on Narcotic Drugs', session: '69th' });
    assert.match(narcotics, /^E\/CN\.7\/2026\/L\.\[number\]$/mu);
    assert.match(narcotics, /^Sixty-ninth session$/mu);
    assert.match(narcotics, /^The Commission on Narcotic Drugs recommends to the Economic and Social Council/mu);
    assert.match(narcotics, /report to the Commission on Narcotic Drugs at its seventy-first session/u);
    assert.match(narcotics, /^\* E\/CN\.7\/2026\/\[number of the agenda\]\.$/mu);
    assert.doesNotMatch(narcotics, /\[(?:year|session)|Crime Prevention/u);
    assert.match(
      draftOf('commission-draft', { committee: 'Commission on the Status of Women' }),
      /^\*The Commission on the Status of Women\*,$/mu,
    );
    const council = draftOf('council-draft', { session: '2026 session' });
    assert.match(council, /^E\/2026\/L\.\[number\]$/mu);
    assert.match(council, /^2026 session$/mu);
    assert.match(council, /at its 2028 session/u);
    assert.match(draftOf('plenary-draft', { session: '82' }), /^A\/82\/L\.\[number\]$/mu);
    assert.doesNotMatch(draftOf('plenary-draft', {}), /Committee/u);
  });

  it('lets the organ speak whose committee it is', () => {
    for (const [committee, organ] of [
      ['Security Council', 'Security Council'],
      ['SOCHUM', 'General Assembly'],
      ['Commission on the Status of Women', 'Commission on the Status of Women'],
      ['Historical Crisis Committee', 'General Assembly'],
    ] as const) {
      const text = draftOf('mun-draft', { committee });
      assert.ok(text.includes(`Committee: ${committee}\n`) && text.includes(`\n*The ${organ}*,\n`), text);
    }
  });

  it('puts the sponsors into their order, under their official names', () => {
    assert.match(
      draftOf('sc-draft', { sponsors: 'norway, Ivory Coast and Chile, Chile' }),
      /^Chile, Côte d’Ivoire and Norway: draft resolution$/mu,
    );
  });

  it('does not take what is not a session, and says what one is', () => {
    for (const answer of ['next', '0', '200', '-1', '81.5', 'eightieth-first']) {
      const reply = step(['ga-draft', 'First Committee', answer]);
      assert.equal(reply?.remark?.severity, 'error', answer);
      assert.match(formatMessage(reply.remark.text), /is not a session/u);
      assert.ok('question' in reply.next && reply.next.question.step === 3, 'the question is asked again');
    }
  });

  it('takes what the rules report, and says what they say', () => {
    const before = ['ga-draft', 'First Committee', '81', '21', 'Rivers'];
    const reply = step([...before, 'Rivers', 'Chile, Atlantis and Norway']);
    assert.equal(reply?.remark, undefined, 'nothing is known against Atlantis');
    const titled = step([...before, 'Cooperation with UNODC']);
    assert.equal(titled?.remark?.severity, 'warning');
    assert.match(formatMessage(titled.remark.text), /United Nations Office on Drugs and Crime/u);
    assert.ok('question' in titled.next && titled.next.question.step === 7);
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

type Answers = Readonly<Partial<Record<'committee' | 'session' | 'itemTitle' | 'title' | 'sponsors', string>>>;

function step(answers: readonly string[]): DraftStep | undefined {
  return service.newDraft(answers, defaultSettings);
}

/** What is asked when every question is left open, the first sentence of each. */
function prompts(organ: string): readonly string[] {
  const asked: string[] = [];
  const answers: string[] = [];
  for (let next = step(answers)?.next; next !== undefined && 'question' in next; next = step(answers)?.next) {
    asked.push(formatMessage(next.question.prompt).replace(/ Leave.*/u, ''));
    answers.push(asked.length === 1 ? organ : (next.question.choices[0]?.key ?? ''));
  }
  return asked;
}

function snippetOf(organ: string, given: Answers): string {
  const answers = [organ];
  for (let next = step(answers)?.next; next !== undefined; next = step(answers)?.next) {
    if ('snippet' in next) return next.snippet;
    const prompt = formatMessage(next.question.prompt);
    const field = fieldOf(prompt);
    answers.push((field && given[field]) ?? next.question.choices[0]?.key ?? '');
  }
  throw new Error(`no draft of ${organ}`);
}

/** The answer that a question wants; undefined for one that the tests leave open. */
function fieldOf(prompt: string): keyof Answers | undefined {
  if (prompt.includes('committee')) return 'committee';
  if (prompt.includes('session')) return 'session';
  if (prompt.includes('title of the agenda item')) return 'itemTitle';
  if (prompt.includes('title')) return 'title';
  return prompt.includes('States') ? 'sponsors' : undefined;
}

function draftOf(organ: string, answers: Answers): string {
  return expandSnippet([snippetOf(organ, answers)], 0).replaceAll(/\\([\\}])/gu, '$1');
}
