/** How a program in a fresh process takes its own time, the same for ours and for others. */
import process from 'node:process';

/**
 * Does some work so many times and prints the first run in milliseconds, by the clock and of the processor, the medians of the later ones, and
 * how much was found, which is what the work resolves to.
 */
export async function printMeasured(runs, work) {
  const [times, processor] = [[], []];
  let found = 0;
  for (let run = 0; run < runs; run += 1) {
    const [started, used] = [performance.now(), process.cpuUsage()];
    found = await work();
    const { user, system } = process.cpuUsage(used);
    times.push(performance.now() - started);
    processor.push((user + system) / 1000);
  }
  const [warm, warmProcessor] = [times, processor].map((values) => {
    const later = values.slice(1).toSorted((one, other) => one - other);
    return later[Math.floor(later.length / 2)];
  });
  process.stdout.write(JSON.stringify({ milliseconds: times[0], processor: processor[0], warm, warmProcessor, found }));
}
