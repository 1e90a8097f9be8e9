import { checkBelow } from './drawOutline';

describe('a numbered paragraph', () => {
  it('is the next of an agenda below a colon, where it opens with no verb', () => {
    checkBelow(
      `1. Decides on this agenda:
       1. Opening of the Congress.
       2. Organizational matters.
       3. Rivers.
       2. Requests all to come.
       3. Thanks all.`,
      `operative 1 number 0: 1 Decides on this agenda:
       item 2 number 1 <1>: 1 Opening of the Congress.
       item 2 number 1 <1>: 2 Organizational matters.
       item 2 number 1 <1>: 3 Rivers.
       operative 1 number 0: 2 Requests all to come.
       operative 1 number 0: 3 Thanks all.`,
    );
    checkBelow(
      `1. Urges A;
       2. Urges B;
       3. Decides as follows:
       1. Rivers;
       2. Lakes;
       3. Seas;
       4. Requests C;
       5. Requests D.`,
      `operative 1 number 0: 1 Urges A;
       operative 1 number 0: 2 Urges B;
       operative 1 number 0: 3 Decides as follows:
       item 2 number 1 <3>: 1 Rivers;
       item 2 number 1 <3>: 2 Lakes;
       item 2 number 1 <3>: 3 Seas;
       operative 1 number 0: 4 Requests C;
       operative 1 number 0: 5 Requests D.`,
    );
  });

  it('belongs to the agenda or to the resolution, whichever is nearer', () => {
    checkBelow(
      `1. Urges A;
       2. Decides on this agenda:
       1. Rivers;
       2. Lakes;
       3. Seas;
       5. Streams.
       4. Thanks all.`,
      `operative 1 number 0: 1 Urges A;
       operative 1 number 0: 2 Decides on this agenda:
       item 2 number 1 <2>: 1 Rivers;
       item 2 number 1 <2>: 2 Lakes;
       item 2 number 1 <2>: 3 Seas;
       item 2 number 1 <2>: 5 Streams. (should be 4)
       operative 1 number 0: 4 Thanks all. (should be 3)`,
    );
    checkBelow(
      `1. Urges A;
       2. Urges B;
       3. Urges C;
       4. Urges D;
       5. Decides on this agenda:
       1. Rivers;
       2. Lakes;
       7. Seas.`,
      `operative 1 number 0: 1 Urges A;
       operative 1 number 0: 2 Urges B;
       operative 1 number 0: 3 Urges C;
       operative 1 number 0: 4 Urges D;
       operative 1 number 0: 5 Decides on this agenda:
       item 2 number 1 <5>: 1 Rivers;
       item 2 number 1 <5>: 2 Lakes;
       operative 1 number 0: 7 Seas. (should be 6)`,
    );
  });

  it('may be any number of a text that is quoted below words without a number', () => {
    checkBelow(
      `1. Urges A;
       2. Urges B.
       The rules of the Council shall be as follows:
       7. The Council meets.
       8. The Council reports.`,
      `operative 1 number 0: 1 Urges A;
       operative 1 number 0: 2 Urges B.
       text: The rules of the Council
       item 2 number 1 <The>: 7 The Council meets.
       item 2 number 1 <The>: 8 The Council reports.`,
    );
    checkBelow(
      `1. Urges A;
       2. Urges B:
       7. Urges C.`,
      `operative 1 number 0: 1 Urges A;
       operative 1 number 0: 2 Urges B:
       operative 1 number 0: 7 Urges C. (should be 3)`,
    );
    checkBelow(
      `1. Urges A;
       2. Urges B;
       Rules of the Council:
       7. Urges C.`,
      `operative 1 number 0: 1 Urges A;
       operative 1 number 0: 2 Urges B;
       text: Rules of the Council:
       item 2 number 1 <Rules>: 7 Urges C.`,
    );
    checkBelow(
      `1. Urges A;
       II. Rules:
       7. The Council meets.`,
      `operative 1 number 0: 1 Urges A;
       heading: II. Rules:
       item 2 number 1 <II.>: 7 The Council meets.`,
    );
  });

  it('starts again at 1 after a heading alone', () => {
    checkBelow(
      `1. Urges A;
       2. Urges B.
       Lakes
       1. Urges C;
       2. Urges D.`,
      `operative 1 number 0: 1 Urges A;
       operative 1 number 0: 2 Urges B.
       subheading: Lakes
       operative 1 number 1: 1 Urges C;
       operative 1 number 1: 2 Urges D.`,
    );
    checkBelow(
      `1. Urges A;
       2. Urges B.
       1. Urges C;
       2. Urges D.`,
      `operative 1 number 0: 1 Urges A;
       operative 1 number 0: 2 Urges B.
       operative 1 number 0: 1 Urges C; (should be 3)
       operative 1 number 0: 2 Urges D.`,
    );
    checkBelow(
      `1. Urges A;
       (a) To plant;
       Lakes
       (b) To water;
       1. Urges C;
       (a) To tend.`,
      `operative 1 number 0: 1 Urges A;
       item 2 letter 1 <1>: a To plant;
       subheading: Lakes
       item 2 letter 1 <1>: b To water;
       operative 1 number 2: 1 Urges C;
       item 2 letter 3 <1>: a To tend.`,
    );
    checkBelow(
      `1. Urges A;
       2. Urges B.
       Lakes
       4. Urges C.`,
      `operative 1 number 0: 1 Urges A;
       operative 1 number 0: 2 Urges B.
       subheading: Lakes
       operative 1 number 0: 4 Urges C. (should be 3)`,
    );
  });

  it('may be a short heading, where the next number is the one that was due', () => {
    checkBelow(
      `1. Urges A;
       2. Urges B.
       2. Finance
       3. Urges C;
       4. Urges D.`,
      `operative 1 number 0: 1 Urges A;
       operative 1 number 0: 2 Urges B.
       subheading: 2 Finance
       operative 1 number 0: 3 Urges C;
       operative 1 number 0: 4 Urges D.`,
    );
    checkBelow(
      `1. Urges A;
       2. Urges B.
       5. Finance
       4. Urges D.`,
      `operative 1 number 0: 1 Urges A;
       operative 1 number 0: 2 Urges B.
       operative 1 number 0: 5 Finance (should be 3)
       operative 1 number 0: 4 Urges D.`,
    );
    checkBelow(
      `1. Urges A;
       2. Urges B.
       2. Finance of all the work that is done on the rivers, the lakes and the seas of the North, of the South, of the East and of the West
       3. Urges C.`,
      `operative 1 number 0: 1 Urges A;
       operative 1 number 0: 2 Urges B.
       operative 1 number 0: 2 Finance of all the work (should be 3)
       operative 1 number 0: 3 Urges C.`,
    );
  });

  it('of an annex is a heading where it is short and does not go on, and starts where it likes after a heading', () => {
    checkBelow(
      `1. Urges A;
       2. Urges B.
       Annex
       Rules
       1. The Council meets.
       2. The Council reports.
       5. Finance
       (a) It pays.
       1. It is paid.
       Members
       4. The Council has members.
       6. They are many.`,
      `operative 1 number 0: 1 Urges A;
       operative 1 number 0: 2 Urges B.
       -- annex
       heading: Annex
       subheading: Rules
       operative 1 number 1: 1 The Council meets.
       operative 1 number 1: 2 The Council reports.
       subheading: 5 Finance
       item 2 letter 2 <5>: a It pays.
       operative 1 number 3: 1 It is paid.
       subheading: Members
       operative 1 number 4: 4 The Council has members.
       operative 1 number 4: 6 They are many. (should be 5)`,
    );
    checkBelow(
      `1. Urges A.
       Annex I
       7. The Council meets.
       8. It reports.
       1. It has members.
       Annex II
       9. The Board meets.`,
      `operative 1 number 0: 1 Urges A.
       -- annex
       heading: Annex I
       operative 1 number 1: 7 The Council meets.
       operative 1 number 1: 8 It reports.
       operative 1 number 2: 1 It has members.
       heading: Annex II
       operative 1 number 3: 9 The Board meets.`,
    );
  });
});

