import { readAkomaNtoso } from '../../../../server/src/exchange/akn/read/read';
import { formatMessage } from '../../../../server/src/text/message';

/** What stands beside the body of a file made in a test. */
export interface MadeFile {
  readonly meta?: string;
  /** Before the body, such as a preamble. */
  readonly before?: string;
  readonly after?: string;
  /** Whether the file is one of our own. */
  readonly own?: boolean;
}

/** What is read of a file with this body, without its last line end; nothing formats it. */
export function madeText(body: string, file: MadeFile = {}): string {
  return read(body, file).text.trimEnd();
}

/** What is said of a file with this body, each loss with its places. */
export function lossesOf(body: string, file: MadeFile = {}): readonly string[] {
  return read(body, file).warnings.map(({ text, places }) => {
    const named = places.filter((place) => place !== '');
    return named.length === 0 ? formatMessage(text) : `${formatMessage(text)}: ${named.join('; ')}`;
  });
}

function read(body: string, { meta = '', before = '', after = '', own = false }: MadeFile): ReturnType<typeof readAkomaNtoso> {
  const space = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
  const ours = own ? 'urn:un-resolution:res:1' : 'urn:someone-else';
  return readAkomaNtoso(
    new TextEncoder().encode(
      `<akomaNtoso xmlns="${space}" xmlns:res="${ours}"><statement><meta>${meta}</meta>${before}<mainBody>${body}</mainBody>${after}</statement></akomaNtoso>`,
    ),
  );
}
