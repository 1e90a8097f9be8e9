/**
 * Openings of paragraphs: the curated phrases, the further ones that published texts use, how often each form of each is used
 * by which organ, and which form follows which.
 */

const ORGANS = ['GA', 'SC', 'HRC', 'ECOSOC'];
const ORGAN_NAMES = {
  'General Assembly': 'GA',
  'Security Council': 'SC',
  'Human Rights Council': 'HRC',
  'Economic and Social Council': 'ECOSOC',
};
/** A phrase that is in no curated table becomes an opening of its own when published texts use it at least this often. */
const ENOUGH = 10;
const FOLLOWERS_KEPT = 40;
const PREPOSITIONS = new Set(['about', 'at', 'by', 'for', 'of', 'on', 'that', 'to', 'upon', 'with']);

export function compileOpenings(read) {
  const corrections = readCorrections(read('opening-corrections'));
  const operative = compilePart('operative', read('operative-verbs'), read, corrections);
  const preambular = compilePart('preambular', read('preambular-phrases'), read, corrections);
  const bigrams = read('opening-bigrams');
  return {
    organs: ORGANS,
    operative: { ...operative, followers: followers('operative', bigrams, operative.forms, corrections) },
    preambular: { ...preambular, followers: followers('preambular', bigrams, preambular.forms, corrections) },
  };
}

/** What `opening-corrections.tsv` says: phrases that are none, that are too long, that are counted as another, that are openings too. */
function readCorrections(rows) {
  const phrases = (is) => rows.filter((row) => row.is === is).map((row) => row.phrase);
  const ofKind = (kind, is) => rows.filter((row) => row.is === is && row.kind === kind);
  const counted = (kind) => new Map(ofKind(kind, 'counted as').map((row) => [row.phrase, row.as]));
  const further = (kind) => ofKind(kind, 'opening').map((row) => row.phrase);
  return {
    none: new Set(phrases('no opening')),
    tooLong: new Set(phrases('too long')),
    countedAs: { operative: counted('operative'), preambular: counted('preambular') },
    further: { operative: further('operative'), preambular: further('preambular') },
  };
}

function compilePart(kind, curated, read, corrections) {
  const openings = new Map();
  for (const row of curated) {
    for (const phrase of phrasesOf(row.phrase)) {
      if (!openings.has(phrase) && !/^(?:Also|Further) /u.test(phrase)) {
        openings.set(phrase, curatedOpening(kind, phrase, row));
      }
    }
  }
  for (const row of read('more-openings')) {
    if (row.kind === kind && row.phrase !== 'Also' && !corrections.tooLong.has(row.phrase) && !openings.has(row.phrase)) {
      openings.set(row.phrase, { phrase: row.phrase });
    }
  }
  for (const phrase of corrections.further[kind]) {
    if (!openings.has(phrase)) {
      openings.set(phrase, { phrase });
    }
  }
  const counted = read(kind === 'operative' ? 'operative-frequency' : 'preambular-frequency');
  const forms = [];
  for (const row of counted) {
    const text = corrections.countedAs[kind].get(row.phrase) ?? row.phrase;
    const base = baseOf(kind, text);
    if (!openings.has(base) && Number(row.count) >= ENOUGH && looksLikeOpening(kind, base, corrections)) {
      openings.set(base, { phrase: base });
    }
    if (openings.has(base)) {
      addForm(forms, text, row);
    }
  }
  addBareOpenings(openings);
  addUses(kind, openings, read('opening-uses'));
  forms.sort((one, other) => other[1] - one[1]);
  return { openings: [...openings.values()], forms: forms.filter((form) => form[1] >= 2) };
}

/** An opening without a use of its own has that of the longest opening that it begins with. */
function addUses(kind, openings, rows) {
  const uses = new Map(rows.filter((row) => row.kind === kind).map((row) => [row.phrase, row.use]));
  for (const phrase of uses.keys()) {
    if (!openings.has(phrase)) {
      throw new Error(`opening-uses.tsv: ${phrase} is no ${kind} opening`);
    }
  }
  for (const opening of openings.values()) {
    const words = opening.phrase.split(' ');
    const beginnings = words.map((_, at) => words.slice(0, words.length - at).join(' '));
    const known = [...beginnings, ...(opening.prepositions ?? []).map((preposition) => `${opening.phrase} ${preposition}`)].find((phrase) =>
      uses.has(phrase),
    );
    if (known !== undefined) {
      opening.use = uses.get(known);
    }
  }
}

