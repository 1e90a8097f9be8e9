import { checkBelow } from './drawOutline';

describe('the letter (i)', () => {
  it('goes on with (h) where nothing shows that a list of numerals begins', () => {
    checkBelow(
      `1. Urges all:
       (g) To plant;
       (h) To water;
       (i) To tend.
       2. Thanks all.`,
      `operative 1 number 0: 1 Urges all:
       item 2 letter 1 <1>: g To plant;
       item 2 letter 1 <1>: h To water;
       item 2 letter 1 <1>: i To tend.
       operative 1 number 0: 2 Thanks all.`,
    );
    checkBelow(
      `1. Urges all:
       (g) To plant;
       (h) To water these:
       (i) To tend;
       (j) To love.`,
      `operative 1 number 0: 1 Urges all:
       item 2 letter 1 <1>: g To plant;
       item 2 letter 1 <1>: h To water these:
       item 2 letter 1 <1>: i To tend;
       item 2 letter 1 <1>: j To love.`,
    );
  });

  it('begins numerals below (h) with a colon, or with (ii) below it', () => {
    checkBelow(
      `1. Urges all:
       (g) To plant;
       (h) To water these:
       (i) Trees.
       2. Thanks all.`,
      `operative 1 number 0: 1 Urges all:
       item 2 letter 1 <1>: g To plant;
       item 2 letter 1 <1>: h To water these:
       item 3 roman 2 <h>: i Trees.
       operative 1 number 0: 2 Thanks all.`,
    );
    checkBelow(
      `1. Urges all:
       (g) To plant;
       (h) To water;
       (i) Trees;
       (ii) Flowers.`,
      `operative 1 number 0: 1 Urges all:
       item 2 letter 1 <1>: g To plant;
       item 2 letter 1 <1>: h To water;
       item 3 roman 2 <h>: i Trees;
       item 3 roman 2 <h>: ii Flowers.`,
    );
  });

  it('stands for a letter between (a) and (c), unless a colon leads to it', () => {
    checkBelow(
      `1. Urges all:
       (a) To plant;
       (i) To water;
       (c) To tend.`,
      `operative 1 number 0: 1 Urges all:
       item 2 letter 1 <1>: a To plant;
       item 2 letter 1 <1>: i To water; (should be 2)
       item 2 letter 1 <1>: c To tend.`,
    );
    checkBelow(
      `1. Urges all:
       (a) To plant:
       (i) Trees;
       (c) To tend.`,
      `operative 1 number 0: 1 Urges all:
       item 2 letter 1 <1>: a To plant:
       item 3 roman 2 <a>: i Trees;
       item 2 letter 1 <1>: c To tend. (should be 2)`,
    );
    checkBelow(
      `1. Urges all:
       (a) To plant;
       (i) Trees;
       (b) To tend.`,
      `operative 1 number 0: 1 Urges all:
       item 2 letter 1 <1>: a To plant;
       item 3 roman 2 <a>: i Trees;
       item 2 letter 1 <1>: b To tend.`,
    );
  });

  it('is judged by the next label of its form below the same paragraph alone', () => {
    checkBelow(
      `1. Urges all:
       (a) To plant;
       (i) To water;
       2. Requests all:
       (c) To tend.`,
      `operative 1 number 0: 1 Urges all:
       item 2 letter 1 <1>: a To plant;
       item 3 roman 2 <a>: i To water;
       operative 1 number 0: 2 Requests all:
       item 2 letter 3 <2>: c To tend.`,
    );
    checkBelow(
      `1. Urges all:
       (a) To plant;
       (i) To water;
       II
       Lakes
       (c) To tend.`,
      `operative 1 number 0: 1 Urges all:
       item 2 letter 1 <1>: a To plant;
       item 3 roman 2 <a>: i To water;
       heading: II
       subheading: Lakes
       item 2 letter 3 <Lakes>: c To tend.`,
    );
    checkBelow(
      `1. Urges all:
       (a) To plant;
       (i) To water:
       a. Trees;
       b. Flowers;
       (c) To tend.`,
      `operative 1 number 0: 1 Urges all:
       item 2 letter 1 <1>: a To plant;
       item 2 letter 1 <1>: i To water: (should be 2)
       item 3 letter 2 <i>: a Trees;
       item 3 letter 2 <i>: b Flowers;
       item 2 letter 1 <1>: c To tend.`,
    );
    checkBelow(
      `1. Urges all:
       (h) To plant;
       (i) To water:
       a. Trees;
       b. Flowers;
       (j) To tend.`,
      `operative 1 number 0: 1 Urges all:
       item 2 letter 1 <1>: h To plant;
       item 2 letter 1 <1>: i To water:
       item 3 letter 2 <i>: a Trees;
       item 3 letter 2 <i>: b Flowers;
       item 2 letter 1 <1>: j To tend.`,
    );
  });

  it('with a stop is no letter of a list in brackets', () => {
    checkBelow(
      `1. Urges all:
       (a) To plant;
       i. Trees;
       (c) To tend.`,
      `operative 1 number 0: 1 Urges all:
       item 2 letter 1 <1>: a To plant;
       item 3 roman 2 <a>: i Trees;
       item 2 letter 1 <1>: c To tend. (should be 2)`,
    );
  });
});

