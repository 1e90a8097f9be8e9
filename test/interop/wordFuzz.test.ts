import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, it } from 'mocha';
import { ImportFault } from '../../server/src/exchange/docx/read/fault';
import { readDocx } from '../../server/src/exchange/docx/read/read';
import { writeWord } from '../../server/src/exchange/docx/write';
import { documentOf, service } from '../fixture';
import { sharedFolder } from '../corpus/shared';
import { random } from '../exchange/docx/seeded';

const seed = Number(process.env['RESOLUTION_SEED'] ?? 1);
const minutes = Number(process.env['RESOLUTION_MINUTES'] ?? 0.2);

/** A reader may refuse a file, but not fail on it, and it never takes long. */
const LONGEST = 10_000;
const MOST_MEMORY = 300 << 20;

describe('damaged Word files', function () {
  this.timeout((minutes + 2) * 60_000);

  it('are read or refused by a sentence, and quickly, whatever is damaged: bytes of the package, signs and elements of its parts', async () => {
    const next = random(seed);
    const files = await wholeFiles();
    const counts = { tries: 0, read: 0, refused: 0, longest: 0, memory: 0 };
    const end = Date.now() + minutes * 60_000;
    while (Date.now() < end) {
      const file = files[Math.floor(next() * files.length)] ?? assert.fail();
      const bytes = next() < 0.4 ? damagedBytes(file, next) : damagedParts(file, next);
      counts.tries += 1;
      // What the tries before this one have left is not what reading takes: whether it is collected yet is chance.
      const isWeighed = counts.tries % 25 === 0;
      if (isWeighed) collectGarbage();
      const held = process.memoryUsage().heapUsed;
      const started = Date.now();
      try {
        const { text } = readDocx(bytes, (['accept', 'reject', 'keep'] as const)[Math.floor(next() * 3)] ?? 'accept');
        assert.equal(typeof text, 'string');
        counts.read += 1;
      } catch (error) {
        assert.ok(error instanceof ImportFault, `seed ${String(seed)}, try ${String(counts.tries)}: ${String(error)}`);
        counts.refused += 1;
      }
      counts.longest = Math.max(counts.longest, Date.now() - started);
      if (isWeighed) counts.memory = Math.max(counts.memory, process.memoryUsage().heapUsed - held);
      assert.ok(counts.longest < LONGEST, `seed ${String(seed)}, try ${String(counts.tries)} took ${String(counts.longest)} ms`);
    }
    process.stdout.write(`      seed ${String(seed)}: ${JSON.stringify(counts)}\n`);
    assert.ok(counts.memory < MOST_MEMORY);
  });
});

/** Node hands its collector to a script only where it is asked to by a flag, which may be set while it runs. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

async function wholeFiles(): Promise<readonly Uint8Array[]> {
  const samples = ['annexes', 'two-texts', 'sample-sound', 'ga-adopted'].map((name) => readFileSync(`test/fixtures/${name}.res`, 'utf8'));
  const own = await Promise.all(
    samples.map((text) => writeWord(service.printedTexts(documentOf(text)), { numbers: 'auto', paper: 'letter' })),
  );
  const folder = join(sharedFolder, 'corpus/docx');
  const real = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.docx'))
        .map((name) => new Uint8Array(readFileSync(join(folder, name))))
        .filter(({ length }) => length < 200_000)
    : [];
  return [...own, ...real];
}

function damagedBytes(file: Uint8Array, next: () => number): Uint8Array {
  const bytes = file.slice(0, next() < 0.2 ? Math.floor(next() * file.length) : file.length);
  for (let count = Math.floor(next() * 20); count >= 0 && bytes.length > 0; count -= 1)
    bytes[Math.floor(next() * bytes.length)] = Math.floor(next() * 256);
  return bytes;
}

function damagedParts(file: Uint8Array, next: () => number): Uint8Array {
  const parts = Object.entries(unzipSync(file)).map(([name, content]) => [name, content] as [string, Uint8Array]);
  const wanted = parts.filter(([name]) => /\.(?:xml|rels)$/.test(name));
  for (let count = Math.floor(next() * 3); count >= 0; count -= 1) {
    const part = wanted[Math.floor(next() * wanted.length)];
    if (part === undefined) break;
    let xml = strFromU8(part[1]);
    for (let more = Math.floor(next() * 6); more >= 0; more -= 1) xml = damagedXml(xml, next);
    part[1] = strToU8(xml);
  }
  const kept = next() < 0.1 ? parts.filter(() => next() < 0.9) : parts;
  return zipSync(Object.fromEntries(kept), { level: 1 });
}

function damagedXml(xml: string, next: () => number): string {
  const at = Math.floor(next() * xml.length);
  const open = xml.indexOf('<', at);
  const close = xml.indexOf('>', open) + 1;
  if (open < 0 || close <= 0) return xml.slice(0, at);
  const tag = xml.slice(open, close);
  switch (Math.floor(next() * 8)) {
    case 0:
      return xml.slice(0, open) + xml.slice(close);
    case 1:
      return xml.slice(0, open) + tag.repeat(1 + Math.floor(next() * 300)) + xml.slice(close);
    case 2:
      return (
        xml.slice(0, open) +
        tag.replace(/"[^"]*"/, `"${['-1', '99999999999', '', '&amp;', 'true'][Math.floor(next() * 5)] ?? ''}"`) +
        xml.slice(close)
      );
    case 3:
      return `${xml.slice(0, at)}${String.fromCharCode(Math.floor(next() * 0xffff))}${xml.slice(at + 1)}`;
    case 4:
      return `${xml.slice(0, open)}<w:p>${xml.slice(open, close)}</w:p>${xml.slice(close)}`;
    case 5: {
      // A stretch of elements once more elsewhere.
      const end = xml.indexOf('</w:p>', close);
      const stretch = end < 0 ? tag : xml.slice(open, end + 6);
      const place = xml.indexOf('<', Math.floor(next() * xml.length));
      return place < 0 ? xml : xml.slice(0, place) + stretch + xml.slice(place);
    }
    case 6:
      return xml.replace('?>', '?><!DOCTYPE w [<!ENTITY a "b">]>');
    default:
      return xml.slice(0, at);
  }
}