describe('a number without its stop', () => {
  it('is one where it goes on, a verb follows and the next number bears it out', () => {
    checkBelow(
      `1. Urges A;
       2 Also urges B;
       3. Requests C.`,
      `operative 1 number 0: 1 Urges A;
       operative 1 number 0: 2 Also urges B;
       operative 1 number 0: 3 Requests C.`,
    );
    checkBelow(
      `1. Urges A;
       2 Strongly urges B.`,
      `operative 1 number 0: 1 Urges A;
       operative 1 number 0: 2 Strongly urges B.`,
    );
    checkBelow(
      `1. Urges A;
       2 Requests B.
       Lakes
       1. Urges C.`,
      `operative 1 number 0: 1 Urges A;
       operative 1 number 0: 2 Requests B.
       subheading: Lakes
       operative 1 number 1: 1 Urges C.`,
    );
    checkBelow(
      `1 Urges A;\n2 Requests B;\n3 Thanks C.`,
      `operative 1 number 0: 1 Urges A;
       operative 1 number 0: 2 Requests B;
       operative 1 number 0: 3 Thanks C.`,
    );
  });

  it('is none of a paragraph where a number stands below that does not fit, in an annex or in the closing', () => {
    checkBelow(
      `1. Urges A;
       2 Requests B;
       5. Thanks C.`,
      `operative 1 number 0: 1 Urges A;
       text: 2 Requests B;
       operative 1 number 0: 5 Thanks C. (should be 2)`,
    );
    checkBelow(
      `1. Urges A;
       3 Requests B;
       4. Thanks C.`,
      `operative 1 number 0: 1 Urges A;
       text: 3 Requests B;
       operative 1 number 0: 4 Thanks C. (should be 2)`,
    );
    checkBelow(
      `1. Urges A.
       Annex
       1. Rivers.
       2 Requests B.`,
      `operative 1 number 0: 1 Urges A.
       -- annex
       heading: Annex
       operative 1 number 1: 1 Rivers.
       text: 2 Requests B.`,
    );
    checkBelow(
      `1. Urges A.
       12th plenary meeting
       2 Requests B.`,
      `operative 1 number 0: 1 Urges A.
       -- closing
       closing: 12th plenary meeting
       closing: 2 Requests B.`,
    );
    checkBelow(
      `1. Urges A;
       2 rivers flow.
       3. Thanks C.`,
      `operative 1 number 0: 1 Urges A;
       text: 2 rivers flow.
       operative 1 number 0: 3 Thanks C. (should be 2)`,
    );
  });

  it('is judged by numbers above the closing and the annexes alone', () => {
    checkBelow(
      `1. Urges A;
       2 Requests B.
       12th plenary meeting
       7. Rivers.`,
      `operative 1 number 0: 1 Urges A;
       operative 1 number 0: 2 Requests B.
       -- closing
       closing: 12th plenary meeting
       closing: 7 Rivers.`,
    );
    checkBelow(
      `1. Urges A;
       2 Requests B.
       Annex
       7. Rivers.`,
      `operative 1 number 0: 1 Urges A;
       operative 1 number 0: 2 Requests B.
       -- annex
       heading: Annex
       operative 1 number 1: 7 Rivers.`,
    );
    checkBelow(
      `1. Urges A;
       2 Requests B;
       3 Thanks C.
       4 rivers flow.`,
      `operative 1 number 0: 1 Urges A;
       operative 1 number 0: 2 Requests B;
       operative 1 number 0: 3 Thanks C.
       text: 4 rivers flow.`,
    );
    checkBelow(
      `1. Urges A;
       2 Requests B;
       5 Thanks C.`,
      `operative 1 number 0: 1 Urges A;
       text: 2 Requests B;
       text: 5 Thanks C.`,
    );
  });
});
