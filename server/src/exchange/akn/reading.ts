import type { italicCover, italicEnd } from '../../model/openings/italics';
import type { openingOf } from '../../model/openings/paragraphOpenings';
import type { mastheadOf } from '../../model/masthead';
import type { paragraphsOf } from '../../model/paragraphs';
import type { runsWithInstruments } from '../../model/runs';
import type { isApart, pathOf, topNodes, treesOf } from '../../model/tree';

/**
 * How a document is read. The writer of Akoma Ntoso is a program of its own that is loaded at its first use: it is handed what it reads by,
 * so that it is small, and so that what is remembered of a document is not worked out twice.
 */
export interface ModelReading {
  readonly treesOf: typeof treesOf;
  readonly topNodes: typeof topNodes;
  readonly isApart: typeof isApart;
  readonly pathOf: typeof pathOf;
  readonly runsWithInstruments: typeof runsWithInstruments;
  readonly mastheadOf: typeof mastheadOf;
  readonly paragraphsOf: typeof paragraphsOf;
  readonly openingOf: typeof openingOf;
  readonly italicCover: typeof italicCover;
  readonly italicEnd: typeof italicEnd;
}
