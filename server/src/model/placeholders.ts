/**
 * Whether words in square brackets, handed over without them, are a place that is still to be filled in: `date`, `number of the item`,
 * `to be inserted`, `…`. What is negotiated stands in brackets too, so only what no delegation could mean as text counts.
 */
export function isPlaceholder(words: string): boolean {
  return PLACEHOLDER.test(words.trim());
}

/** The nouns that name what is missing, the orders to supply it, and the signs that stand for nothing. */
const PLACEHOLDER = new RegExp(
  `^(?:(?:insert|fill in|specify|add)\\b[^\\]]{0,80}|to be (?:added|announced|completed|confirmed|determined|inserted|issued|supplied)` +
    `|(?:the )?(?:committee|date|number|session|signatories|sponsors|symbol|title|year)` +
    `|(?:the )?(?:dates?|number|place and dates|subject|symbol|title) of (?:the|a) (?:agenda|document|item|meeting|report|resolution|session)` +
    `|question before the committee|(?:session|year) after next|session a year later` +
    `|(?:whom )?to do what(?: else)?|what is (?:determined|needed|of concern|reaffirmed|recognized|welcomed)` +
    `|name of (?:the|a) (?:commission|committee|organ|State)|tb[acd]|x{1,4}|_{1,20}|…|\\.{3}|\\?{1,3})$`,
  'iu',
);
