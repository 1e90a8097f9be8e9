import { mastheadOf } from '../../model/masthead';
import { italicCover, italicEnd } from '../../model/openings/italics';
import { openingOf } from '../../model/openings/paragraphOpenings';
import { paragraphsOf } from '../../model/paragraphs';
import { runsWithInstruments } from '../../model/runs';
import { isApart, pathOf, topNodes, treesOf } from '../../model/tree';
import type { ModelReading } from './reading';

/** How documents are read here. */
export const MODEL_READING: ModelReading = {
  treesOf,
  topNodes,
  isApart,
  pathOf,
  runsWithInstruments,
  mastheadOf,
  paragraphsOf,
  openingOf,
  italicCover,
  italicEnd,
};
