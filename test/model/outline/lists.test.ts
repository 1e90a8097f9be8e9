import { checkBelow } from './drawOutline';

describe('a list of items', () => {
  it('goes on with the numerals below the heading before, where a heading parts them', () => {
    checkBelow(
      `1. Decides on these tasks:
       (a) Care for rivers
       (i) To plant;
       (ii) To water;
       (b) Care for lakes
       (iii) To clean;
       (iv) To fish;
       (c) Care for seas, which are wide;
       (v) To sail.`,
      `operative 1 number 0: 1 Decides on these tasks:
       item 2 letter 1 <1>: a Care for rivers
       item 3 roman 2 <a>: i To plant;
       item 3 roman 2 <a>: ii To water;
       item 2 letter 1 <1>: b Care for lakes
       item 3 roman 3 <b>: iii To clean;
       item 3 roman 3 <b>: iv To fish;
       item 2 letter 1 <1>: c Care for seas, which are
       item 2 letter 1 <1>: v To sail. (should be 4)`,
    );
    checkBelow(
      `1. Decides on these tasks:
       (a) Care for rivers
       (i) To plant;
       (ii) To water;
       (b) Care for lakes
       (iv) To clean.`,
      `operative 1 number 0: 1 Decides on these tasks:
       item 2 letter 1 <1>: a Care for rivers
       item 3 roman 2 <a>: i To plant;
       item 3 roman 2 <a>: ii To water;
       item 2 letter 1 <1>: b Care for lakes
       item 3 roman 3 <b>: iv To clean.`,
    );
    checkBelow(
      `1. Decides on these tasks:
       (a) Care for rivers
       (i) To plant;
       (ii) To water;
       (b) Care for lakes
       iii. To clean.`,
      `operative 1 number 0: 1 Decides on these tasks:
       item 2 letter 1 <1>: a Care for rivers
       item 3 roman 2 <a>: i To plant;
       item 3 roman 2 <a>: ii To water;
       item 2 letter 1 <1>: b Care for lakes
       item 3 roman 3 <b>: iii To clean.`,
    );
    checkBelow(
      `1. Care for rivers
       (a) To plant;
       (b) To water;
       2. Care for lakes
       (c) To clean.`,
      `operative 1 number 0: 1 Care for rivers
       item 2 letter 1 <1>: a To plant;
       item 2 letter 1 <1>: b To water;
       operative 1 number 0: 2 Care for lakes
       item 2 letter 2 <2>: c To clean.`,
    );
  });
});

describe('what a list counts', () => {
  it('counts what stands inside its items, and no reference', () => {
    checkBelow(
      `1. Urges all to prevent:
       (i) Drought, (ii) flood, (iii) fire,
       (iv) Storm.
       2. Requests all:
       (a) To act as in paragraph 1 (b) above;
       (b) To act as in subparagraphs (c) and (d) below;
       (c) To act as in paragraphs 12, (d) or (e) of the plan;
       (d) To act and (e) to wait;
       (f) To rest.`,
      `operative 1 number 0: 1 Urges all to prevent:
       item 2 roman 1 <1>: i Drought, (ii) flood, (ii
       item 2 roman 1 <1>: iv Storm.
       operative 1 number 0: 2 Requests all:
       item 2 letter 2 <2>: a To act as in paragraph 1
       item 2 letter 2 <2>: b To act as in subparagrap
       item 2 letter 2 <2>: c To act as in paragraphs
       item 2 letter 2 <2>: d To act and (e) to wait;
       item 2 letter 2 <2>: f To rest.`,
    );
  });

  it('lets inserted paragraphs follow the one that they are put in after', () => {
    checkBelow(
      `1. Urges A;
       1 bis. Urges B;
       1 ter. Urges C;
       2. Urges D;
       4 bis. Urges E;
       3. Urges F.`,
      `operative 1 number 0: 1 Urges A;
       operative 1 number 0: 1 Urges B;
       operative 1 number 0: 1 Urges C;
       operative 1 number 0: 2 Urges D;
       operative 1 number 0: 4 Urges E; (should be 2)
       operative 1 number 0: 3 Urges F.`,
    );
  });

  it('takes a label without words for no member that the next must follow', () => {
    checkBelow(
      `1. Urges A;
       2.
       2. Urges B;
       3. Urges C;
       [4.]
       4. Urges D.`,
      `operative 1 number 0: 1 Urges A;
       operative 1 number 0: 2
       operative 1 number 0: 2 Urges B;
       operative 1 number 0: 3 Urges C;
       operative 1 number 0: 4
       operative 1 number 0: 4 Urges D.`,
    );
  });

  it('may have its numbers in half brackets', () => {
    checkBelow(
      `1) Urges A:
       (a) To plant;
       2) Urges B;
       4) Urges C.`,
      `operative 1 number 0: 1 Urges A:
       item 2 letter 1 <1>: a To plant;
       operative 1 number 0: 2 Urges B;
       operative 1 number 0: 4 Urges C. (should be 3)`,
    );
  });

  it('opens with two labels in one paragraph', () => {
    checkBelow(
      `1. (a) Urges all to plant;
       (b) Urges all to water;
       2. Requests all:
       (a) (i) To tend;
       (ii) To love;
       (b) (iii) To see;
       (c) (see) To hear.`,
      `operative 1 number 0: 1 (a) Urges all to plant; (and letter 1)
       item 2 letter 1 <1>: b Urges all to water;
       operative 1 number 0: 2 Requests all:
       item 2 letter 2 <2>: a (i) To tend; (and roman 3)
       item 3 roman 3 <a>: ii To love;
       item 2 letter 2 <2>: b (iii) To see;
       item 2 letter 2 <2>: c (see) To hear.`,
    );
  });
});
