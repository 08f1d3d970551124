import type { FindingRule } from './finding-rule.ts';

/** Something a careful methodologist would stop at. A definition with a finding can't be opened as a wave. */
export type Finding = {
  /** The rule that was broken; screens have words for it. */
  rule: FindingRule;
  /** Where it came from: a file name, or the id of the definition when it came over the wire. */
  file: string;
  /** The item, dimension, scale, section or text concerned; the definition's own id when it concerns the whole. */
  id: string;
  /** Path inside the JSON, as in `items.3.text.nn`. */
  path: string;
  /** What is wrong and what would mend it, in English. */
  message: string;
};

/** A finding as a rule states it; the file is known only by the caller. */
export type RuleFinding = Omit<Finding, 'file'>;
