import { checkTree } from './drawTree';

describe('headings in a tree', () => {
  it('of the preamble belong to what follows them', () => {
    checkTree(
      `Recalling A,
       Rivers
       Noting B,
       Lakes
       1. Urges C;
       Seas
       2. Urges D.`,
      `paragraph Recalling A,
       section Rivers
         paragraph Noting B,
       section Lakes
         paragraph 1. Urges C;
       section Seas
         paragraph 2. Urges D.`,
    );
    checkTree(
      `Recalling A,
       I
       Rivers
       A
       Lakes
       Urges B.`,
      `paragraph Recalling A,
       section I I
         = heading Rivers
         section A A
           = heading Lakes
           paragraph Urges B.`,
    );
    checkTree(
      `Recalling A,\nRivers`,
      `paragraph Recalling A,
       section Rivers`,
    );
    checkTree(
      `1. Urges A.\nRivers\nLakes`,
      `paragraph 1. Urges A.
       section Rivers
       section Lakes`,
    );
  });

  it('stand under those of a higher level, in their part', () => {
    checkTree(
      `Part I
       Section A
       I
       A
       Rivers
       1. Urges A;
       B. Lakes
       2. Urges B;
       II
       3. Urges C;
       Section B
       4. Urges D.
       Part II
       5. Urges E.`,
      `section Part I Part I
         = heading Section A
         section I I
           section A A
             = heading Rivers
             paragraph 1. Urges A;
           section B. B. Lakes
             paragraph 2. Urges B;
         section II II
           paragraph 3. Urges C;
           section Section B
             paragraph 4. Urges D.
       section Part II Part II
         paragraph 5. Urges E.`,
    );
    checkTree(
      `I
       Rivers
       1. Urges A.
       Annex I
       Rules
       Lakes
       1. Meets.
       Annex II
       A. Seas
       2. Reports.`,
      `section I I
         = heading Rivers
         paragraph 1. Urges A.
       annex Annex I Annex I
         = heading Rules
         section Lakes
           paragraph 1. Meets.
       annex Annex II Annex II
         section A. A. Seas
           paragraph 2. Reports.`,
    );
  });

  it('are the title of a number alone, where nothing stands between', () => {
    checkTree(
      `I\n// A remark.\nRivers\n1. Urges A.`,
      `section I I
         = heading Rivers
         paragraph 1. Urges A.
       comment`,
    );
    checkTree(
      `I\nRivers\nLakes\n1. Urges A.`,
      `section I I
         = heading Rivers
         section Lakes
           paragraph 1. Urges A.`,
    );
    checkTree(
      `I\nWords of it.\nRivers\n1. Urges A.`,
      `section I I
         paragraph Words of it.
       section Rivers
         paragraph 1. Urges A.`,
    );
    checkTree(
      `I\n1. Urges A;\nRivers\n2. Urges B.`,
      `section I I
         paragraph 1. Urges A;
         section Rivers
           paragraph 2. Urges B.`,
    );
    checkTree(
      `I. Rivers\nLakes\n1. Urges A.`,
      `section I. I. Rivers
         section Lakes
           paragraph 1. Urges A.`,
    );
    checkTree(
      `1. Urges A.\nAnnex\nAnnex II\nRules`,
      `paragraph 1. Urges A.
       annex Annex Annex
       annex Annex II Annex II
         = heading Rules`,
    );
    checkTree(
      `1. Urges A.\nAnnex I. Rivers\nRules`,
      `paragraph 1. Urges A.
       annex Annex I Annex I. Rivers
         section Rules`,
    );
    checkTree(
      `1. Urges A.\nAnnex\n// A remark.\nRules\nLakes\nThe rules hold.`,
      `paragraph 1. Urges A.
       annex Annex Annex
         = heading Rules
         section Lakes
           text The rules hold.
       comment`,
    );
    checkTree(
      `1. Urges A.\nII\nII\n2. Urges B.`,
      `paragraph 1. Urges A.
       section II II
       section II II
         paragraph 2. Urges B.`,
    );
  });

  it('inside a paragraph are those that an item of it follows', () => {
    checkTree(
      `1. Urges all:
       (a) To act;
       Rivers
       (b) To wait;
       Lakes
       2. Requests A.`,
      `paragraph 1. Urges all:
         item (a) To act;
         section Rivers
         item (b) To wait;
       section Lakes
         paragraph 2. Requests A.`,
    );
    checkTree(
      `1. Urges all:
       (a) To act;
       Rivers
       Words.
       Lakes
       (b) To wait.`,
      `paragraph 1. Urges all:
         item (a) To act;
         section Rivers
           text Words.
         section Lakes
         item (b) To wait.`,
    );
    checkTree(
      `1. Urges all:
       (a) To act;
       II
       (b) To wait.`,
      `paragraph 1. Urges all:
         item (a) To act;
       section II II
         item (b) To wait.`,
    );
    checkTree(
      `I
       1. Urges all:
       (a) To act;
       Rivers
       (b) To wait.
       II
       2. Urges B.`,
      `section I I
         paragraph 1. Urges all:
           item (a) To act;
           section Rivers
           item (b) To wait.
       section II II
         paragraph 2. Urges B.`,
    );
    checkTree(
      `1. Urges all:
       (a) To act;
       Rivers
       2. Urges B:
       (a) To wait.`,
      `paragraph 1. Urges all:
         item (a) To act;
       section Rivers
         paragraph 2. Urges B:
           item (a) To wait.`,
    );
  });
});
