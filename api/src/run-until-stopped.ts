/** Writes one line to the person who started the program. */
export type Tell = (line: string) => void;

const tell: Tell = (line) => {
  process.stdout.write(`${line}\n`);
};

/**
 * Runs an installation, or a part of one, until it is told to stop (SIGINT, SIGTERM, or its parent is gone), then lets requests finish and closes
 * the stores. A start that fails is told in one sentence, and the exit code is 1.
 */
export const runUntilStopped = async (start: (tell: Tell) => Promise<{ stop: () => Promise<void> }>): Promise<void> => {
  try {
    const running = await start(tell);
    let isStopping = false;
    const stop = (): void => {
      if (isStopping) return;
      isStopping = true;
      running.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
    process.on('disconnect', stop);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
};
