import { textEdits } from '../model/edits/textEdits';
import type { Catalogue } from '../catalogue/catalogue';
import { fileKindOf } from '../model/fileKind';
import type { DocumentModel, PlacedSegment } from '../model/model';
import type { Segment, SegmentEdit, SegmentSpan } from '../model/segment';
import { rules } from '../rules/index';
import { createLint, type SegmentFindings } from '../rules/lint';
import { message, type Rule, type RuleFinding, type Severity } from '../rules/rule';
import { reasonAgainst } from '../rules/safety';
import { readSuppressions, silences, type Suppression } from '../rules/suppressions';
import { unusedSuppression } from '../rules/suppression/unused';
import type { Diagnosis, Fix, Report, ReportGroup, ResolutionSettings } from './report';
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
  const remembered = new WeakMap<PlacedSegment['segment']['places'], Remembered>();
  return (document, settings, writing) => {
    const kind = fileKindOf(document);
    if (kind !== 'resolution') return { profile: 'other', era: 'current', reports: [], groups: [] };
    const model = modelOf(document);
    const profile = settings.profile === 'auto' ? model.profile : settings.profile;
    const era = settings.era === 'auto' ? model.era : settings.era;
    const suppressions = readSuppressions(document.blocks);
    const used = new Set<Suppression>();
    const isWithheld = withholder(document, writing);
    const writtenIn = writing === undefined ? -1 : document.blockIndexAt(document.offsetAt(writing));
    const groups: ReportGroup[] = [];
    for (const placed of model.segments) {
      const { byBlock } = lint(placed.segment, { profile, era, catalogue });
      const before = remembered.get(placed.segment.places);
      const known = before?.document === document && before.settings === settings ? before : undefined;
      const holds = known?.holds ?? { segment: placed.segment };
      holds.segment = placed.segment;
      const own = groupsOf(document, settings, placed, byBlock, known, holds, {
        mayHide: (block) => suppressions.length > 0 || block === writtenIn,
        isShown(found) {
          const silencing = suppressions.filter((one) => silences(one, found.rule.code, placed.firstBlock + found.finding.span.block));
          for (const suppression of silencing) used.add(suppression);
          return silencing.length === 0 && !isWithheld(found, placed.firstBlock);
        },
      });
      remembered.set(placed.segment.places, { document, settings, byBlock, groups: own, holds });
      for (const group of own) if (group !== undefined) groups.push(group);
    }
    return diagnosisOf(profile, era, withUnused(document, groups, unusedReports(document, suppressions, used, settings)));
  };
}

function diagnosisOf(profile: Diagnosis['profile'], era: Diagnosis['era'], groups: readonly ReportGroup[]): Diagnosis {
  let reports: readonly Report[] | undefined;
  return {
    profile,
    era,
    groups,
    get reports() {
      return (reports ??= groups.flatMap((group) => group.reports));
    },
  };
}

/** The groups of a segment as they were made for a document with some settings. */
interface Remembered {
  readonly document: ResolutionDocument;
  readonly settings: ResolutionSettings;
  readonly byBlock: SegmentFindings['byBlock'];
  readonly groups: readonly (PlacedGroup | undefined)[];
  /** The segment that they speak of now, which may have other words than the one that they were made for. */
  readonly holds: { segment: Segment };
}

/** A group with the line in which its block starts. */
interface PlacedGroup extends ReportGroup {
  readonly line: number;
  /** Whether it holds as long as the findings and the line are the same: nothing is silenced or withheld, no other place is named. */
  readonly keeps: boolean;
}

/** What is not said. */
interface Hiding {
  /** Whether anything of a block may be silenced or withheld. */
  readonly mayHide: (block: number) => boolean;
  readonly isShown: (found: RuleFinding) => boolean;
}

/** The groups of a segment by block; one whose findings and place are those of before is the one of before. */
function groupsOf(
  document: ResolutionDocument,
  settings: ResolutionSettings,
  { firstBlock }: PlacedSegment,
  byBlock: SegmentFindings['byBlock'],
  known: Remembered | undefined,
  holds: { readonly segment: Segment },
  { mayHide, isShown }: Hiding,
): readonly (PlacedGroup | undefined)[] {
  const placeEdits = editPlacer(document, firstBlock);
  return byBlock.map((findings, index) => {
    if (findings === undefined) return undefined;
    const block = firstBlock + index;
    const line = document.blockLine(block);
    const hides = mayHide(block);
    const before = !hides && known?.byBlock[index] === findings ? known.groups[index] : undefined;
    if (before?.keeps === true && before.line === line && before.block === block) return before;
    const reports = findings.flatMap((found): Report[] => {
      const severity = hides && !isShown(found) ? 'off' : severityOf(found, settings);
      return severity === 'off' ? [] : [reportOf(document, holds, firstBlock, found, severity, placeEdits)];
    });
    const { errors, warnings, infos } = groupOf(block, reports);
    return { block, reports, errors, warnings, infos, line, keeps: !hides && reports.every(({ related }) => related.length === 0) };
  });
}

function groupOf(block: number, reports: readonly Report[]): ReportGroup {
  const count = (severity: Severity): number => reports.filter((report) => report.severity === severity).length;
  return { block, reports, errors: count('error'), warnings: count('warning'), infos: count('info') };
}

/** The groups with the reports on comments that silence nothing, in the order of the text. */
function withUnused(document: ResolutionDocument, groups: readonly ReportGroup[], unused: readonly PlacedReport[]): readonly ReportGroup[] {
  if (unused.length === 0) return groups;
  const byBlock = new Map(groups.map((group) => [group.block, group]));
  const startOf = ({ range }: Report): number => document.offsetAt(range.start);
  for (const { block, report } of unused) {
    const reports = [...(byBlock.get(block)?.reports ?? []), report];
    byBlock.set(
      block,
      groupOf(
        block,
        reports.toSorted((a, b) => startOf(a) - startOf(b) || (a.code < b.code ? -1 : 1)),
      ),
    );
  }
  return [...byBlock.values()].sort((a, b) => a.block - b.block);
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
  holds: { readonly segment: Segment },
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
        const reason = draft.safe ? reasonAgainst(holds.segment, draft) : (draft.unsafe ?? message('its wording should be checked first'));
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
    const placed = known.get(edits) ?? textEdits(document, firstBlock, edits);
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
