import { checkBelow } from './drawOutline';

describe('a preambular paragraph', () => {
  it('may bear a number where the operative paragraphs count anew', () => {
    checkBelow(
      `1. Recalling A,
       2. Noting B,
       1. Urges C;
       2. Urges D.`,
      `preambular: 1 Recalling A,
       preambular: 2 Noting B,
       -- operative
       operative 1 number 0: 1 Urges C;
       operative 1 number 0: 2 Urges D.`,
    );
    checkBelow(
      `1. Recalling A,
       2. Noting B,
       3. Urges C.`,
      `operative 1 number 0: 1 Recalling A,
       operative 1 number 0: 2 Noting B,
       operative 1 number 0: 3 Urges C.`,
    );
    checkBelow(
      `1. Recalling A.\n2. Noting B.`,
      `operative 1 number 0: 1 Recalling A.
       operative 1 number 0: 2 Noting B.`,
    );
    checkBelow(
      `1. Rivers flow,\n1. Urges C.`,
      `operative 1 number 0: 1 Rivers flow,
       operative 1 number 0: 1 Urges C. (should be 2)`,
    );
  });

  it('may open with a finite verb by mistake, where paragraph 1 is still to come', () => {
    checkBelow(
      `Recalls A,\nNoting B,\n1. Urges C.`,
      `preambular: Recalls A,
       preambular: Noting B,
       -- operative
       operative 1 number 0: 1 Urges C.`,
    );
    checkBelow(
      `Recalls A;\nNoting B,\n1. Urges C.`,
      `operative 1: Recalls A;
       text: Noting B,
       operative 1 number 0: 1 Urges C.`,
    );
    checkBelow(
      `Recalls A,\nNotes B.`,
      `operative 1: Recalls A,
       operative: Notes B.`,
    );
    checkBelow(
      `Recalls A,\n2. Urges C.`,
      `operative 1: Recalls A,
       operative 1 number 0: 2 Urges C. (should be 1)`,
    );
  });

  it('is a subheading where it is short, ends without a sign and opens with no phrase', () => {
    checkBelow(
      `Recalling A,\nRivers of the North\nNoting B,\n1. Urges C.`,
      `preambular: Recalling A,
       subheading: Rivers of the North
       preambular: Noting B,
       -- operative
       operative 1 number 0: 1 Urges C.`,
    );
    checkBelow(
      `Recalling A,
       V Rivers of the North and all that has been said of them, of their banks and of their fish in the reports of the Secretary-General
       Noting B,
       1. Urges C.`,
      `preambular: Recalling A,
       subheading: V Rivers of the North an
       preambular: Noting B,
       -- operative
       operative 1 number 0: 1 Urges C.`,
    );
    checkBelow(
      `Recalling A,\n[EU, Norway: Noting B]\n[EU: rivers]\nConvinced of C\n1. Urges D.`,
      `preambular: Recalling A,
       preambular: EU, Norway: Noting B]
       subheading: EU: rivers]
       preambular: Convinced of C
       -- operative
       operative 1 number 0: 1 Urges D.`,
    );
  });

  it('has items, which decide where nothing numbered does', () => {
    checkBelow(
      `Recalling these:\n(a) Rivers;\n(b) Lakes,\n1. Urges A.`,
      `preambular: Recalling these:
       item 2 letter 0 <Recalling>: a Rivers;
       item 2 letter 0 <Recalling>: b Lakes,
       -- operative
       operative 1 number 1: 1 Urges A.`,
    );
    checkBelow(
      `Noting the plan,\n(a) Urges A;\n(b) Requests B.`,
      `preambular: Noting the plan,
       item 2 letter 0 <Noting>: a Urges A;
       item 2 letter 0 <Noting>: b Requests B.`,
    );
    checkBelow(
      `Noting the plan:\n(b) Urges A;\n(c) Requests B.`,
      `preambular: Noting the plan:
       item 2 letter 0 <Noting>: b Urges A;
       item 2 letter 0 <Noting>: c Requests B.`,
    );
    checkBelow(
      `Noting the plan:\n(a) Urges A;\n(b) Requests B.`,
      `preambular: Noting the plan:
       -- operative
       item 2 letter 0 <Noting>: a Urges A;
       item 2 letter 0 <Noting>: b Requests B.`,
    );
    checkBelow(
      `Noting the plan:\nl. Urges A;\n2. Requests B.`,
      `preambular: Noting the plan:
       -- operative
       operative 1 number 0: l Urges A;
       operative 1 number 0: 2 Requests B.`,
    );
    checkBelow(
      `Recalling these:\n(a) Rivers;\nNoting these:\n(b) Lakes;\n(c) Seas,\n1. Urges A.`,
      `preambular: Recalling these:
       item 2 letter 0 <Recalling>: a Rivers;
       preambular: Noting these:
       item 2 letter 1 <Noting>: b Lakes;
       item 2 letter 1 <Noting>: c Seas,
       -- operative
       operative 1 number 2: 1 Urges A.`,
    );
  });
});
