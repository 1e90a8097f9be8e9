import type { Catalogue } from '../catalogue/catalogue';

/**
 * The organ whose resolutions a committee drafts, by any name of it: a Main Committee drafts for the General Assembly, an organ and a
 * commission for themselves. Undefined for a committee that is not known, or whose name is that of several.
 */
export function organOfCommittee(name: string, { bodies }: Catalogue): string | undefined {
  const found = bodies.byName(name.replace(/ \([^)]*\)$/u, ''));
  const [body] = found;
  if (body === undefined || found.length > 1) return undefined;
  if (body.kind === 'Main Committee') return body.parent;
  return SPEAKS.test(body.kind) || body.name === 'Human Rights Council' ? body.name : undefined;
}

/** The kinds of bodies that adopt resolutions under their own names. */
const SPEAKS = /^(?:principal organ|functional commission)$/u;
