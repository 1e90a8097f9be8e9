import type { FromPage } from '../../preview/messages';

/** Whether something that came from a page is one of its messages; anything else is not listened to. */
export function isFromPage(message: unknown): message is FromPage {
  if (typeof message !== 'object' || message === null) return false;
  const { type, line, focus, name, title, language, body } = message as Readonly<Record<string, unknown>>;
  switch (type) {
    case 'ready':
      return true;
    case 'scrolled':
      return typeof line === 'number' && Number.isFinite(line);
    case 'clicked':
      return typeof line === 'number' && Number.isInteger(line) && line >= 0 && typeof focus === 'boolean';
    case 'given':
      return [name, title, language, body].every((part) => typeof part === 'string');
    default:
      return false;
  }
}
