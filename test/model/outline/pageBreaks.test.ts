import { checkBelow, checkPlaces } from './drawOutline';

describe('the notes of a page', () => {
  it('go on below a note or a drawn line, in the form of a number alone', () => {
    checkBelow(
      `1. Urges A;
       ¹ Resolution 1/2.
       2) Resolution 1/3.
       4) Resolution 1/5.
       2. Urges B.`,
      `operative 1 number 0: 1 Urges A;
       note: 1 Resolution 1/2.
       note: 2 Resolution 1/3.
       operative 1 number 0: 4 Resolution 1/5. (should be 2)
       operative 1 number 0: 2 Urges B. (should be 3)`,
    );
    checkBelow(
      `1. Urges A;
       ____
       1) Resolution 1/3.
       2. Urges B.`,
      `operative 1 number 0: 1 Urges A;
       rule: 
       note: 1 Resolution 1/3.
       operative 1 number 0: 2 Urges B.`,
    );
    checkBelow(
      `1) Urges A;
       2) Urges B.`,
      `operative 1 number 0: 1 Urges A;
       operative 1 number 0: 2 Urges B.`,
    );
    checkBelow(
      `1. Urges A;
       ____
       1 Resolution 1/2.
       2 Resolution 1/3.
       // A remark of the drafters
       3 Resolution 1/4.
       2. Urges B.`,
      `operative 1 number 0: 1 Urges A;
       rule:
       note: 1 Resolution 1/2.
       note: 2 Resolution 1/3.
       comment:
       note: 3 Resolution 1/4.
       operative 1 number 0: 2 Urges B.`,
    );
    checkBelow(
      `1. Urges A;
       ____
       2 Resolution 1/3.
       1 Resolution 1/3
       2. Urges B.`,
      `operative 1 number 0: 1 Urges A;
       rule: 
       text: 2 Resolution 1/3.
       text: 1 Resolution 1/3
       operative 1 number 0: 2 Urges B.`,
    );
    checkBelow(
      `1. Urges A;
       1 Resolution 1/3.
       2. Urges B.`,
      `operative 1 number 0: 1 Urges A;
       text: 1 Resolution 1/3.
       operative 1 number 0: 2 Urges B.`,
    );
    checkBelow(
      `Recalling A,
       ____
       1 Urges all.
       2 Requests all.
       3. Thanks all.`,
      `preambular: Recalling A,
       rule: 
       -- operative
       operative 1 number 0: 1 Urges all.
       operative 1 number 0: 2 Requests all.
       operative 1 number 0: 3 Thanks all.`,
    );
  });

  it('stand in the masthead too', () => {
    checkPlaces(
      `Distr.: Limited
       * A mark of the masthead.
       ____
       1) A note of it.
       3. Agenda of the session
       Clean rivers
       The General Assembly,
       1. Urges A.`,
      `-- front
       masthead: Distr.: Limited
       note: * A mark of the masthead.
       rule: 
       note: 1 A note of it.
       masthead: 3 Agenda of the session
       title: Clean rivers
       -- preamble
       enacting: The General Assembly,
       -- operative
       operative 1 number 0: 1 Urges A.`,
    );
  });
});

