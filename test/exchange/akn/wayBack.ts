import { MODEL_READING } from '../../../server/src/exchange/akn/modelReading';
import { readAkomaNtoso } from '../../../server/src/exchange/akn/read/read';
import { writeAkomaNtoso, type AkomaNtosoOptions } from '../../../server/src/exchange/akn/write';
import { createModel } from '../../../server/src/model/model';
import { canonical } from '../../canonical';
import { formatMessage } from '../../../server/src/text/message';
import { catalogue, documentOf } from '../../fixture';

const modelOf = createModel(catalogue);

/** A draft as Akoma Ntoso. */
export function aknOf(text: string, form: AkomaNtosoOptions['form'] = 'statement'): string {
  return writeAkomaNtoso(modelOf(documentOf(text)), { catalogue, reading: MODEL_READING }, { form }).xml;
}

/** What is read of a file, as it comes out of formatting, and what is said of it. */
export function readBack(xml: string): { readonly text: string; readonly warnings: readonly string[] } {
  const { text, warnings } = readAkomaNtoso(new TextEncoder().encode(xml));
  return { text: canonical(text), warnings: warnings.map((warning) => formatMessage(warning.text)) };
}

/** The canonical form of a draft without its comments and empty lines, neither of which goes to the archive. */
export function archived(text: string): string {
  return canonical(text)
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.trimStart().startsWith('//'))
    .join('\n');
}
