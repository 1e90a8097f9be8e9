import type { ResolutionService } from '../service/service';
import { ResolutionDocument } from '../syntax/document';
import { FOREIGN } from './checkDraft';
import type { Console } from './console';
import { readText } from './files';

/** The resolutions of some files in order; what cannot be read, or is no resolution, is said and left out. */
export function readResolutions(paths: readonly string[], service: ResolutionService, console: Console): readonly ResolutionDocument[] {
  return paths.flatMap((path) => {
    const reading = readText(path);
    if ('fault' in reading) {
      console.err(`resolution: ${path}: cannot be read: ${reading.fault}\n`);
      return [];
    }
    const document = ResolutionDocument.create(`file:///${path}`, 'resolution', 0, reading.text);
    const kind = service.fileKind(document);
    if (kind === 'resolution') return [document];
    console.err(`resolution: ${path}: is no resolution, but ${FOREIGN[kind]}\n`);
    return [];
  });
}
