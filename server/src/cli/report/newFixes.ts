import type { Fix, Report } from '../../service/service';

/**
 * The fixes of a report for a program to read. A long renumbering is the fix of every number that it corrects: it is given with the first of
 * them only, or
 * what is written would grow with the square of the list. For one file.
 */
export function createNewFixes(): (report: Report) => readonly Fix[] {
  const given = new Set<Fix['edits']>();
  return (report) =>
    report.fixes().filter(({ edits }) => {
      if (edits.length <= SHORT) return true;
      const isNew = !given.has(edits);
      given.add(edits);
      return isNew;
    });
}

/** Fixes of so few edits are given as often as they apply. */
const SHORT = 100;
