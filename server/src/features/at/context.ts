import type { Catalogue } from '../../catalogue/catalogue';
import type { DocumentModel } from '../../model/model';
import type { ResolutionDocument } from '../../syntax/document';
import type { Say } from '../../text/message';
import type { Position } from '../../text/position';
import { spotAt, type Spot } from './spot';

/** What every feature is asked about. It comes first among the parameters of all of them; what is asked comes after it. */
export interface FeatureContext {
  readonly document: ResolutionDocument;
  /** Without segments for a file of another kind, so that no feature answers there. */
  readonly model: DocumentModel;
  readonly catalogue: Catalogue;
  /** Puts a message into the reader's words. */
  readonly say: Say;
  /** The model of another state of the document: what an edit would come to. */
  readonly modelOf: (document: ResolutionDocument) => DocumentModel;
}

/** A context with the place that is asked about. */
export interface PlacedContext extends FeatureContext {
  readonly spot: Spot;
}

/** The context with a place in it; undefined where the position is in no resolution. */
export function placedAt(context: FeatureContext, position: Position): PlacedContext | undefined {
  const spot = spotAt(context.document, context.model, position);
  return spot === undefined ? undefined : { ...context, spot };
}