describe('an item that is not the first of a list', () => {
  it('goes on with the innermost list that it can go on with', () => {
    checkBelow(
      `1. Urges all:
       (a) To plant:
       (i) Trees:
       a. Oaks;
       b. Elms;
       (ii) Flowers;
       (b) To water.
       2. Requests all:
       (a) To tend;
       (b) To love.`,
      `operative 1 number 0: 1 Urges all:
       item 2 letter 1 <1>: a To plant:
       item 3 roman 2 <a>: i Trees:
       item 4 letter 3 <i>: a Oaks;
       item 4 letter 3 <i>: b Elms;
       item 3 roman 2 <a>: ii Flowers;
       item 2 letter 1 <1>: b To water.
       operative 1 number 0: 2 Requests all:
       item 2 letter 4 <2>: a To tend;
       item 2 letter 4 <2>: b To love.`,
    );
  });

  it('may lack its first bracket, and is of the same list', () => {
    checkBelow(
      `1. Urges all:
       a) To plant;
       (b) To water;
       c) To tend.`,
      `operative 1 number 0: 1 Urges all:
       item 2 letter 1 <1>: a To plant;
       item 2 letter 1 <1>: b To water;
       item 2 letter 1 <1>: c To tend.`,
    );
  });

  it('belongs to the list whose next label is nearest', () => {
    checkBelow(
      `1. Urges all:
       (a) To plant;
       (b) To water:
       (i) Trees;
       (ii) Flowers;
       (d) To tend.`,
      `operative 1 number 0: 1 Urges all:
       item 2 letter 1 <1>: a To plant;
       item 2 letter 1 <1>: b To water:
       item 3 roman 2 <b>: i Trees;
       item 3 roman 2 <b>: ii Flowers;
       item 2 letter 1 <1>: d To tend. (should be 3)`,
    );
    checkBelow(
      `1. Urges all:
       (a) To plant;
       (a) To water;
       (b) To tend;
       (b) To love.`,
      `operative 1 number 0: 1 Urges all:
       item 2 letter 1 <1>: a To plant;
       item 3 letter 2 <a>: a To water;
       item 3 letter 2 <a>: b To tend;
       item 2 letter 1 <1>: b To love.`,
    );
    checkBelow(
      `1. Urges all:
       (a) To plant;
       a. Trees;
       d. Flowers;
       (d) To water.`,
      `operative 1 number 0: 1 Urges all:
       item 2 letter 1 <1>: a To plant;
       item 3 letter 2 <a>: a Trees;
       item 3 letter 2 <a>: d Flowers; (should be 2)
       item 2 letter 1 <1>: d To water. (should be 2)`,
    );
  });

  it('with a figure in brackets among letters is a letter misread', () => {
    checkBelow(
      `1. Urges all:
       (a) To plant;
       (6) To water;
       (c) To tend.`,
      `operative 1 number 0: 1 Urges all:
       item 2 letter 1 <1>: a To plant;
       item 2 letter 1 <1>: 6 To water; (should be 2)
       item 2 letter 1 <1>: c To tend.`,
    );
    checkBelow(
      `1. Urges all to plant:
       (6) To water.`,
      `operative 1 number 0: 1 Urges all to plant:
       item 2 number 1 <1>: 6 To water.`,
    );
    checkBelow(
      `1. Urges all:
       (1) To plant;
       (2) To water;
       (5) To tend;
       (b) To love.`,
      `operative 1 number 0: 1 Urges all:
       item 2 number 1 <1>: 1 To plant;
       item 2 number 1 <1>: 2 To water;
       item 2 number 1 <1>: 5 To tend; (should be 3)
       item 3 letter 2 <5>: b To love.`,
    );
    checkBelow(
      `1. Urges all:
       a. To plant;
       (6) To water;
       b. To tend.`,
      `operative 1 number 0: 1 Urges all:
       item 2 letter 1 <1>: a To plant;
       item 3 number 2 <a>: 6 To water;
       item 2 letter 1 <1>: b To tend.`,
    );
  });

  it('follows the label inside the paragraph above', () => {
    checkBelow(
      `1. Decides that the Committee shall: (a) meet;
       (b) Report.`,
      `operative 1 number 0: 1 Decides that the Committ
       item 2 letter 1 <1>: b Report.`,
    );
    checkBelow(
      `1. Urges all:
       (a) To plant;
       (b) To decide on these: (i) trees;
       (ii) Flowers;
       (c) To tend.`,
      `operative 1 number 0: 1 Urges all:
       item 2 letter 1 <1>: a To plant;
       item 2 letter 1 <1>: b To decide on these: (i)
       item 3 roman 2 <b>: ii Flowers;
       item 2 letter 1 <1>: c To tend.`,
    );
    checkBelow(
      `1. Urges all to plant as (b) requires;
       (b) To water.`,
      `operative 1 number 0: 1 Urges all to plant as (b
       item 2 letter 1 <1>: b To water.`,
    );
    checkBelow(
      `1. Urges all:
       (a) To plant (c) and love;
       (d) To water.`,
      `operative 1 number 0: 1 Urges all:
       item 2 letter 1 <1>: a To plant (c) and love;
       item 3 letter 2 <a>: d To water.`,
    );
    checkBelow(
      `1. Urges all, as in (a) below, to plant:
       b. Trees.`,
      `operative 1 number 0: 1 Urges all, as in (a) bel
       item 2 letter 1 <1>: b Trees.`,
    );
  });

  it('opens a list of its own kind where its first is missing', () => {
    checkBelow(
      `1. Urges all:
       (c) To plant;
       (d) To water.
       2. Requests all:
       (ii) To tend;
       (iii) To love.
       3. Invites all:
       (x) To see;
       (y) To hear.
       4. Thanks all:
       (2) Those who plant;
       (3) Those who water.`,
      `operative 1 number 0: 1 Urges all:
       item 2 letter 1 <1>: c To plant;
       item 2 letter 1 <1>: d To water.
       operative 1 number 0: 2 Requests all:
       item 2 roman 2 <2>: ii To tend;
       item 2 roman 2 <2>: iii To love.
       operative 1 number 0: 3 Invites all:
       item 2 letter 3 <3>: x To see;
       item 2 letter 3 <3>: y To hear.
       operative 1 number 0: 4 Thanks all:
       item 2 number 4 <4>: 2 Those who plant;
       item 2 number 4 <4>: 3 Those who water.`,
    );
    checkBelow(
      `1. Urges all:
       (a) To plant:
       (ii) Trees;
       (iii) Flowers;
       (b) To water;
       (ii) To tend.`,
      `operative 1 number 0: 1 Urges all:
       item 2 letter 1 <1>: a To plant:
       item 3 roman 2 <a>: ii Trees;
       item 3 roman 2 <a>: iii Flowers;
       item 2 letter 1 <1>: b To water;
       item 2 letter 1 <1>: ii To tend. (should be 3)`,
    );
  });
});
