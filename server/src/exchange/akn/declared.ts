import { element, type XmlNode } from './xml';

/** What a document speaks of: organs, events, concepts, each declared once in its metadata. */
export interface Declared {
  /** Declares something, and gives the reference to it: `#un-ga`. */
  readonly use: (kind: DeclaredKind, id: string, path: string, showAs: string) => string;
  /** All declarations, in the order of their kinds. */
  readonly all: () => readonly XmlNode[];
}

/** The elements that declare. */
export type DeclaredKind = 'TLCOrganization' | 'TLCPerson' | 'TLCRole' | 'TLCEvent' | 'TLCLocation' | 'TLCConcept';

const KINDS: readonly DeclaredKind[] = ['TLCOrganization', 'TLCPerson', 'TLCRole', 'TLCEvent', 'TLCLocation', 'TLCConcept'];

/** Declarations of a document, none yet; `give` gives an id that nothing else in the file has. */
export function newDeclared(give: (wanted: string) => string): Declared {
  const known = new Map<string, { readonly kind: DeclaredKind; readonly id: string; readonly path: string; readonly showAs: string }>();
  return {
    use(kind, wanted, path, showAs) {
      const key = `${kind} ${path}`;
      const one = known.get(key) ?? { kind, id: give(wanted), path, showAs: showAs === '' ? wanted : showAs };
      known.set(key, one);
      return `#${one.id}`;
    },
    all: () =>
      KINDS.flatMap((wanted) =>
        [...known.values()]
          .filter(({ kind }) => kind === wanted)
          .map(({ kind, id, path, showAs }) => element(kind, { eId: id, href: `/akn/ontology/${path}`, showAs })),
      ),
  };
}

/** The concept that says what something is: `#preamble`, `#operativePhrase`. */
export function concept(declared: Declared, id: keyof typeof CONCEPTS): string {
  const [path, showAs] = CONCEPTS[id];
  return declared.use('TLCConcept', id, `concept/un/${path}`, showAs);
}

const CONCEPTS = {
  draft: ['status/draft', 'Draft'],
  adopted: ['status/adopted', 'Adopted'],
  preamble: ['preamble', 'Preamble'],
  symbol: ['symbol', 'Document symbol'],
  agendaItem: ['agendaItem', 'Agenda item'],
  preambularPhrase: ['preambularPhrase', 'Preambular opening phrase'],
  operativePhrase: ['operativePhrase', 'Operative opening phrase'],
} as const;
