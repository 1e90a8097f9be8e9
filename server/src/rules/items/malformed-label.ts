import { BY_THE_MANUAL, blockRule, message, type Finding, type FixDraft } from '../rule';

/** SUB-01: an item is labelled `(a)`, with both brackets and without a bullet. */
export const malformedItemLabel = blockRule({
  code: 'items/malformed-label',
  rulebook: ['SUB-01'],
  severity: 'warning',
  profiles: BY_THE_MANUAL,
  since: '0.1',
  title: 'The letter of a subparagraph is not written as (a)',
  why: 'The letter or numeral is part of the citation “paragraph 5 (a)”. A bullet before it is left over from a word processor list; a single bracket is the French and Spanish form.',
  source: 'United Nations Editorial Manual, “Paragraphs and subparagraphs”: first degree (a), (b), (c)',
  bad: [
    {
      text: `The General Assembly,

1. *Urges* Member States to cooperate by:

- (a) Exchanging information;
^^^^^ items/malformed-label

- (b) Training officials.
^^^^^ items/malformed-label
`,
      fixed: `The General Assembly,

1. *Urges* Member States to cooperate by:

(a) Exchanging information;

(b) Training officials.
`,
    },
    {
      text: `The General Assembly,

1. *Urges* Member States to cooperate by:

a) Exchanging information;
^^ items/malformed-label (error)

b) Training officials.
^^ items/malformed-label (error)
`,
      fixed: `The General Assembly,

1. *Urges* Member States to cooperate by:

(a) Exchanging information;

(b) Training officials.
`,
    },
  ],
  good: [
    `The General Assembly,

1. *Urges* Member States to cooperate by:

(a) Exchanging information on:

(i) Routes;

(ii) Vehicles;

(b) Training officials.
`,
  ],
  roles: ['item'],
  check({ block, place }, { profile }, report) {
    const { label } = block.summary;
    if (label === undefined || block.kind !== 'item') return;
    const start = label.bulletStart ?? label.start;
    const wrong = faultOf(
      label.bulletStart !== undefined,
      label.form === 'half-bracketed' && place.part !== 'fragment' && profile !== 'other',
    );
    if (wrong === undefined) return;
    const written =
      label.form === 'half-bracketed' && place.part !== 'fragment' && profile !== 'other'
        ? `(${label.value})`
        : block.text.slice(label.start, label.end);
    const fix: FixDraft = {
      title: message('Write {0}', written),
      preferred: true,
      safe: true,
      edits: [{ block: 0, start, end: label.end, newText: written }],
    };
    report({ span: { block: 0, start, end: label.end }, ...wrong, fixes: () => [fix] });
  },
});

/**
 * A label with one bracket is another form of label; a bullet is only left over beside a sound one. A text without an English enacting line
 * may be French or Spanish, where `a)` is right.
 */
function faultOf(...[hasBullet, lacksBracket]: readonly [boolean, boolean]): Pick<Finding, 'message' | 'severity'> | undefined {
  if (lacksBracket)
    return { severity: 'error', message: message('Bracket missing: the letter or numeral of a subparagraph should have two') };
  return hasBullet ? { message: message('Bullet before the letter or numeral: delete it') } : undefined;
}
