import type { Comparison, ForeignCondition } from './questionnaire.ts';
import { tokensOf, type Token } from './tokens.ts';

/** What a name of the file asks about: a question, or one option of a question with several answers. */
export type Reference = { ask: string; option?: string };

const maxDepth = 12;
const opposite: Readonly<Record<Comparison, Comparison>> = { '==': '==', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' };
const isComparison = (text: string): text is Comparison => Object.hasOwn(opposite, text);

/** Reads one expression from left to right. Every step either moves on or gives up, so that it ends. */
class ExpressionReader {
  private at = 0;
  private readonly tokens: readonly Token[];
  private readonly resolve: (name: string) => Reference | undefined;

  constructor(tokens: readonly Token[], resolve: (name: string) => Reference | undefined) {
    this.tokens = tokens;
    this.resolve = resolve;
  }

  read(): ForeignCondition | undefined {
    const condition = this.list('or', 0);
    return this.at === this.tokens.length ? condition : undefined;
  }

  private take(sign: string): boolean {
    const token = this.tokens[this.at];
    if (token?.kind !== 'sign' || token.text !== sign) return false;
    this.at += 1;
    return true;
  }

  private next(kind: 'name' | 'literal'): string | undefined {
    const token = this.tokens[this.at];
    if (token?.kind !== kind) return undefined;
    this.at += 1;
    return token.text;
  }

  private list(sign: 'or' | 'and', depth: number): ForeignCondition | undefined {
    const parts: ForeignCondition[] = [];
    do {
      const part = sign === 'or' ? this.list('and', depth) : this.unary(depth);
      if (part === undefined) return undefined;
      parts.push(part);
    } while (this.take(sign));
    const [only] = parts;
    if (parts.length === 1) return only;
    return sign === 'or' ? { any: parts } : { all: parts };
  }

  private unary(depth: number): ForeignCondition | undefined {
    if (depth > maxDepth) return undefined;
    if (this.take('not')) {
      const inner = this.unary(depth + 1);
      return inner === undefined ? undefined : { not: inner };
    }
    if (!this.take('(')) return this.statement();
    const inner = this.list('or', depth + 1);
    return inner !== undefined && this.take(')') ? inner : undefined;
  }

  private statement(): ForeignCondition | undefined {
    const name = this.next('name');
    if (name === 'is_empty' && this.take('(')) {
      const asked = this.next('name');
      return asked !== undefined && this.take(')') ? negated(this.answered(asked)) : undefined;
    }
    if (name !== undefined) return this.about(name);
    const value = this.next('literal');
    const sign = this.tokens[this.at]?.text ?? '';
    if (value === undefined || !isComparison(sign) || !this.take(sign)) return undefined;
    const right = this.next('name');
    return right === undefined ? undefined : this.compare(right, opposite[sign], value);
  }

  private about(name: string): ForeignCondition | undefined {
    if (this.take('notempty')) return this.answered(name);
    if (this.take('empty')) return negated(this.answered(name));
    if (this.take('contains')) return this.included(name);
    if (this.take('notcontains')) return negated(this.included(name));
    if (this.take('anyof')) return this.anyOf(name);
    const sign = this.tokens[this.at]?.text ?? '';
    if (!isComparison(sign) || !this.take(sign)) return undefined;
    const value = this.next('literal');
    return value === undefined ? undefined : this.compare(name, sign, value);
  }

  private answered(name: string): ForeignCondition | undefined {
    const asked = this.resolve(name);
    if (asked === undefined) return undefined;
    return asked.option === undefined ? { answered: asked.ask } : { ask: asked.ask, includes: asked.option };
  }

  private included(name: string): ForeignCondition | undefined {
    const asked = this.resolve(name);
    const value = this.take('[') ? this.next('literal') : this.next('literal');
    this.take(']');
    return asked === undefined || value === undefined ? undefined : { ask: asked.ask, includes: value };
  }

  private anyOf(name: string): ForeignCondition | undefined {
    const asked = this.resolve(name);
    const values: string[] = [];
    if (!this.take('[')) return undefined;
    do {
      const value = this.next('literal');
      if (value === undefined) return undefined;
      values.push(value);
    } while (this.take(','));
    if (!this.take(']') || asked === undefined) return undefined;
    return { any: values.map((value) => ({ ask: asked.ask, includes: value })) };
  }

  private compare(name: string, comparison: Comparison, value: string): ForeignCondition | undefined {
    const asked = this.resolve(name);
    if (asked === undefined) return undefined;
    const isEquality = comparison === '==' || comparison === '!=';
    if (value === '') {
      if (!isEquality) return undefined;
      return comparison === '==' ? negated(this.answered(name)) : this.answered(name);
    }
    if (asked.option === undefined) return { ask: asked.ask, comparison, value };
    if (!isEquality || value !== 'Y') return undefined;
    const includes = { ask: asked.ask, includes: asked.option };
    return comparison === '==' ? includes : { not: includes };
  }
}

const negated = (condition: ForeignCondition | undefined): ForeignCondition | undefined =>
  condition === undefined ? undefined : { not: condition };

/**
 * Reads an expression of LimeSurvey or SurveyJS as far as our closed language reaches: comparisons of one question with a fixed
 * answer, answered or not, joined by and, or and not. `undefined` for anything else: a condition is carried over whole or not.
 */
export const parseExpression = (
  expression: string,
  resolve: (name: string) => Reference | undefined,
): ForeignCondition | undefined => {
  const tokens = tokensOf(expression);
  return tokens === undefined || tokens.length === 0 ? undefined : new ExpressionReader(tokens, resolve).read();
};
