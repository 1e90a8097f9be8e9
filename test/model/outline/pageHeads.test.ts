import assert from 'node:assert/strict';
import { drawOutline } from './drawOutline';

/** A draft of two pages whose head between them is the given one; the paragraph above and the one below are given too. */
function paged(above: string, head: string, below: string): string {
  return `General Assembly\nA/90/L.7\nDistr.: Limited\n\nNorway: draft resolution\n\nThe rivers of the North and the life that\nthey give to those who live beside them\n\nThe General Assembly,\n\n${above}\n\n${head}\n\n${below}\n`;
}

/** The outline without the front. */
function outlineBelowFront(text: string): readonly string[] {
  const lines = drawOutline(text).split('\n');
  return lines.slice(lines.findIndex((line) => line.startsWith('enacting')) + 1);
}

const BROKEN =
  'Recalling that the rivers of the North give water and bread to all who live\nalong their banks, and that the States of the North and the Universal';
const REST = 'Postal Union have long worked together for the good of the rivers,';

describe('the heads of pages', () => {
  const heads = {
    'symbol, job number, page': 'A/90/L.7 \n \n35-12345\n2/3 ',
    'symbol, page, job number': 'A/90/L.7\n \n2/3\n35-12345 ',
    'job number and page on one line': 'A/90/L.7\n35-12345 2/3',
    'page and job number on one line': '2/3 35-12345\n\nA/90/L.7',
    'the symbol alone': 'A/90/L.7*',
    'symbol and page on one line': 'A/90/L.7 2/3',
    'symbol and title': 'A/90/L.7 The rivers of the North and the life that they give to those who live beside them\n\n35-12345\n\n2/3',
    'a title of two lines, the symbol beside the second':
      'The rivers of the North and the life that they give to those who live\nbeside them A/90/L.7\n\n2/3\n\n35-12345',
    'a title of two lines above its symbol':
      'The rivers of the North and the life that they give to\n\nA/90/L.7 those who live beside them\n\n35-12345\n\n2/3',
  };
  for (const [name, head] of Object.entries(heads)) {
    it(`are furniture, and paragraphs go on below them: ${name}`, () => {
      const found = outlineBelowFront(paged(BROKEN, head, REST));
      assert.equal(found[0], 'preambular: Recalling that the river');
      assert.deepEqual([...new Set(found.slice(1, -1).map((line) => line.replace(/:.*/, '')))], ['furniture']);
      assert.equal(found.at(-1), 'text: Postal Union have long w ←');
    });
  }

  it('part no list, and end no paragraph that is at its end', () => {
    assert.deepEqual(
      outlineBelowFront(paged('1. Urges States:\n\n(a) To plant;', 'A/90/L.7\n\n35-12345\n2/2', '(b) To water;\n\n2. Thanks all.')),
      [
        'operative 1: 1 Urges States:',
        'item 2: a To plant;',
        'furniture: A/90/L.7',
        'furniture: 35-12345',
        'furniture: 2/2',
        'item 2: b To water;',
        'operative 1: 2 Thanks all.',
      ],
    );
    assert.equal(
      outlineBelowFront(paged('Recalling the rivers,', 'A/90/L.7\n\n35-12345\n2/2', 'Noting the lakes,')).at(-1),
      'preambular: Noting the lakes,',
    );
  });

  it('with notes above them join what the page broke, and a second page too', () => {
    const page = '____\n\n1 A note of the first page.\n\nA/90/L.7\n\n35-12345\n2/3';
    const found = outlineBelowFront(
      paged(
        '1. Urges all States that the rivers of the North run through and that live of their',
        page,
        'water, and all others,\n\nA/90/L.7\n\n3/3\n35-12345\n\nto plant trees;\n\n2. Thanks all.',
      ),
    );
    assert.deepEqual(
      found.filter((line) => !line.startsWith('furniture')),
      [
        'operative 1: 1 Urges all States that th',
        'rule:',
        'note: 1 A note of the first pa',
        'text: water, and all others, ←',
        'text: to plant trees; ←',
        'operative 1: 2 Thanks all.',
      ],
    );
  });

  it('are not made of symbols in the masthead, of another document, of dates and numbers', () => {
    assert.match(drawOutline(paged('Recalling the rivers,', 'A/89/L.1', 'Noting the lakes,')), /^masthead: A\/90\/L\.7$/m);
    assert.doesNotMatch(drawOutline(paged('Recalling the rivers,', 'A/89/L.1', 'Noting the lakes,')), /furniture/);
    assert.doesNotMatch(drawOutline(paged('Recalling the rivers,', '2/3', 'Noting the lakes,')), /furniture/);
    assert.doesNotMatch(drawOutline(paged('Recalling the rivers,', '12', 'Noting the lakes,')), /furniture/);
  });
});

