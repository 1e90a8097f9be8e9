/** Every snippet, with its defaults and with each of its choices, is a text in which nothing is reported. */
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { formatMessage } from '../../server/src/rules/rule';
import { defaultSettings, reportsOf } from '../fixture';
import { choiceCount, expandSnippet } from './expand';
import { hostText } from './host';

interface Snippet {
  readonly word: string;
  readonly description: string;
  readonly body: readonly string[];
  readonly isFileTemplate?: boolean;
}

const snippets = JSON.parse(readFileSync('snippets/resolution.json', 'utf8')) as Readonly<Record<string, Snippet>>;

/** Where each snippet that is no whole text belongs. */
const places: Readonly<Record<string, (expanded: string) => string>> = {
  chapeau: (masthead) => hostText('Economic and Social Council', { masthead }),
  sponsors: (masthead) => hostText('General Assembly', { masthead }),
  agenda: (masthead) => hostText('Economic and Social Council', { masthead }),
  closing: (closing) => hostText('General Assembly', { closing }),
  'recalling-resolution': (preambular) => hostText('General Assembly', { preambular }),
  'recalling-instrument': (preambular) =>
    hostText('General Assembly', { preambular: `${preambular}\n\n¹ United Nations, Treaty Series, vol. 1577, No. 27531.` }),
  'taking-note-report': (preambular) => hostText('General Assembly', { preambular: `${preambular}\n\n¹ A/81/100.` }),
  'reporting-clause': (operative) => hostText('General Assembly', { operative }),
  'seized-clause': (operative) => hostText('Security Council', { operative }),
  'agenda-clause': (operative) => hostText('General Assembly', { operative }),
  'contributions-clause': (operative) => hostText('General Assembly', { operative }),
  'budget-clause': (operative) => hostText('Economic and Social Council', { operative, closing: expanded('budget-note', 0) }),
  items: (items) => hostText('General Assembly', { items }),
  subitems: (subitems) => hostText('General Assembly', { subitems }),
  item: (items) => hostText('General Assembly', { items: `(a) To plan the work;\n\n(b) To begin it;\n\n${items}` }),
  'note-treaty': (note) => hostText('General Assembly', { note }),
  'note-resolution': (note) => hostText('General Assembly', { note }),
  'note-records': (note) => hostText('General Assembly', { note }),
  'note-conference': (note) => hostText('General Assembly', { note }),
  'note-document': (note) => hostText('General Assembly', { note }),
  'budget-note': (note) => hostText('General Assembly', { note }),
  footnote: (text) => {
    const [mark = '', note = ''] = text.split('\n\n');
    return hostText('General Assembly', { preambular: `*Recalling* the plan of action,${mark}`, closing: note });
  },
  annex: (annex) => hostText('General Assembly', { annex }),
};

describe('snippets', () => {
  for (const { word, body, isFileTemplate } of Object.values(snippets)) {
    for (let choice = 0; choice < choiceCount(body); choice += 1) {
      it(`${word}, choice ${choice + 1}: nothing is reported but what is still to be filled in`, () => {
        const text = isFileTemplate === true ? expanded(word, choice) : places[word]?.(expanded(word, choice));
        assert.ok(text !== undefined, `the test does not know where ${word} belongs`);
        const found = reports(text);
        assert.deepEqual(found.filter(isOther), [], text);
        assert.equal(found.length, isFileTemplate === true ? (text.match(/\[[^[\]]+\]/g) ?? []).length : 0, 'each gap is reported');
      });
    }
  }

  it('mun-draft: nothing is reported in the profile of Model UN either', () => {
    assert.deepEqual(reports(expanded('mun-draft', 0), { ...defaultSettings, profile: 'mun' }).filter(isOther), []);
  });

  it('have a word of their own and a description', () => {
    const prefixes = Object.values(snippets).map(({ word }) => word);
    assert.equal(new Set(prefixes).size, prefixes.length);
    for (const { word, description } of Object.values(snippets)) assert.match(description, /^[A-Z]/, word);
  });

  it('are judged by a service that does report: the same text with a note taken away', () => {
    const text = places['note-treaty']?.('') ?? '';
    assert.notDeepEqual(reports(text), []);
  });

  it('leave no dollar sign or brace behind', () => {
    for (const { word, body } of Object.values(snippets)) assert.doesNotMatch(expandSnippet(body, 0), /[${}]/, word);
  });
});

/** Whether a report is of another fault than that a place has not been filled in. */
function isOther(report: string): boolean {
  return !report.includes(' draft/placeholder:');
}

function expanded(word: string, choice: number): string {
  const snippet = Object.values(snippets).find((one) => one.word === word);
  assert.ok(snippet, word);
  return expandSnippet(snippet.body, choice);
}

function reports(text: string, settings = defaultSettings): readonly string[] {
  return reportsOf(text, [], settings).map(({ code, message, range }) => `${range.start.line + 1}: ${code}: ${formatMessage(message)}`);
}
