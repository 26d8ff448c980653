/** Threads that each take the next task. Which of them does it decides nothing. */
import { Worker } from "node:worker_threads";

export interface Pool<Task, Answer> {
  ask(task: Task): Promise<Answer>;
  end(): void;
}

interface Waiting<Task, Answer> {
  readonly task: Task;
  readonly done: (answer: Answer) => void;
  readonly failed: (error: unknown) => void;
}

/** @param script answers each message with one message. @param data what it needs to begin. */
export function pool<Task, Answer>(script: URL, data: unknown, threads: number): Pool<Task, Answer> {
  const queue: Waiting<Task, Answer>[] = [];
  const idle: Worker[] = [];
  const busy = new Map<Worker, Waiting<Task, Answer>>();
  const next = () => {
    while (idle.length > 0 && queue.length > 0) {
      const worker = idle.pop()!;
      const waiting = queue.shift()!;
      busy.set(worker, waiting);
      worker.postMessage(waiting.task);
    }
  };
  const workers = Array.from({ length: threads }, () => {
    const worker = new Worker(script, { workerData: data });
    worker.on("message", (answer: Answer) => {
      busy.get(worker)!.done(answer);
      busy.delete(worker);
      idle.push(worker);
      next();
    });
    worker.on("error", (error) => {
      for (const { failed } of [...busy.values(), ...queue.splice(0)]) failed(error);
    });
    idle.push(worker);
    return worker;
  });
  return {
    ask: (task) =>
      new Promise((done, failed) => {
        queue.push({ task, done, failed });
        next();
      }),
    end: () => void workers.map((worker) => worker.terminate()),
  };
}
