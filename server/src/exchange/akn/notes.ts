import type { PrintedMark } from '../../model/notes/printed';
import type { TreeNode } from '../../model/tree';
import { inlineOf } from './inline';
import { blockKey, type IndicatorOptions, type Writing } from './writing';
import { element, type XmlContent, type XmlNode } from './xml';

/** A footnote indicator: with its note where it is the first one, else as a reference to the note, or alone where there is none. */
export function markXml(at: Writing, mark: PrintedMark, { scope, note }: IndicatorOptions): readonly XmlContent[] {
  const { printed } = mark;
  const target = mark.note === undefined ? undefined : at.reading.pathOf(at.segment, mark.note.block)?.node;
  if (target === undefined) {
    const { form, label } = mark.mark;
    return [element('sup', { class: 'footnote', 'res:form': formOf(form), 'res:label': form === 'named' ? label : undefined }, printed)];
  }
  const key = blockKey(at.index, target.blocks[0]);
  if (note === 'inside' || at.places.notes.has(key)) {
    const href = (): string => `#${at.places.notes.get(key) ?? ''}`;
    return [
      element(
        'ref',
        { eId: at.ids.give(`${scope}__ref_${printed.replaceAll('*', 'ast')}`), class: 'noteRepeat', href },
        element('sup', {}, printed),
      ),
    ];
  }
  return [noteXml(at, target)];
}

/** A note in its place. */
export function noteXml(at: Writing, node: TreeNode): XmlNode {
  const printed = node.note?.printed ?? node.label?.value ?? '';
  const asterisk = printed.startsWith('*');
  const id = at.ids.give(asterisk ? `ftn_ast${String(printed.length)}` : `ftn_${printed.replaceAll(/[^\w.-]+/g, '-')}`);
  at.places.notes.set(blockKey(at.index, node.blocks[0]), id);
  return element(
    'sup',
    { class: 'footnote' },
    element(
      'authorialNote',
      {
        eId: id,
        marker: printed,
        placement: 'bottom',
        class: asterisk ? 'asterisk' : undefined,
        'res:form': formOf(node.label?.form),
        'res:label': node.label?.form === 'named' ? node.label.value : undefined,
      },
      element('p', {}, ...inlineOf(at, node, { scope: id, note: 'inside' })),
    ),
  );
}

/** A form of indicators that is not the printed one. */
function formOf(form: string | undefined): string | undefined {
  return form === 'named' || form === 'slash' ? form : undefined;
}
