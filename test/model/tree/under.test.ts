import { checkTree } from './drawTree';

describe('words without a number in a tree', () => {
  it('go on with a numbered paragraph, or with words that end with a colon', () => {
    checkTree(
      `1. Urges A.\nRivers flow.\nLakes lie still.`,
      `paragraph 1. Urges A.
         continuation Rivers flow.
         continuation Lakes lie still.`,
    );
    checkTree(
      `Urges A.\nRivers flow.\nLakes lie still:\nSeas are wide.\nStreams.`,
      `paragraph Urges A.
       text Rivers flow.
       text Lakes lie still:
       text Seas are wide.
       text Streams.`,
    );
    checkTree(
      `1. Urges A.\nAnnex\nRivers flow:\nLakes lie still.\nSeas are wide.`,
      `paragraph 1. Urges A.
       annex Annex Annex
         text Rivers flow:
         text Lakes lie still.
         text Seas are wide.`,
    );
    checkTree(
      `Recalling A:\n(a) Rivers;\n(b) Lakes,\n1. Urges A.`,
      `paragraph Recalling A:
         item (a) Rivers;
         item (b) Lakes,
       paragraph 1. Urges A.`,
    );
    checkTree(
      `Urges these:\n(a) Rivers;\nand all others.\nLakes lie still.`,
      `paragraph Urges these:
         item (a) Rivers;
       text and all others.
       text Lakes lie still.`,
    );
  });

  it('between two items of an item belong to it', () => {
    checkTree(
      `1. Urges all:
       (a) To act:
       (i) Soon;
       Words of it.
       More words.
       (ii) Later;
       (b) To wait;
       Last words.`,
      `paragraph 1. Urges all:
         item (a) To act:
           item (i) Soon;
           continuation Words of it.
           continuation More words.
           item (ii) Later;
         item (b) To wait;
         continuation Last words.`,
    );
    checkTree(
      `1. Urges all:
       (a) To act:
       (i) Soon:
       a. Today;
       Words of it.
       b. Tomorrow;
       More words.
       (ii) Later;
       Last words.
       (b) To wait.`,
      `paragraph 1. Urges all:
         item (a) To act:
           item (i) Soon:
             item a. Today;
             continuation Words of it.
             item b. Tomorrow;
           continuation More words.
           item (ii) Later;
         continuation Last words.
         item (b) To wait.`,
    );
  });
});

describe('items in a tree', () => {
  it('without a paragraph stand for themselves', () => {
    checkTree(
      `(a) Urges A;\n(b) Urges B.`,
      `item (a) Urges A;
       item (b) Urges B.`,
    );
    checkTree(
      `1. Urges A.\nAnnex\n(a) Rivers;\n(i) Streams;\n(b) Lakes.`,
      `paragraph 1. Urges A.
       annex Annex Annex
         item (a) Rivers;
           item (i) Streams;
         item (b) Lakes.`,
    );
    checkTree(
      `1. Urges A.\nII\n(a) Rivers;\n(b) Lakes.`,
      `paragraph 1. Urges A.
       section II II
         item (a) Rivers;
         item (b) Lakes.`,
    );
  });

  it('of a quotation stand as its words', () => {
    checkTree(
      `1. Decides to add this:\n“4. The Council meets:\n(a) In spring;\n(b) In autumn.”\n2. Urges B.`,
      `paragraph 1. Decides to add
         continuation “4. The Council
         continuation (a) In spring;
         continuation (b) In autumn.”
       paragraph 2. Urges B.`,
    );
  });
});
