/** What a change is called where a page is read aloud: the words before it and after it, by the language of the text. */
const SPOKEN: readonly { readonly language: string; readonly words: Readonly<Record<Kind, readonly [before: string, after: string]>> }[] = [
  {
    language: 'en',
    words: {
      ins: ['insertion: ', ' end of insertion '],
      del: ['deletion: ', ' end of deletion '],
      'ins.moved': ['moved here: ', ' end of what was moved here '],
      'del.moved': ['moved from here: ', ' end of what was moved from here '],
    },
  },
  {
    language: 'fr',
    words: {
      ins: ['ajout\u00a0: ', ' fin de l’ajout '],
      del: ['suppression\u00a0: ', ' fin de la suppression '],
      'ins.moved': ['déplacé ici\u00a0: ', ' fin du passage déplacé ici '],
      'del.moved': ['déplacé ailleurs\u00a0: ', ' fin du passage déplacé ailleurs '],
    },
  },
  {
    language: 'es',
    words: {
      ins: ['inserción: ', ' fin de la inserción '],
      del: ['supresión: ', ' fin de la supresión '],
      'ins.moved': ['trasladado aquí: ', ' fin de lo trasladado aquí '],
      'del.moved': ['trasladado de aquí: ', ' fin de lo trasladado de aquí '],
    },
  },
];

type Kind = 'ins' | 'del' | 'ins.moved' | 'del.moved';

function spokenRules(): string {
  return SPOKEN.flatMap(({ language, words }) =>
    (Object.entries(words) as readonly (readonly [Kind, readonly [string, string]])[]).map(
      ([kind, [before, after]]) =>
        `${kind}:lang(${language})::before{content:"${before}"}${kind}:lang(${language})::after{content:"${after}"}`,
    ),
  ).join('\n');
}

/**
 * How changes look: new words underlined, old ones struck out, both with two lines where they have moved, and a bar beside each paragraph with
 * a change; in print as well, where colours may be lost. The words for who listens take no room.
 */
export const CHANGE_STYLE = `ins{text-decoration:underline;text-decoration-thickness:.8pt;text-underline-offset:1.2pt;color:#064b8a}
del{text-decoration:line-through;text-decoration-thickness:.8pt;color:#a3160f}
ins.moved{text-decoration-style:double;text-decoration-thickness:.5pt;color:#20602a}
del.moved{text-decoration-style:double;text-decoration-thickness:.5pt;color:#20602a}
.resolution .changed{position:relative}
.changed::after{content:"";position:absolute;top:0;bottom:0;left:calc(-14pt - var(--deep,0pt));border-left:1.2pt solid #000}
.degree-3{--deep:calc(3*var(--tab))}.degree-4{--deep:calc(4*var(--tab))}.degree-5{--deep:calc(5*var(--tab))}
ins::before,ins::after,del::before,del::after{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap;text-indent:0}
${spokenRules()}`;
