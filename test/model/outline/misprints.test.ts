import { checkBelow, checkPlaces } from './drawOutline';

describe('a number that is misprinted', () => {
  it('is the one that was due, where the next one or the end bears it out', () => {
    checkBelow(
      `l. Urges A;\n2. Requests B.`,
      `operative 1 number 0: l Urges A;
       operative 1 number 0: 2 Requests B.`,
    );
    checkBelow(`l. Urges A.`, `operative 1 number 0: l Urges A.`);
    checkBelow(`l. Urges A;`, `item 2 letter 0: l Urges A;`);
    checkBelow(
      `l. Urges A;\n3. Requests B.`,
      `item 2 letter 0: l Urges A;
       -- operative
       operative 1 number 1: 3 Requests B. (should be 1)`,
    );
    checkBelow(
      `l. Rivers flow;\n2. Requests B.`,
      `item 2 letter 0: l Rivers flow;
       -- operative
       operative 1 number 1: 2 Requests B. (should be 1)`,
    );
    checkBelow(
      `1. Urges A;\n2 . Strongly urges B;\n3. Requests C.`,
      `operative 1 number 0: 1 Urges A;
       operative 1 number 0: 2 . Strongly urges B;
       operative 1 number 0: 3 Requests C.`,
    );
    checkBelow(
      `1. Urges A;\n2.Requests B;\n3. Requests C.`,
      `operative 1 number 0: 1 Urges A;
       operative 1 number 0: 2.Requests B;
       operative 1 number 0: 3 Requests C.`,
    );
    checkBelow(
      `1. Urges A;\n3.Requests B;\n4. Requests C.`,
      `operative 1 number 0: 1 Urges A;
       text: 3.Requests B;
       operative 1 number 0: 4 Requests C. (should be 2)`,
    );
    checkBelow(
      `1. Urges A;\n2,. *Requests* B;\n3. Requests C.`,
      `operative 1 number 0: 1 Urges A;
       operative 1 number 0: 2,. Requests B;
       operative 1 number 0: 3 Requests C.`,
    );
    checkBelow(
      `1. Urges A:\n(a) To plant;\n(b) To water;\n2.Requests B;\n3. Requests C.`,
      `operative 1 number 0: 1 Urges A:
       item 2 letter 1 <1>: a To plant;
       item 2 letter 1 <1>: b To water;
       operative 1 number 0: 2.Requests B;
       operative 1 number 0: 3 Requests C.`,
    );
  });

  it('is an item where a list goes on with it', () => {
    checkBelow(
      `1. Urges these:\nh. Rivers;\ni. Requests A;\n2. Requests B.`,
      `operative 1 number 0: 1 Urges these:
       item 2 letter 1 <1>: h Rivers;
       item 2 letter 1 <1>: i Requests A;
       operative 1 number 0: 2 Requests B.`,
    );
    checkBelow(
      `1. Urges these:\n(i) Requests A;\n2. Requests B.`,
      `operative 1 number 0: 1 Urges these:
       item 2 roman 1 <1>: i Requests A;
       operative 1 number 0: 2 Requests B.`,
    );
    checkBelow(
      `l. Rivers;\n2. Requests B.`,
      `item 2 letter 0: l Rivers;
       -- operative
       operative 1 number 1: 2 Requests B. (should be 1)`,
    );
  });

  it('is nothing in an annex or without an enacting line', () => {
    checkBelow(
      `1. Urges A.\nAnnex\nl. Urges B;\n2. Requests C.`,
      `operative 1 number 0: 1 Urges A.
       -- annex
       heading: Annex
       item 2 letter 1 <Annex>: l Urges B;
       operative 1 number 2: 2 Requests C.`,
    );
    checkPlaces(
      `l. Urges B;\n2. Requests C.`,
      `-- fragment
       item 2 letter 0: l Urges B;
       operative 1 number 1: 2 Requests C.`,
    );
  });

  it('is a capital with a stop between two paragraphs whose numbers are two apart', () => {
    checkBelow(
      `4. Urges A;\nS. Requests B;\n6. Thanks C.`,
      `operative 1 number 0: 4 Urges A; (should be 1)
       operative 1 number 0: S. Requests B;
       operative 1 number 0: 6 Thanks C.`,
    );
    checkBelow(
      `4. Urges A;\nS. Requests B;\n7. Thanks C.`,
      `operative 1 number 0: 4 Urges A; (should be 1)
       heading: S. Requests B;
       operative 1 number 0: 7 Thanks C. (should be 2)`,
    );
    checkBelow(
      `4. Urges A.\nS. Requests B;\n6. Thanks C.`,
      `operative 1 number 0: 4 Urges A. (should be 1)
       heading: S. Requests B;
       operative 1 number 0: 6 Thanks C. (should be 2)`,
    );
    checkBelow(
      `4. Urges A;\nS. Requests B\n6. Thanks C.`,
      `operative 1 number 0: 4 Urges A; (should be 1)
       heading: S. Requests B
       operative 1 number 0: 6 Thanks C. (should be 2)`,
    );
    checkBelow(
      `Urges A;\nS. Requests B;\n2. Thanks C.`,
      `operative 1: Urges A;
       heading: S. Requests B;
       operative 1 number 0: 2 Thanks C. (should be 1)`,
    );
  });
});

describe('a paragraph that has lost its number', () => {
  it('counts where a verb opens it, a semicolon ends it and the one above it, and the next number is one further', () => {
    checkBelow(
      `1. Urges A;\nRequests B;\n3. Thanks C.`,
      `operative 1 number 0: 1 Urges A;
       operative: Requests B;
       operative 1 number 0: 3 Thanks C.`,
    );
    checkBelow(
      `1. Urges A;\nRequests B;\n3. Thanks C;\nInvites D;\n5. Invites E.`,
      `operative 1 number 0: 1 Urges A;
       operative: Requests B;
       operative 1 number 0: 3 Thanks C;
       operative: Invites D;
       operative 1 number 0: 5 Invites E.`,
    );
    checkBelow(
      `1. Urges A:\n(a) To plant;\n(b) To water;\nRequests B;\n3. Thanks C.`,
      `operative 1 number 0: 1 Urges A:
       item 2 letter 1 <1>: a To plant;
       item 2 letter 1 <1>: b To water;
       operative: Requests B;
       operative 1 number 0: 3 Thanks C.`,
    );
  });

  it('does not count anywhere else', () => {
    checkBelow(
      `1. Urges A;\nRequests B;\n2. Thanks C.`,
      `operative 1 number 0: 1 Urges A;
       operative: Requests B;
       operative 1 number 0: 2 Thanks C.`,
    );
    checkBelow(
      `1. Urges A.\nRequests B;\n3. Thanks C.`,
      `operative 1 number 0: 1 Urges A.
       operative: Requests B;
       operative 1 number 0: 3 Thanks C. (should be 2)`,
    );
    checkBelow(
      `1. Urges A;\nRequests B.\n3. Thanks C.`,
      `operative 1 number 0: 1 Urges A;
       operative: Requests B.
       operative 1 number 0: 3 Thanks C. (should be 2)`,
    );
    checkBelow(
      `1. Urges A;\nRivers flow;\n3. Thanks C.`,
      `operative 1 number 0: 1 Urges A;
       text: Rivers flow;
       operative 1 number 0: 3 Thanks C. (should be 2)`,
    );
    checkBelow(
      `Urges A;\nRequests B;\n2. Thanks C.`,
      `operative 1: Urges A;
       operative: Requests B;
       operative 1 number 0: 2 Thanks C. (should be 1)`,
    );
  });
});