describe('a line at the head of a page', () => {
  /** What stands between two paragraphs of a draft whose symbol is A/90/L.7: `f` for each line that is furniture, `-` for any other. */
  const rolesOf = (head: string, front = 'A/90/L.7\n\nRivers of the North and of the South, and their fish'): string => {
    const text = `${front}\n\nThe General Assembly,\n\nRecalling the rivers,\n\n${head.split('\n').join('\n\n')}\n\nNoting the lakes,\n`;
    return outlineBelowFront(text)
      .slice(1, -1)
      .map((line) => (line.startsWith('furniture') ? 'f' : '-'))
      .join('');
  };

  it('bears symbol, job number or page, and needs another of them beside it', () => {
    assert.equal(rolesOf('A/90/L.7'), 'f');
    assert.equal(rolesOf('A/90/L.8'), '-');
    assert.equal(rolesOf('A/90/L.8\n2/3'), 'ff');
    assert.equal(rolesOf('A/90/L.8\n35-12345'), 'ff');
    assert.equal(rolesOf('35-12345'), '-');
    assert.equal(rolesOf('35-12345\n2/3'), 'ff');
    assert.equal(rolesOf('2/3'), '-');
    assert.equal(rolesOf('35-12345 2/3'), 'f');
    assert.equal(rolesOf('2/3\n35-12345 2/3'), 'ff');
    assert.equal(rolesOf('135-12345\n2/3'), '--');
    assert.equal(rolesOf('35-123456\n2/3'), '--');
    assert.equal(rolesOf('35-12345\n2/3456'), '--');
    assert.equal(rolesOf('35-12345\n23/345'), 'ff');
    assert.equal(rolesOf('235-12345  123/345'), '-');
    assert.equal(rolesOf('35-12345  123/345'), 'f');
    assert.equal(rolesOf('123/345  35-12345'), 'f');
    assert.equal(rolesOf('123/345  35-123456'), '-');
    assert.equal(rolesOf('x 123/345  35-12345'), '-');
  });

  it('may be a number alone between symbol and job number', () => {
    assert.equal(rolesOf('A/90/L.8\n123\n35-12345'), 'fff');
    assert.equal(rolesOf('123\n35-12345'), '-f');
    assert.equal(rolesOf('A/90/L.8\n123'), '--');
    assert.equal(rolesOf('A/90/L.8\n1234\n35-12345'), '---');
  });

  it('may be the title, or a part of it, beside a symbol and a page', () => {
    assert.equal(rolesOf('A/90/L.7 Rivers of the North'), 'f');
    assert.equal(rolesOf('A/90/L.7 Nort'), 'f');
    assert.equal(rolesOf('A/90/L.7 Nor'), '-');
    assert.equal(rolesOf('A/90/L.7 Lakes of the North'), '-');
    assert.equal(rolesOf('A/90/L.7 35-12345 2/3'), 'f');
    assert.equal(rolesOf('Rivers of the North and of the South\nA/90/L.7\n2/3'), 'fff');
    assert.equal(rolesOf('RIVERS of the North, and, of the South\n35-12345\n2/3'), 'fff');
    assert.equal(rolesOf('Rivers of the North\nA/90/L.7\n2/3'), '-ff');
    assert.equal(rolesOf('Rivers of the North and of the South\n2/3'), '--');
    assert.equal(rolesOf('Rivers of the North and of the South\nA/90/L.7'), '-f');
    assert.equal(rolesOf('Rivers of the North and of the South.\n35-12345\n2/3'), '-ff');
    assert.equal(rolesOf('A/90/L.7 Ríos', 'A/90/L.7\n\n«Ríos» — y lagos'), 'f');
  });

  it('stands within five lines of what proves it', () => {
    const title = 'Rivers of the North and of the South';
    assert.equal(rolesOf(`2/3\n${title}\n${title}\n${title}\nA/90/L.8`), 'fffff');
    assert.equal(rolesOf(`2/3\n${title}\n${title}\n${title}\n${title}\nA/90/L.8`), '-ffff-');
    assert.equal(rolesOf('35-12345\nLakes\n2/3'), '---');
  });

  it('in the masthead has job number and page together; the symbol there is masthead', () => {
    const frontRoles = (front: string): readonly string[] => {
      const lines = drawOutline(`${front.split('\n').join('\n\n')}\n\nRivers\n\nThe General Assembly,\n\nNoting the lakes,\n`).split('\n');
      return lines
        .slice(
          0,
          lines.findIndex((line) => line.startsWith('title')),
        )
        .map((line) => line.replace(/:.*/, ''));
    };
    assert.deepEqual(frontRoles('A/90/L.7\n35-12345'), ['masthead', 'masthead']);
    assert.deepEqual(frontRoles('A/90/L.7\n35-12345\n2/3'), ['masthead', 'furniture', 'furniture']);
    assert.deepEqual(frontRoles('A/90/L.7\n2/3'), ['masthead', 'masthead']);
    assert.deepEqual(frontRoles('A/90/L.7\nDistr.: Limited\nA/90/L.7\n2/3'), ['masthead', 'masthead', 'furniture', 'furniture']);
    assert.deepEqual(frontRoles('A/90/L.7\nDistr.: Limited\nA/90/L.7 2/3'), ['masthead', 'masthead', 'furniture']);
    assert.deepEqual(frontRoles('A/90/L.7\nDistr.: Limited\nA/90/L.7\n35-12345 2/3'), ['masthead', 'masthead', 'furniture', 'furniture']);
    assert.deepEqual(frontRoles('A/90/L.7\nDistr.: Limited\nA/90/L.7'), ['masthead', 'masthead', 'masthead']);
    assert.deepEqual(frontRoles('A/90/L.7\nDistr.: Limited\nA/90/L.7 Rivers'), ['masthead', 'masthead', 'masthead']);
    assert.deepEqual(frontRoles('A/90/L.7\nDistr.: Limited\nA/90/L.7\n35-12345'), ['masthead', 'masthead', 'masthead', 'masthead']);
  });

  it('repeats the first symbol that stands alone near the head of the front', () => {
    const below = (front: string, head: string): string => rolesOf(head, front.split('\n').join('\n\n'));
    assert.equal(below('General Assembly\nA/90/L.7*\nA/90/L.8\nRivers', 'A/90/L.7'), 'f');
    assert.equal(below('General Assembly\nA/90/L.7*\nA/90/L.8\nRivers', 'A/90/L.8'), '-');
    assert.equal(below('S/RES/12 (2035)\nRivers', 'S/RES/12 (2035)'), 'f');
    assert.equal(below('S/RES/12 (20351)\nRivers', 'S/RES/12 (20351)'), '-');
    assert.equal(below('see A/90/L.7\nRivers', 'A/90/L.7'), '-');
    assert.equal(below('ABCDEFG/90/L.7\nRivers', 'ABCDEFG/90/L.7'), '-');
    const lines = (count: number): string => Array.from({ length: count }, () => 'Rivers').join('\n');
    assert.equal(below(`${lines(11)}\nA/90/L.7\nRivers`, 'A/90/L.7'), 'f');
    assert.equal(below(`${lines(12)}\nA/90/L.7\nRivers`, 'A/90/L.7'), '-');
  });
});

