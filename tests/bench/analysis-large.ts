// A process of its own, so that the memory it reports is that of ten times the city and of nothing else.
import { answeredCity } from './analysis-city.ts';
import { countCity } from './analysis-tasks.ts';

const medianOf = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

const timesOf = (run: () => unknown, count: number): number[] =>
  Array.from({ length: count }, () => {
    const startedMs = performance.now();
    run();
    return performance.now() - startedMs;
  });

const [small, large] = [answeredCity(55_000), answeredCity(550_000)];
timesOf(() => countCity(small), 3);
const rounds = Array.from({ length: 5 }, () => ({
  small: medianOf(timesOf(() => countCity(small), 3)),
  large: medianOf(timesOf(() => countCity(large), 1)),
}));
const report = {
  ms55000: medianOf(rounds.map((round) => round.small)),
  ms550000: medianOf(rounds.map((round) => round.large)),
  timesAsLong: medianOf(rounds.map((round) => round.large / round.small)),
  mostMegabytes: process.resourceUsage().maxRSS / 1024,
};
process.stdout.write(JSON.stringify(report));
