import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { formatMessage } from '../../server/src/rules/rule';
import { applyTextEdits, reportsOf } from '../fixture';

const TAKE = 'Merge the subparagraph into the paragraph';

describe('a lone item', () => {
  it('becomes part of its paragraph, with the small letter of a running sentence', () => {
    mends(
      'items/lone-item',
      TAKE,
      text('1. *Urges* States to cooperate by:', '(a) Exchanging information;'),
      text('1. *Urges* States to cooperate by exchanging information;'),
    );
  });

  it('keeps the colon behind words that announce something, a comma behind inter alia, and the marks of notes', () => {
    mends(
      'items/lone-item',
      TAKE,
      text('1. *Urges* States to take the following measure:', '(a) Exchanging information;'),
      text('1. *Urges* States to take the following measure: exchanging information;'),
    );
    mends(
      'items/lone-item',
      TAKE,
      text('1. *Urges* States to cooperate by, *inter alia*:', '(a) Exchanging information;'),
      text('1. *Urges* States to cooperate by, *inter alia*, exchanging information;'),
    );
    const noted = (words: string): string => `${words}\n¹ A/80/12.\n`;
    mends(
      'items/lone-item',
      TAKE,
      noted(text('1. *Urges* States to cooperate by:¹', '(a) Exchanging information;')),
      noted(text('1. *Urges* States to cooperate by¹ exchanging information;')),
    );
  });

  it('keeps the capital of a name', () => {
    mends(
      'items/lone-item',
      TAKE,
      text('1. *Requests* States and Governments to report to:', '(a) Governments that wish it;'),
      text('1. *Requests* States and Governments to report to Governments that wish it;'),
    );
    mends(
      'items/lone-item',
      TAKE,
      text('1. *Requests* States to report to:', '(a) UNODC upon request;'),
      text('1. *Requests* States to report to UNODC upon request;'),
    );
  });

  it('stays where it has items of its own or something stands above it', () => {
    assert.equal(
      fixOf('items/lone-item', text('1. *Urges* States to cooperate by:', '(a) Exchanging:', '(i) Information;', '(ii) Officials;'), TAKE),
      undefined,
    );
    assert.equal(
      fixOf('items/lone-item', text('1. *Urges* States to cooperate by:', '// to be agreed', '(a) Exchanging information;'), TAKE),
      undefined,
    );
  });

  it('is never mended without being asked for', () => {
    const fixes = reportsOf(text('1. *Urges* States to cooperate by:', '(a) Exchanging information;'), ['items/lone-item']).flatMap(
      (report) => report.fixes(),
    );
    assert.deepEqual(
      fixes.map(({ preferred, safe }) => ({ preferred, safe })),
      [{ preferred: false, safe: false }],
    );
  });
});

describe('a colon without a list', () => {
  it('becomes a semicolon, and a full stop at the end of the text', () => {
    mends(
      'items/colon-without-list',
      'Replace the colon with a semicolon',
      text('1. *Urges* States to cooperate:¹'),
      text('1. *Urges* States to cooperate;¹'),
    );
    const last = (sign: string): string => text('1. *Urges* States to cooperate;').replace('matter.', `matter${sign}`);
    mends('items/colon-without-list', 'Replace the colon with a full stop', last(':'), last('.'));
  });
});

function text(...blocks: readonly string[]): string {
  return ['The General Assembly,', ...blocks, '2. *Decides* to remain seized of the matter.'].join('\n\n') + '\n';
}

function mends(code: string, title: string, before: string, after: string): void {
  assert.equal(fixOf(code, before, title), after);
}

function fixOf(code: string, before: string, title: string): string | undefined {
  const fix = reportsOf(before, [code])
    .flatMap((report) => report.fixes())
    .find((one) => formatMessage(one.title) === title);
  return fix === undefined ? undefined : applyTextEdits(before, fix.edits);
}
