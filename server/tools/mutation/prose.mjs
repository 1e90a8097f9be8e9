/**
 * Leaves out of mutation testing what is prose: what rules say of themselves, which pages and settings are generated from (`npm run generate --
 * --check` holds it), and the words of messages.
 */
const PROSE = new Set(['title', 'why', 'source', 'bad', 'good', 'rulebook', 'since', 'severity']);

const prose = {
  shouldIgnore({ node, parent, listKey, key }) {
    if (node.type === 'ObjectProperty' && PROSE.has(node.key.name) && parent.type === 'ObjectExpression' && inRule(parent))
      return 'what a rule says of itself';
    if (listKey === 'arguments' && key === 0 && parent.callee?.name === 'message' && node.type === 'StringLiteral')
      return 'the words of a message';
    return undefined;
  },
};

/** Whether an object describes a rule: it has the reason for it among its properties. */
function inRule({ properties }) {
  return properties.some((property) => property.key?.name === 'why');
}

export const strykerPlugins = [{ kind: 'Ignore', name: 'prose', value: prose }];
