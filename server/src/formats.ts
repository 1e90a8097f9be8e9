import { writeAkomaNtoso } from './exchange/akn/write';
import { writeWord } from './exchange/docx/write';
import { doFileTask, type FileTask } from './exchange/fileTask';
import { readOutcome } from './exchange/readOutcome';

// The program for other formats of file, which nothing else grows by: loaded where a file is read or written for the first time.
export { readOutcome, writeAkomaNtoso, writeWord };

/** Does the tasks that a Web Worker is sent, in whose realm it runs, and answers each. */
export function answerTasks(scope: DedicatedWorkerGlobalScope): void {
  scope.onmessage = ({ data }: MessageEvent<FileTask>): void => {
    void doFileTask(data).then(
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
