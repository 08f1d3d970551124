import type { z } from 'zod';
import { definitionShape, type Definition } from './definition.ts';
import type { FindingRule } from './finding-rule.ts';
import type { Finding, RuleFinding } from './finding.ts';
import { findingsOf } from './findings/rules.ts';
import { isWithinDepth } from './json-depth.ts';

/** A definition without findings, or the findings and no definition: there is no half-valid one to open by mistake. */
export type ParsedDefinition =
  { definition: Definition; findings: readonly [] } | { definition?: never; findings: readonly Finding[] };

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** What a node calls itself; a routing line goes by the item it shows. */
const nameOf = (node: unknown): string | undefined =>
  isRecord(node) ? [node['id'], node['item']].find((name) => typeof name === 'string') : undefined;

/** The id nearest to a path, for a reader who does not count array positions. */
const nearestId = (json: unknown, path: readonly PropertyKey[]): string => {
  let node = json;
  let id = nameOf(json) ?? '';
  for (const key of path) {
    if (key === 'showIf' || !isRecord(node)) break;
    node = Reflect.get(node, key);
    id = nameOf(node) ?? id;
  }
  return id;
};

const isInCondition = (issue: z.core.$ZodIssue): boolean => issue.path.includes('showIf');
const conditionForms = '{attr,in} {item,in} {item,includes} {wave:"notFirst"} {not} {all} {any}';

const ruleOf = (issue: z.core.$ZodIssue): FindingRule => {
  const last = issue.path.at(-1);
  if (isInCondition(issue)) return 'condition-malformed';
  if (issue.code !== 'unrecognized_keys' && (last === 'nb' || last === 'nn' || last === 'en')) return 'missing-language';
  if (last === 'required') return 'answer-required';
  return issue.code === 'unrecognized_keys' ? 'unknown-field' : 'wrong-shape';
};

const shapeFinding = (json: unknown, issue: z.core.$ZodIssue): RuleFinding => ({
  rule: ruleOf(issue),
  id: nearestId(json, issue.path),
  path: issue.path.map(String).join('.'),
  message: isInCondition(issue) ? `a condition is one of ${conditionForms}` : issue.message,
});

/** Issues inside a union arrive folded; the branch that came furthest tells the reader most. */
const unfold = (issue: z.core.$ZodIssue): z.core.$ZodIssue[] => {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0 || isInCondition(issue)) return [issue];
  const depth = (branch: readonly z.core.$ZodIssue[]) => Math.max(0, ...branch.map((inner) => inner.path.length));
  const furthest = issue.errors.reduce((best, branch) => (depth(branch) > depth(best) ? branch : best));
  return furthest.flatMap((inner) => unfold({ ...inner, path: [...issue.path, ...inner.path] }));
};

/**
 * Reads a definition from JSON that came from anywhere and says everything that is wrong with it.
 * First the shape (a broken one hides the rest), then the rules of method. Never throws, whatever it is given.
 * @param file name shown in the findings; the definition's id when absent
 */
export const parseDefinition = (json: unknown, file?: string): ParsedDefinition => {
  const name = file ?? nearestId(json, []);
  const named = (findings: readonly RuleFinding[]): Finding[] => findings.map((finding) => ({ ...finding, file: name }));
  if (!isWithinDepth(json)) {
    return {
      findings: named([
        {
          rule: 'too-deep',
          id: nearestId(json, []),
          path: '',
          message: 'the definition is nested deeper or is larger than any questionnaire',
        },
      ]),
    };
  }
  const shape = definitionShape.safeParse(json);
  if (!shape.success) {
    return { findings: named(shape.error.issues.flatMap(unfold).map((issue) => shapeFinding(json, issue))) };
  }
  const findings = findingsOf(shape.data);
  return findings.length === 0 ? { definition: shape.data, findings: [] } : { findings: named(findings) };
};
