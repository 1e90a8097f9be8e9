import { readdirSync, readFileSync } from 'node:fs';
import { strToU8, unzipSync } from 'fflate';
import { MODEL_READING } from '../../../server/src/exchange/akn/modelReading';
import { writeAkomaNtoso } from '../../../server/src/exchange/akn/write';
import { writeWord } from '../../../server/src/exchange/docx/write';
import { createModel } from '../../../server/src/model/model';
import { catalogue, documentOf, service } from '../../fixture';

/** What a target begins with, by names of files: our samples, in the format that it reads. */
export async function seeds(target: string): Promise<Readonly<Record<string, Uint8Array>>> {
  const all: Record<string, Uint8Array> = {};
  for (const name of readdirSync('test/fixtures').filter((one) => one.endsWith('.res'))) {
    const text = readFileSync(`test/fixtures/${name}`, 'utf8');
    const document = documentOf(text);
    if (target === 'word') {
      const bytes = await writeWord(service.printedTexts(document, 'with'), { numbers: 'auto', paper: 'letter' });
      all[name] = unzipSync(bytes)['word/document.xml'] ?? bytes;
      all[`whole-${name}`] = bytes;
    } else if (target === 'markup') {
      const { xml } = writeAkomaNtoso(createModel(catalogue)(document), { catalogue, reading: MODEL_READING }, { form: 'statement' });
      all[name] = strToU8(xml);
    } else if (target === 'pasted') all[name] = strToU8(service.export(document, 'html'));
    else if (target === 'versions') all[name] = strToU8(`${text}\f${text.replace('Requests', 'Invites')}`);
    if (target !== 'word' && target !== 'markup') all[`plain-${name}`] = strToU8(text);
  }
  return all;
}
