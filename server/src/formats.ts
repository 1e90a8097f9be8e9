import { readOutcome } from './exchange/docx/read/outcome';
import { doWordTask, type WordTask } from './exchange/docx/task';
import { writeWord } from './exchange/docx/write';

// The program for other formats of file, which nothing else grows by: loaded where a file is read or written for the first time.
export { readAkomaNtoso, writeAkomaNtoso } from './exchange/akn/programs';
export { readOutcome, writeWord };

/** Does the tasks that a Web Worker is sent, in whose realm it runs, and answers each. */
export function answerTasks(scope: DedicatedWorkerGlobalScope): void {
  scope.onmessage = ({ data }: MessageEvent<WordTask>): void => {
    void doWordTask(data).then(
      (result) => {
        scope.postMessage(result);
      },
      (error: unknown) => {
        // Nobody hears of a promise that fails in here.
        setTimeout(() => {
          throw error;
        });
      },
    );
  };
}
