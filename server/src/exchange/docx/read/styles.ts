import { child, toggle, valueOf, type XmlElement } from './xml';

/** What the styles of a document say of letters and numbers. */
export interface Styles {
  /** The setting of a toggle (`i`, `vanish`, `strike`) of a style or the styles it is based on; `undefined` where none speaks of it. */
  toggle(style: string | undefined, name: string): boolean | undefined;
  /** Whether a paragraph style is that of notes, by its name. */
  isNote(style: string | undefined): boolean;
  /** Whether a character style raises its words. */
  isRaised(style: string | undefined): boolean;
  /** The list settings of a style or the styles it is based on. */
  numbering(style: string | undefined): XmlElement | undefined;
}

/** Reads the style sheet; every question to a document without one is answered by `undefined`. */
export function readStyles(part: XmlElement | undefined): Styles {
  const byId = new Map<string, XmlElement>();
  const standard = { id: '' };
  for (const style of part?.children ?? []) {
    if (style.name !== 'style') continue;
    byId.set(style.attributes['styleId'] ?? '', style);
    if (style.attributes['type'] === 'paragraph' && /^(?:1|true|on)$/.test(style.attributes['default'] ?? ''))
      standard.id = style.attributes['styleId'] ?? '';
  }
  const chain = (id: string | undefined): readonly XmlElement[] => {
    const found: XmlElement[] = [];
    let style = byId.get(id ?? standard.id);
    // A chain that goes in a circle ends where it began.
    while (style !== undefined && !found.includes(style)) {
      found.push(style);
      style = byId.get(valueOf(style, 'basedOn') ?? '');
    }
    return found;
  };
  return {
    toggle: (id, name) => first(chain(id), (style) => toggle(child(style, 'rPr'), name)),
    isNote: (id) => chain(id).some((style) => /^footnote text$/i.test(valueOf(style, 'name') ?? '')),
    isRaised: (id) => id !== undefined && first(chain(id), (style) => valueOf(child(style, 'rPr'), 'vertAlign')) === 'superscript',
    numbering: (id) => first(chain(id), (style) => child(child(style, 'pPr'), 'numPr')),
  };
}

function first<T>(styles: readonly XmlElement[], ask: (style: XmlElement) => T | undefined): T | undefined {
  for (const style of styles) {
    const answer = ask(style);
    if (answer !== undefined) return answer;
  }
  return undefined;
}
