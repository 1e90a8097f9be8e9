/** The language configuration: what a double click takes, what folds, and which lines indent the next one. */
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';

interface LanguageConfiguration {
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly folding: { readonly markers: { readonly start: string; readonly end: string } };
  readonly indentationRules: { readonly increaseIndentPattern: string; readonly decreaseIndentPattern: string };
}

const configuration = JSON.parse(readFileSync('syntaxes/language-configuration.json', 'utf8')) as LanguageConfiguration;

describe('the language configuration', () => {
  const words = (text: string): readonly string[] =>
    text.match(new RegExp(configuration.wordPattern.pattern, `g${configuration.wordPattern.flags}`)) ?? [];

  it('takes compounds, names with an apostrophe and document symbols as one word', () => {
    assert.deepEqual(words('the Secretary-General’s report, E/CN.15/2031/L.5/Rev.1.'), [
      'the',
      'Secretary-General’s',
      'report',
      'E/CN.15/2031/L.5/Rev.1',
    ]);
  });

  it('parts a footnote mark from the word before it', () => {
    assert.deepEqual(words('the Convention,¹² the Covenant[^iccpr] and Côte d’Ivoire'), [
      'the',
      'Convention',
      '¹²',
      'the',
      'Covenant',
      '[^iccpr]',
      'and',
      'Côte',
      'd’Ivoire',
    ]);
  });

  it('takes the number of a resolution as one word', () => {
    assert.deepEqual(words('resolution 55/25, annex I'), ['resolution', '55/25', 'annex', 'I']);
  });

  it('leaves no italics or brackets in a word', () => {
    assert.deepEqual(words('*Urges* [all] _States_'), ['Urges', 'all', 'States']);
  });

  it('folds what stands between two region comments', () => {
    assert.match('// region sources', new RegExp(configuration.folding.markers.start));
    assert.match('// #endregion', new RegExp(configuration.folding.markers.end));
    assert.doesNotMatch('// regional offices', new RegExp(configuration.folding.markers.start));
  });

  it('indents after a paragraph or an item that opens a list, and only there', () => {
    const increase = new RegExp(configuration.indentationRules.increaseIndentPattern);
    assert.match('2. Calls upon Member States to report on:', increase);
    assert.match('    (b) To train officials by, inter alia:', increase);
    assert.doesNotMatch('The Commission recommends the following draft resolution:', increase);
    assert.doesNotMatch('(a) To train officials;', increase);
    assert.match('3. Requests', new RegExp(configuration.indentationRules.decreaseIndentPattern));
  });
});
