import type { Catalogue } from '../catalogue/catalogue';
import { fileKindOf } from '../model/fileKind';
import type { DocumentModel } from '../model/model';
import type { Segment, SegmentEdit, SegmentSpan } from '../model/segment';
import { rules } from '../rules/index';
import { createLint, type RuleFinding } from '../rules/lint';
import { message, type Rule, type Severity } from '../rules/rule';
import { reasonAgainst } from '../rules/safety';
import { readSuppressions, silences, type Suppression } from '../rules/suppressions';
import { unusedSuppression } from '../rules/suppression/unused';
import type { Diagnosis, Fix, Report, ResolutionSettings } from './service';
import type { ResolutionDocument } from '../syntax/document';
import type { Position, Range, TextEdit } from '../text/position';

/**
 * The check of whole documents: findings of all segments in absolute places, silenced where a comment or a setting says so, sorted by
 * place.
 */
export function createDiagnose(
  catalogue: Catalogue,
  modelOf: (document: ResolutionDocument) => DocumentModel,
): (document: ResolutionDocument, settings: ResolutionSettings, writing?: Position) => Diagnosis {
  const lint = createLint(rules);
  return (document, settings, writing) => {
    const kind = fileKindOf(document);
    if (kind !== 'resolution') return { profile: 'other', era: 'current', reports: [] };
    const model = modelOf(document);
    const profile = settings.profile === 'auto' ? model.profile : settings.profile;
    const era = settings.era === 'auto' ? model.era : settings.era;
    const context = { profile, era, catalogue };
    const suppressions = readSuppressions(document.blocks);
    const used = new Set<Suppression>();
    const placed: PlacedReport[] = [];
    const isWithheld = withholder(document, writing);
    for (const { segment, firstBlock } of model.segments) {
      const placeEdits = editPlacer(document, firstBlock);
      for (const found of lint(segment, context)) {
        const block = firstBlock + found.finding.span.block;
        const silencing = suppressions.filter((suppression) => silences(suppression, found.rule.code, block));
        for (const suppression of silencing) used.add(suppression);
        const severity = severityOf(found, settings);
        if (silencing.length > 0 || severity === 'off' || isWithheld(found, firstBlock)) continue;
        placed.push({
          block,
          start: found.finding.span.start,
          report: reportOf(document, segment, firstBlock, found, severity, placeEdits),
        });
      }
    }
    for (const report of unusedReports(document, suppressions, used, settings)) placed.push(report);
    placed.sort((a, b) => a.block - b.block || a.start - b.start || (a.report.code < b.report.code ? -1 : 1));
    return { profile, era, reports: placed.map(({ report }) => report) };
  };
}

/**
 * Tells what is not said while somebody writes at a position: in the paragraph there, what its end may still set right, and what is said of
 * the very word that the cursor touches.
 */
function withholder(document: ResolutionDocument, writing: Position | undefined): (found: RuleFinding, firstBlock: number) => boolean {
  if (writing === undefined) return () => false;
  const offset = document.offsetAt(writing);
  const at = document.blockIndexAt(offset);
  const inBlock = offset - document.blockStart(at);
  return ({ rule, finding: { span } }, firstBlock) =>
    firstBlock + span.block === at && (rule.untilLeft === true || (span.start <= inBlock && inBlock <= span.end));
}

interface PlacedReport {
  readonly block: number;
  readonly start: number;
  readonly report: Report;
}

const GRAVITY: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1, hint: 0 };

/** A setting replaces the rule's own severity; a finding that the rule itself holds for lighter stays as light as that. */
function severityOf({ rule, finding }: RuleFinding, settings: ResolutionSettings): Severity | 'off' {
  const set = settings.severities[rule.code];
  if (set === undefined) return finding.severity ?? rule.severity;
  if (set === 'off' || finding.severity === undefined || GRAVITY[finding.severity] >= GRAVITY[rule.severity]) return set;
  return GRAVITY[finding.severity] < GRAVITY[set] ? finding.severity : set;
}

function reportOf(
  document: ResolutionDocument,
  segment: Segment,
  firstBlock: number,
  { rule, finding }: RuleFinding,
  severity: Severity,
  placeEdits: EditPlacer,
): Report {
  const range = (span: SegmentSpan): Range => rangeOf(document, firstBlock + span.block, span.start, span.end);
  return {
    code: rule.code,
    rulebook: finding.rulebook ?? rule.rulebook,
    severity,
    message: finding.message,
    range: range(finding.span),
    related: (finding.related ?? []).map((related) => ({ message: related.message, range: range(related.span) })),
    ...(finding.tag === undefined ? {} : { tag: finding.tag }),
    fixes: () =>
      (finding.fixes?.() ?? []).map((draft): Fix => {
        const { title, preferred, edits } = draft;
        const reason = draft.safe ? reasonAgainst(segment, draft) : (draft.unsafe ?? message('its wording should be checked first'));
        return {
          title,
          preferred,
          safe: reason === undefined,
          ...(reason === undefined ? {} : { unsafe: reason }),
          get edits() {
            return placeEdits(edits);
          },
        };
      }),
  };
}

type EditPlacer = (edits: readonly SegmentEdit[]) => readonly TextEdit[];

/**
 * Puts the edits of a segment into the document, when they are looked at: a thousand reports that share one renumbering share its places
 * too.
 */
function editPlacer(document: ResolutionDocument, firstBlock: number): EditPlacer {
  const known = new WeakMap<readonly SegmentEdit[], readonly TextEdit[]>();
  return (edits) => {
    const placed =
      known.get(edits) ??
      edits.map(({ block, start, end, newText }) => ({ range: rangeOf(document, firstBlock + block, start, end), newText }));
    known.set(edits, placed);
    return placed;
  };
}

function unusedReports(
  document: ResolutionDocument,
  suppressions: readonly Suppression[],
  used: ReadonlySet<Suppression>,
  settings: ResolutionSettings,
): readonly PlacedReport[] {
  const rule: Rule = unusedSuppression;
  const severity = settings.severities[rule.code] ?? rule.severity;
  if (severity === 'off') return [];
  return suppressions
    .filter((suppression) => !used.has(suppression))
    .map((suppression) => ({
      block: suppression.comment,
      start: suppression.start,
      report: {
        code: rule.code,
        rulebook: rule.rulebook,
        severity,
        message:
          suppression.code === undefined
            ? message('This comment suppresses nothing: remove it')
            : message('This comment suppresses nothing for {0}: remove the code', suppression.code),
        range: rangeOf(document, suppression.comment, suppression.start, suppression.end),
        related: [],
        tag: 'unnecessary',
        fixes: () => [removal(document, suppression)],
      },
    }));
}

/** Takes the code away, or the whole comment where it names no other. */
function removal(document: ResolutionDocument, { comment, start, end, codes }: Suppression): Fix {
  const text = document.blocks[comment]?.text ?? '';
  const range =
    codes > 1
      ? rangeOf(document, comment, /\s/.test(text.charAt(start - 1)) ? start - 1 : start, end)
      : rangeOf(document, comment, 0, text.length);
  return {
    title: codes > 1 ? message('Remove the code') : message('Remove the comment'),
    preferred: true,
    safe: true,
    edits: [{ range, newText: '' }],
  };
}

function rangeOf(document: ResolutionDocument, block: number, start: number, end: number): Range {
  return { start: document.positionInBlock(block, start), end: document.positionInBlock(block, end) };
}