describe('a paragraph that a page broke', () => {
  it('goes on in small letters, whatever it is, but for a heading', () => {
    checkBelow(
      `Recalling the rivers and
       ¹ Resolution 1/2.
       the lakes,
       1. Urges A.`,
      `preambular: Recalling the rivers and
       note: 1 Resolution 1/2.
       text: the lakes, ← Recalling th
       -- operative
       operative 1 number 0: 1 Urges A.`,
    );
    checkBelow(
      `1. Urges A.
       II. Rivers and
       ¹ Resolution 1/2.
       lakes of the North.`,
      `operative 1 number 0: 1 Urges A.
       heading: II. Rivers and
       note: 1 Resolution 1/2.
       text: lakes of the North.`,
    );
    checkBelow(
      `Recalling the rivers,
       ¹ Resolution 1/2.
       and the lakes,
       1. Urges A.`,
      `preambular: Recalling the rivers,
       note: 1 Resolution 1/2.
       text: and the lakes, ← Recalling th
       -- operative
       operative 1 number 0: 1 Urges A.`,
    );
    checkBelow(
      `Recalling the rivers;
       ¹ Resolution 1/2.
       and the lakes,
       1. Urges A.`,
      `preambular: Recalling the rivers;
       note: 1 Resolution 1/2.
       preambular: and the lakes,
       -- operative
       operative 1 number 0: 1 Urges A.`,
    );
  });

  it('goes on in capitals where it has a label and the rest has its end', () => {
    checkBelow(
      `1. Urges all to protect the\n¹ Resolution 1/2.\nNorth Sea,\n2. Urges B.`,
      `operative 1 number 0: 1 Urges all to protect the
       note: 1 Resolution 1/2.
       text: North Sea, ← Urges all to
       operative 1 number 0: 2 Urges B.`,
    );
    checkBelow(
      `1. Urges all to protect the\n¹ Resolution 1/2.\nNorth Sea.\n2. Urges B.`,
      `operative 1 number 0: 1 Urges all to protect the
       note: 1 Resolution 1/2.
       text: North Sea. ← Urges all to
       operative 1 number 0: 2 Urges B.`,
    );
    checkBelow(
      `1. Urges all to protect the\n¹ Resolution 1/2.\nNorth Sea:\n(a) To plant;\n2. Urges B.`,
      `operative 1 number 0: 1 Urges all to protect the
       note: 1 Resolution 1/2.
       text: North Sea: ← Urges all to
       item 2 letter 1 <1>: a To plant;
       operative 1 number 0: 2 Urges B.`,
    );
    checkBelow(
      `1. Urges all to protect the\n¹ Resolution 1/2.\nNorth Sea\n2. Urges B.`,
      `operative 1 number 0: 1 Urges all to protect the
       note: 1 Resolution 1/2.
       subheading: North Sea
       operative 1 number 0: 2 Urges B.`,
    );
    checkBelow(
      `1. Urges all to protect the\n¹ Resolution 1/2.\nNorth Sea?\n2. Urges B.`,
      `operative 1 number 0: 1 Urges all to protect the
       note: 1 Resolution 1/2.
       text: North Sea?
       operative 1 number 0: 2 Urges B.`,
    );
    checkBelow(
      `1. Urges all to protect\n(a) The waters of the\n¹ Resolution 1/2.\nNorth Sea;\n2. Urges B.`,
      `operative 1 number 0: 1 Urges all to protect
       item 2 letter 1 <1>: a The waters of the
       note: 1 Resolution 1/2.
       text: North Sea; ← The waters o
       operative 1 number 0: 2 Urges B.`,
    );
    checkBelow(
      `Recalling all that protects the\n¹ Resolution 1/2.\nNorth Sea,\n1. Urges B.`,
      `preambular: Recalling all that prote
       note: 1 Resolution 1/2.
       preambular: North Sea,
       -- operative
       operative 1 number 0: 1 Urges B.`,
    );
    checkBelow(
      `1. Urges all to protect the\n¹ Resolution 1/2.\n12 Seas;\n2. Urges B.`,
      `operative 1 number 0: 1 Urges all to protect the
       note: 1 Resolution 1/2.
       text: 12 Seas;
       operative 1 number 0: 2 Urges B.`,
    );
    checkBelow(
      `1. Urges all to protect the\nNorth Sea;\n2. Urges B.`,
      `operative 1 number 0: 1 Urges all to protect the
       text: North Sea;
       operative 1 number 0: 2 Urges B.`,
    );
  });

  it('goes on in several pieces, and in items below the last', () => {
    checkBelow(
      `1. Urges all to protect the rivers,
       ¹ Resolution 1/2.
       the lakes and
       ² Resolution 1/3.
       the seas:
       (a) To plant;
       (b) To water the
       ³ Resolution 1/4.
       trees;
       2. Urges B.`,
      `operative 1 number 0: 1 Urges all to protect the
       note: 1 Resolution 1/2.
       text: the lakes and ← Urges all to
       note: 2 Resolution 1/3.
       text: the seas: ← Urges all to
       item 2 letter 1 <1>: a To plant;
       item 2 letter 1 <1>: b To water the
       note: 3 Resolution 1/4.
       text: trees; ← To water the
       operative 1 number 0: 2 Urges B.`,
    );
  });
});