/** `Mindful of` makes `Mindful` an opening too, one that is known to want a preposition; it has the equivalents of the first whole one. */
function addBareOpenings(openings) {
  for (const phrase of [...openings.keys()]) {
    const blank = phrase.lastIndexOf(' ');
    const preposition = phrase.slice(blank + 1);
    if (blank === -1 || !PREPOSITIONS.has(preposition)) {
      continue;
    }
    const bare = phrase.slice(0, blank);
    const { category, strength, addresseeExpected, bodies, french, spanish, attested } = openings.get(phrase);
    const opening = withoutEmpty({
      category,
      strength,
      addresseeExpected,
      bodies,
      french,
      spanish,
      attested,
      ...openings.get(bare),
      phrase: bare,
    });
    opening.prepositions = [...new Set([...(opening.prepositions ?? []), preposition])];
    openings.set(bare, opening);
  }
}

/** The text, the count of all, then the counts of the organs in their order. */
function addForm(forms, text, row) {
  const counts = [Number(row.count), ...ORGANS.map((organ) => Number(row[organ] || 0))];
  const known = forms.find((form) => form[0] === text);
  if (known === undefined) {
    forms.push([text, ...counts]);
    return;
  }
  counts.forEach((count, at) => {
    known[at + 1] += count;
  });
}

function curatedOpening(kind, phrase, row) {
  return withoutEmpty({
    phrase,
    category: row.category,
    strength: kind === 'operative' ? Number(row.strength_0_5) : undefined,
    tone: kind === 'operative' ? row.tone : row.tone_intensity,
    addresseeExpected: row.addressee_expected === 'yes' ? 1 : undefined,
    bodies: row.bodies === 'all' ? undefined : row.bodies,
    french: row.french,
    spanish: row.spanish,
    attested: row.fr_es_basis.startsWith('A') || row.fr_es_basis.startsWith('B') ? 1 : undefined,
    also: /\balso\b/iu.test(row.also_form) ? row.also_form : undefined,
    further: /\bfurther\b/iu.test(row.further_form) && !row.further_form.includes('(') ? row.further_form : undefined,
  });
}

/** The phrases a cell of the table names: `Concerned about / at` is two, and what follows a gap (`…`) is no part of the opening. */
function phrasesOf(cell) {
  const alternatives = cell.split(' / ').map((part) => part.split('…')[0].trim());
  const first = alternatives[0];
  const phrases = [first];
  for (const alternative of alternatives.slice(1)) {
    if (/^[A-Z]/u.test(alternative)) {
      phrases.push(alternative);
    } else if (alternative.startsWith('its ')) {
      phrases.push(`${first.split(' ')[0]} ${alternative}`, `${first.split(' ')[0]} ${alternative.replace(/ for$/u, '')}`);
    } else {
      phrases.push(`${first.slice(0, first.lastIndexOf(' '))} ${alternative}`);
    }
  }
  return phrases;
}

/** The phrase without its series word; the first letter is upper case. */
function baseOf(kind, text) {
  const bare =
    kind === 'operative'
      ? text.replace(/^(?:Also|Further) /u, '').replace(/^(\w+(?: note)?) also\b/u, '$1')
      : text.replace(/^(?:Also|Further) /u, '').replace(/ (?:also|further)\b/u, '');
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}

function looksLikeOpening(kind, phrase, { none, tooLong }) {
  const first = phrase.split(' ')[0];
  if (none.has(first) || tooLong.has(phrase) || /^(?:Also|Further|Again|Once)$/u.test(first)) {
    return false;
  }
  return kind === 'operative' ? /^[A-Z][a-z-]+s$/u.test(first) || /^[A-Z][a-z]+ly \w+s\b/u.test(phrase) : true;
}

/** For each organ and each form before (`^` at the head of the part, `?` after no known opening): form number, count, … */
function followers(part, bigrams, forms, corrections) {
  const countedAs = corrections.countedAs[part];
  const numbers = new Map(forms.map((form, at) => [form[0], at]));
  const table = {};
  for (const row of bigrams) {
    const organ = ORGAN_NAMES[row.organ];
    const next = numbers.get(countedAs.get(row.next) ?? row.next);
    if (row.part !== part || organ === undefined || next === undefined) {
      continue;
    }
    const previous = countedAs.get(row.previous) ?? row.previous;
    ((table[organ] ??= {})[previous] ??= []).push([next, Number(row.count)]);
  }
  for (const organ of Object.keys(table)) {
    for (const [previous, list] of Object.entries(table[organ])) {
      table[organ][previous] = list
        .sort((one, other) => other[1] - one[1])
        .slice(0, FOLLOWERS_KEPT)
        .flat();
    }
  }
  return table;
}

export function withoutEmpty(row) {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined && value !== ''));
}
