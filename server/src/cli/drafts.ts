import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Era, Profile } from '../model/profile';
import type { ResolutionSettings } from '../service/service';
import { mergeSettings, type PartialSettings } from '../service/settings';
import { ResolutionDocument } from '../syntax/document';
import type { Console } from './console';
import { filesOf, readText, STANDARD_INPUT } from './files';
import { boundsOf, createProjectReader } from './projectFolder';

/** What `check` and `fix` are told alike. */
export interface DraftOptions {
  readonly profile?: Profile | 'auto';
  readonly era?: Era | 'auto';
  /** The name of standard input. */
  readonly name: string;
}

/** A file that was read, with the settings that hold for it. */
export interface Draft {
  /** As it is named to the user. */
  readonly name: string;
  /** As it is named to the machine; `-` for standard input. */
  readonly path: string;
  readonly document: ResolutionDocument;
  readonly settings: ResolutionSettings;
}

/**
 * Hands every file that the paths stand for to `work`, one after the other. What cannot be read is named on standard error, and the others
 * are done all the same; returns whether all could be read.
 */
export function eachDraft(paths: readonly string[], options: DraftOptions, console: Console, work: (draft: Draft) => void): 'all' | 'some' {
  const faults = { count: 0 };
  const fault = (name: string, reason: string): void => {
    faults.count += 1;
    console.err(`resolution: ${name}: cannot be read: ${reason}\n`);
  };
  // Of a file that is named twice, by itself and by its folder, the first naming counts.
  const boundsByFile = new Map<string, string>();
  for (const path of paths) {
    const found = filesOf(path);
    if ('fault' in found) fault(path, found.fault);
    else if (found.files.length === 0)
      console.err(`resolution: ${path}: this folder holds no .res or .unres file; name other files one by one\n`);
    else for (const file of found.files) if (!boundsByFile.has(file)) boundsByFile.set(file, boundsOf(path));
  }
  const project = createProjectReader(console);
  const count = boundsByFile.size;
  [...boundsByFile].forEach(([path, bounds], index) => {
    if (count > FEW) console.progress(`${index + 1}/${count} ${path}`);
    const name = path === STANDARD_INPUT ? options.name : path;
    const reading = readText(path);
    if ('fault' in reading) {
      fault(name, reading.fault);
      return;
    }
    const config = project.settingsOf(path, bounds);
    const given: PartialSettings = { ...(options.profile && { profile: options.profile }), ...(options.era && { era: options.era }) };
    const uri = path === STANDARD_INPUT ? 'untitled:standard-input' : pathToFileURL(resolve(path)).href;
    work({ name, path, document: ResolutionDocument.create(uri, 'resolution', 0, reading.text), settings: mergeSettings(config, given) });
  });
  if (count > FEW) console.progress('');
  return faults.count + project.faults === 0 ? 'all' : 'some';
}

/** From this many files on a run is long enough to show how far it is. */
const FEW = 20;

/** The settings of the folder that the command is run in; what is wrong with them is named on standard error. */
export function settingsHere(console: Console): PartialSettings {
  return createProjectReader(console).settingsOf(STANDARD_INPUT, boundsOf(STANDARD_INPUT));
}
