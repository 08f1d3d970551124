import {
  benjaminiHochberg,
  benjaminiYekutieli,
  betaLowerTail,
  betaQuantile,
  bonferroni,
  chiSquareUpperTail,
  detectableEffect,
  detectableShare,
  detectableShareEffect,
  fQuantile,
  fUpperTail,
  holm,
  noncentralStudentLowerTail,
  normalQuantile,
  normalUpperTail,
  powerOfComparison,
  smallestDetectableChange,
  studentQuantile,
  studentUpperTail,
} from '@takhoyde/analysis';
import { z } from 'zod';
import { BadReferenceSet } from '../reference-set.ts';
import { paramsOf, type Statistic } from './statistic.ts';

const multiplicity: Statistic = (_cells, check) => {
  const one = z.number().nullable();
  const { p } = paramsOf(check, z.object({ p: z.union([z.array(one), one.transform((value) => [value])]) }));
  return { bh: benjaminiHochberg(p), holm: holm(p), by: benjaminiYekutieli(p), bonferroni: bonferroni(p) };
};

const ruleParams = z.object({ alpha: z.number().default(0.05), power: z.number().default(0.8) });

const smallestChange: Statistic = (_cells, check) => {
  const rule = paramsOf(check, ruleParams);
  const { n, sd, p1 } = paramsOf(check, z.object({ n: z.number(), sd: z.number(), p1: z.number().optional() }));
  const group = { count: n, standardDeviation: sd };
  return {
    delta_mean: smallestDetectableChange(group, group, rule),
    p2: p1 === undefined ? null : detectableShare(p1, n, rule),
  };
};

const power: Statistic = (_cells, check) => {
  const shape = z.object({ n: z.number(), delta: z.number(), sd: z.number(), alpha: z.number().default(0.05) });
  const { n, delta, sd, alpha } = paramsOf(check, shape);
  return { power: powerOfComparison({ a: n, b: n }, delta / sd, alpha) };
};

const unequal: Statistic = (_cells, check) => {
  const rule = paramsOf(check, ruleParams);
  const { n1, n2 } = paramsOf(check, z.object({ n1: z.number(), n2: z.number() }));
  return { d: detectableEffect({ a: n1, b: n2 }, rule), h: detectableShareEffect({ a: n1, b: n2 }, rule) };
};

type Arguments = Record<string, number>;
const at = (args: Arguments, name: string): number => {
  const value = args[name];
  if (value === undefined) throw new BadReferenceSet(`a dist check requires ${name}`);
  return value;
};

const functions: Record<string, (args: Arguments) => number> = {
  pnorm_upper: (a) => normalUpperTail(at(a, 'x')),
  qnorm: (a) => normalQuantile(at(a, 'p')),
  pt_upper: (a) => studentUpperTail(at(a, 't'), at(a, 'df')),
  qt: (a) => studentQuantile(at(a, 'p'), at(a, 'df')),
  pf_upper: (a) => fUpperTail(at(a, 'f'), at(a, 'df1'), at(a, 'df2')),
  qf: (a) => fQuantile(at(a, 'p'), at(a, 'df1'), at(a, 'df2')),
  pchisq_upper: (a) => chiSquareUpperTail(at(a, 'x'), at(a, 'df')),
  pbeta: (a) => betaLowerTail(at(a, 'x'), at(a, 'a'), at(a, 'b')),
  qbeta: (a) => betaQuantile(at(a, 'p'), at(a, 'a'), at(a, 'b')),
  pt_ncp: (a) => noncentralStudentLowerTail(at(a, 't'), at(a, 'df'), at(a, 'ncp')),
};

const distribution: Statistic = (_cells, check) => {
  const { fn } = paramsOf(check, z.object({ fn: z.string() }));
  const args = Object.fromEntries(Object.entries(check.params).filter(([, value]) => typeof value === 'number')) as Arguments;
  return { value: functions[fn]?.(args) };
};

export const numeric: Record<string, Statistic> = {
  'multiplicity.adjust': multiplicity,
  'power.mdc': smallestChange,
  'power.power': power,
  'power.unequal': unequal,
  dist: distribution,
};