describe('a paragraph that goes on over the head of a page', () => {
  /** Whether words go on with a paragraph across the head of a page. */
  const joins = (above: string, below: string): boolean =>
    outlineBelowFront(paged(above, 'A/90/L.7\n\n35-12345\n2/3', below))
      .at(-1)
      ?.endsWith('←') ?? false;
  const full =
    'Recalling that the rivers of the North give water to all who live\nalong their banks, and that they are praised by the Universal';

  it('has a last line that had no room for the next word', () => {
    assert.ok(joins(full, 'Postal Union and others,'));
    assert.ok(!joins(full.replace('along their banks, and that', ''), 'Postal Union and others,'));
    assert.ok(!joins('Recalling the rivers that are praised by the Universal', 'Postal Union and others,'));
    assert.ok(!joins(full, 'Postal Union and others'));
  });

  it('does not go on in the words of a new one, unless it ends with a word after which none ends', () => {
    assert.ok(!joins(full, 'Noting the lakes,'));
    assert.ok(!joins(full, 'Requests all to act,'));
    assert.ok(joins(full.replace('praised by the Universal', 'also praised by the'), 'Noting Council of the North,'));
    assert.ok(joins(full.replace('praised by the Universal', 'also praised for a'), 'Noting of all that is theirs,'));
    assert.ok(!joins(full.replace('praised by the Universal', 'also praised by the,'), 'Noting Council of the North,'));
    assert.ok(!joins(full.replace('praised by the Universal', 'known in the world as bathe'), 'Noting Council of the North,'));
  });

  it('is not closed by a note alone', () => {
    const found = outlineBelowFront(paged(full, '¹ A note.', 'Postal Union and others,'));
    assert.doesNotMatch(found.at(-1) ?? '', /←/);
  });
});
