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

/** A file that was found and read: what a draft is made of, in a shape that can be sent to a thread. */
export interface FoundDraft {
  readonly name: string;
  readonly path: string;
  readonly uri: string;
  readonly text: string;
  /** Those of the folder; the same object for all files that share them. */
  readonly config: PartialSettings;
}

/** The files of a run, each with the folder that bounds what is read for it, and how many of the paths stand for none. */
export interface DraftFiles {
  readonly boundsByFile: ReadonlyMap<string, string>;
  readonly faults: number;
}

/** Lists the files that the paths stand for, in order; a path that stands for none is named on standard error. */
export function listDrafts(paths: readonly string[], console: Console): DraftFiles {
  // Of a file that is named twice, by itself and by its folder, the first naming counts.
  const boundsByFile = new Map<string, string>();
  let faults = 0;
  for (const path of paths) {
    const found = filesOf(path);
    if ('fault' in found) {
      faults += 1;
      console.err(unread(path, found.fault));
    } else if (found.files.length === 0) {
      console.err(`resolution: ${path}: this folder holds no .res or .unres file; name other files one by one\n`);
    } else {
      for (const file of found.files) if (!boundsByFile.has(file)) boundsByFile.set(file, boundsOf(path));
    }
  }
  return { boundsByFile, faults };
}

/**
 * Reads the files of a run, one after the other. What cannot be read is named on standard error, and the others are read all the same;
 * returns whether all could be read.
 */
export function* readDrafts(files: DraftFiles, options: DraftOptions, console: Console): Generator<FoundDraft, 'all' | 'some'> {
  const project = createProjectReader(console);
  const count = files.boundsByFile.size;
  let faults = files.faults;
  let number = 0;
  for (const [path, bounds] of files.boundsByFile) {
    number += 1;
    if (count > FEW) console.progress(`${number}/${count} ${path}`);
    const name = path === STANDARD_INPUT ? options.name : path;
    const reading = readText(path);
    if ('fault' in reading) {
      faults += 1;
      console.err(unread(name, reading.fault));
      continue;
    }
    const uri = path === STANDARD_INPUT ? 'untitled:standard-input' : pathToFileURL(resolve(path)).href;
    yield { name, path, uri, text: reading.text, config: project.settingsOf(path, bounds) };
  }
  if (count > FEW) console.progress('');
  return faults + project.faults === 0 ? 'all' : 'some';
}

function unread(name: string, reason: string): string {
  return `resolution: ${name}: cannot be read: ${reason}\n`;
}

/** The draft of a file that was found. */
export function draftOf({ name, path, uri, text, config }: FoundDraft, options: Pick<DraftOptions, 'profile' | 'era'>): Draft {
  const given: PartialSettings = { ...(options.profile && { profile: options.profile }), ...(options.era && { era: options.era }) };
  return { name, path, document: ResolutionDocument.create(uri, 'resolution', 0, text), settings: mergeSettings(config, given) };
}

/**
 * Hands every file that the paths stand for to `work`, one after the other. What cannot be read is named on standard error, and the others
 * are done all the same; returns whether all could be read.
 */
export function eachDraft(paths: readonly string[], options: DraftOptions, console: Console, work: (draft: Draft) => void): 'all' | 'some' {
  const found = readDrafts(listDrafts(paths, console), options, console);
  for (;;) {
    const step = found.next();
    if (step.done === true) return step.value;
    work(draftOf(step.value, options));
  }
}

/** From this many files on a run is long enough to show how far it is. */
const FEW = 20;

/** The settings of the folder that the command is run in; what is wrong with them is named on standard error. */
export function settingsHere(console: Console): PartialSettings {
  return createProjectReader(console).settingsOf(STANDARD_INPUT, boundsOf(STANDARD_INPUT));
}
