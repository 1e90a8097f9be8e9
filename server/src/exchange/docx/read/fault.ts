import { formatMessage, knownText, type Message } from '../../../text/message';

/** Why a file cannot be imported: `reason` is the end of a sentence that begins with its name. */
export class ImportFault extends Error {
  readonly reason: Message;

  /** A string is said in English. */
  constructor(reason: Message | string) {
    const said = typeof reason === 'string' ? knownText(reason) : reason;
    super(formatMessage(said));
    this.reason = said;
  }
}
