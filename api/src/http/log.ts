import { pino } from 'pino';

/** What the product writes of itself: events and faults, never a person, an address, a body or a ballot. */
export interface Log {
  event(name: string, counts?: Readonly<Record<string, number | string>>): void;
  unexpected(error: unknown): void;
}

/** Writes one JSON line per event to standard error. Errors are told by name, message and stack, without request data. */
export const createLog = (level: 'info' | 'silent' = 'info'): Log => {
  const logger = pino({ level, base: null }, pino.destination({ dest: 2, sync: true }));
  return {
    event: (name, counts) => {
      logger.info(counts ?? {}, name);
    },
    unexpected: (error) => {
      logger.error(error instanceof Error ? { name: error.name, stack: error.stack } : {}, 'unexpected error');
    },
  };
};
